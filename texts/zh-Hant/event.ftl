# Events: planned, announced, signed up for, reminded of, looked back on.

event-when = { $day } { $begin }–{ $finish }
event-when-unknown = 時間未定
event-place-unknown = 地點未定
event-at = { $day } { $clock }
event-no-home = 未登記住址
event-cell = { $value }
event-line-note =
    {""}
    💡 { $note }
event-line-reason =
    {""}
    原因：{ $reason }
event-line-names =
    {""}
    參加的有：{ $names }{ $more ->
        [yes] {" "}等 { $families } 戶
       *[no] {""}
    }
event-line-announcement =
    {""}
    📣 { $at } 公佈

event-kind-festival = 節慶
event-kind-family = 親子
event-kind-elders = 長者康樂
event-kind-clinic = 義診/講座
event-kind-class = 興趣班
event-kind-handy = 義剪/磨刀/小修
event-kind-drill = 消防演習
event-kind-market = 舊物市集
event-kind-film = 露天電影
event-kind-reading = 讀書會
event-kind-other = 其他

event-standing-draft = 草稿
event-standing-open = 接受報名
event-standing-full = 額滿，可候補
event-standing-closed = 報名截止
event-standing-running = 進行中
event-standing-over = 已結束
event-standing-cancelled = 已取消

event-signup-seated = 有位
event-signup-waiting = 候補
event-signup-withdrawn = 已退出
event-signup-walked-in = 現場參加

# The cards.
event-card =
    🎉 { $title }
    🕒 { $when }
    📍 { $place }
    👥 { $bar } { $heads }/{ $capacity } 位{ $parties ->
        [0] {""}
       *[other] {" "}· 候補 { $parties } 戶
    }
    { $standing } · 每戶最多 { $per_home } 位 · { $locks } 截止{ $noted }{ $who }{ $why }
event-mine =
    { $standing ->
        [seated] ✅ 「{ $title }」替您留了 { $mine } 位
        [waiting] ⏳ 「{ $title }」候補中，您家 { $mine } 位，一有空位馬上通知您
        [walked_in] ✅ 「{ $title }」已簽到
        [cancelled] 「{ $title }」取消了{ $why }
       *[withdrawn] 「{ $title }」您沒有報名
    }
    🕒 { $when }
    📍 { $place }{ $standing ->
        [cancelled] {""}
        [withdrawn] {""}
       *[other]
            {""}
            🏠 { $home }
            🔑 簽到碼 { $code }
    }{ $noted }
event-desk-draft =
    📝 #{ $number } { $title } · { $kind } · { $standing }
    🕒 { $when }
    📍 { $place }
    👥 { $capacity } 位，每戶最多 { $per_home } 位
    ⏰ { $locks } 截止報名
    ☑️ 準備 { $ready }/{ $tasks }{ $noted }{ $announcement }
event-desk =
    🎉 #{ $number } { $title } · { $kind } · { $standing }
    🕒 { $when }
    📍 { $place }
    👥 { $heads }/{ $capacity } 位 · 候補 { $parties } 戶 { $waiting } 位 · 每戶最多 { $per_home } 位
    ⏰ { $locks } 截止報名
    ☑️ 準備 { $ready }/{ $tasks }{ $noted }{ $why }

# Buttons of the cards.
event-go-button = 🙋 我要去
event-queue-button = ⏳ 排候補
event-more-button = +1
event-less-button = −1
event-leave-button = 不去了
event-home-button = 🏠 住址
event-calendar-button = 📅 加入日曆
event-name-button = 卡片上可以寫我的名字
event-unname-button = 卡片上不寫我的名字
event-publish-button = 📣 公佈
event-publish-at-button = 定時公佈
event-edit-time-button = 改時間
event-edit-place-button = 改地點
event-edit-capacity-button = 改名額
event-edit-title-button = 改名稱
event-edit-limit-button = 改每戶
event-edit-deadline-button = 改截止
event-edit-note-button = 改說明
event-kinds-button = 範本
event-tasks-button = ☑️ 準備清單
event-files-button = 📎 海報及檔案
event-roll-button = 📋 名單
event-guest-button = ➕ 代報名
event-plan-button = 📣 發佈計劃
event-door-button = ✅ 簽到
event-recap-button = 📝 回顧
event-effect-button = 📊 數字
event-drop-button = 取消活動
event-drop-now-button = 不寫原因，取消
event-keep-button = 不取消
event-pick-button = { $title } · { $when }
event-back-button = ‹ 上一頁
event-on-button = 下一頁 ›

