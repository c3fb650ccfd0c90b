# Events: planned, announced, signed up for, reminded of, looked back on.

event-when = { $day } { $begin }–{ $finish }
event-when-unknown = 时间未定
event-place-unknown = 地点未定
event-at = { $day } { $clock }
event-no-home = 未登记住址
event-cell = { $value }
event-line-note =
    {""}
    💡 { $note }
event-line-reason =
    {""}
    原因：{ $reason }
event-line-names =
    {""}
    来的有：{ $names }{ $more ->
        [yes] {" "}等 { $families } 家
       *[no] {""}
    }
event-line-announcement =
    {""}
    📣 { $at } 公布

event-kind-festival = 节庆
event-kind-family = 亲子
event-kind-elders = 老年康乐
event-kind-clinic = 义诊/讲座
event-kind-class = 兴趣班
event-kind-handy = 义剪/磨刀/小修
event-kind-drill = 消防演练
event-kind-market = 旧物市集
event-kind-film = 露天电影
event-kind-reading = 读书会
event-kind-other = 其他

event-standing-draft = 草稿
event-standing-open = 报名中
event-standing-full = 已满，可候补
event-standing-closed = 报名截止
event-standing-running = 进行中
event-standing-over = 已结束
event-standing-cancelled = 已取消

event-signup-seated = 有位
event-signup-waiting = 候补
event-signup-withdrawn = 已退出
event-signup-walked-in = 现场来的

# The cards.
event-card =
    🎉 { $title }
    🕒 { $when }
    📍 { $place }
    👥 { $bar } { $heads }/{ $capacity } 位{ $parties ->
        [0] {""}
       *[other] {" "}· 候补 { $parties } 家
    }
    { $standing } · 每家最多 { $per_home } 位 · { $locks } 截止{ $noted }{ $who }{ $why }
event-mine =
    { $standing ->
        [seated] ✅ 「{ $title }」给您留了 { $mine } 位
        [waiting] ⏳ 「{ $title }」候补中，您家 { $mine } 位，有空位马上告诉您
        [walked_in] ✅ 「{ $title }」已签到
        [cancelled] 「{ $title }」取消了{ $why }
       *[withdrawn] 「{ $title }」您没有报名
    }
    🕒 { $when }
    📍 { $place }{ $standing ->
        [cancelled] {""}
        [withdrawn] {""}
       *[other]
            {""}
            🏠 { $home }
            🔑 签到码 { $code }
    }{ $noted }
event-desk-draft =
    📝 #{ $number } { $title } · { $kind } · { $standing }
    🕒 { $when }
    📍 { $place }
    👥 { $capacity } 位，每家最多 { $per_home } 位
    ⏰ { $locks } 截止报名
    ☑️ 准备 { $ready }/{ $tasks }{ $noted }{ $announcement }
event-desk =
    🎉 #{ $number } { $title } · { $kind } · { $standing }
    🕒 { $when }
    📍 { $place }
    👥 { $heads }/{ $capacity } 位 · 候补 { $parties } 家 { $waiting } 位 · 每家最多 { $per_home } 位
    ⏰ { $locks } 截止报名
    ☑️ 准备 { $ready }/{ $tasks }{ $noted }{ $why }

# Buttons of the cards.
event-go-button = 🙋 我去
event-queue-button = ⏳ 排候补
event-more-button = +1
event-less-button = −1
event-leave-button = 不去了
event-home-button = 🏠 住址
event-calendar-button = 📅 加进日历
event-name-button = 卡片上可以写我的名字
event-unname-button = 卡片上不写我的名字
event-publish-button = 📣 公布
event-publish-at-button = 定时公布
event-edit-time-button = 改时间
event-edit-place-button = 改地点
event-edit-capacity-button = 改名额
event-edit-title-button = 改名称
event-edit-limit-button = 改每家
event-edit-deadline-button = 改截止
event-edit-note-button = 改说明
event-kinds-button = 模板
event-tasks-button = ☑️ 准备清单
event-files-button = 📎 海报文件
event-roll-button = 📋 名单
event-guest-button = ➕ 代报名
event-plan-button = 📣 推送计划
event-door-button = ✅ 签到
event-recap-button = 📝 回顾
event-effect-button = 📊 数字
event-drop-button = 取消活动
event-drop-now-button = 不写原因，取消
event-keep-button = 不取消
event-pick-button = { $title } · { $when }
event-back-button = ‹ 上一页
event-on-button = 下一页 ›

