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
