# Tickets: what residents hear (報修), what staff see (工單), and the words for what, where and why.

# ---- What it is about ----
category-plumbing = 水管
category-electrical = 電力
category-lighting = 照明
category-lift = 升降機
category-door-access = 門禁
category-hvac = 冷氣
category-gas = 煤氣
category-network = 寬頻
category-structure = 樓宇結構
category-appliance = 電器
category-fire-safety = 消防
category-sanitation = 清潔
category-pest = 蟲鼠
category-greenery = 園藝
category-parking = 停車場
category-other = 其他
kind-repair = 報修
kind-parcel = 找包裹
kind-lost = 失物
danger-stuck = 升降機困人
danger-gas = 煤氣洩漏
danger-fire = 火警
danger-flood = 爆水管
danger-live-wire = 漏電
danger-medical = 有人不適或受傷
sign-danger = 🚨
sign-repair = 🔧
sign-parcel = 📦
sign-lost = 🔎
ticket-what = { $label }{ $spot ->
        [none] {""}
       *[other] {" "}· { $spot }
    }

# ---- Where, when, why ----
place-public = 公共地方
void-false = 誤報
void-gone = 不用去了
void-told-false = 看過沒有發現問題
void-told-gone = 現在不用處理了
void-same = 和 #{ $other } 是同一件
place-unknown = 地址還沒說
trust-caller = （來電登記）
trust-verified = （已核實）
trust-claimed = （未核實）
trust-registered = （已登記，待確認）
wait-parts = 等零件
wait-resident = 等住戶
wait-maker = 等廠商
wait-other = 等其他安排
outside-water = 供水部門
outside-power = 電力公司
outside-gas = 煤氣公司
outside-lift = 升降機公司
outside-other = 其他單位
outside-at = { $to }{ $telephone ->
        [none] {""}
       *[other] ，電話 { $telephone }
    }
ticket-someone = 住戶
ticket-linli = 鄰里

# ---- How cards are put together ----
ticket-card = { $lines }
ticket-lines =
    { $first }
    { $rest }

# ---- What residents hear ----
ticket-taken = { $technician }（編號 { $badge }）接手了您的 #{ $number }（{ $what }），會盡快聯絡您。
ticket-departed = { $technician }出發了，去處理 #{ $number }。
ticket-waiting = #{ $number } 要先等一等：{ $reason }。有進展馬上告訴您。
ticket-handed-over = #{ $number } 已轉給{ $to }。有需要可直接聯絡他們，我們也會跟進。
ticket-done = { $technician }說 #{ $number }（{ $what }）修好了。請您看看，好了嗎？
ticket-done-night = { $technician }說 #{ $number } 已經修好。您先休息，{ $morning } 我再問一句「修好了嗎」。
ticket-ask-fixed = 早安。昨晚{ $technician }修的 #{ $number }（{ $what }），現在好了嗎？
ticket-nudge = #{ $number }（{ $what }）修好了嗎？按一下就可以；不按的話，兩天後當作修好。
ticket-closed = #{ $number }（{ $what }）先當作修好。如果還沒好，14 天內按一下，我們再來。
ticket-undone = #{ $number } 剛才按早了，{ $technician }還在修，好了再告訴您。
ticket-given-back = #{ $number }（{ $what }）{ $technician }臨時來不了，正在另找師傅，有人接手馬上告訴您。
ticket-called-off = #{ $number }（{ $what }）{ $desk }先不派人了：{ $reason }。如果還要修，按一下。
ticket-merged = #{ $number } 和 #{ $other } 是同一件事，已合在一起處理，有進展告訴您。
ticket-visit-promised = #{ $number }（{ $what }）{ $technician ->
        [none] 師傅
       *[other] { $technician }（編號 { $badge }）
    }上門時間：{ $visit }。不方便就說一聲。