# Planning.
event-how =
    寫一句就可以，例如：
    「星期六下午三點會所包粽 40人 每戶最多4人」
    也可以先選一類，一步一步來：
event-ask-title = 活動叫什麼名稱？
event-ask-time = 什麼時候？例如：星期六下午三點到五點
event-ask-place = 在哪裡？例如：會所一樓
event-ask-capacity = 一共多少位？寫個數字就可以。
event-ask-limit = 每戶最多幾位？寫個數字就可以。
event-ask-deadline = 報名到什麼時候截止？例如：星期五晚上八點
event-ask-note = 要帶什麼、留意什麼？寫一兩句。
event-which-kind = 換成哪一類？名額和準備清單會跟著換。
event-published = 已公佈，卡片已發到住戶群組。
event-publishes-at = 好的，{ $at } 公佈。
event-ask-publish-at = 什麼時候公佈？例如：明天上午九點
event-ask-reason = 「{ $title }」已有 { $heads } 位報名，取消會通知每一位。寫一句原因，會一併告訴大家：
event-sure-time = 「{ $title }」改到 { $new }？已報名的住戶和群組都會收到通知。
event-sure-place = 「{ $title }」改在「{ $new }」？已報名的住戶和群組都會收到通知。
event-sure-capacity = 「{ $title }」名額改成 { $new }？
event-as-was-button = 不改
event-change-now-button = 改
event-kept = 好的，活動照常。
event-cancelled-done = 「{ $title }」取消了，已報名的都會收到通知。
event-in-the-past = { $when } 已經過去了。請寫一個未到的時間，例如「星期六下午三點」。
event-too-far = { $when } 太遠了，最多提前一年多。
event-needs-title = #{ $number } 還沒有名稱，請先按「改名稱」。
event-needs-time = #{ $number } 還沒有時間，請先按「改時間」。
event-needs-place = #{ $number } 還沒有地點，請先按「改地點」。
event-no-group = 還沒有全體住戶的群組，無處公佈。請先在群組裡發 /setup。
event-announce-late = 來不及了，報名 { $when } 就截止。請把公佈時間提前，或先改截止。
event-title-length = 名稱請寫 1 到 { $most } 個字。
event-place-length = 地點請寫 1 到 { $most } 個字。
event-time-unreadable = 這個時間我看不懂，請寫到幾點，例如「星期六下午三點」或「12月20日 19:30」。
event-number-unreadable = 請寫一個數字，例如 40。
event-capacity-range = 名額請寫 1 到 { $most } 之間的數字。
event-capacity-below = 已經有 { $seated } 位報上了，名額不能比這個少。
event-limit-range = 每戶至少要能來 1 位。
event-deadline-range = 截止要在現在以後、{ $when } 開始以前。
event-gone = 這個活動不在了。發 /events 看看現在有哪些。
event-number-unknown = 沒有 #{ $number } 這個活動。發 /events 看看現在有哪些。
event-number-how = 要替沒有 Telegram 的人報名，請寫：/event { $number } add 張太 2座15樓C室 2；不來了就寫：/event { $number } remove 張太

# What an event is when something cannot be done (any more).
event-is-draft = 「{ $title }」還沒有公佈。
event-is-open = 「{ $title }」已經公佈了。
event-is-full = 「{ $title }」已經公佈了，現在額滿。
event-is-closed = 「{ $title }」報名已截止。想來的話，請問問{ $desk }還有沒有位。
event-is-running = 「{ $title }」已經開始了，直接到現場就可以。
event-is-over = 「{ $title }」已經結束了。下一場發 /events 看。
event-is-cancelled = 「{ $title }」已經取消了。發 /events 看看別的活動。