# Planning.
event-how =
    写一句就行，比如：
    「周六下午三点中心花园包粽子 40人 每家最多4人」
    也可以先选一类，一步一步来：
event-ask-title = 活动叫什么名字？
event-ask-time = 什么时候？比如：周六下午三点到五点
event-ask-place = 在哪里？比如：中心花园
event-ask-capacity = 一共多少位？写个数就行。
event-ask-limit = 每家最多几位？写个数就行。
event-ask-deadline = 报名到什么时候截止？比如：周五晚上八点
event-ask-note = 要带什么、注意什么？写一两句。
event-which-kind = 换成哪一类？名额和准备清单会跟着换。
event-published = 公布了，卡片已发到小区群。
event-publishes-at = 好的，{ $at } 公布。
event-ask-publish-at = 什么时候公布？比如：明天上午九点
event-ask-reason = 「{ $title }」已有 { $heads } 位报名，取消会通知每一位。写一句原因，会一起告诉大家：
event-sure-time = 「{ $title }」改到 { $new }？已报名的和小区群都会收到通知。
event-sure-place = 「{ $title }」改在「{ $new }」？已报名的和小区群都会收到通知。
event-sure-capacity = 「{ $title }」名额改成 { $new }？
event-as-was-button = 不改
event-change-now-button = 改
event-kept = 好的，活动照常。
event-cancelled-done = 「{ $title }」取消了，报名的都会收到通知。
event-in-the-past = { $when } 已经过去了。请写一个还没到的时间，比如「周六下午三点」。
event-too-far = { $when } 太远了，最多提前一年多。
event-needs-title = #{ $number } 还没有名称，先按「改名称」。
event-needs-time = #{ $number } 还没有时间，先按「改时间」。
event-needs-place = #{ $number } 还没有地点，先按「改地点」。
event-no-group = 还没有全小区的群，没有地方公布。先在小区群里发 /setup。
event-announce-late = 来不及了，报名 { $when } 就截止。把公布时间提前，或先改截止。
event-title-length = 名称请写 1 到 { $most } 个字。
event-place-length = 地点请写 1 到 { $most } 个字。
event-time-unreadable = 这个时间我没看懂，请写到几点，比如「周六下午三点」或「12月20日 19:30」。
event-number-unreadable = 请写一个数，比如 40。
event-capacity-range = 名额请写 1 到 { $most } 之间的数。
event-capacity-below = 已经有 { $seated } 位报上了，名额不能比这个少。
event-limit-range = 每家至少要能来 1 位。
event-deadline-range = 截止要在现在以后、{ $when } 开始以前。
event-gone = 这个活动不在了。发 /events 看看现在有哪些。
event-number-unknown = 没有 #{ $number } 这个活动。发 /events 看看现在有哪些。
event-number-how = 要给没有 Telegram 的人报名，请写：/event { $number } add 张阿姨 3-2-501 2；不来了就写：/event { $number } remove 张阿姨

# What an event is when something cannot be done (any more).
event-is-draft = 「{ $title }」还没有公布。
event-is-open = 「{ $title }」已经公布了。
event-is-full = 「{ $title }」已经公布了，现在满员。
event-is-closed = 「{ $title }」报名已截止。想来的话，问问{ $desk }还有没有位。
event-is-running = 「{ $title }」已经开始了，直接到现场就行。
event-is-over = 「{ $title }」已经结束了。下一场发 /events 看。
event-is-cancelled = 「{ $title }」已经取消了。发 /events 看看别的活动。

