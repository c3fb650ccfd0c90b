# Repair: what residents read from the first word to the last question.

repair-noted =
    记下了 #{ $number }：{ $where ->
        [none] {""}
       *[other] { $where } ·{" "}
    }{ $what }。{ $closed ->
        [yes] { $desk }已下班，{ $opens } 开门就安排。要是变严重了，打 { $phone }。
       *[no] 正在叫师傅。
    }
    { $question }
repair-noted-group = 收到：{ $where ->
        [none] {""}
       *[other] { $where } ·{" "}
    }{ $what }，#{ $number }。{ $closed ->
        [yes] { $desk } { $opens } 开门安排，变严重请打 { $phone }。
       *[no] 正在叫师傅。
    }{ $question }
repair-joined = #{ $number } 已经在处理，给您记上了，您是第 { $count } 户。
repair-repeated =
    已记在 #{ $number }（{ $what }）上。{ $stand }
    { $question }
repair-repeated-group = 已记在 #{ $number } 上。
repair-apart-button = 是另一件事
repair-danger =
    { $safety }
    值班 24 小时 { $phone }。
    { $hurt ->
        [yes] 正在叫值班的人
       *[no] 正在叫师傅
    } #{ $number }：{ $where ->
        [none] {""}
       *[other] { $where } ·{" "}
    }{ $what }。
    { $question }
repair-danger-group =
    { $safety }
    值班 24 小时 { $phone }。{ $hurt ->
        [yes] 正在叫值班的人。
       *[no] 正在叫师傅。
    }
    { $question }
repair-continue = 还有一句要私下问您：

# Safety comes first, short enough to be read with wet hands.
repair-safety-flood = 先关水表旁的总阀；水碰到插座就先离开，别摸开关。
repair-safety-gas = 先别开灯、别点火、别在屋里打电话；开窗，关燃气阀，到楼外去。
repair-safety-fire = 先离开，关上身后的门，走楼梯不坐电梯；{ $fire ->
        [none] 到外面报火警
       *[other] 到外面打 { $fire }
    }。
repair-safety-medical = { $ambulance ->
        [none] 先叫救护车
       *[other] 先打 { $ambulance } 叫救护车
    }，说清哪栋几号。摔倒的人别搬动，别硬撑着起来；能开门就先把门打开。
repair-safety-stuck = 别扒门、别往外爬，里面空气够用；按轿厢里的警铃，靠墙站稳。
repair-safety-live-wire = 别碰带电的地方和积水；能安全够到总闸就先拉下来，人离远一点。
repair-safety-other = 人先离开危险的地方，别一个人处理{ $ambulance ->
        [none] {""}
       *[other] ；有人受伤打 { $ambulance }
    }。

repair-ask-home = 您家是几栋几单元几号？比如 3栋2单元501。
repair-ask-which-home = 是哪一处？
repair-ask-confirm-home = 是登记的 { $home } 吗？
repair-ask-place = 在哪栋、什么位置？写一句，师傅好找。
repair-ask-place-of = #{ $number }（{ $what }）在哪栋、什么位置？写一句，师傅好找。
repair-ask-visit = 什么时候方便上门？
repair-at-button = { $home }
repair-here-button = 是
repair-other-home-button = 别处
visit-now = 现在在家
visit-morning = 今天上午
visit-tonight = 今晚 6–8 点
visit-tomorrow-evening = 明晚 6–8 点
visit-at = { $day } { $clock }
visit-in-words = { $visit }「{ $words }」
visit-tomorrow = 明天上午
visit-call = 先打电话

repair-home-noted =
    好的，{ $where }。
    { $question }
repair-visit-noted = 好的，#{ $number }：{ $visit }。师傅接了就告诉您。
repair-visit-but-where =
    { $noted }
    还差地址：您家是几栋几单元几号？比如 3栋2单元501。
repair-visit-told = 好的，#{ $number } 改成：{ $visit }。{ $technician }也知道了。
repair-ask-revisit = 那什么时候方便？
repair-ask-which-visit = 改哪一件？
repair-revisit-button = #{ $number } { $what }
repair-withdrawn = 好的，#{ $number }（{ $what }）不用来了。
repair-after-all-button = 还是来吧
repair-nothing-noted = 好的，有事再叫我。
repair-ask-again = #{ $number }（{ $what } · { $place }）{ $technician ->
        [none] {""}
       *[other] { $technician }{" "}
    }{ $done } 修过。又是同一处吗？是的话我重新打开，主管也会知道。
repair-same-button = 同一处，再来修
repair-another-button = 别的地方
repair-again-taken = 我先当作同一处，#{ $number }（{ $what } · { $place }）重新打开了，主管也知道。不是的话写一句就行。
repair-how-to = 哪里坏了？写一句就行，也可以先发照片。比如：「3栋2单元501厨房漏水」「2单元电梯不动了」。
repair-announced-group = { $who }，哪里坏了？私下告诉我：
repair-what-again = 是哪里又坏了？写一句就行。
repair-what-there = { $words }，怎么了？
repair-picture-of-what = 照片收到了。是哪里要修？写一句就行。
repair-forwarded = 这条是转来的。是您家要修吗？
repair-as-forwarded-button = 就照这条报
repair-not-mine-button = 不是
repair-voice-passed = 语音我听不懂，已经转给{ $desk }，会有人听。急事打 { $phone }；能打字的话写一句更快。
repair-voice-unheard = 语音我听不懂。请打字写一句，或打 { $phone }。
repair-voice-desk = { $who } 发来语音，请听一下，要修就用「代报」开单。
repair-none-open = 您现在没有没修完的。打电话报过的我这里看不到，可以问{ $desk }：{ $phone }。哪里坏了，直接写给我也行。
repair-as-written-button = 就照刚才那句报修
repair-urged = 催过了 #{ $number }。{ $technician ->
        [none] 还没有师傅接，{ $desk }马上会看到。
       *[other] { $technician }会看到。
    }急事打 { $phone }。
repair-priority = #{ $number } 告诉{ $desk }您很急了。{ $technician ->
        [none] 还没有师傅接。
       *[other] { $technician }会看到。
    }为什么急，写一句我一起转。要是水越漏越大、有焦味煤气味、有人困住或受伤，马上写出来，我按紧急叫人；等不及打 { $phone }。
repair-urge-reason = #{ $number } 刚催过；您这句也转给{ $technician ->
        [none] { $desk }
       *[other] { $technician }
    }了。急事打 { $phone }。
repair-ask-which-urge = 催哪一件？
repair-urge-button = #{ $number } { $words }
repair-you-are-welcome = { $told ->
    [yes] 不客气，话带到了。
   *[no] 不客气。
}

command-repair = 报修
help-repair = {""}
help-repair-staff = 🔧 住户直接写就会开单
