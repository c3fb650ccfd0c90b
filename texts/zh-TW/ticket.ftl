# What is said otherwise in Taiwan than in zh-Hant.

category-lift = 電梯
category-gas = 瓦斯
category-network = 網路
danger-stuck = 電梯困人
danger-gas = 瓦斯外洩
outside-water = 自來水公司
outside-gas = 瓦斯公司
outside-lift = 電梯公司
ticket-asked-on = 替您問{ $technician ->
        [none] { $open ->
            [no] { $desk }，{ $opens } 開門就看到
           *[yes] { $desk }了
        }
       *[other] { $technician }了
    }，有回覆馬上告訴您。急事請打 { $phone }。
ticket-advise-call = #{ $number } 還沒有人接手。請直接打 { $phone }。{ $safety }
ticket-advise-call-elsewhere = { $who }，還沒有人接手，請直接打 { $phone }。{ $safety }
ticket-desk-duty = ⏳ 待接手 · 值班 { $duty }
ticket-depart-done = 路上小心。{ $told ->
        [yes] 住戶已知道您出發了。
        [call] 群組裡已請同事打電話告知住戶。
       *[no] {""}
    }
ticket-take-which = { $technician }去哪一單？
ticket-ask-whom = 轉給誰？連電話一起寫，例如：有線電視 0800 123 123。
ticket-ask-outside-number = 對方的電話是多少？寫了住戶可以直接打過去。
ticket-hands-empty = { $technician }手上沒有單{ $duty ->
        [yes] ，不過正在值班，急事會先叫到。
       *[no] 。
    }
ticket-hands-duty-button = 換值班人
ticket-count = { $export ->
        [yes] 我還不會匯出表格，只能報個數。
       *[no] {""}
    }{ $period }{ $total ->
        [0] 沒有新單。
       *[other] 來了 { $total } 單：完成 { $done } · 處理中 { $underway } · 沒人接 { $free }{ $gone ->
            [0] 。
           *[other] {" "}· 不用去 { $gone }。
        }
    }
ticket-period-today = 今天
ticket-period-yesterday = 昨天
ticket-period-week = 這週
ticket-duty-now = { $now ->
        [none] 現在沒有人值班。
       *[other] 現在值班：{ $now }。
    }
ticket-duty-later = { $now ->
        [none] 現在沒有人值班。
       *[other] 現在值班：{ $now }。
    }我不會到時間自動換，到時請客服或主管按一下。
ticket-duty-switch-button = 值班換成{ $name }
ticket-off-duty = 辛苦了。{ $count ->
        [0] {""}
       *[other] 您手上還有 { $count } 單：
            { $lines }
            下次接著做的不用管；要別人接的按一下，群組裡會找人。
    }{ $duty ->
        [yes] 現在值班的還是您，急事會先找您；要換人請跟客服說。
       *[no] {""}
    }
ticket-leave = 知道了，已經跟{ $desk }群組說了，批假找主管。{ $count ->
        [0] {""}
       *[other] 您手上 { $count } 單，客服會安排：
            { $lines }
            現在就要放手的按一下，群組裡會找人。
    }{ $duty ->
        [yes] 現在值班的還是您，急事會先找您；要換人請跟客服說。
       *[no] {""}
    }
ticket-shift = { $technician }要交給{ $to }{ $count ->
        [0] 值班。
       *[other] ：手上 { $count } 單 { $numbers }。
    }
ticket-words-unheard = #{ $number } 的住戶還未跟我私聊過，這句暫時轉不到。要緊的話請上門或打電話說明。
ticket-board-head = 📋 待接手 { $open } · 處理中 { $underway } · 逾時 { $overdue } · 值班 { $duty ->
        [none] 未定
       *[other] { $duty }
    }
did-matched = 撿到像是這件的
did-paged = 呼叫值班
ticket-call-change-how = 改哪裡？只寫要改的就可以，例如 A棟15樓之4，或 0912345678，或換一句話。
ticket-call-how = 這樣寫：代報 A棟15樓之3 張媽媽 0912345678 廚房漏水
ticket-call-not-sign-up = 替人報名活動請這樣寫：/event 1 add 陳媽媽 A棟15樓之3 2（1 是活動的編號，見 /events）。
help-ticket-staff =
    📋 /tickets 未完成的 · /mine 我手上的
    🔎 /ticket 1042 看一張 · /ticket 馬桶 按詞找
    ✍️ 寫「1042 我去」「1042 給張師傅」「1042 等零件」「1042 修好了」
    ✍️ 「1042 明天上午去」「1042 去不了」「1042 誤報」「1042 和 1039 重複」
    ❓ 誰逾時了 · 今天幾單 · 王師傅有幾單 · 誰值班 · 下班了
    ☎️ 代報 A棟15樓之3 張媽媽 0912… 廚房漏水