# Signing up.
event-in = 给您留了 { $mine } 位，{ $when }，{ $place }。
event-waiting = 现在满了，您家 { $mine } 位排在候补，有空位马上告诉您。
event-already-in = 您已经报了 { $mine } 位。加人按 +1，不来了按「不去了」。
event-already-waiting = 您家 { $mine } 位已在候补。少来几位也许更快，按 −1。
event-left = 好的，位子让出来了。下次再来。
event-not-signed-up = 「{ $title }」您还没有报名。
event-heads-range = 人数请写 1 到 { $most }。
event-over-limit = 每家最多 { $most } 位{ $taken ->
        [0] 。少报几位再试。
       *[other] ，您家已报 { $taken } 位。
    }
event-no-more-room = { $free ->
        [0] 已经满了，加不了，您家的 { $mine } 位还在。有人退出再加。
       *[other] 只剩 { $free } 个空位，加不了，您家的 { $mine } 位还在。
    }
event-ask-home = 「{ $title }」还差一句：您住几栋几单元几号？写给我，名单好对上。
event-continue = { $who }，「{ $title }」还有一句私下问您：
event-home-noted = 记下了：{ $home }。「{ $title }」您家 { $mine } 位，签到码 { $code }。
event-home-used-up = { $home } 已经报满 { $per_home } 位，这次没法再加。家里人商量一下，或问问{ $desk }。
event-named = 好的，卡片上会写「{ $name }」。
event-unnamed = 好的，卡片上不写您的名字。
event-welcome = { $name }，您好！「{ $title }」的报名在这里，有变化我会告诉您。
event-which = 是哪一场？
event-none-open = 现在没有可报名的活动。有新活动会发在小区群里。
event-perhaps = 「{ $title }」的 { $mine } 位先给您留着。定了不去，按一下就行。
event-turn = 「{ $title }」候补：{ $ahead ->
        [0] 您家排在最前面，
       *[other] 前面还有 { $ahead } 家，
    }您家 { $mine } 位，有空位马上告诉您。
event-at-door = 欢迎来「{ $title }」！您家 { $mine } 位，把签到码 { $code } 给门口的同事看一下就行。
event-unwritten = 「{ $title }」的说明里没写，我不敢乱说。{ $open ->
        [yes] 要我替您问{ $desk }一声吗？
       *[no] 要我替您问{ $desk }一声吗？{ $opens } 上班后有人回您。
    }
event-none-mine = 您现在没有报名的活动。
event-answer =
    🎉 { $title }
    🕒 { $when }
    📍 { $place }
    👥 { $heads }/{ $capacity } 位，{ $room ->
        [0] 已满，可以排候补
       *[other] 还有 { $free } 位
    } · { $locks } 截止{ $noted }
event-answer-own =
    🎉 { $title }
    🕒 { $when }
    📍 { $place }
    👥 { $heads }/{ $capacity } 位，{ $room ->
        [0] 已满，可以排候补
       *[other] 还有 { $free } 位
    } · { $locks } 截止{ $noted }
    您家 { $mine } 位{ $queued ->
        [yes] 在候补，有空位马上告诉您。
       *[no] 已经留好，签到码 { $code }。
    }
event-list =
    🎉 活动
    { $lines }
event-list-line = #{ $number } { $title } · { $when } · { $place } · { $heads }/{ $capacity } · { $standing }
event-promoted = 🎉 有位了！「{ $title }」给您家 { $mine } 位，{ $when }，{ $place }。签到码 { $code }。来不了请按「不去了」，让给下一家。
event-promoted-elsewhere = { $who }，「{ $title }」轮到您了，点这里看：
event-promoted-call = 📞 请电话告知：{ $name }（{ $home }）候补到了，「{ $title }」{ $mine } 位，{ $when }。

