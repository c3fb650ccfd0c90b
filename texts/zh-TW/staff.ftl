# What is said otherwise in Taiwan than in zh-Hant.

staff-line = { $badge } { $name } · { $role } · { $jobs ->
        [0] 手上沒有工作
       *[other] 手上 { $jobs } 件
    }{ $duty ->
        [yes] {" "}· 值班
       *[no] {""}
    }
staff-duty-button = 值班人員
staff-who-is-on-duty = { $now ->
        [none] 現在沒有值班的。誰來值班？
       *[other] 現在值班：{ $now }。換誰？
    }
staff-on-duty = 值班：{ $name }（編號 { $badge }，{ $role }）。急事先找這一位。
staff-you-are-on-duty = 您現在值班，急事會先找您。
command-duty = 誰值班
help-staff-staff = 👷 /staff 同事和角色 · /duty 誰值班
staff-how-group = 連接{ $desk }群組：主管私下寫「連接{ $desk }群組」，按下面的按鈕選那個群組。我已在群組的話，在群組發 /setup 員工群。
staff-how-duty = 換值班的人：寫「換張師傅值班」，或傳 /duty 點名字。急事先找值班的。
staff-how-behalf = 替來電的住戶登記：寫「代報 A棟15樓之3 張媽媽 0912345678 廚房漏水」，核對好按「開單」。
staff-how-event = 辦活動：寫一句就可以，例如「週六下午三點中庭包粽子 40人」，核對好按「公布」。之後要改也直接說：「改到四點」「取消這個活動」「多少人報名」。
