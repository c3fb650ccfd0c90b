# Tickets: what residents hear (报修单), what staff see (工单), and the words for what, where and why.

# ---- What it is about ----
category-plumbing = 水管
category-electrical = 电路
category-lighting = 照明
category-lift = 电梯
category-door-access = 门禁
category-hvac = 空调暖气
category-gas = 燃气
category-network = 网络
category-structure = 房屋结构
category-appliance = 电器
category-fire-safety = 消防
category-sanitation = 卫生
category-pest = 虫害
category-greenery = 绿化
category-parking = 停车
category-other = 其他
kind-repair = 报修
kind-parcel = 找快递
kind-lost = 失物
danger-stuck = 电梯困人
danger-gas = 燃气泄漏
danger-fire = 火情
danger-flood = 爆水管
danger-live-wire = 漏电
danger-medical = 有人不适或受伤
sign-danger = 🚨
sign-repair = 🔧
sign-parcel = 📦
sign-lost = 🔎
ticket-what = { $label }{ $spot ->
        [none] {""}
       *[other] {" "}· { $spot }
    }

# ---- Where, when, why ----
place-public = 公共区域
void-false = 误报
void-gone = 不用去了
void-told-false = 看过没有发现问题
void-told-gone = 现在不用处理了
void-same = 和 #{ $other } 是同一件
place-unknown = 地址还没说
trust-caller = （来电登记）
trust-verified = （已核实）
trust-claimed = （未核实）
trust-registered = （登记过，待确认）
wait-parts = 等配件
wait-resident = 等住户
wait-maker = 等厂家
wait-other = 等其他事
outside-water = 供水公司
outside-power = 供电公司
outside-gas = 燃气公司
outside-lift = 电梯公司
outside-other = 其他单位
outside-at = { $to }{ $telephone ->
        [none] {""}
       *[other] ，电话 { $telephone }
    }
ticket-someone = 住户
ticket-linli = 邻里

# ---- How cards are put together ----
ticket-card = { $lines }
ticket-lines =
    { $first }
    { $rest }

# ---- What residents hear ----
ticket-taken = { $technician }（工号 { $badge }）接了您的 #{ $number }（{ $what }），会尽快联系您。
ticket-departed = { $technician }出发了，去处理 #{ $number }。
ticket-waiting = #{ $number } 先等一等：{ $reason }。有进展马上告诉您。
ticket-handed-over = #{ $number } 已经转给{ $to }。有需要可以直接联系他们，我们也会盯着。
ticket-done = { $technician }说 #{ $number }（{ $what }）修好了。您看看，好了吗？
ticket-done-night = { $technician }说 #{ $number } 修好了。您先休息，{ $morning } 我再问一句「修好了吗」。
ticket-ask-fixed = 早上好。昨晚{ $technician }修的 #{ $number }（{ $what }），现在好了吗？
ticket-nudge = #{ $number }（{ $what }）修好了吗？按一下就行，不按的话两天后当作修好了。
ticket-closed = #{ $number }（{ $what }）先当作修好了。要是还没好，14 天内按一下，我们再来。
ticket-undone = #{ $number } 刚才按早了，{ $technician }还在修，好了再告诉您。
ticket-given-back = #{ $number }（{ $what }）{ $technician }临时来不了，正在另找师傅，有人接了马上告诉您。
ticket-called-off = #{ $number }（{ $what }）{ $desk }先不派人了：{ $reason }。要是还要修，按一下。
ticket-merged = #{ $number } 和 #{ $other } 是同一件事，并在一起办了，有进展告诉您。
ticket-visit-promised = #{ $number }（{ $what }）{ $technician ->
        [none] 师傅
       *[other] { $technician }（工号 { $badge }）
    }上门时间：{ $visit }。不方便就说一声。
