# What is said otherwise in Taiwan than in zh-Hant.

parcel-mine =
    有 { $count } 件等您領取：
    { $lines }
    { $desk } { $opens }–{ $closes }。要請人代領，寫「讓李媽媽代領」也可以。
parcel-held-station = 包裹放在取件點或智能櫃，{ $desk }查不到。要登記包裹遺失嗎？
parcel-held-nobody = 這裡沒有人代收包裹，{ $desk }查不到。要登記包裹遺失嗎？
parcel-register-missing-button = 登記包裹遺失
parcel-proxy-whom = 請誰代領？寫個稱呼就可以，例如：李媽媽。
parcel-in-how =
    一件一行傳給我：住址 姓名 物流公司 單號 貨架，生鮮寫「生鮮」。例如：
    A棟15樓之3 陳媽媽 黑貓 905512345678 A12
    A棟7樓之2 周先生 黑貓 905512345678 C05 生鮮
    或者把試算表存成 CSV 傳給我，欄位順序一樣。
parcel-registered-strangers = 📞 其中 { $count } 件的住戶我聯絡不上，稍後列出，請打電話告知。地址寫錯了就發 /parcel 加住址刪去。
parcel-bad-address = 住址看不懂，請寫 A棟7樓之2。
parcel-bad-building = { $room } 是哪一棟的？請連棟別一起寫。
parcel-bad-no-building = 沒見過 { $building } 棟，請核對；確實有的話，在行首加 ! 再傳。
parcel-shelves-how = /parcel in 登記 · /parcel A棟15樓之3 查一戶 · /collect 取件碼
parcel-calls = 📞 這 { $count } 戶聯絡不上，請打電話告知：
    { $lines }
parcel-calls-head = 📞 待電話告知 { $count } 戶：
help-parcel-staff = 📦 /parcel in 多行或 CSV 登記 · /parcel A棟15樓之3 查一戶 · /collect 取件碼 · 代報 A棟15樓之3 張媽媽 0912… 包裹未收到
parcel-missing-how = 是哪家物流、單號或尾號多少、什麼時候顯示送到、說放在哪裡？知道多少寫多少，一句話就可以。
parcel-found-number = 謝謝您！上面的尾號，或者寫的棟別門牌，看得到嗎？寫給我或傳張照片，找物主快些。
