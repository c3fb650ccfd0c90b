# Looking for something: the timeline, the desk's steps, finder and owner in talk.

thing = { $known ->
        [latin-cat] 猫
        [latin-dog] 狗
        [latin-wallet] 钱包
        [latin-keys] 钥匙
        [latin-phone] 手机
        [latin-umbrella] 雨伞
        [latin-glasses] 眼镜
        [latin-card] 门禁卡
        [latin-bag] 包
        [latin-earphones] 耳机
        [latin-watch] 手表
        [latin-bike] 自行车
        [latin-bird] 鸟
        [latin-shoe] 鞋
        [latin-toy] 玩具
       *[other] { $item }
    }
search-item = { $item ->
        [none] 东西
       *[other] { $item }
    }
search-parcel = { $courier ->
        [none] 快递
       *[other] { $courier }快递
    }{ $tail ->
        [none] {""}
       *[other] （尾号 { $tail }）
    }
search-head-parcel = 📦 #{ $number } 找快递{ $known ->
        [yes] {" "}· { $what }
       *[no] {""}
    }
search-head-lost = 🔎 #{ $number } 找{ $what }

# ---- The timeline ----
search-trail-noted = ✅ { $at } 登记
search-trail-asked = 📣 { $at } 问了邻居（没说是谁家）
search-trail-done = ✅ { $at } { $step }
search-trail-due = ▫️ { $step } · 最晚 { $at }
search-step-cameras = 查监控和登记
search-step-station = 问驿站
search-step-courier = 问快递公司
search-step-patrol = 问保安保洁
search-step-result = 给您结果
search-over-found = 🎉 { $at } 找到了
search-over-compensated = 💰 { $at } 已赔付
search-over-given-up = 🙏 { $at } 没有找到
search-withdrawn = 不找了
search-back-button = 🎉 找到了
search-see-button = 看进展
search-stop-button = 不找了
search-again-button = 还没解决
search-glad = 太好了，{ $what }找回来了！
search-stopped = 好的，不找了。
search-goes-on = 好的，接着找，{ $desk }也知道了。哪里不对？写一句就行。
search-step-news = #{ $number } { $step }：做完了。接下来{ $next }，最晚 { $due } 告诉您。
search-ended-found = 🎉 #{ $number } { $what }找到了！带上证件到{ $desk }拿。
search-ended-compensated = #{ $number } { $what }没找回来，快递公司答应赔付。没收到赔款请按一下。
search-ended-given-up = #{ $number } { $what }能找的地方都找了，还是没有，很抱歉。有新线索请按一下，我们接着找。

stand-search-open = 已经记下，{ $desk }在安排人查。
stand-search-taken = { $technician }{ $at } 开始查了。
stand-search-closed = 有结果了。

# ---- The desk ----
search-did-cameras-button = 监控查过了
search-did-station-button = 驿站问过了
search-did-courier-button = 快递公司问过了
search-did-patrol-button = 保安保洁问过了
search-end-found-button = 🎉 找到了
search-end-compensated-button = 💰 赔付了
search-end-given-up-button = 🙏 找不到
search-step-button = 做完了
search-end-button = 结果
search-step-kept = { $what }：记下了，住户看得到。
search-end-kept = { $what }：结果告诉住户了。
search-step-before = #{ $number } 这一步已经做过了。
search-over-before = #{ $number } 已经有结果了。
search-step-late = ⏰ #{ $number } { $what }：「{ $step }」到时间了，住户在等。有结果就按一下。{ $last ->
        [yes] 这一步我不再催了，在 /tickets 里。
       *[no] {""}
    }
search-found-desk = 🎉 #{ $number } { $what }找回来了，不用再找。
did-searched = 查了一步
did-found = 找到了
did-compensated = 已赔付
did-given-up = 没找到

# ---- The neighbours ----
search-neighbours-parcel = 有邻居{ $where ->
        [none] {""}
       *[other] （{ $where }）
    }的快递可能送错了门{ $known ->
        [yes] ：{ $what }
       *[no] {""}
    }。在您家门口的话按一下，我私下转告，不说您是谁。
search-neighbours-lost = 有邻居{ $where ->
        [none] {""}
       *[other] （{ $where }）
    }在找{ $what }。看到或捡到的话按一下，我私下转告，不说您是谁。
search-have-button = 在我这儿
search-have-noted = 谢谢您！我去问主人是不是这个{ $what }。拍张照发来更好认，有回音马上告诉您。
search-yours = 这就是您自己在找的那件。
search-found-before = 这件已经找到了，谢谢您。
search-never-mind-button = 不用了
search-where-to-put = 先放您那儿，或者交给{ $desk }（{ $opens }–{ $closes } 有人）都行。有人来认，我先告诉您。
search-finding-withdrawn = 好的，不再问了。

# ---- Finder and owner ----
search-maybe-yours = 有邻居 { $found } 说捡到或收到了{ $what }，像是您的。是吗？
search-maybe-callers = { $finder } 说捡到或收到了{ $what }，像是这一件。核对以后请电话告知 { $caller } { $telephone }。
search-is-mine-button = 是我的
search-not-mine-button = 不是
search-not-yours = 好的，再接着找。
search-closer = 关于{ $what }，对方又发来：{ $words ->
        [none] （照片）
       *[other] { $words }
    }
search-connected = 已经告诉对方了。约时间地点，直接写在这里，我来转，不给电话和房号。拿到{ $what }了按一下。
search-owner-came = { $what }的主人找到了！约时间地点，直接写在这里，我来转，不给电话和房号。交给对方了按一下。
search-finder-says = 捡到{ $what }的邻居说：{ $words }
search-owner-says = { $what }的主人说：{ $words }
search-write-button = 回复
search-write-now = 写吧，我转给对方。
search-passed-on = 转给对方了。
search-for-desk-button = 这句是跟物业说的
search-given-button = 交给对方了
search-got-button = 拿到了
search-given = 对方说{ $what }已经交给您了，拿到了吗？
search-given-noted = 好的，我问一下对方收到没有。谢谢您！
search-thanks = 对方拿到{ $what }了，谢谢您帮忙！
search-elsewhere = { $who }，东西有消息了，私下告诉您：
search-other-away = 对方还没打开和我的私聊，我在群里叫过了，等对方来了再写，免得话丢了。
search-talk-over = 这件事已经结束了，话没有转出去。
search-gone-already = 已经有人领走了，或者对方不再保管。您有疑问请找{ $desk }。

help-search = {""}
help-search-staff = {""}