ticket-want-again-button = 还是要修
ticket-wanted-again = 好的，#{ $number } 重新打开了，正在找师傅。
ticket-reopened = #{ $number }（{ $what }）有邻居说还没好，已经重新安排。
ticket-reopened-by-desk = #{ $number }（{ $what }）{ $desk }说还没好，已经重新安排。
ticket-restored = #{ $number }（{ $what }）还是照样来修，正在找师傅，有人接了马上告诉您。
ticket-technician-says = { $technician }说：{ $words }
ticket-technician-shows = { $technician }发来 #{ $number } 的照片。
ticket-technician-sends = { $technician }发来 #{ $number } 的语音或文件：
ticket-desk-says = { $desk }说：{ $words }
ticket-files = #{ $number } 的照片和文件
ticket-advise-call = #{ $number } 还没有人接手。请直接打 { $phone }。{ $safety }
ticket-advise-call-elsewhere = { $who }，还没有人接手，请直接打 { $phone }。{ $safety }
ticket-done-elsewhere = { $who }，#{ $number } 师傅说修好了。好没好，私下告诉我一声：
ticket-undone-elsewhere = { $who }，#{ $number } 刚才按早了，师傅还在修。
ticket-fixed-button = 👍 修好了
ticket-not-fixed-button = 还没好
ticket-fixed-thanks = 太好了，#{ $number } 完成。愿意的话给师傅打个分，不打也没关系。
ticket-not-fixed-noted = #{ $number } 重新安排，主管也知道了。还有哪里不对？写一句或发张照片都行。
ticket-stars-1 = 1★
ticket-stars-2 = 2★
ticket-stars-3 = 3★
ticket-stars-4 = 4★
ticket-stars-5 = 5★
ticket-stars-thanks = 谢谢您的 { $stars } 颗星。想说一句就写在这里，不写也行。
ticket-comment-thanks = 收到，谢谢您。
ticket-asked-on = 帮您问{ $technician ->
        [none] { $open ->
            [no] { $desk }，{ $opens } 开门就看到
           *[yes] { $desk }了
        }
       *[other] { $technician }了
    }，有回话马上告诉您。急事打 { $phone }。
ticket-thanks-passed = 不客气，{ $technician }会看到的。
ticket-already-confirmed = #{ $number } 已经记成修好了，谢谢。
ticket-already-open = #{ $number } 已经在重新安排了。
ticket-already-rated = #{ $number } 的分已经记下了。
ticket-reopen-late = #{ $number } 修好超过 14 天了。还有问题请再写一次，我给您开新的。

# ---- Where it stands, for residents ----
ticket-mine-head = #{ $number } { $what } · { $place }
    报修时间：{ $at }
ticket-mine-visit = 上门时间：{ $visit }
ticket-mine-none = 您还没有报修过。哪里坏了，直接写给我。
stand-open = 还在找师傅，接了马上告诉您。
stand-taken = { $technician }（工号 { $badge }）{ $at } 接了。
stand-waiting = { $technician ->
        [none] {""}
       *[other] { $technician }在跟，
    }现在{ $reason }。
stand-handed-over = 已经转给{ $reason }。
stand-done = { $technician } { $at } 说修好了，等您一句话。
stand-closed = 修好了。
stand-called-off = 不派人了：{ $reason }。
stand-withdrawn = 不用来了。
ticket-urge-button = 催一下
ticket-add-button = 补充
ticket-withdraw-button = 不用来了
ticket-urged = 催过了。{ $stand }
ticket-urged-already = #{ $number } 刚催过，{ $desk }看到了。{ $stand }
ticket-add-what = #{ $number } 要补充什么？写一句，或发照片。
ticket-withdraw-sure = #{ $number }（{ $what }）真的不用来了吗？
ticket-withdraw-yes-button = 不用来了
ticket-keep-button = 还是来吧
ticket-withdrawn = 好的，#{ $number } 不用来了。需要时再写给我。
ticket-kept = 好的，#{ $number } 照旧，师傅会来。