# Posts.
event-post-announce = 公布
event-post-preheat = 预热
event-post-remind-day = 前一天提醒
event-post-remind-hours = 两小时前提醒
event-post-starting = 开始了
event-post-ask-stars = 请来的人打分
event-post-recap = 回顾
event-preheat = 📣 { $when } 在{ $place }，「{ $title }」{ $free ->
        [0] 已经满了，可以排候补。
       *[other] 还有 { $free } 个位。
    }
event-remind-day = 🔔 记得来：「{ $title }」{ $when }，{ $place }。您家 { $mine } 位，签到码 { $code }。来不了请按「不去了」，让给候补的邻居。{ $noted }
event-remind-hours = 🔔 快开始了：「{ $title }」{ $when }，{ $place }。您家 { $mine } 位，签到码 { $code }。{ $noted }
event-starting = 🎉 「{ $title }」现在开始，{ $place }，来吧！
event-moved = 🕒 「{ $title }」改时间了：原来 { $was }，现在 { $when }，{ $place }。{ $seated ->
        [yes] 您家 { $mine } 位还留着，
       *[no] 您家 { $mine } 位还在候补，顺序不变，
    }来不了请按「不去了」。
event-moved-group = 🕒 「{ $title }」改时间了：原来 { $was }，现在 { $when }。已报名的位子都留着，候补的顺序不变。
event-moved-place = 📍 「{ $title }」换地方了：现在在{ $place }，时间不变，{ $when }。{ $seated ->
        [yes] 您家 { $mine } 位还留着。
       *[no] 您家 { $mine } 位还在候补，顺序不变。
    }{ $was }
event-moved-place-group = 📍 「{ $title }」换地方了：现在在{ $place }，时间不变，{ $when }。{ $was }
event-cancelled = 「{ $title }」（{ $when }）取消了，对不起。{ $why }
event-cancelled-group = 「{ $title }」（{ $when }）取消了，对不起。{ $why }
event-announced-staff = 📣 #{ $number } 「{ $title }」已公布到小区群。
event-locked-staff = ⏰ #{ $number } 「{ $title }」报名截止：{ $heads }/{ $capacity } 位，候补 { $waiting } 位。
event-starting-staff = ✅ #{ $number } 「{ $title }」开始了，{ $heads } 位报名。签到按这里，现场照片回复这条就行。
event-missed = 📞 「{ $title }」有 { $count } 位收不到私信，请电话告知：{ $names }
event-post-skipped = 「{ $title }」的「{ $post }」本该 { $due } 发，当时没能发出，现在过时了，没有再发。
event-plan =
    📣 「{ $title }」推送计划
    { $lines }
event-plan-line = { $state ->
        [planned] 🕒
        [sent] ✅
        [stopped] ⏹
       *[skipped] ⚠️
    } { $at } { $post }{ $state ->
        [stopped] （不发了）
        [skipped] （过时未发）
       *[other] {""}
    }
event-post-at-button = 改 · { $post }
event-post-stop-button = 停
event-post-now-button = 现在发
event-ask-post-at = 「{ $post }」改到什么时候？比如：周五晚上七点
event-post-set = 好的，「{ $post }」{ $at } 发。
event-post-past = 这个时间已经过了，请写一个还没到的时间。
event-post-too-late = 那时候发已经没有用了，请写早一点。
event-post-is-sent = 这条已经发出去了。
event-post-is-stopped = 这条已经停了。
event-post-is-skipped = 这条已经过时，没有发。

