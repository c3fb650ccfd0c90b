# Parcels: the register, notices, codes, proxies, and missing ones.

# ---- A parcel in one line ----
courier-sf = 顺丰
courier-yto = 圆通
courier-zto = 中通
courier-sto = 申通
courier-yunda = 韵达
courier-jd = 京东
courier-ems = 邮政
courier-jt = 极兔
courier-cainiao = 菜鸟
courier-deppon = 德邦
courier-best = 百世
courier-hkpost = 香港邮政
courier-singpost = 新加坡邮政
courier-poslaju = 大马邮政
courier-ninjavan = Ninja Van
courier-shopee = 虾皮
courier-cvs = 超商取货
courier-blackcat = 黑猫
courier-dhl = DHL
courier-fedex = 联邦快递
courier-ups = UPS
courier-lazada = Lazada
courier-kerry = 嘉里快递
courier-hct = 新竹物流
courier-ecan = 宅配通
courier-gdex = GDEX
courier-amazon = 亚马逊
parcel-what = { $courier ->
        [none] 快递
       *[other] { $courier }
    }{ $tail ->
        [none] {""}
       *[other] {" "}尾号 { $tail }
    }
parcel-where = { $shelf ->
        [none] 柜台
       *[other] { $shelf } 架
    }
parcel-line = { $fresh ->
        [yes] ❄️ 生鲜{" "}
       *[no] {""}
    }{ $what } · { $where } · 取件码 { $code }
parcel-desk-line = { $fresh ->
        [yes] ❄️
       *[no] 📦
    } { $home }{ $name ->
        [none] {""}
       *[other] {" "}{ $name }
    } · { $what } · { $where } · { $since }
parcel-more = ……还有 { $more } 件

# ---- Arrived ----
parcel-arrived =
    📦 { $home } 有 { $count } 件快递到了{ $desk }：
    { $lines }
    { $opens }–{ $closes } 来取，报取件码就行。
parcel-still-waiting =
    📦 提醒一下，{ $home } 还有 { $count } 件快递在{ $desk }：
    { $lines }
    { $opens }–{ $closes } 来取。取过了就按一下，我不再提醒。
parcel-struck-out = { $home } 的那件快递（{ $what } · { $where }）是{ $desk }登记错了，已经去掉，抱歉打扰。
parcel-got-button = ✅ 取到了
parcel-got-one-button = ✅ { $where } 取到了
parcel-proxy-button = 请人代取
parcel-proxy-one-button = { $where } 请人代取

# ---- Asked for ----
parcel-mine =
    有 { $count } 件等您来取：
    { $lines }
    { $desk } { $opens }–{ $closes }。要请人代取，写「让老李代取」也行。
parcel-none = 您家现在没有待取的快递，到了马上告诉您。
parcel-verify-first = 快递和取件码只告诉核实过的住户。带上证件到{ $desk }说一声，或请家里已核实的人点一下同意。还没登记住址的话，直接写给我。
parcel-held-station = 快递放在驿站或快递柜，{ $desk }查不到。要登记丢件吗？
parcel-held-nobody = 这里没有人代收快递，{ $desk }查不到。要登记丢件吗？
parcel-register-missing-button = 登记丢件
parcel-ask-elsewhere = { $who }，快递的事私下告诉您：
parcel-look-here = 您家的快递，点这里看：
parcel-mine-button = 看看
parcel-digest = 📦 今天 { $count } 件快递待取。
parcel-look-button = 查我家的
parcel-look = 您有 { $count } 件：{ $shelves }
parcel-hold-verify = 可以留件，但只替核实过的住户留：带上证件到{ $desk }说一声，一次就行。还没登记住址的话，写给我就好。这次急的话先打 { $phone }。
parcel-look-verify = 取件码只告诉核实过的住户。带上证件到{ $desk }说一声就行。
parcel-hold-noted = 好的，{ $home } 的快递先放着，{ $until } 以前不催您。{ $desk }也知道了。
parcel-hold-desk = 📦 { $home } 请帮忙留着快递，到 { $until }：「{ $words }」

# ---- Collected ----
parcel-got-thanks = 好的，{ $where }那件记成取走了。
parcel-slip-button = 按错了
parcel-put-back = 好的，又记成待取了：取件码 { $code }。
parcel-collected-notice = { $home } 的快递（{ $what } · { $where }）{ $collected } 取走了：{ $taker }。
parcel-by-desk = 在柜台（{ $staff }经手）
parcel-not-us-button = 不是我们取的
parcel-collected-already = { $code } 已经在 { $collected } 取走了：{ $taker }。
parcel-collected-before = 这件已经取走了。
parcel-undo-late = 超过一分钟了，改不回来。没取到的话请跟{ $desk }说一声。
parcel-undo-late-desk = 超过十分钟了，不能撤回。有疑问请按丢件登记。

# ---- Proxies ----
parcel-proxy-whom = 请谁代取？写个称呼就行，比如：老李。
parcel-proxy-name = 称呼请写 1 到 { $most } 个字。
parcel-proxy-many = 这一件已经请过 { $most } 个人了。先取消一个，再请别人。
parcel-proxy-which = 请{ $name }代取哪一件？
parcel-proxy-for-button = { $what } · { $where }
parcel-proxy-link =
    把下面的链接发给{ $name }，点开就能拿到取件码，只管这一件（{ $parcel }）：
    { $link }
