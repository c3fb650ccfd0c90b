# Staff: crew, roles, invitations, duty.

staff-crew =
    同事 { $count } 位：
    { $lines }
staff-line = { $badge } { $name } · { $role } · { $jobs ->
        [0] 手上沒有工作
       *[other] 手上 { $jobs } 件
    }{ $duty ->
        [yes] {" "}· 當值
       *[no] {""}
    }
staff-name-button = { $badge } { $name }
staff-show-button = 返回
staff-add-button = 加入同事
staff-duty-button = 當值人員
staff-list-button = 同事
staff-role-technician = 師傅
staff-role-dispatcher = 客服
staff-role-manager = 主管
staff-make-technician = 改為師傅
staff-make-dispatcher = 改為客服
staff-make-manager = 改為主管
staff-colleague = { $badge } { $name } · { $role }
staff-rename-button = 改名
staff-hands-button = 手上的 { $count } 張單轉給別人
staff-dismiss-button = 移除
staff-dismissed-button = 是，移除
staff-dismiss-sure = 真的要移除 { $badge } { $name }（{ $role }）嗎？
staff-dismissed = 已移除 { $badge } { $name }（{ $role }）。
staff-has-jobs = { $name } 手上還有 { $count } 件工作，先轉給別人再移除。
staff-last-manager = 這是最後一位主管。先讓另一位當主管，再來更改。
staff-manager-already = 您已是主管，這條邀請請轉給同事。
staff-ask-rename = 住戶看到的名字改成什麼？現在是「{ $name }」。
staff-renamed = 好的：{ $badge } { $name } · { $role }。
staff-which-role = 加入一位什麼同事？
staff-invite-technician = 師傅
staff-invite-dispatcher = 客服
staff-invite-manager = 主管
staff-invitation =
    把這則轉給要加入的{ $role }，請本人打開：
    { $link }
    { $days } 天內有效，只能用一次。
staff-joined = { $name } 用邀請加入了，編號 { $badge }。
staff-ask-name = 歡迎加入「{ $community }」！您是{ $role }，編號 { $badge }。住戶怎樣稱呼您？例如：王師傅。
staff-welcome = 好的，{ $name }（{ $role }，編號 { $badge }）。有工作我會私下找您，常用的看 /help。
staff-name-length = 名字請寫 1 至 { $most } 個字，例如 王師傅。
staff-now-technician = 您現在的角色是：師傅。
staff-now-dispatcher = 您現在的角色是：客服。
staff-now-manager = 您現在的角色是：主管。
staff-who-is-on-duty = { $now ->
        [none] 現在沒有當值的。誰來當值？
       *[other] 現在當值：{ $now }。換誰？
    }
staff-on-duty = 當值：{ $name }（編號 { $badge }，{ $role }）。急事先找這一位。
staff-you-are-on-duty = 您現在當值，急事會先找您。

command-staff = 同事和角色
command-duty = 誰當值
help-staff = {""}
help-staff-staff = 👷 /staff 同事和角色 · /duty 誰當值