# Signing up.
event-in = 替您留了 { $mine } 位，{ $when }，{ $place }。
event-waiting = 現在額滿，您家 { $mine } 位排在候補，一有空位馬上通知您。
event-already-in = 您已經報了 { $mine } 位。加人按 +1，不來了按「不去了」。
event-already-waiting = 您家 { $mine } 位已在候補。少來幾位也許更快，按 −1。
event-left = 好的，位子讓出來了。下次再來。
event-not-signed-up = 「{ $title }」您還沒有報名。
event-heads-range = 人數請寫 1 到 { $most }。
event-over-limit = 每戶最多 { $most } 位{ $taken ->
        [0] 。請少報幾位再試。
       *[other] ，您家已報 { $taken } 位。
    }
event-no-more-room = { $free ->
        [0] 已經滿了，加不了，您家的 { $mine } 位還在。有人退出再加。
       *[other] 只剩 { $free } 個空位，加不了，您家的 { $mine } 位還在。
    }
event-ask-home = 「{ $title }」還差一句：您住哪一座、幾樓、哪個單位？寫給我，名單好核對。
event-continue = { $who }，「{ $title }」還有一句私下問您：
event-home-noted = 已記下：{ $home }。「{ $title }」您家 { $mine } 位，簽到碼 { $code }。
event-home-used-up = { $home } 已經報滿 { $per_home } 位，這次無法再加。請跟家人商量，或問問{ $desk }。
event-named = 好的，卡片上會寫「{ $name }」。
event-unnamed = 好的，卡片上不寫您的名字。
event-welcome = { $name }，您好！「{ $title }」的報名在這裡，有變動我會通知您。
event-which = 是哪一場？
event-none-open = 現在沒有可以報名的活動。有新活動會發在群組裡。
event-perhaps = 「{ $title }」的 { $mine } 個名額先替您留著。確定不來，按一下就可以。
event-turn = 「{ $title }」候補：{ $ahead ->
        [0] 您家排在最前面，
       *[other] 前面還有 { $ahead } 戶，
    }您家 { $mine } 位，有空位馬上告訴您。
event-at-door = 歡迎來「{ $title }」！您家 { $mine } 位，請把簽到碼 { $code } 給門口的同事看一下。
event-unwritten = 「{ $title }」的說明裡沒寫，我不敢亂說。{ $open ->
        [yes] 要我代您問{ $desk }一聲嗎？
       *[no] 要我代您問{ $desk }一聲嗎？{ $opens } 上班後有人回覆您。
    }
event-none-mine = 您現在沒有報名的活動。
event-answer =
    🎉 { $title }
    🕒 { $when }
    📍 { $place }
    👥 { $heads }/{ $capacity } 位，{ $room ->
        [0] 已額滿，可以排候補
       *[other] 還有 { $free } 位
    } · { $locks } 截止{ $noted }
event-answer-own =
    🎉 { $title }
    🕒 { $when }
    📍 { $place }
    👥 { $heads }/{ $capacity } 位，{ $room ->
        [0] 已額滿，可以排候補
       *[other] 還有 { $free } 位
    } · { $locks } 截止{ $noted }
    您家 { $mine } 位{ $queued ->
        [yes] 在候補，有空位馬上告訴您。
       *[no] 已經留好，簽到碼 { $code }。
    }
event-list =
    🎉 活動
    { $lines }
event-list-line = #{ $number } { $title } · { $when } · { $place } · { $heads }/{ $capacity } · { $standing }
event-promoted = 🎉 有位了！「{ $title }」給您家 { $mine } 位，{ $when }，{ $place }。簽到碼 { $code }。來不了請按「不去了」，讓給下一戶。
event-promoted-elsewhere = { $who }，「{ $title }」輪到您了，按這裡看：
event-promoted-call = 📞 請致電：{ $name }（{ $home }）候補到了，「{ $title }」{ $mine } 位，{ $when }。