parcel-proxy-came = { $proxy } 点开了给{ $named }的链接，可以代取了：{ $what }。不认识的话请马上取消。
parcel-stop-proxy-button = 取消代取
parcel-proxy-stopped-owner = 好的，{ $name }不能再代取了。
parcel-proxy-stopped = 代取取消了：{ $parcel }。不用去了，谢谢您。
parcel-proxy-used = 这个链接已经用过，或者快递已经取走了。请让住户再发一个。
parcel-entrusted =
    请您代取一件快递：{ $what } · { $where } · 取件码 { $code }
    到{ $desk }报取件码就行，{ $opens }–{ $closes }。

# ---- At the desk ----
parcel-in-how =
    一件一行发给我：住址 姓名 快递 单号 货架，生鲜写「生鲜」。比如：
    3-2-501 陈女士 顺丰 SF1234567890 A12
    12栋1803 小周 圆通 YT9988776655443 C05 生鲜
    或者把表格存成 CSV 发给我，列的顺序一样。
parcel-in-too-many = 一次最多 { $most } 行，请分两次发。
parcel-file-kind = 这个文件我读不了。请在表格里「另存为」CSV 再发，或者直接把几行贴过来。
parcel-file-lost = 文件没取到，请再发一次，或者直接把几行贴过来。
parcel-registered = { $count ->
        [0] 一件也没登记上。
       *[other] ✅ 登记好 { $count } 件，一分钟后通知住户。
    }
parcel-registered-strangers = 📞 其中 { $count } 件的住户我联系不上，稍后列出来，请电话告知。地址写错了就发 /parcel 加住址删掉。
parcel-registered-hold = 📝 { $home } 说过：「{ $words }」（到 { $until }）
parcel-bad-head = ⚠️ { $count } 行没登记：
parcel-bad-line = 第 { $row } 行「{ $words }」：{ $why }
parcel-bad-tail = { $more ->
        [0] {""}
       *[other] 还有 { $more } 行。{" "}
    }改好后只发这几行就行，其他的不用再发。
parcel-bad-address = 住址没看懂，写成 3-2-501 或 3栋2单元501。
parcel-bad-building = { $room } 是几栋的？连楼栋一起写。
parcel-bad-no-building = 没见过 { $building } 栋，请核对；确实有的话，在行首加 ! 再发。
parcel-bad-name = 姓名太长了，最多 { $most } 个字。
parcel-bad-number = 单号被表格改成了 { $piece }，后面几位没了。把那一列设成「文本」再导出，或手写单号。
parcel-bad-twice = 这个单号登记过了，在 { $home } 名下（{ $where }，{ $since }）。是另一件的话请核对单号。
parcel-bad-twice-collected = 这个单号 { $since } 登记过，已经取走了。是另一件的话请核对单号。
parcel-shelves = 📦 待取 { $count } 件，{ $homes } 户。
parcel-shelves-how = /parcel in 登记 · /parcel 3-2-501 查一户 · /collect 取件码
parcel-home-none = { $home } 没有待取的快递。
parcel-calls = 📞 这 { $count } 户联系不上，请电话告知：
    { $lines }
parcel-calls-head = 📞 待电话告知 { $count } 户：
parcel-call-line = { $home }{ $name ->
        [none] {""}
       *[other] {" "}{ $name }
    } · { $count } 件{ $telephone ->
        [none] {""}
       *[other] {" "}· { $telephone }
    }
parcel-phoned-button = { $home } 已告知
parcel-phoned = { $home } 记成已告知。
parcel-collect-how = 请带上取件码，比如 /collect K7PM，几件就写几个。
parcel-collect-many = 一次最多核对 { $most } 个取件码，请分几次发。
parcel-handed-line = ✅ 已取走 { $code } · { $home } · { $what } · { $where }
parcel-no-such-code = 没有取件码 { $code }，请再核对一下。
parcel-put-back-button = 撤回 { $code }
parcel-put-back-desk = 撤回了，{ $home } 的 { $code } 又记成待取。
parcel-hand-button = 取走 { $where }
parcel-strike-button = 删掉
parcel-struck-out-desk = 删掉了：{ $home } · { $where }。

command-parcel = 快递
command-collect = 按取件码取件
help-parcel = 📦 /parcel 我的快递 · 没收到就写「快递不见了」· 写「帮我收一下」先放着
help-parcel-staff = 📦 /parcel in 多行或 CSV 登记 · /parcel 3-2-501 查一户 · /collect 取件码 · 代报 3-2-501 张阿姨 138… 快递没收到

# ---- Missing, and at the wrong door ----
parcel-look-first =
    先帮您看了登记：
    { $lines }
    还是没有的话，按一下我就开始找。
parcel-seen-waiting = 📦 { $what } 还在{ $desk }：{ $where } · 取件码 { $code }
parcel-seen-collected = ✅ { $what } { $collected } 取走了：{ $taker }
parcel-missing-anyway-button = 还是没有，开始找
parcel-call-look-first =
    先看了登记：
    { $lines }
    来电人说的不是这些，再开始找。
parcel-call-anyway-button = 不是这些，开始找
parcel-of-others = 别人的快递，请失主自己写给我，我才好查单号、告诉本人。
parcel-missing-how = 是哪家快递、单号或尾号多少、什么时候显示送到、说放在哪儿？知道多少写多少，一句话就行。
parcel-missing-number = 有单号或尾号吗？写给我找得快，短信截图也行。没有就回「没有」。
parcel-missing-follow = 已经开始找了，每一步都告诉您。想起什么直接写在这里。
parcel-missing-fine = 好的，有事再叫我。
parcel-found-asked = 谢谢您！可能的主人（{ $count } 位）我私下问了，不说您是谁，有回音马上告诉您。
parcel-found-noted = 谢谢您！记下了。有人来找，我先问过您。
parcel-found-number = 谢谢您！上面的尾号，或者写的几栋几号，看得到吗？写给我或拍张照，找主人快些。

