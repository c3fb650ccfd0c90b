# Residents: greeting, help, homes, names, language.

people-welcome =
    { $name }，您好！我是邻里，{ $community }{ $desk }的帮手。
    哪里坏了、漏了、不亮了，直接写给我就行，比如：
    「3栋2单元501厨房漏水」
    我来叫师傅，一直跟到修好，每一步都告诉您。
people-welcome-staff =
    { $name }，您好！住户报的事会发到{ $desk }群，派给您的活我在这里叫您。常用的看 /help。{ $leads ->
        [yes] 还要设置什么看 /setup，加同事 /staff。
       *[no] {""}
    }
people-no-community-yet =
    { $who ->
        [owner] 您好！还没有小区。按下面的按钮，选住户的群，把我加进去就开始了。我已经在群里的话，在那里发 /setup。
        [founder] 您好！我还没有服务到您的小区。请让{ $desk }把我加进小区群。
            （是您在架设我的话：您的编号是 { $id }，填进 OWNER_IDS 再启动一次。）
       *[resident] 您好！我还没有服务到您的小区。请让{ $desk }把我加进小区群。
    }
people-which-community = 您住哪个小区？
people-community-button = { $name }
people-chosen = 好的，{ $name }。有事直接写给我，比如「楼道灯不亮」。
people-not-yours = 这个是留给那位邻居的，您有事直接跟我说。
people-open-button = 继续
people-help =
    { $who ->
        [staff] 同事好，常用的在这里：
        [owner] 您好，常用的在这里：
       *[resident] 有事直接写，不用记命令：
    }
    { $entries }{ $call ->
        [yes] {"\u000A"}急事、人有危险，先打 { $phone }。
       *[no] {""}
    }
people-who = 我是邻里，{ $desk }的机器人帮手，不是真人。哪里坏了、快递、活动，直接写给我；想找人就写「找人工」，急事打 { $phone }。
people-simpler = 不用按什么，写一句话就行，比如「厨房漏水」；按住说句话发来也行，有人听。想直接找人打 { $phone }。
people-help-group = 哪里坏了直接在群里说，我听得懂。家里的事请点我的头像私下说。急事打 { $phone }。
people-help-desk = 在这里写编号就行：「1042 我去」「1042 给张师傅」「1042 修好了」；「代报 3-2-501 张阿姨 138… 厨房漏水」。也可以问：「谁超时了」「今天几单」「谁值班」。
people-help-unregistered = 这个群还没有登记。{ $owner ->
        [yes] 在这里发 /setup 登记。
       *[no] 请{ $desk }负责人在这里发 /setup。
    }
people-not-understood = 这句我没听懂。哪里坏了、要找什么，直接写给我；急事打 { $phone }，{ $desk }有人听。
people-phone =
    { $open ->
        [yes] { $desk }有人在，{ $opens }–{ $closes }。
       *[no] { $desk }现在没人，{ $opens } 开门。
    }
    24 小时电话：{ $phone }
people-how-called = 怎么称呼您？比如：陈姨、王先生。
people-called = 好的，{ $name }。
people-name-office = 「{ $name }」听起来像{ $desk }的同事，邻居会认错。换个叫法吧，比如：陈姨、王先生。
people-name-colleague = 有位同事也叫「{ $name }」，会弄混。加个姓或者称呼吧，比如：陈姨、王先生。
people-name-of-resident = { $name }（住户）
people-name-length = 称呼请写 1 到 { $most } 个字。
people-name-number = 称呼里别写电话号码，别人都看得到。写个叫法就好，比如：陈姨、王先生。
people-which-language = 用哪种文字？
people-language-zh-cn = 简体中文
people-language-zh-hant = 繁體中文
people-language-en = English
people-language-set = 好的，以后就用简体中文。
people-forget-sure =
    要把您的资料都删掉吗？
    删：称呼、住址、说过的话、发过的照片、和别人的联系、评价。
    留：哪栋楼修过什么、活动来了几个人，不再看得出是谁。物业群里的消息、{ $desk }自己登记的快递，要请{ $desk }删。
    删了找不回来。以后再写，就当第一次认识您。