ticket-want-again-button = 還是要修
ticket-wanted-again = 好的，#{ $number } 已重新打開，正在找師傅。
ticket-reopened = #{ $number }（{ $what }）有鄰居說還沒好，已重新安排。
ticket-reopened-by-desk = #{ $number }（{ $what }）{ $desk }說還沒好，已重新安排。
ticket-restored = #{ $number }（{ $what }）還是照樣來修，正在找師傅，有人接手馬上告訴您。
ticket-technician-says = { $technician }說：{ $words }
ticket-technician-shows = { $technician }傳來 #{ $number } 的照片。
ticket-technician-sends = { $technician }傳來 #{ $number } 的語音或檔案：
ticket-desk-says = { $desk }說：{ $words }
ticket-files = #{ $number } 的照片和檔案
ticket-advise-call = #{ $number } 還未有人接手。請直接致電 { $phone }。{ $safety }
ticket-advise-call-elsewhere = { $who }，還未有人接手，請直接致電 { $phone }。{ $safety }
ticket-done-elsewhere = { $who }，#{ $number } 師傅說修好了。好了沒有，請私下告訴我：
ticket-undone-elsewhere = { $who }，#{ $number } 剛才按早了，師傅還在修。
ticket-fixed-button = 👍 修好了
ticket-not-fixed-button = 還沒好
ticket-fixed-thanks = 太好了，#{ $number } 完成。願意的話給師傅評個分，不評也沒關係。
ticket-not-fixed-noted = #{ $number } 重新安排，主管也知道了。還有哪裡不妥？寫一句或傳張照片都可以。
ticket-stars-1 = 1★
ticket-stars-2 = 2★
ticket-stars-3 = 3★
ticket-stars-4 = 4★
ticket-stars-5 = 5★
ticket-stars-thanks = 謝謝您的 { $stars } 顆星。想說一句就寫在這裡，不寫也可以。
ticket-comment-thanks = 收到，謝謝您。
ticket-asked-on = 替您問{ $technician ->
        [none] { $open ->
            [no] { $desk }，{ $opens } 開門就看到
           *[yes] { $desk }了
        }
       *[other] { $technician }了
    }，有回覆馬上告訴您。急事請致電 { $phone }。
ticket-thanks-passed = 不用客氣，{ $technician }會看到的。
ticket-already-confirmed = #{ $number } 已記為修好，謝謝。
ticket-already-open = #{ $number } 已經在重新安排。
ticket-already-rated = #{ $number } 的評分已經記下。
ticket-reopen-late = #{ $number } 修好超過 14 天了。還有問題請再寫一次，我給您開新的。

# ---- Where it stands, for residents ----
ticket-mine-head = #{ $number } { $what } · { $place }
    報修時間：{ $at }
ticket-mine-visit = 上門時間：{ $visit }
ticket-mine-none = 您還沒有報修過。哪裡壞了，直接寫給我。
stand-open = 還在找師傅，有人接手馬上告訴您。
stand-taken = { $technician }（編號 { $badge }）{ $at } 接手了。
stand-waiting = { $technician ->
        [none] {""}
       *[other] { $technician }在跟進，
    }現在{ $reason }。
stand-handed-over = 已轉給{ $reason }。
stand-done = { $technician } { $at } 說修好了，等您一句話。
stand-closed = 修好了。
stand-called-off = 不派人了：{ $reason }。
stand-withdrawn = 不用來了。
ticket-urge-button = 催一下
ticket-add-button = 補充
ticket-withdraw-button = 不用來了
ticket-urged = 催過了。{ $stand }
ticket-urged-already = #{ $number } 剛催過，{ $desk }看到了。{ $stand }
ticket-add-what = #{ $number } 要補充什麼？寫一句，或傳照片。
ticket-withdraw-sure = #{ $number }（{ $what }）真的不用來了嗎？
ticket-withdraw-yes-button = 不用來了
ticket-keep-button = 還是來吧
ticket-withdrawn = 好的，#{ $number } 不用來了。需要時再寫給我。
ticket-kept = 好的，#{ $number } 照舊，師傅會來。

