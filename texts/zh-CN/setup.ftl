# Setting up a community and its groups.

setup-hello-owner = { $known ->
        [yes] 发 /setup，选一下这是什么群。
       *[no] 发 /setup 登记小区。
    }
setup-owners-only = 登记小区由{ $desk }负责人来做。您有事直接跟我说就行。
setup-how-to-begin = 按下面的按钮，选住户的群，把我加进去就开始了。我已经在群里的话，在那里发 /setup。
setup-bring-button = 选一个群，把我加进去
setup-begun =
    「{ $name }」登记好了。{ $more ->
        [yes] 还有几样私下问您，群里就不打扰大家了。
       *[no] 住户现在就可以用了。
    }
setup-residents-first = 「{ $group }」像是{ $desk }同事的群。先到住户群里发 /setup 登记小区，这里以后再连成{ $desk }群。
setup-residents-button = 这就是住户群
setup-which-scope = 「{ $group }」是什么群？
setup-scope-whole = 全小区
setup-scope-building = { $building }栋
setup-scope-staff = { $desk }群
setup-scope-channel = 公告频道
setup-another-button = 这是另一个小区
setup-joined = 记下了：{ $scope }，属于「{ $name }」。{ $sight }
setup-here = 这里是：{ $scope }。{ $sight }
setup-continue-button = 看全部设置
setup-scope-unreadable = 没看懂。请写 /setup 3栋、/setup 全小区，或 /setup 物业群。
setup-registered-already = 这个群已经登记给一个小区了。要改的话，请在这里发 /setup。
setup-residents-group = 这里登记的是住户群，不能当{ $desk }群。登记错了的话，在这里发 /setup 物业群。
setup-become-staff = ⚠️ 「{ $group }」{ $known ->
        [yes] 登记的是{ $scope }
       *[no] 看名字像是住户群
    }。改成{ $desk }群以后，住户报的事连住址、电话都会发到这里，群里每个人都看得到。这里确定都是同事吗？
setup-become-residents = ⚠️ 「{ $group }」现在是{ $desk }群。改成{ $wanted }以后，住户报的事不再发到这里，我会在这里跟住户说话；以前发的工单还留在群里，请先删掉。确定要改吗？
setup-become-button = 改成{ $wanted }
setup-keep-button = 不改
setup-kept = 好的，没有改。

# Questions, one at a time.
setup-ask-phone = 24 小时有人接的电话是哪个？住户遇到急事要打，登记后才对住户开放。比如：+86 755 8888 0110
setup-ask-script = 群里用哪种文字，住户怎么叫你们？
setup-ask-hours = { $desk }几点到几点有人？也可以直接写，比如 8:30-18:00。
setup-ask-parcels = 这里的快递谁代收？
setup-ask-quiet = 几点到几点不打扰住户？比如 21:30-8:00。急事照样会响。
setup-ask-zone = 用哪个时区？列表里没有的，写英文名，比如 Asia/Macau。
setup-ask-name = 小区叫什么名字？
setup-script-wuye = 简体 · 物业
setup-script-guanlichu = 繁體 · 管理處
setup-script-guanlishi = 繁體 · 管理室
setup-script-desk = English
setup-holder-desk = 前台代收
setup-holder-station = 放驿站或快递柜
setup-holder-nobody = 没人代收
setup-holder-unknown = 还没说
setup-keep-hours-button = { $opens }–{ $closes }
setup-zone-button = { $zone }
setup-hours-kept = { $opens }–{ $closes }
setup-zone-set = { $zone }
setup-chosen = 好的：{ $choice }
setup-phone-unreadable = 这个号码我没看懂。请只写号码，比如 +86 755 8888 0110。
setup-phone-country = 请连国家或地区代码一起写，比如 +86 755 8888 0110。
setup-phone-where = 这是哪里的号码？内地的座机请连区号再写一遍。
setup-country-button = { $place ->
        [hk] 香港 +852
        [mo] 澳门 +853
        [tw] 台湾 +886
        [sg] 新加坡 +65
        [my] 马来西亚 +60
       *[cn] 内地 +86
    }