# Posts.
event-post-announce = 公佈
event-post-preheat = 預熱
event-post-remind-day = 前一天提醒
event-post-remind-hours = 兩小時前提醒
event-post-starting = 開始了
event-post-ask-stars = 請參加者評分
event-post-recap = 回顧
event-preheat = 📣 { $when } 在{ $place }，「{ $title }」{ $free ->
        [0] 已經額滿，可以排候補。
       *[other] 還有 { $free } 個位。
    }
event-remind-day = 🔔 記得來：「{ $title }」{ $when }，{ $place }。您家 { $mine } 位，簽到碼 { $code }。來不了請按「不去了」，讓給候補的鄰居。{ $noted }
event-remind-hours = 🔔 快開始了：「{ $title }」{ $when }，{ $place }。您家 { $mine } 位，簽到碼 { $code }。{ $noted }
event-starting = 🎉 「{ $title }」現在開始，{ $place }，歡迎過來！
event-moved = 🕒 「{ $title }」改時間了：原本 { $was }，現在 { $when }，{ $place }。{ $seated ->
        [yes] 您家 { $mine } 位還留著，
       *[no] 您家 { $mine } 位仍在候補，次序不變，
    }來不了請按「不去了」。
event-moved-group = 🕒 「{ $title }」改時間了：原本 { $was }，現在 { $when }。已報名的位子都留著，候補的次序不變。
event-moved-place = 📍 「{ $title }」換地方了：現在在{ $place }，時間不變，{ $when }。{ $seated ->
        [yes] 您家 { $mine } 位還留著。
       *[no] 您家 { $mine } 位仍在候補，次序不變。
    }{ $was }
event-moved-place-group = 📍 「{ $title }」換地方了：現在在{ $place }，時間不變，{ $when }。{ $was }
event-cancelled = 「{ $title }」（{ $when }）取消了，對不起。{ $why }
event-cancelled-group = 「{ $title }」（{ $when }）取消了，對不起。{ $why }
event-announced-staff = 📣 #{ $number } 「{ $title }」已公佈到住戶群組。
event-locked-staff = ⏰ #{ $number } 「{ $title }」報名截止：{ $heads }/{ $capacity } 位，候補 { $waiting } 位。
event-starting-staff = ✅ #{ $number } 「{ $title }」開始了，{ $heads } 位報名。簽到按這裡，現場照片回覆這則就可以。
event-missed = 📞 「{ $title }」有 { $count } 位收不到私訊，請致電通知：{ $names }
event-post-skipped = 「{ $title }」的「{ $post }」本應 { $due } 發出，當時未能發出，現在過時了，沒有再發。
event-plan =
    📣 「{ $title }」發佈計劃
    { $lines }
event-plan-line = { $state ->
        [planned] 🕒
        [sent] ✅
        [stopped] ⏹
       *[skipped] ⚠️
    } { $at } { $post }{ $state ->
        [stopped] （不發了）
        [skipped] （過時未發）
       *[other] {""}
    }
event-post-at-button = 改 · { $post }
event-post-stop-button = 停
event-post-now-button = 現在發
event-ask-post-at = 「{ $post }」改到什麼時候？例如：星期五晚上七點
event-post-set = 好的，「{ $post }」{ $at } 發出。
event-post-past = 這個時間已經過了，請寫一個未到的時間。
event-post-too-late = 那時候發已經沒有用了，請寫早一點。
event-post-is-sent = 這則已經發出去了。
event-post-is-stopped = 這則已經停了。
event-post-is-skipped = 這則已經過時，沒有發。