# ---- Not now ----
ticket-is-open = #{ $number } 還沒有人接手。
ticket-is-taken = #{ $number } 現在由{ $technician }處理。
ticket-is-waiting = #{ $number } 正在等，還沒完成。
ticket-is-handed-over = #{ $number } 已經轉出去了。
ticket-is-done = #{ $number } { $technician }已經修好。
ticket-is-closed = #{ $number } 已經完結。
ticket-is-withdrawn = #{ $number } 已經不用去了。
ticket-already-called-off = #{ $number } 已經不用去了。
ticket-none-alike = 現在沒有別的單可以合併。
ticket-merge-danger = #{ $number } 是急事，不能併到 #{ $other }。反過來寫就可以。
ticket-not-yours = #{ $number } 由{ $technician }處理中。要換人請客服指派。
ticket-assign-leaders-only = 指派由客服或主管處理。
ticket-already-yours = #{ $number } 您已經接手。
ticket-already-taken = #{ $number } 已經由{ $technician }接手。
ticket-already-departed = #{ $number } { $technician }已經在路上。
ticket-already-waiting = #{ $number } 已經記為等待。
ticket-already-handed-over = #{ $number } 已經轉出去了。
ticket-already-done = #{ $number } { $technician }已經報了修好。
ticket-already-undone = #{ $number } 已經退回，還在處理。
ticket-already-spoken = 這句已經傳給住戶（#{ $number }）。
ticket-already-parted = 這句已另開一張。
ticket-undo-late = #{ $number } 過了一分鐘，不能退回。住戶按「還沒好」會重新打開。
ticket-which-number = 請帶上編號，例如 /ticket 1042。
ticket-which-one = 請連編號或一個詞一起寫，例如 /ticket 1042 或 /ticket 馬桶。
ticket-none-with = 未完成的當中沒有提到「{ $words }」的。已完成的請寫編號，例如 /ticket 1042。
ticket-no-such = 找不到 #{ $number }。

# ---- Cards of the staff ----
ticket-desk-head = { $sign } #{ $number } { $what }
ticket-desk-place = 📍 { $place }{ $trust }
ticket-desk-who = 👤 { $who } · { $at }{ $count ->
        [0] {""}
        [1] {""}
       *[other] {" "}· { $count } 戶
    }
ticket-desk-words = 「{ $words }」
ticket-desk-visit = 🕐 { $visit }
ticket-desk-telephone = ☎️ { $telephone }
ticket-desk-note = 📝 { $name }：{ $words }
ticket-desk-hurried = ❗ { $at } { $name }催：{ $words }
ticket-desk-urged = ❗ { $at } 住戶催了
ticket-desk-said = 💬 { $at } 再說：{ $words }
ticket-desk-repeated = 🔁 { $at } 再報：{ $words }
ticket-desk-duty = ⏳ 待接手 · 當值 { $duty }
ticket-desk-open = ⏳ 待接手
ticket-desk-taken = 👉 { $technician } { $at } 已接手
ticket-desk-departed = 🏃 { $technician } { $at } 接手，在路上
ticket-desk-waiting = ⏸ { $technician ->
        [none] {""}
       *[other] { $technician } ·{" "}
    }{ $at } 起{ $reason }
ticket-desk-handed-over = ↗️ { $at } 轉{ $reason }
ticket-desk-done = ✅ { $technician } { $at } 修好，等住戶確認
ticket-desk-closed = ☑️ { $technician ->
        [none] {""}
       *[other] { $technician } ·{" "}
    }{ $at } 完成{ $stars ->
        [0] {""}
       *[other] {" "}· { $stars }★
    }
ticket-desk-withdrawn = ✖️ 住戶說不用來了
ticket-desk-called-off = ✖️ { $at } { $reason }
ticket-job-words = 寫在這裡的話和照片會轉給住戶。
ticket-job-gone = #{ $number } 現在不歸您了{ $technician ->
        [none] 。
       *[other] ，由{ $technician }處理。
    }
ticket-take-button = 我去
ticket-assign-button = 指派
ticket-wait-button = 等待
ticket-hand-button = 轉出
ticket-done-button = 修好了
ticket-undo-button = ↩️ 按錯了
ticket-depart-button = 出發
ticket-back-button = ← 返回
ticket-assign-to-button = { $name }（{ $load }）
ticket-give-back-button = 去不了
ticket-void-false-button = 誤報
ticket-void-gone-button = 不用去了
ticket-same-button = 和另一張重複
ticket-same-as-button = #{ $number } { $what } · { $place }
ticket-wait-parts-button = 等零件
ticket-wait-resident-button = 等住戶
ticket-wait-maker-button = 等廠商
ticket-wait-other-button = 其他…
ticket-hand-now-button = 不留電話
ticket-take-done = 好的，#{ $number } 歸您了。
ticket-cannot-come-heard = 知道了，您來不了 #{ $number }。已經通知其他同事。
ticket-loads = 手上的單：{ $names }。
ticket-take-which = { $technician }去哪一張單？
ticket-assign-done = #{ $number } 已指派。
ticket-given = #{ $number } 已派給{ $technician }。
ticket-give-whom = 沒有叫「{ $name }」的同事，有：{ $names }。#{ $number } 派給誰？
ticket-depart-done = 路上小心。{ $told ->
        [yes] 住戶已知道您出發了。
        [call] 群組裡已請同事致電告知住戶。
       *[no] {""}
    }