# The checklist.
event-part-venue = 场地
event-part-staff = 人员
event-part-materials = 物料
event-part-publicity = 宣传
event-part-contingency = 应急
event-task-book = 订好场地
event-task-seats = 摆好桌椅，留轮椅位
event-task-tables = 摆桌子、拉线
event-task-tables-chairs = 准备桌椅和编号
event-task-stalls = 划摊位、贴号
event-task-screen = 试银幕和音响
event-task-route = 走一遍疏散路线
event-task-helpers = 约好帮手
event-task-teacher = 约好老师
event-task-guest = 约好医生或师傅
event-task-host = 定主持人
event-task-fire-service = 约消防员
event-task-child-safety = 安排看孩子的人
event-task-order = 买齐物料
event-task-set-up = 提前布置现场
event-task-equipment = 备好器材和消毒用品
event-task-power = 接好电源
event-task-extinguishers = 备好灭火器
event-task-licence = 办好放映许可
event-task-books = 备好书
event-task-poster = 贴海报
event-task-loudspeaker = 广播通知
event-task-notice-boards = 每栋贴通知
event-task-rain = 下雨备用场地
event-task-first-aid = 急救箱和送医路线
event-task-queue = 排队叫号
event-task-substitute = 老师请假的备选
event-task-lifts = 演练时电梯怎么办
event-tasks =
    ☑️ 「{ $title }」准备清单
    { $lines }
event-task-line = { $ready ->
        [yes] ✅
       *[no] ⬜
    } { $part } · { $task } · { $due }前 · { $owner }
event-tick-button = { $ready ->
        [yes] ✅
       *[no] ⬜
    } { $task }
event-give-button = 谁来
event-task-who = 「{ $task }」谁来？
event-own-button = 我来
event-owner-button = { $name }
event-task-yours = { $by } 把「{ $title }」的「{ $task }」交给您，{ $due } 前。
event-tasks-due = ☑️ 「{ $title }」（{ $when }）今天要备好：{ $tasks }。弄好了在清单上按一下。
event-tasks-late = ⚠️ 「{ $title }」（{ $when }）还没准备好：{ $tasks }。
event-two-tasks = { $first }、{ $second }

# Lists, files, the door.
event-roll =
    📋 「{ $title }」{ $heads }/{ $capacity } 位，候补 { $waiting } 位
    { $lines }
event-roll-line = { $name } · { $home }{ $claimed ->
        [yes] （未核实）
       *[no] {""}
    } · { $heads } 位 · { $standing }{ $over ->
        [0] {""}
       *[other] {" "}· ⚠️ 这户共 { $over } 位
    }
event-roll-sent = 名单发到您私信里了。
event-csv-button = 📄 下载名单
event-ask-guest = 给谁报「{ $title }」？写名字、住址、人数，比如：张阿姨 3-2-501 2
event-guest-how = 请连名字一起写，比如：张阿姨 3-2-501 2
event-guest-in = 报上了：{ $name } { $mine } 位，签到码 { $code }。请告诉本人：{ $when }，{ $place }。
event-guest-waiting = 现在满了，{ $name } { $mine } 位排在候补，有位时我会请您打电话。
event-guest-out = 好的，{ $name } 不来「{ $title }」了，位子让给下一家。
event-name-unknown = { $count ->
        [0] 名单上没有 { $name }。发 /events 进名单看看是怎么写的。
       *[other] 名单上有 { $count } 位叫 { $name }，请先问清是哪一位。
    }
event-column-turn = 序号
event-column-name = 姓名
event-column-home = 住址
event-column-heads = 人数
event-column-standing = 状态
event-column-code = 签到码
event-column-came = 到场
event-column-stars = 评分
event-column-comment = 留言
event-files = 要哪一份？
event-file-png-button = 海报图片
event-file-pdf-button = 海报 PDF
event-file-door-button = 签到二维码
event-file-calendar-button = 日历文件
event-loudspeaker-button = 📢 广播稿
event-loudspeaker = 各位住户请注意：{ $when }，在{ $place }举行「{ $title }」，一共 { $capacity } 个名额，每家最多 { $per_home } 位。报名请到{ $desk }，或在小区群里按「我去」。欢迎参加，谢谢！（重复一遍）
event-words = { $words }
event-poster-when = 时间
event-poster-where = 地点
event-poster-heads = 名额
event-poster-heads-value = { $capacity } 位，每家最多 { $per_home } 位
event-poster-note = 说明
event-poster-footer = { $community }{ $name } · { $phone }
event-poster-scan = 扫一扫，打开就能报名
event-poster-door-title = 现场签到
event-poster-door = 到了扫一下，就签到了
event-door = ✅ 「{ $title }」已到 { $came } 位（报名 { $heads } 位，现场来的 { $walk_ins } 位）。按名字签到，再按少一位：
event-here-button = { $came ->
        [unknown] ⬜ { $name } { $heads } 位
        [0] ❌ { $name } 没来
       *[other] ✅ { $name } { $came }/{ $heads } 位
    }
