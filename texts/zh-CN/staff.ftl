# Staff: crew, roles, invitations, duty.

staff-crew =
    同事 { $count } 位：
    { $lines }
staff-line = { $badge } { $name } · { $role } · { $jobs ->
        [0] 手上没活
       *[other] 手上 { $jobs } 件
    }{ $duty ->
        [yes] {" "}· 值班
       *[no] {""}
    }
staff-name-button = { $badge } { $name }
staff-show-button = 返回
staff-add-button = 加同事
staff-duty-button = 值班人
staff-list-button = 同事
staff-role-technician = 师傅
staff-role-dispatcher = 客服
staff-role-manager = 主管
staff-make-technician = 改为师傅
staff-make-dispatcher = 改为客服
staff-make-manager = 改为主管
staff-colleague = { $badge } { $name } · { $role }
staff-rename-button = 改名字
staff-hands-button = 手上的 { $count } 单转给别人
staff-dismiss-button = 移出
staff-dismissed-button = 是，移出
staff-dismiss-sure = { $badge } { $name }（{ $role }）真的要移出吗？
staff-dismissed = { $badge } { $name }（{ $role }）已移出。
staff-has-jobs = { $name } 手上还有 { $count } 件活，先转给别人再移出。
staff-last-manager = 这是最后一位主管。先让另一位当主管，再来改。
staff-manager-already = 您已经是主管了，这条邀请请转给同事。
staff-ask-rename = 住户看到的名字改成什么？现在是「{ $name }」。
staff-renamed = 好的：{ $badge } { $name } · { $role }。
staff-which-role = 加一位什么同事？
staff-invite-technician = 师傅
staff-invite-dispatcher = 客服
staff-invite-manager = 主管
staff-invitation =
    把这条转给要加入的{ $role }，请本人点开：
    { $link }
    { $days } 天内有效，只能用一次。
staff-joined = { $name } 用邀请加入了，工号 { $badge }。
staff-ask-name = 欢迎加入「{ $community }」！您是{ $role }，工号 { $badge }。住户怎么称呼您？比如：王师傅。
staff-welcome = 好的，{ $name }（{ $role }，工号 { $badge }）。有活我会私下叫您，常用的看 /help。
staff-name-length = 名字请写 1 到 { $most } 个字，比如 王师傅。
staff-now-technician = 您现在的角色是：师傅。
staff-now-dispatcher = 您现在的角色是：客服。
staff-now-manager = 您现在的角色是：主管。
staff-who-is-on-duty = { $now ->
        [none] 现在没有值班的。谁来值班？
       *[other] 现在值班：{ $now }。换谁？
    }
staff-on-duty = 值班：{ $name }（工号 { $badge }，{ $role }）。急事先叫这一位。
staff-you-are-on-duty = 您现在值班，急事会先叫您。

command-staff = 同事和角色
command-duty = 谁值班
help-staff = {""}
help-staff-staff = 👷 /staff 同事和角色 · /duty 谁值班