ticket-wait-done = #{ $number } 記為等待{ $told ->
        [yes] ，住戶知道了。
        [call] ，請電話告知住戶。
       *[no] 。
    }
ticket-give-back-done = #{ $number } 已放回，群組裡在找人{ $told ->
        [yes] ，住戶知道了。
       *[no] 。
    }
ticket-call-off-done = #{ $number } 不用去了{ $told ->
        [yes] ，住戶知道了。
       *[no] 。
    }
ticket-merge-done = #{ $number } 已併到 #{ $other }。
ticket-restore-done = #{ $number } 恢復了，正在找師傅{ $told ->
        [yes] ，住戶知道了。
        [call] ，請電話告知住戶。
       *[no] 。
    }
ticket-visit-done = #{ $number } 記為 { $visit } 上門{ $told ->
        [yes] ，住戶知道了。
       *[no] 。
    }
ticket-hands =
    { $technician }手上有 { $count } 張單：
    { $lines }
    轉給誰？
ticket-hands-open-button = 全部放回待接手
ticket-hands-cleared = { $technician }的 { $count } 張單{ $to ->
        [none] 全部放回待接手，哪位去？
       *[other] 全部轉給{ $to }了：
    }{ $numbers }
ticket-hands-empty = { $technician }手上沒有單{ $duty ->
        [yes] ，不過正在當值，急事會先叫到。
       *[no] 。
    }
ticket-hands-duty-button = 換當值人
ticket-hand-done = #{ $number } 已轉出{ $told ->
        [yes] ，住戶知道了。
        [call] ，請電話告知住戶。
       *[no] 。
    }
ticket-done-done = 辛苦了。按錯的話一分鐘內可以退回。
ticket-done-in-words = #{ $number } 記成修好了。寫錯的話一分鐘內可以退回。
ticket-hurried-job = { $by }在催 #{ $number } { $what } · { $place }：{ $words }
ticket-hurried-desk = #{ $number } 還沒有人接，{ $by }在催。{ $duty }，請看看。
ticket-hurried-called = #{ $number } 還沒有人接，已在職員群組叫了當值同事。
ticket-hurried = { $own ->
        [yes] #{ $number } 就在您手上，已記在卡片上。
       *[no] #{ $number } 在{ $technician }手上，已私下催了。
    }
ticket-slip-how = #{ $number } 這一步我退不了。派錯了寫「{ $number } 給張師傅」，繼續做寫「{ $number } 我去」。
ticket-undo-done = #{ $number } 已退回。
ticket-ask-why = 在等什麼？寫一句，住戶會看到。
ticket-ask-whom = 轉給誰？連電話一起寫，例如：有線電視 1832888。
ticket-ask-outside-number = 對方的電話是多少？寫了住戶可以直接致電。

# ---- What staff hear ----
ticket-please-call = 請電話告知 { $caller } { $telephone }：{ $news }
ticket-caller-fixed-button = 住戶說好了
ticket-caller-not-fixed-button = 住戶說還沒好
ticket-caller-fixed-noted = 好的，#{ $number } 完成。
ticket-caller-not-fixed-noted = #{ $number } 已重新打開，主管也知道了。
ticket-resident-said = 住戶說：{ $words }
ticket-resident-said-job = #{ $number } 住戶說：{ $words }
ticket-repeated-desk = 住戶再報了一次：{ $words }
ticket-repeated-job = #{ $number } 住戶再報了一次：{ $words }
ticket-parted-desk = 住戶說剛才那句是另一件事，已另開 #{ $other }。
ticket-parted-job = #{ $number } 住戶說剛才那句是另一件事，已另開 #{ $other }。
ticket-place-confirmed = 地址已確認：{ $place }
ticket-place-confirmed-job = #{ $number } 地址已確認：{ $place }
ticket-visit-changed = 住戶改了時間：{ $visit }
ticket-visit-changed-job = #{ $number } 住戶改了時間：{ $visit }
ticket-yours-again = { $by }把 #{ $number } 再指派給您：{ $place } · { $what }
span-minutes = { $count } 分鐘
span-hours = { $count } 小時
span-days = { $count } 天
ticket-urged-desk = 住戶催了：#{ $number } 已經 { $span }。{ $words ->
        [none] {""}
       *[other] 「{ $words }」
    }
