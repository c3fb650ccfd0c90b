# What is said otherwise in Taiwan than in zh-Hant.

thing = { $known ->
        [latin-cat] 貓
        [latin-dog] 狗
        [latin-wallet] 錢包
        [latin-keys] 鑰匙
        [latin-phone] 手機
        [latin-umbrella] 雨傘
        [latin-glasses] 眼鏡
        [latin-card] 感應卡
        [latin-bag] 包
        [latin-earphones] 耳機
        [latin-watch] 手錶
        [latin-bike] 腳踏車
        [latin-bird] 鳥
        [latin-shoe] 鞋
        [latin-toy] 玩具
       *[other] { $item }
    }
search-step-cameras = 查監視器及登記
search-step-courier = 問物流公司
search-step-patrol = 問保全及清潔
search-ended-compensated = #{ $number } { $what }未能尋回，物流公司答應賠償。沒有收到賠款請按一下。
search-did-cameras-button = 已查監視器
search-did-courier-button = 已問物流公司
search-did-patrol-button = 已問保全及清潔
search-neighbours-lost = 有鄰居{ $where ->
        [none] {""}
       *[other] （{ $where }）
    }在找{ $what }。見到或撿到的話請按一下，我會私下轉告，不說您是誰。
search-maybe-yours = 有鄰居 { $found } 說撿到或收到{ $what }，可能是您的。是嗎？
search-maybe-callers = { $finder } 說撿到或收到{ $what }，像是這一件。核對後請打電話給 { $caller } { $telephone }。
search-connected = 已經告訴對方了。約時間地點，直接寫在這裡，由我轉達，不會給電話和門牌。拿到{ $what }請按一下。
search-owner-came = { $what }的物主找到了！約時間地點，直接寫在這裡，由我轉達，不會給電話和門牌。交給對方後請按一下。
search-finder-says = 撿到{ $what }的鄰居說：{ $words }