# The checklist.
event-part-venue = 場地
event-part-staff = 人手
event-part-materials = 物資
event-part-publicity = 宣傳
event-part-contingency = 應變
event-task-book = 訂好場地
event-task-seats = 擺好桌椅，留輪椅位
event-task-tables = 擺桌子、拉電線
event-task-tables-chairs = 準備桌椅和編號
event-task-stalls = 劃攤位、貼號碼
event-task-screen = 試銀幕和音響
event-task-route = 走一遍疏散路線
event-task-helpers = 約好幫手
event-task-teacher = 約好老師
event-task-guest = 約好醫生或師傅
event-task-host = 定主持人
event-task-fire-service = 約消防員
event-task-child-safety = 安排照顧小朋友的人
event-task-order = 買齊物資
event-task-set-up = 提前佈置現場
event-task-equipment = 備好器材和消毒用品
event-task-power = 接好電源
event-task-extinguishers = 備好滅火器
event-task-licence = 辦好放映許可
event-task-books = 備好書
event-task-poster = 貼海報
event-task-loudspeaker = 廣播通知
event-task-notice-boards = 每座貼通告
event-task-rain = 下雨備用場地
event-task-first-aid = 急救箱和送醫路線
event-task-queue = 排隊叫號
event-task-substitute = 老師請假的後備
event-task-lifts = 演習時升降機怎麼安排
event-tasks =
    ☑️ 「{ $title }」準備清單
    { $lines }
event-task-line = { $ready ->
        [yes] ✅
       *[no] ⬜
    } { $part } · { $task } · { $due }前 · { $owner }
event-tick-button = { $ready ->
        [yes] ✅
       *[no] ⬜
    } { $task }
event-give-button = 誰來
event-task-who = 「{ $task }」誰來？
event-own-button = 我來
event-owner-button = { $name }
event-task-yours = { $by } 把「{ $title }」的「{ $task }」交給您，{ $due } 前。
event-tasks-due = ☑️ 「{ $title }」（{ $when }）今天要備好：{ $tasks }。備好後請在清單上按一下。
event-tasks-late = ⚠️ 「{ $title }」（{ $when }）還沒備好：{ $tasks }。
event-two-tasks = { $first }、{ $second }

# Lists, files, the door.
event-roll =
    📋 「{ $title }」{ $heads }/{ $capacity } 位，候補 { $waiting } 位
    { $lines }
event-roll-line = { $name } · { $home }{ $claimed ->
        [yes] （未核實）
       *[no] {""}
    } · { $heads } 位 · { $standing }{ $over ->
        [0] {""}
       *[other] {" "}· ⚠️ 這戶共 { $over } 位
    }
event-roll-sent = 名單已發到您的私訊。
event-csv-button = 📄 下載名單
event-ask-guest = 替誰報「{ $title }」？寫名字、住址、人數，例如：張太 2座15樓C室 2
event-guest-how = 請連名字一起寫，例如：張太 2座15樓C室 2
event-guest-in = 報上了：{ $name } { $mine } 位，簽到碼 { $code }。請告訴本人：{ $when }，{ $place }。
event-guest-waiting = 現在額滿，{ $name } { $mine } 位排在候補，有位時我會請您致電。
event-guest-out = 好的，{ $name } 不來「{ $title }」了，位子讓給下一戶。
event-name-unknown = { $count ->
        [0] 名單上沒有 { $name }。發 /events 進名單看看是怎麼寫的。
       *[other] 名單上有 { $count } 位叫 { $name }，請先問清是哪一位。
    }
event-column-turn = 序號
event-column-name = 姓名
event-column-home = 住址
event-column-heads = 人數
event-column-standing = 狀態
event-column-code = 簽到碼
event-column-came = 到場
event-column-stars = 評分
event-column-comment = 留言
event-files = 要哪一份？
event-file-png-button = 海報圖片
event-file-pdf-button = 海報 PDF
event-file-door-button = 簽到 QR 碼
event-file-calendar-button = 日曆檔案
event-loudspeaker-button = 📢 廣播稿
event-loudspeaker = 各位住戶請注意：{ $when }，在{ $place }舉行「{ $title }」，一共 { $capacity } 個名額，每戶最多 { $per_home } 位。報名請到{ $desk }，或在住戶群組按「我要去」。歡迎參加，謝謝！（重複一次）
event-words = { $words }
event-poster-when = 時間
event-poster-where = 地點
event-poster-heads = 名額
event-poster-heads-value = { $capacity } 位，每戶最多 { $per_home } 位
event-poster-note = 說明
event-poster-footer = { $community }{ $name } · { $phone }
event-poster-scan = 掃一掃，開啟就可以報名
event-poster-door-title = 現場簽到
event-poster-door = 到了掃一下，就簽到了
event-door = ✅ 「{ $title }」已到 { $came } 位（報名 { $heads } 位，現場參加 { $walk_ins } 位）。按名字簽到，再按少一位：
event-here-button = { $came ->
        [unknown] ⬜ { $name } { $heads } 位
        [0] ❌ { $name } 沒來
       *[other] ✅ { $name } { $came }/{ $heads } 位
    }