ticket-urged-job = 住戶催了 #{ $number }（{ $place }），已經 { $span }。{ $words ->
        [none] {""}
       *[other] 「{ $words }」
    }
ticket-withdrawn-desk = 住戶說不用來了：#{ $number }
ticket-withdrawn-job = #{ $number }（{ $place }）住戶說不用去了。
ticket-confirmed-job = 👍 #{ $number } 住戶說修好了。
ticket-reopened-desk = 住戶說還沒好：#{ $number } { $what }，請再派人。{ $words ->
        [none] {""}
       *[other] 「{ $words }」
    }
ticket-reopened-job = #{ $number }（{ $place }）住戶說還沒好，已重新打開。{ $words ->
        [none] {""}
       *[other] 「{ $words }」
    }
ticket-reopened-manager = #{ $number } { $what }（{ $place }）{ $technician }修過，住戶說還沒好，已重新打開。{ $words ->
        [none] {""}
       *[other] 「{ $words }」
    }
ticket-given-back-desk = #{ $number } { $what } · { $place }：{ $technician }去不了，哪位去？
ticket-called-off-job = { $by }：#{ $number }（{ $place }）{ $reason }。
ticket-merged-job = #{ $number }（{ $place }）不用另外去了，和 #{ $other } 是同一件。
ticket-wanted-again-desk = 住戶說還是要修：#{ $number } { $what }，請派人。
ticket-visit-promised-job = #{ $number }（{ $place }）{ $by }定了上門時間：{ $visit }
ticket-thanks-job = 💐 { $resident }（#{ $number }）：{ $words }
ticket-comment-manager = #{ $number }（{ $technician }）住戶評了 { $stars } 星：{ $words }
ticket-page = 🚨 #{ $number } { $what } · { $place }：{ $span }沒人接。請接！
ticket-page-desk = { $span }沒人接。{ $duty }，請接；{ $next } 通知主管。
ticket-page-desk-again = { $span }還沒人接。{ $duty }，請接！主管已經知道。
ticket-page-manager = 🚨 #{ $number } { $what } · { $place }：{ $span }沒人接，請安排。
ticket-everyone = 各位
ticket-remind-desk = #{ $number } { $span }還沒人接，哪位去？
ticket-remind-manager = #{ $number } { $what } · { $place }：{ $span }還沒人接，請安排。{ $last ->
        [yes] 這張我不再催了，在 /tickets 裡。
       *[no] {""}
    }
ticket-remind-many =
    { $count } 張單還沒人接，哪位去？
    { $lines }
    { $more ->
        [0] {""}
       *[other] 還有 { $more } 張，看 /tickets
    }
ticket-remind-many-manager =
    { $count } 張單還沒人接，請安排：
    { $lines }
    { $more ->
        [0] {""}
       *[other] 還有 { $more } 張，看 /tickets
    }
    { $last ->
        [yes] 這些我不再催了，都在 /tickets 裡。
       *[no] {""}
    }
ticket-remind-line = #{ $number } { $what } · { $place } · { $span }
ticket-wait-over = ⏸ #{ $number } { $what } · { $place }：{ $begun } 起{ $reason }。可以去了嗎？
ticket-go-on-button = 到了，我去
ticket-wait-on-button = 再等等
ticket-goes-on = 🏃 #{ $number } { $technician }去了。{ $told ->
        [yes] 住戶已經知道。
        [call] 請打電話告訴住戶。
       *[no] {""}
    }
ticket-waits-on = ⏸ 好的，#{ $number } { $at } 再問。知道哪天到就寫一句（例如：下週三到），住戶也會看到。

# ---- Notes ----
ticket-note-kept = 記下了，只有同事看得到。
ticket-note-kept-on = 記在 #{ $number } 上了，只有同事看得到。
ticket-no-telephone = #{ $number } 沒有留電話。要找住戶，寫「{ $number } 告訴住戶……」，我轉過去。
ticket-asked-colleagues = 已在{ $desk }群組問了，住戶看不到這句。
ticket-technician-asks = { $by } 在 #{ $number } 說：{ $words }
ticket-speak-button = 傳給住戶
ticket-speak-preview =
    以{ $desk }名義傳給 #{ $number } 的住戶：
    「{ $words }」
