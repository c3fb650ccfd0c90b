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
staff-nobody-so = 同事里没有「{ $name }」。还没加入的，按「加同事」，把链接发给本人点开；刚改了用户名的，请本人先给我发一句话。
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
staff-ask-name-again = 住户怎么称呼您？比如：王师傅。写「跳过」就用「{ $name }」。
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

# ---- How something is done, asked by a colleague ----
staff-how-setup = 电话、上班时间、安静时段、语言、时区：主管私聊发 /setup，点要改的那一项。
staff-how-add = 加同事：主管私聊发 /staff，按「加同事」，把链接转给本人，点开就加入了。
staff-how-remove = 移出同事：主管私聊发 /staff，点他的名字，按「移出」。手上有单的，先一次转给别人。
staff-how-role = 改角色：主管私聊发 /staff，点名字，改为师傅、客服或主管。
staff-how-duty = 换值班人：写「换张师傅值班」，或者发 /duty 点名字。急事先叫值班的。
staff-how-group = 接物业群：主管私聊写「连接物业群」，按下面的按钮选那个群。我已经在群里的话，在群里发 /setup 物业群。
staff-how-behalf = 替来电的住户登记：写「代报 3-2-501 张阿姨 13800001111 厨房漏水」，核对好按「开单」。
staff-how-reply = 回住户：住户转来的话，按「回复」或直接回复那条；报修的写「1042 告诉住户……」。先给您看一遍再发。
staff-how-assign = 派单：写「1042 给张师傅」，几单一起「1042 1043 给张师傅」，或在卡片上按「指派」。
staff-how-take = 接单：在卡片上按「我去」，或写「1042 我去」。
staff-how-done = 修好了：按「修好了」，或写「1042 修好了」，住户会被问一句。不用去的写「1042 误报」「1042 取消」。
staff-how-undo = 退回来：「修好了」一分钟内按「按错了」，之后写「1042 还没好」；撤掉的写「1042 恢复」；去不了写「1042 去不了」。
staff-how-parcel = 登记快递：/parcel in，后面一行一件（房号 姓名 快递公司 单号 货架），CSV 也行。/parcel 看货架，/collect 凭码取件。
staff-how-event = 办活动：写一句就行，比如「周六下午三点中心花园包粽子 40人」，核对好按「公布」。之后要改也直接说：「改到四点」「取消这个活动」「报了多少人」。
staff-how-homes = 核实住址：发 /homes，点一下就核实，不对的去掉。
staff-how-words = 教我叫法：写「/words 会所=9栋」。
staff-how-find = 看单：/tickets 没办完的，/mine 自己的，/ticket 1042 看一张，/ticket 马桶 按词找。
