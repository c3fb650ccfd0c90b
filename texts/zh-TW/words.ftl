# What is said otherwise in Taiwan than in zh-Hant.

words-building = { $building }棟
words-building-button = 加樓棟叫法
words-ask-building = 哪一棟另有叫法？寫成「會所 = 9棟」。
words-building-unreadable = 「{ $given }」是哪一棟？請寫成「會所 = 9棟」。