# ---- Not now ----
ticket-is-open = #{ $number } 还没有人接。
ticket-is-taken = #{ $number } 现在是{ $technician }在做。
ticket-is-waiting = #{ $number } 正在等，还没做完。
ticket-is-handed-over = #{ $number } 已经转出去了。
ticket-is-done = #{ $number } { $technician }已经修好了。
ticket-is-closed = #{ $number } 已经结束了。
ticket-is-withdrawn = #{ $number } 已经不用去了。
ticket-already-called-off = #{ $number } 已经不用去了。
ticket-none-alike = 现在没有别的单可以并。
ticket-merge-danger = #{ $number } 是急事，不能并到 #{ $other }。反过来写就行。
ticket-not-yours = #{ $number } 是{ $technician }在做。要换人请客服指派。
ticket-assign-leaders-only = 指派由客服或主管来做。
ticket-already-yours = #{ $number } 您已经接了。
ticket-already-taken = #{ $number } 已经是{ $technician }的了。
ticket-already-departed = #{ $number } { $technician }已经在路上。
ticket-already-waiting = #{ $number } 已经记成等待了。
ticket-already-handed-over = #{ $number } 已经转出去了。
ticket-already-done = #{ $number } { $technician }已经报过修好了。
ticket-already-undone = #{ $number } 已经退回来了，还在做。
ticket-already-spoken = 这句已经发给住户了（#{ $number }）。
ticket-already-parted = 这句已经另开了一张。
ticket-undo-late = #{ $number } 过了一分钟，不能退了。住户按「还没好」会重新打开。
ticket-which-number = 请带上编号，比如 /ticket 1042。
ticket-which-one = 请带上编号或一个词，比如 /ticket 1042 或 /ticket 马桶。
ticket-none-with = 没办完的里面没有提到「{ $words }」的。办完的请带上编号，比如 /ticket 1042。
ticket-no-such = 没有找到 #{ $number }。

# ---- Cards of the staff ----
ticket-desk-head = { $sign } #{ $number } { $what }
ticket-desk-place = 📍 { $place }{ $trust }
ticket-desk-who = 👤 { $who } · { $at }{ $count ->
        [0] {""}
        [1] {""}
       *[other] {" "}· { $count } 户
    }
ticket-desk-words = 「{ $words }」
ticket-desk-visit = 🕐 { $visit }
ticket-desk-telephone = ☎️ { $telephone }
ticket-desk-note = 📝 { $name }：{ $words }
ticket-desk-hurried = ❗ { $at } { $name }催：{ $words }
ticket-desk-urged = ❗ { $at } 住户催了
ticket-desk-said = 💬 { $at } 又说：{ $words }
ticket-desk-repeated = 🔁 { $at } 又报：{ $words }
ticket-desk-duty = ⏳ 待接 · 值班 { $duty }
ticket-desk-open = ⏳ 待接
ticket-desk-taken = 👉 { $technician } { $at } 已接
ticket-desk-departed = 🏃 { $technician } { $at } 接单，在路上
ticket-desk-waiting = ⏸ { $technician ->
        [none] {""}
       *[other] { $technician } ·{" "}
    }{ $at } 起{ $reason }
ticket-desk-handed-over = ↗️ { $at } 转{ $reason }
ticket-desk-done = ✅ { $technician } { $at } 修好，等住户确认
ticket-desk-closed = ☑️ { $technician ->
        [none] {""}
       *[other] { $technician } ·{" "}
    }{ $at } 完成{ $stars ->
        [0] {""}
       *[other] {" "}· { $stars }★
    }
ticket-desk-withdrawn = ✖️ 住户说不用来了
ticket-desk-called-off = ✖️ { $at } { $reason }
ticket-job-words = 写在这里的话和照片会转给住户。
ticket-job-gone = #{ $number } 现在不归您了{ $technician ->
        [none] 。
       *[other] ，{ $technician }在做。
    }
ticket-take-button = 我去
ticket-assign-button = 指派
ticket-wait-button = 等待
ticket-hand-button = 转出
ticket-done-button = 修好了
ticket-undo-button = ↩️ 按错了
ticket-depart-button = 出发
ticket-back-button = ← 返回
ticket-assign-to-button = { $name }（{ $load }）
ticket-give-back-button = 去不了
ticket-void-false-button = 误报
ticket-void-gone-button = 不用去了
ticket-same-button = 和另一单重复
ticket-same-as-button = #{ $number } { $what } · { $place }
ticket-wait-parts-button = 等配件
ticket-wait-resident-button = 等住户
ticket-wait-maker-button = 等厂家
ticket-wait-other-button = 其他…
ticket-hand-now-button = 不留电话
ticket-take-done = 好的，#{ $number } 归您了。
ticket-cannot-come-heard = 知道了，您来不了 #{ $number }。其他同事已经在叫了。
ticket-loads = 手上的单：{ $names }。
ticket-take-which = { $technician }去哪一单？
ticket-assign-done = #{ $number } 派好了。
ticket-given = #{ $number } 派给{ $technician }了。
ticket-give-whom = 没有叫「{ $name }」的同事，有：{ $names }。#{ $number } 派给谁？
ticket-depart-done = 路上小心。{ $told ->
        [yes] 住户已经知道您出发了。
        [call] 群里已经请同事打电话告知住户。
       *[no] {""}
    }