setup-changed = 好的，改好了。
setup-passed = 好的，先按「{ $choice }」，以后发 /setup 改。
setup-passed-phone = 好的，电话先空着。没有它我先不对住户开放：住户遇到急事要打。问到了发 /setup 补上。
setup-passed-parcels = 好的，快递先空着，以后发 /setup 补上。
setup-hours-unreadable = 时间没看懂，每天只能记一样的时段。请写成 8:30-18:00，全天就写 24小时。
setup-zone-unreadable = 没有这个时区。请写英文名，比如 Asia/Shanghai。
setup-press-a-button = 请按上面的按钮选一个。
setup-name-length = 名字请写 1 到 { $most } 个字。
setup-other-community = 您现在看的是「{ $name }」，这个按钮是另一个小区的。请发 /setup 再来一次。

setup-never-mind = 好的，不改了。要接着来，随时发 /setup。

# The state, as it is.
setup-state =
    「{ $name }」
    ☎️ { $number ->
        [none] 还没有电话
       *[other] { $number }
    }
    🕘 { $desk } { $opens }–{ $closes } · 安静 { $quiet_from }–{ $quiet_until }
    🌐 { $script } · 现在 { $clock }（{ $zone }）
    📦 快递：{ $holder }
    👷 同事 { $crew } 位 · 值班：{ $duty ->
        [none] 还没定
       *[other] { $duty }
    }
    { $groups }

    { $missing }
setup-group-line = 💬 { $group }（{ $scope }）：{ $sight }
setup-sees-all = 我看得到所有消息。
setup-sees-commands = 我只看得到命令和对我的回复。请在群里把我设为管理员；或者找 @BotFather 发 /setprivacy 选 Disable，再把我移出、重新拉进来。
setup-sees-nothing = 我已经不在里面了，请把我拉回去。
setup-may-post = 我可以发公告。
setup-missing-phone = 还差：24 小时电话。登记后才对住户开放。
setup-missing-script = 还差：选一种文字。
setup-missing-hours = 还差：办公时间。
setup-missing-parcels = 还差：快递谁代收。
setup-missing-staff-group = 还差：连接{ $desk }群，报修会发到那里。
setup-missing-crew = 还差：加同事，发 /staff。
setup-missing-duty = 还差：定一位值班的，急事先叫他。
setup-missing-nothing = ✅ 都齐了。
setup-which-community = 看哪个小区？
setup-switch-button = 换到「{ $name }」
setup-change-phone = 电话
setup-change-hours = 办公时间
setup-change-quiet = 安静时段
setup-change-script = 文字
setup-change-zone = 时区
setup-change-parcels = 快递代收
setup-change-name = 小区名

# Groups.
setup-code-button = 连接{ $desk }群
setup-code =
    按下面的按钮选{ $desk }群，就连好了。我已经在那个群里的话，在群里发：
    /link { $code }
    24 小时内有效，只能用一次。
setup-code-wrong = 这个码不对，或者已经用过、过期了。请私下发 /setup 再取一个。
setup-link-how = 请连码一起发，比如 /link ABCD234567。码在和我的私聊里发 /setup 取。
setup-link-first = 还没有小区可连。先把我拉进住户群，在那里发 /setup。
setup-linked =
    这里现在是「{ $name }」的{ $desk }群，报修会发到这里。{ $topics ->
        [yes] 我会按话题分开：紧急、报修、快递、活动。
        [no] 想按话题分开的话，请给我「管理话题」的权限。
       *[none] {""}
    }
setup-bot-removed = 我被移出了「{ $group }」，那里的报修我看不到了。要恢复请把我拉回去。
setup-bot-back = 我回到「{ $group }」了。{ $sight }
setup-bot-demoted = 我在「{ $group }」不再是管理员，现在只看得到命令和对我的回复。请恢复管理员。
setup-group-unheard = 我在「{ $group }」说不了话：群没了，或者不让我发言。{ $staff ->
    [yes] 该在那里看到的，我先私下发给负责人。
   *[no] {""}
}请放开发言；换了群的话，把我拉进新群发 /setup。
setup-channel-which = 「{ $group }」要当公告频道吗？
setup-channel-button = 是，{ $name } 的公告频道
setup-channel-taken = 好的，「{ $group }」是公告频道了。
setup-greeting = 大家好，我是邻里，{ $desk }的帮手。哪里坏了、漏了，在这里说一句或私下写给我，我来叫师傅。急事打 { $phone }。
setup-hello-button = 私下打个招呼

# Topics of the staff group.
topic-urgent = 🚨紧急
topic-repair = 🔧报修
topic-parcel = 📦快递
topic-event = 🎉活动

command-setup = 小区设置
command-link = 连接物业群
help-setup = {""}
help-setup-staff = ⚙️ /setup 小区设置
