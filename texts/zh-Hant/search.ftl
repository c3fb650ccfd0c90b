# Looking for something: the timeline, the desk's steps, finder and owner in talk.

thing = { $known ->
        [latin-cat] 貓
        [latin-dog] 狗
        [latin-wallet] 錢包
        [latin-keys] 鎖匙
        [latin-phone] 手機
        [latin-umbrella] 雨傘
        [latin-glasses] 眼鏡
        [latin-card] 門禁卡
        [latin-bag] 包
        [latin-earphones] 耳機
        [latin-watch] 手錶
        [latin-bike] 單車
        [latin-bird] 雀鳥
        [latin-shoe] 鞋
        [latin-toy] 玩具
       *[other] { $item }
    }
search-item = { $item ->
        [none] 物件
       *[other] { $item }
    }
search-parcel = { $courier ->
        [none] 包裹
       *[other] { $courier }包裹
    }{ $tail ->
        [none] {""}
       *[other] （尾號 { $tail }）
    }
search-head-parcel = 📦 #{ $number } 尋找包裹{ $known ->
        [yes] {" "}· { $what }
       *[no] {""}
    }
search-head-lost = 🔎 #{ $number } 尋找{ $what }

# ---- The timeline ----
search-trail-noted = ✅ { $at } 登記
search-trail-asked = 📣 { $at } 已問鄰居（沒有說是哪一戶）
search-trail-done = ✅ { $at } { $step }
search-trail-due = ▫️ { $step } · 最遲 { $at }
search-step-cameras = 查閉路電視及登記
search-step-station = 問取件點
search-step-courier = 問速遞公司
search-step-patrol = 問保安及清潔
search-step-result = 給您結果
search-over-found = 🎉 { $at } 找到了
search-over-compensated = 💰 { $at } 已賠償
search-over-given-up = 🙏 { $at } 未能找到
search-withdrawn = 不用找了
search-back-button = 🎉 找到了
search-see-button = 看進度
search-stop-button = 不用找了
search-again-button = 還未解決
search-glad = 太好了，{ $what }找回來了！
search-stopped = 好的，不找了。
search-goes-on = 好的，繼續找，{ $desk }也知道了。有什麼不對？寫一句就可以。
search-step-news = #{ $number } { $step }：已完成。接著{ $next }，最遲 { $due } 告訴您。
search-ended-found = 🎉 #{ $number } { $what }找到了！請帶證件到{ $desk }領取。
search-ended-compensated = #{ $number } { $what }未能尋回，速遞公司答應賠償。沒有收到賠款請按一下。
search-ended-given-up = #{ $number } { $what }能找的地方都找過，還是沒有，十分抱歉。有新線索請按一下，我們繼續找。

stand-search-open = 已記下，{ $desk }正安排人手查。
stand-search-taken = { $technician }{ $at } 開始查了。
stand-search-closed = 有結果了。

# ---- The desk ----
search-did-cameras-button = 已查閉路電視
search-did-station-button = 已問取件點
search-did-courier-button = 已問速遞公司
search-did-patrol-button = 已問保安及清潔
search-end-found-button = 🎉 找到了
search-end-compensated-button = 💰 已賠償
search-end-given-up-button = 🙏 找不到
search-step-button = 已完成
search-end-button = 結果
search-step-kept = { $what }：已記下，住戶看得到。
search-end-kept = { $what }：結果已告訴住戶。
search-step-before = #{ $number } 這一步已經做過了。
search-over-before = #{ $number } 已經有結果了。
search-step-late = ⏰ #{ $number } { $what }：「{ $step }」時間到了，住戶在等。有結果就按一下。{ $last ->
        [yes] 這一步我不再催了，在 /tickets 裡。
       *[no] {""}
    }
search-found-desk = 🎉 #{ $number } { $what }已尋回，不用再找。
did-searched = 完成一步
did-found = 找到了
did-compensated = 已賠償
did-given-up = 未能找到

# ---- The neighbours ----
search-neighbours-parcel = 有鄰居{ $where ->
        [none] {""}
       *[other] （{ $where }）
    }的包裹可能送錯了門{ $known ->
        [yes] ：{ $what }
       *[no] {""}
    }。在您家門口的話請按一下，我會私下轉告，不說您是誰。
search-neighbours-lost = 有鄰居{ $where ->
        [none] {""}
       *[other] （{ $where }）
    }在找{ $what }。見到或拾到的話請按一下，我會私下轉告，不說您是誰。
search-have-button = 在我這裡
search-have-noted = 謝謝您！我去問物主是不是這個{ $what }。傳張照片更易辨認，有回覆馬上告訴您。
search-yours = 這就是您自己在找的那件。
search-found-before = 這件已經找到了，謝謝您。
search-never-mind-button = 不用了
search-where-to-put = 先放在您那裡，或交給{ $desk }（{ $opens }–{ $closes } 有人）都可以。有人來認領，我會先告訴您。
search-finding-withdrawn = 好的，不再問了。

# ---- Finder and owner ----
search-maybe-yours = 有鄰居 { $found } 說拾到或收到{ $what }，可能是您的。是嗎？
search-maybe-callers = { $finder } 說拾到或收到{ $what }，像是這一件。核對後請致電 { $caller } { $telephone }。
search-is-mine-button = 是我的
search-not-mine-button = 不是
search-not-yours = 好的，會繼續找。
search-closer = 關於{ $what }，對方再傳來：{ $words ->
        [none] （照片）
       *[other] { $words }
    }
search-connected = 已經告訴對方了。約時間地點，直接寫在這裡，由我轉達，不會給電話和單位。拿到{ $what }請按一下。
search-owner-came = { $what }的物主找到了！約時間地點，直接寫在這裡，由我轉達，不會給電話和單位。交給對方後請按一下。
search-finder-says = 拾到{ $what }的鄰居說：{ $words }
search-owner-says = { $what }的物主說：{ $words }
search-write-button = 回覆
search-write-now = 請寫，我轉給對方。
search-passed-on = 已轉告對方。
search-for-desk-button = 這句是跟管理人員說的
search-given-button = 已交給對方
search-got-button = 拿到了
search-given = 對方說{ $what }已經交給您，拿到了嗎？
search-given-noted = 好的，我問一下對方收到沒有。謝謝您！
search-thanks = 對方已拿到{ $what }，謝謝您幫忙！
search-elsewhere = { $who }，東西有消息了，私下告訴您：
search-other-away = 對方還未打開和我的私聊，我已在群組叫過，等對方來了再寫，免得話丟失。
search-talk-over = 這件事已經結束，話沒有轉出去。
search-gone-already = 已經有人領取，或者對方不再保管。如有疑問請找{ $desk }。

help-search = {""}
help-search-staff = {""}