ticket-wait-done = #{ $number } 记成等待{ $told ->
        [yes] ，住户知道了。
        [call] ，请电话告知住户。
       *[no] 。
    }
ticket-give-back-done = #{ $number } 放回去了，群里在找人{ $told ->
        [yes] ，住户知道了。
       *[no] 。
    }
ticket-call-off-done = #{ $number } 不用去了{ $told ->
        [yes] ，住户知道了。
       *[no] 。
    }
ticket-merge-done = #{ $number } 并到 #{ $other } 了。
ticket-restore-done = #{ $number } 恢复了，正在找师傅{ $told ->
        [yes] ，住户知道了。
        [call] ，请电话告知住户。
       *[no] 。
    }
ticket-visit-done = #{ $number } 记成 { $visit } 上门{ $told ->
        [yes] ，住户知道了。
       *[no] 。
    }
ticket-hands =
    { $technician }手上 { $count } 单：
    { $lines }
    转给谁？
ticket-hands-open-button = 都放回待接
ticket-hands-cleared = { $technician }的 { $count } 单{ $to ->
        [none] 都放回待接了，哪位去？
       *[other] 都转给{ $to }了：
    }{ $numbers }
ticket-hands-empty = { $technician }手上没有单{ $duty ->
        [yes] ，不过现在值班，急事会先叫到。
       *[no] 。
    }
ticket-hands-duty-button = 换值班人
ticket-hand-done = #{ $number } 转出去了{ $told ->
        [yes] ，住户知道了。
        [call] ，请电话告知住户。
       *[no] 。
    }
ticket-done-done = 辛苦了。按错了一分钟内可以退。
ticket-done-in-words = #{ $number } 记成修好了。写错了一分钟内可以退。
ticket-hurried-job = { $by }在催 #{ $number } { $what } · { $place }：{ $words }
ticket-hurried-desk = #{ $number } 还没人接，{ $by }在催。{ $duty }，请看一下。
ticket-hurried-called = #{ $number } 还没人接，已在物业群里叫了值班的。
ticket-hurried = { $own ->
        [yes] #{ $number } 就在您手上，记在卡片上了。
       *[no] #{ $number } 在{ $technician }手上，私下催过了。
    }
ticket-slip-how = #{ $number } 这一步我退不了。派错了写「{ $number } 给张师傅」，接着做写「{ $number } 我去」。
ticket-undo-done = #{ $number } 退回来了。
ticket-ask-why = 在等什么？写一句，住户会看到。
ticket-ask-whom = 转给谁？连电话一起写，比如：有线电视 96456。
ticket-ask-outside-number = 对方的电话是多少？写了住户可以直接打。

# ---- What staff hear ----
ticket-please-call = 请电话告知 { $caller } { $telephone }：{ $news }
ticket-caller-fixed-button = 住户说好了
ticket-caller-not-fixed-button = 住户说还没好
ticket-caller-fixed-noted = 好的，#{ $number } 完成。
ticket-caller-not-fixed-noted = #{ $number } 重新开了，主管也知道了。
ticket-resident-said = 住户说：{ $words }
ticket-resident-said-job = #{ $number } 住户说：{ $words }
ticket-repeated-desk = 住户又报了一次：{ $words }
ticket-repeated-job = #{ $number } 住户又报了一次：{ $words }
ticket-parted-desk = 住户说刚才那句是另一件事，另开了 #{ $other }。
ticket-parted-job = #{ $number } 住户说刚才那句是另一件事，另开了 #{ $other }。
ticket-place-confirmed = 地址已确认：{ $place }
ticket-place-confirmed-job = #{ $number } 地址已确认：{ $place }
ticket-visit-changed = 住户改了时间：{ $visit }
ticket-visit-changed-job = #{ $number } 住户改了时间：{ $visit }
ticket-yours-again = { $by }把 #{ $number } 又派给您了：{ $place } · { $what }
span-minutes = { $count } 分钟
span-hours = { $count } 小时
span-days = { $count } 天
ticket-urged-desk = 住户催了：#{ $number } 已经 { $span }。{ $words ->
        [none] {""}
       *[other] 「{ $words }」
    }