ticket-speak-now-button = 傳送
ticket-speak-not-button = 不傳
ticket-spoken = 已傳給 #{ $number } 的住戶。
ticket-about-which = 這是哪一單的？
ticket-about-button = #{ $number } { $place }
ticket-words-unheard = #{ $number } 的住戶還未跟我私聊過，這句暫時轉不到。要緊的話請上門或致電說明。
ticket-words-passed = 轉給 #{ $number } 的住戶了。

# ---- Lists ----
ticket-board-head = 📋 待接手 { $open } · 處理中 { $underway } · 逾時 { $overdue } · 當值 { $duty ->
        [none] 未定
       *[other] { $duty }
    }
ticket-board-line = { $sign }{ $stand } { $number } { $what } · { $place } · { $technician ->
        [none] {""}
       *[other] { $technician }{" "}
    }{ $since }
ticket-board-more = 還有 { $more } 單，看 /tickets
board-sign-none = {""}
board-sign-danger = 🚨
board-sign-hurried = ❗
board-sign-parcel = 📦
board-sign-lost = 🔎
board-stand-open = ⏳
board-stand-taken = 👉
board-stand-departed = 🏃
board-stand-waiting = ⏸
board-stand-handed-over = ↗️
ticket-line = { $sign } #{ $number } { $what } · { $place } · { $at } · { $stand }
ticket-short-open = 待接手
ticket-short-taken = { $technician }
ticket-short-waiting = { $technician ->
        [none] 等待
       *[other] { $technician } 等待
    }
ticket-short-handed-over = 已轉出
ticket-short-done = 待確認
ticket-short-closed = 完成
ticket-short-withdrawn = 撤回
ticket-list-open = 未完成的工單（{ $page }/{ $pages }）
ticket-list-mine = 我的工單（{ $page }/{ $pages }）
ticket-list-overdue = 逾時沒人接的（{ $page }/{ $pages }）
ticket-list-free = 還沒人接的（{ $page }/{ $pages }）
ticket-list-urgent = 急事（{ $page }/{ $pages }）
ticket-list-found = 提到「{ $words }」而未完成的 { $count } 張，新的在前：
ticket-list-empty = 沒有，都辦好了。
ticket-filter-open = 全部
ticket-filter-mine = 我的
ticket-filter-overdue = 逾時
ticket-earlier-button = ← 上一頁
ticket-later-button = 下一頁 →
ticket-view-button = #{ $number }
ticket-jobs-none = 您手上沒有單，自己也沒有報修過。
ticket-jobs-head = 您手上有 { $count } 單：
ticket-hands-of = { $count ->
        [0] { $technician }手上沒有單。
       *[other] { $technician }手上 { $count } 張單：
    }
ticket-count = { $export ->
        [yes] 我還不會匯出表格，只能報個數。
       *[no] {""}
    }{ $period }{ $total ->
        [0] 沒有新單。
       *[other] 來了 { $total } 張單：辦好 { $done } · 在辦 { $underway } · 沒人接 { $free }{ $gone ->
            [0] 。
           *[other] {" "}· 不用去 { $gone }。
        }
    }
ticket-period-today = 今日
ticket-period-yesterday = 昨日
ticket-period-week = 本星期
ticket-period-month = 這個月
ticket-period-last-week = 上星期
ticket-period-last-month = 上個月
ticket-duty-now = { $now ->
        [none] 現在沒有人當值。
       *[other] 現在當值：{ $now }。
    }
ticket-duty-later = { $now ->
        [none] 現在沒有人當值。
       *[other] 現在當值：{ $now }。
    }我不會到時間自動轉，到時請客服或主管按一下。
ticket-duty-switch-button = 當值轉為{ $name }
ticket-off-duty = 辛苦了。{ $count ->
        [0] {""}
       *[other] 您手上還有 { $count } 張單：
            { $lines }
            下次接著做的不用理；要別人接的按一下，群組裡會找人。
    }{ $duty ->
        [yes] 現在當值的還是您，急事會先找您；要換人請跟客服說。
       *[no] {""}
    }
