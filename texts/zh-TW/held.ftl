# What is said otherwise in Taiwan than in zh-Hant.

help-held-staff = 📨 不確定發出的公告，會在這裡問一句