ticket-urged-job = 住户催了 #{ $number }（{ $place }），已经 { $span }。{ $words ->
        [none] {""}
       *[other] 「{ $words }」
    }
ticket-withdrawn-desk = 住户说不用来了：#{ $number }
ticket-withdrawn-job = #{ $number }（{ $place }）住户说不用去了。
ticket-confirmed-job = 👍 #{ $number } 住户说修好了。
ticket-reopened-desk = 住户说还没好：#{ $number } { $what }，请再派人。{ $words ->
        [none] {""}
       *[other] 「{ $words }」
    }
ticket-reopened-job = #{ $number }（{ $place }）住户说还没好，已经重新打开。{ $words ->
        [none] {""}
       *[other] 「{ $words }」
    }
ticket-reopened-manager = #{ $number } { $what }（{ $place }）{ $technician }修过，住户说还没好，已重新打开。{ $words ->
        [none] {""}
       *[other] 「{ $words }」
    }
ticket-given-back-desk = #{ $number } { $what } · { $place }：{ $technician }去不了，哪位去？
ticket-called-off-job = { $by }：#{ $number }（{ $place }）{ $reason }。
ticket-merged-job = #{ $number }（{ $place }）不用单独去了，和 #{ $other } 是同一件。
ticket-wanted-again-desk = 住户说还是要修：#{ $number } { $what }，请派人。
ticket-visit-promised-job = #{ $number }（{ $place }）{ $by }定了上门时间：{ $visit }
ticket-thanks-job = 💐 { $resident }（#{ $number }）：{ $words }
ticket-comment-manager = #{ $number }（{ $technician }）住户打了 { $stars } 星：{ $words }
ticket-page = 🚨 #{ $number } { $what } · { $place }：{ $span }没人接。请接！
ticket-page-desk = { $span }没人接。{ $duty }，请接；{ $next } 叫主管。
ticket-page-desk-again = { $span }还没人接。{ $duty }，请接！主管已经知道。
ticket-page-manager = 🚨 #{ $number } { $what } · { $place }：{ $span }没人接，请安排。
ticket-everyone = 各位
ticket-remind-desk = #{ $number } { $span }还没人接，哪位去？
ticket-remind-manager = #{ $number } { $what } · { $place }：{ $span }还没人接，请安排。{ $last ->
        [yes] 这张我不再催了，在 /tickets 里。
       *[no] {""}
    }
ticket-remind-many =
    { $count } 单还没人接，哪位去？
    { $lines }
    { $more ->
        [0] {""}
       *[other] 还有 { $more } 单，看 /tickets
    }
ticket-remind-many-manager =
    { $count } 单还没人接，请安排：
    { $lines }
    { $more ->
        [0] {""}
       *[other] 还有 { $more } 单，看 /tickets
    }
    { $last ->
        [yes] 这些我不再催了，都在 /tickets 里。
       *[no] {""}
    }
ticket-remind-line = #{ $number } { $what } · { $place } · { $span }
ticket-wait-over = ⏸ #{ $number } { $what } · { $place }：{ $begun } 起{ $reason }。可以去了吗？
ticket-go-on-button = 到了，我去
ticket-wait-on-button = 再等等
ticket-goes-on = 🏃 #{ $number } { $technician }去了。{ $told ->
        [yes] 住户已经知道。
        [call] 请打电话告知住户。
       *[no] {""}
    }
ticket-waits-on = ⏸ 好的，#{ $number } { $at } 再问。知道哪天到就写一句（比如：下周三到），住户也会看到。

