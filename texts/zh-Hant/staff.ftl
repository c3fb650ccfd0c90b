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
staff-nobody-so = 同事裡沒有「{ $name }」。還未加入的，按「加入同事」，把連結傳給本人打開；剛改了用戶名稱的，請本人先給我發一句。
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
staff-ask-name-again = 住戶怎樣稱呼您？例如：王師傅。寫「跳過」就用「{ $name }」。
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

# ---- How something is done, asked by a colleague ----
staff-how-setup = 電話、辦公時間、安靜時段、語言、時區：主管私聊發 /setup，按要改的那一項。
staff-how-add = 加同事：主管私聊發 /staff，按「加入同事」，把連結轉給本人，打開就加入了。
staff-how-remove = 移除同事：主管私聊發 /staff，按他的名字，再按「移除」。手上有單的，先一次過轉給別人。
staff-how-role = 改角色：主管私聊發 /staff，按名字，改為師傅、客服或主管。
staff-how-duty = 換當值的人：寫「換張師傅當值」，或發 /duty 按名字。急事先找當值的。
staff-how-group = 連接{ $desk }群組：主管私下寫「連接{ $desk }群組」，按下面的按鈕選那個群組。我已在群組的話，在群組發 /setup 職員群。
staff-how-behalf = 代來電的住戶登記：寫「代報 2座15樓C室 張太 91234567 廚房漏水」，核對好按「開單」。
staff-how-reply = 回覆住戶：住戶轉來的話，按「回覆」或直接回覆那一則；報修的寫「1042 告訴住戶……」。先給您看一遍再發。
staff-how-assign = 派單：寫「1042 給張師傅」，幾張一起「1042 1043 給張師傅」，或在卡片按「指派」。
staff-how-take = 接單：在卡片按「我去」，或寫「1042 我去」。
staff-how-done = 修好了：按「修好了」，或寫「1042 修好了」，住戶會被問一句。不用去的寫「1042 誤報」「1042 取消」。
staff-how-undo = 退回來：「修好了」一分鐘內按「按錯了」，之後寫「1042 還沒好」；取消了的寫「1042 恢復」；去不了寫「1042 去不了」。
staff-how-parcel = 登記包裹：/parcel in，後面一行一件（單位 姓名 速遞公司 單號 層架），CSV 也可以。/parcel 看層架，/collect 憑碼取件。
staff-how-event = 辦活動：寫一句就可以，例如「週六下午三點平台花園包糭 40人」，核對好按「公佈」。之後要改也直接說：「改到四點」「取消這個活動」「多少人報名」。
staff-how-homes = 核實住址：發 /homes，按一下就核實，不對的去掉。
staff-how-words = 教我叫法：寫「/words 會所=9座」。
staff-how-find = 看單：/tickets 未辦完的，/mine 自己的，/ticket 1042 看一張，/ticket 馬桶 按詞找。