event-walk-in-button = 现场来的 +1
event-walk-out-button = −1
event-door-not-seated = { $name } 在候补名单上，算现场来的就按「现场来的 +1」。
event-door-closed = 「{ $title }」现在不能签到：开始前两小时到结束后两天才行。
event-door-unknown-code = 没有 { $code } 这个签到码，请再看一眼，或按名字签到。
event-checkin-how = 请写签到码，比如：/checkin K7P3
event-checked-in = ✅ { $name } { $came } 位，「{ $title }」签到了。
event-arrived = ✅ { $name }，「{ $title }」签到了，{ $came } 位。玩得开心！
event-photos-kept = 收到，一共 { $count } 张，会放进回顾。

# Afterwards.
event-recap =
    「{ $title }」圆满结束，谢谢 { $came } 位邻居！{ $walk_ins ->
        [0] {""}
       *[other] 其中 { $walk_ins } 位是路过来的。
    }{ $stars ->
        [none] {""}
       *[other] 大家平均打了 { $stars } 颗星。
    }辛苦{ $desk }和帮忙的各位。{ $next }
event-recap-next =
    {""}
    下一场：「{ $title }」{ $when }，{ $place }，/events 报名。
event-recap-posted = 🎉 { $recap }
event-recap-draft =
    📝 「{ $title }」回顾草稿（{ $photos } 张照片，回复这条可以加）：

    { $recap }

    { $state ->
        [planned] { $post_at } 自动发到小区群。
        [sent] 已经发了。
        [stopped] 不发。
       *[skipped] 过时了，没有发。
    }
event-recap-edit-button = 改
event-recap-hold-button = 先不发
event-recap-post-button = 现在发
event-recap-held = 好的，「{ $title }」的回顾不发了。
event-recap-sent = 「{ $title }」的回顾发出去了。
event-recap-length = 回顾请写 1 到 { $most } 个字。
event-ask-recap = 「{ $title }」的回顾怎么写？直接发给我。
event-effect =
    📊 「{ $title }」
    报名 { $seated } 位 · 候补 { $waiting } 位
    { $counted ->
        [yes] 到场 { $came } 位（报名的到了 { $share }%）· 现场来的 { $walk_ins } 位 · 没来 { $no_shows } 家
       *[no] 没有签到，到场人数不清楚
    }
    { $stars ->
        [none] 还没有评分
       *[other] 评分 { $stars } ★（{ $ratings } 人）
    }
event-ask-stars = { $name }，「{ $title }」觉得怎么样？
event-stars-button = { $stars }★
event-stars-noted = 「{ $title }」{ $stars } 谢谢！
event-ask-word = 想说一句就写在这里，不写也行。
event-no-word-button = 不写了
event-word-noted = 谢谢，话带到了。
event-comment-staff = 💬 「{ $title }」{ $stars }★：{ $words }

command-event = 活动：看一场，或安排一场
command-events = 最近的活动
command-checkin = 活动签到
help-event = 🎉 /events 看活动 · 在群里按「我去」，或写「我家三口报名包粽子」
help-event-staff = 🎉 /event 一句话安排活动 · /events 列表 · /event 3 看第 3 场 · /checkin 签到码