# ---- Notes ----
ticket-note-kept = 记下了，只有同事看得到。
ticket-note-kept-on = 记在 #{ $number } 上了，只有同事看得到。
ticket-no-telephone = #{ $number } 没有留电话。要找住户，写「{ $number } 告诉业主……」，我转过去。
ticket-asked-colleagues = 已经问{ $desk }群了，住户看不到这句。
ticket-technician-asks = { $by }在 #{ $number } 说：{ $words }
ticket-speak-button = 发给住户
ticket-speak-preview =
    以{ $desk }的名义发给 #{ $number } 的住户：
    「{ $words }」
ticket-speak-now-button = 发送
ticket-speak-not-button = 不发
ticket-spoken = 已经发给 #{ $number } 的住户。
ticket-about-which = 这是哪一单的？
ticket-about-button = #{ $number } { $place }
ticket-words-unheard = #{ $number } 的住户还没和我私聊过，这句暂时转不到。要紧的话请上门或打电话说。
ticket-words-passed = 转给 #{ $number } 的住户了。

# ---- Lists ----
ticket-board-head = 📋 待接 { $open } · 在办 { $underway } · 超时 { $overdue } · 值班 { $duty ->
        [none] 未定
       *[other] { $duty }
    }
ticket-board-line = { $sign }{ $stand } { $number } { $what } · { $place } · { $technician ->
        [none] {""}
       *[other] { $technician }{" "}
    }{ $since }
ticket-board-more = 还有 { $more } 单，看 /tickets
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
ticket-short-open = 待接
ticket-short-taken = { $technician }
ticket-short-waiting = { $technician ->
        [none] 等待
       *[other] { $technician } 等待
    }
ticket-short-handed-over = 已转出
ticket-short-done = 待确认
ticket-short-closed = 完成
ticket-short-withdrawn = 撤回
ticket-list-open = 没办完的工单（{ $page }/{ $pages }）
ticket-list-mine = 我的工单（{ $page }/{ $pages }）
ticket-list-overdue = 超时没人接的（{ $page }/{ $pages }）
ticket-list-free = 还没人接的（{ $page }/{ $pages }）
ticket-list-urgent = 急事（{ $page }/{ $pages }）
ticket-list-found = 提到「{ $words }」的，没办完的 { $count } 单，新的在前：
ticket-list-empty = 没有，都办好了。
ticket-filter-open = 全部
ticket-filter-mine = 我的
ticket-filter-overdue = 超时
ticket-earlier-button = ← 上一页
ticket-later-button = 下一页 →
ticket-view-button = #{ $number }
ticket-jobs-none = 您手上没有单，自己也没有报修过。
ticket-jobs-head = 您手上有 { $count } 单：
ticket-hands-of = { $count ->
        [0] { $technician }手上没有单。
       *[other] { $technician }手上 { $count } 单：
    }
ticket-count = { $export ->
        [yes] 导出表格我还不会，只能报个数。
       *[no] {""}
    }{ $period }{ $total ->
        [0] 没有新单。
       *[other] 来了 { $total } 单：办好 { $done } · 在办 { $underway } · 没人接 { $free }{ $gone ->
            [0] 。
           *[other] {" "}· 不用去 { $gone }。
        }
    }
ticket-period-today = 今天
ticket-period-yesterday = 昨天
ticket-period-week = 这周
ticket-period-month = 这个月
ticket-period-last-week = 上周
ticket-period-last-month = 上个月
ticket-duty-now = { $now ->
        [none] 现在没有值班的。
       *[other] 现在值班：{ $now }。
    }
ticket-duty-later = { $now ->
        [none] 现在没有值班的。
       *[other] 现在值班：{ $now }。
    }我不会到点自动换，到时候客服或主管按一下。
ticket-duty-switch-button = 值班换成{ $name }
ticket-off-duty = 辛苦了。{ $count ->
        [0] {""}
       *[other] 您手上还有 { $count } 单：
            { $lines }
            下次接着做的不用管；要别人接的按一下，群里会找人。
    }{ $duty ->
        [yes] 现在值班的还是您，急事会先叫您；要换人请跟客服说。
       *[no] {""}
    }