people-forget-button = 全部删掉
people-stay-button = 算了
people-forgotten = 都删掉了。以后还需要，随时写给我。
people-stays = 好的，都还在。
people-forget-colleague = 您在「{ $name }」工作，资料是工作要用的。先请主管在 /staff 里移出您，再发 /forget。
people-forget-underway =
    还有没办完的：{ $what }{ $more ->
        [0] {""}
       *[other] 等 { $more } 项
    }。先等办完，或在 /mine、/events 里撤回、退出，再发 /forget。

command-start = 开始
command-help = 我能帮什么
command-phone = 24 小时电话
command-home = 我的住址
command-homes = 待核实的住址
command-name = 怎么称呼我
command-language = 语言 Language
command-forget = 删除我的资料

help-people = 🏠 /home 登记住址 · /name 改称呼 · /language 换语言 · /phone 电话 · /forget 删资料
help-people-staff = 🏠 /homes 核实住址 · /name 改称呼 · /language 换语言

# Homes.
home-label = { $building ->
        [none] {""}
       *[other] { $building }栋
    }{ $unit ->
        [none] {""}
       *[other] { $unit }单元
    }{ $floor ->
        [none] {""}
       *[other] { $floor }楼
    }{ $room ->
        [none] {""}
       *[other] { $room }
    }
home-ask = 您住几栋几单元几号？比如：3栋2单元501，或 3-2-501。
home-list =
    您登记的住址：
    { $homes }
    要加一处，直接写地址给我。
home-line = { $home }{ $verified ->
        [yes] {" "}✓
       *[no] （未核实）
    }
home-claimed = 记下了：{ $home }。{ $verified ->
        [yes] 已经核实过。
       *[no] 报修这样就够了；查快递取件码要先核实，带上证件到{ $desk }说一声就行。
    }
home-unreadable = 这个地址我没看懂。请写成 3栋2单元501，或 3-2-501。
home-which-building = { $where } 是几栋的？
home-room-missing = { $where }几号？
home-building-missing = { $room } 是几栋的？请连楼栋一起写，比如 3栋2单元{ $room }。
home-doubt-no-building = 还不知道是几栋，师傅找不到。按「改」补一句，比如 3-2-501。
home-doubt-no-room = 还差房号。按「改」补一句，比如 { $building }-2-501。
home-doubt-building = 没见过 { $building } 栋，请跟来电的人核对。确实有就照样开单，不对按「改」。
home-doubt-unit = { $building } 栋没见过 { $unit } 单元，请跟来电的人核对。确实有就照样开单，不对按「改」。
home-doubt-no-unit = { $building } 栋分单元，还不知道是几单元。按「改」补一句，比如 { $building }-2-{ $room }。
home-doubt-floor = { $building } 栋登记过的最高是 { $top } 楼，{ $room } 在 { $floor } 楼，请跟来电的人核对。不对按「改」。
home-too-many = 您登记的住址已经很多了。先去掉不住的，再加新的。
home-left = 好的，{ $home } 去掉了。
home-asks-to-join = { $name } 说也住 { $home }，是您家里人吗？
home-vouched = 好的，{ $name } 现在也是 { $home } 的人了。
home-deny-noted = 知道了，没有登记。{ $home } 还是只有您家。
home-denied = { $home } 的住户说不认识您，这个住址先去掉了。弄错了的话请找{ $desk }。
home-verified = { $home } 核实好了。
home-verified-toast = { $name } · { $home } 已核实
home-already-verified = 这位已经由{ $desk }核实过，有疑问请找{ $desk }。
home-not-verified = 这要先核实您的住址，带上证件到{ $desk }说一声就行。
home-none-pending = 没有待核实的住址。
home-pending = 按一下就核实，不对的去掉：
home-members = { $home } 登记的人：
home-nobody = { $home } 还没有人登记。
home-removed = { $desk }把 { $home } 从您的住址里去掉了。弄错了的话请跟{ $desk }说。
home-removed-toast = { $name } · { $home } 去掉了
people-leave-button = 不住 { $home } 了
people-vouch-button = 是我家人
people-deny-button = 不认识
people-verify-button = { $home } · { $name }
people-refuse-button = 不对，去掉
people-remove-button = { $name } 不住这儿了