ticket-leave-desk = { $technician }說：{ $words }
ticket-leave = 知道了，已經跟{ $desk }群組說了，批假找主管。{ $count ->
        [0] {""}
       *[other] 您手上 { $count } 張單，客服會安排：
            { $lines }
            現在就要放手的按一下，群組裡會找人。
    }{ $duty ->
        [yes] 現在當值的還是您，急事會先找您；要換人請跟客服說。
       *[no] {""}
    }
ticket-give-back-number-button = #{ $number } 放回去
ticket-shift = { $technician }要交給{ $to }{ $count ->
        [0] 當值。
       *[other] ：手上 { $count } 張單 { $numbers }。
    }
ticket-shift-button = 單都給{ $name }
ticket-shift-asked = 已在{ $desk }群組問了，客服或主管按一下就轉。
ticket-history-head = —— 經過 ——
ticket-history-line = { $at } { $name } { $verb }{ $words ->
        [none] {""}
       *[other] ：{ $words }
    }
did-reported = 報修
did-written-down = 代為登記
did-placed = 確認地址
did-joined = 也報了
did-said = 說
did-repeated = 再報了一次
did-parted = 說的是另一件事
did-visit = 上門時間
did-corrected = 更正
did-urged = 催
did-hurried = 催
did-left = 不等了
did-withdrawn = 說不用來了
did-taken = 接手
did-assigned = 指派
did-departed = 出發
did-waiting = 等待
did-handed-over = 轉出
did-done = 修好
did-undone = 退回
did-confirmed = 確認修好
did-reopened = 說還沒好
did-rated = 評分
did-thanked = 道謝
did-note = 備註
did-told = 告訴住戶
did-matched = 拾到像是這件的
did-paged = 呼叫當值
did-reminded = 提醒
did-cannot-come = 來不了
did-given-back = 放回待接手
did-called-off = 不派人
did-merged = 併到
did-wanted-again = 說還是要修
did-closed = 自動完成

# ---- On behalf of a caller ----
ticket-call-preview =
    { $danger ->
        [yes] 🚨 代報（緊急）
       *[no] 代報
    }
    📍 { $address }
    👤 { $name } ☎️ { $telephone }
    { $what } · 「{ $words }」
ticket-call-doubt = ⚠️ { $doubt }
ticket-call-known = 📎 已有：{ $line }
ticket-call-join-button = 記在 #{ $number } 上
ticket-call-joined = 已記在 #{ $number } 上：{ $what } · { $place }。
ticket-call-missing = （沒寫）
ticket-call-open-button = 開單
ticket-call-change-button = 改
ticket-call-drop-button = 算了
ticket-call-opened = 開好了：#{ $number } { $what } · { $place }。有進展請電話告知。{ $safety ->
        [none] {""}
       *[other] {" "}請先在電話裡說：{ $safety }
    }
ticket-call-change-how = 改哪裡？只寫要改的就可以，例如 2座15樓D室，或 91234567，或換一句話。
ticket-call-dropped = 好的，沒有開單。
ticket-call-not-yours = 這張是另一位同事在寫的。
ticket-call-how = 這樣寫：代報 2座15樓C室 張太 91234567 廚房漏水
ticket-call-not-sign-up = 替人報名活動請這樣寫：/event 1 add 陳太 2座15樓C室 2（1 是活動的編號，見 /events）。

command-tickets = 未完成的工單
command-ticket = 看一張，如 /ticket 1042
command-mine = 我的報修
command-onbehalf = 替來電的住戶報修
help-ticket = 🔧 哪裡壞了直接寫，先傳照片也可以 · /mine 看修到哪裡 · /ticket 1042 看其中一張
help-ticket-staff =
    📋 /tickets 未完成的 · /mine 我手上的
    🔎 /ticket 1042 看一張 · /ticket 馬桶 按詞找
    ✍️ 寫「1042 我去」「1042 給張師傅」「1042 等零件」「1042 修好了」
    ✍️ 「1042 明天上午去」「1042 去不了」「1042 誤報」「1042 和 1039 重複」
    ❓ 誰逾時了 · 今日幾張單 · 王師傅有幾張單 · 誰當值 · 收工
    ☎️ 代報 2座15樓C室 張太 9123… 廚房漏水