ticket-leave-desk = { $technician }说：{ $words }
ticket-leave = 知道了，已经跟{ $desk }群说了，准假找主管。{ $count ->
        [0] {""}
       *[other] 您手上 { $count } 单，客服会来安排：
            { $lines }
            现在就要放手的按一下，群里会找人。
    }{ $duty ->
        [yes] 现在值班的还是您，急事会先叫您；要换人请跟客服说。
       *[no] {""}
    }
ticket-give-back-number-button = #{ $number } 放回去
ticket-shift = { $technician }要交给{ $to }{ $count ->
        [0] 值班。
       *[other] ：手上 { $count } 单 { $numbers }。
    }
ticket-shift-button = 单都给{ $name }
ticket-shift-asked = 已经问{ $desk }群了，客服或主管按一下就转。
ticket-history-head = —— 经过 ——
ticket-history-line = { $at } { $name } { $verb }{ $words ->
        [none] {""}
       *[other] ：{ $words }
    }
did-reported = 报修
did-written-down = 代为登记
did-placed = 确认地址
did-joined = 也报了
did-said = 说
did-repeated = 又报了一次
did-parted = 说的是另一件事
did-visit = 上门时间
did-corrected = 更正
did-urged = 催
did-hurried = 催
did-left = 不等了
did-withdrawn = 说不用来了
did-taken = 接单
did-assigned = 指派
did-departed = 出发
did-waiting = 等待
did-handed-over = 转出
did-done = 修好
did-undone = 退回
did-confirmed = 确认修好
did-reopened = 说还没好
did-rated = 评分
did-thanked = 道谢
did-note = 备注
did-told = 告诉住户
did-matched = 捡到像是这件的
did-paged = 呼叫值班
did-reminded = 提醒
did-cannot-come = 来不了
did-given-back = 放回待接
did-called-off = 不派人
did-merged = 并到
did-wanted-again = 说还是要修
did-closed = 自动完成

# ---- On behalf of a caller ----
ticket-call-preview =
    { $danger ->
        [yes] 🚨 代报（紧急）
       *[no] 代报
    }
    📍 { $address }
    👤 { $name } ☎️ { $telephone }
    { $what } · 「{ $words }」
ticket-call-doubt = ⚠️ { $doubt }
ticket-call-known = 📎 已有：{ $line }
ticket-call-join-button = 记在 #{ $number } 上
ticket-call-joined = 记在 #{ $number } 上了：{ $what } · { $place }。
ticket-call-missing = （没写）
ticket-call-open-button = 开单
ticket-call-change-button = 改
ticket-call-drop-button = 算了
ticket-call-opened = 开好了：#{ $number } { $what } · { $place }。有进展请电话告知。{ $safety ->
        [none] {""}
       *[other] {" "}先在电话里说：{ $safety }
    }
ticket-call-change-how = 改哪里？只写要改的就行，比如 3-2-502，或 13900001111，或换一句话。
ticket-call-dropped = 好的，没有开单。
ticket-call-not-yours = 这张是另一位同事在写的。
ticket-call-how = 这样写：代报 3-2-501 张阿姨 13800001111 厨房漏水
ticket-call-not-sign-up = 替人报名活动请这样写：/event 1 add 张阿姨 3-2-501 2（1 是活动的编号，见 /events）。

command-tickets = 没办完的工单
command-ticket = 看一张，如 /ticket 1042
command-mine = 我的报修
command-onbehalf = 替来电的住户报修
help-ticket = 🔧 哪里坏了直接写，先发照片也行 · /mine 看修到哪了 · /ticket 1042 看其中一张
help-ticket-staff =
    📋 /tickets 没办完的 · /mine 我手上的
    🔎 /ticket 1042 看一张 · /ticket 马桶 按词找
    ✍️ 写「1042 我去」「1042 给张师傅」「1042 等配件」「1042 修好了」
    ✍️ 「1042 明天上午去」「1042 去不了」「1042 误报」「1042 和 1039 重复」
    ❓ 谁超时了 · 今天几单 · 王师傅有几单 · 谁值班 · 下班了
    ☎️ 代报 3-2-501 张阿姨 138… 厨房漏水