event-walk-in-button = 現場參加 +1
event-walk-out-button = −1
event-door-not-seated = { $name } 在候補名單上，算現場參加的就按「現場參加 +1」。
event-door-closed = 「{ $title }」現在不能簽到：開始前兩小時到結束後兩天才可以。
event-door-unknown-code = 沒有 { $code } 這個簽到碼，請再看一眼，或按名字簽到。
event-checkin-how = 請寫簽到碼，例如：/checkin K7P3
event-checked-in = ✅ { $name } { $came } 位，「{ $title }」簽到了。
event-arrived = ✅ { $name }，「{ $title }」簽到了，{ $came } 位。玩得開心！
event-photos-kept = 收到，一共 { $count } 張，會放進回顧。

# Afterwards.
event-recap =
    「{ $title }」圓滿結束，謝謝 { $came } 位鄰居！{ $walk_ins ->
        [0] {""}
       *[other] 其中 { $walk_ins } 位是路過來的。
    }{ $stars ->
        [none] {""}
       *[other] 大家平均給了 { $stars } 顆星。
    }辛苦{ $desk }和幫忙的各位。{ $next }
event-recap-next =
    {""}
    下一場：「{ $title }」{ $when }，{ $place }，/events 報名。
event-recap-posted = 🎉 { $recap }
event-recap-draft =
    📝 「{ $title }」回顧草稿（{ $photos } 張照片，回覆這則可以加）：

    { $recap }

    { $state ->
        [planned] { $post_at } 自動發到住戶群組。
        [sent] 已經發了。
        [stopped] 不發。
       *[skipped] 過時了，沒有發。
    }
event-recap-edit-button = 改
event-recap-hold-button = 先不發
event-recap-post-button = 現在發
event-recap-held = 好的，「{ $title }」的回顧不發了。
event-recap-sent = 「{ $title }」的回顧發出去了。
event-recap-length = 回顧請寫 1 到 { $most } 個字。
event-ask-recap = 「{ $title }」的回顧怎麼寫？直接傳給我。
event-effect =
    📊 「{ $title }」
    報名 { $seated } 位 · 候補 { $waiting } 位
    { $counted ->
        [yes] 到場 { $came } 位（報名的到了 { $share }%）· 現場參加 { $walk_ins } 位 · 沒來 { $no_shows } 戶
       *[no] 沒有簽到，到場人數不清楚
    }
    { $stars ->
        [none] 還沒有評分
       *[other] 評分 { $stars } ★（{ $ratings } 人）
    }
event-ask-stars = { $name }，「{ $title }」覺得怎麼樣？
event-stars-button = { $stars }★
event-stars-noted = 「{ $title }」{ $stars } 謝謝！
event-ask-word = 想說一句就寫在這裡，不寫也可以。
event-no-word-button = 不寫了
event-word-noted = 謝謝，話帶到了。
event-comment-staff = 💬 「{ $title }」{ $stars }★：{ $words }

command-event = 活動：看一場，或安排一場
command-events = 最近的活動
command-checkin = 活動簽到
help-event = 🎉 /events 看活動 · 在群組按「我要去」，或寫「我家三口報名包粽」
help-event-staff = 🎉 /event 一句話安排活動 · /events 列表 · /event 3 看第 3 場 · /checkin 簽到碼
