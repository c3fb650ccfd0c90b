# What is said otherwise in Taiwan than in zh-Hant.

lost-you-have-it = 您撿到的{ $item }已經記下，有人來找我會先問您。如果是您自己也遺失了一個，再寫一句說說樣子。
help-lost = 🔎 遺失或撿到物件、寵物，直接寫，有照片一併傳 · /lost
