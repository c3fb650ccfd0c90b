# The desk: what no other feature answers, passed on to people and back.

desk-heard-complaint = 听到了，给您添麻烦了。话已经转给{ $desk }，{ $open ->
        [yes] 会有人回您。
       *[no] { $opens } 上班后有人回您。
    }还想说的接着写，我一起转。急事打 { $phone }。
desk-heard-suggestion = 谢谢您的建议，已经转给{ $desk }，{ $open ->
        [yes] 有回音告诉您。
       *[no] { $opens } 上班后有人看。
    }还想补充的接着写。
desk-heard-car-move = 已经请{ $desk }找车主挪车{ $open ->
        [yes] 。
       *[no] ；现在下班了（{ $opens } 上班），等不及请打 { $phone }。
    }没写车牌或位置的话补一句，或发张照片。
desk-here = 在呢，您说。哪里坏了、要找什么，直接写；急事打 { $phone }。
desk-offer-faq = 这个我说不准，怕误了您的事，{ $desk }清楚：{ $phone }。{ $open ->
        [yes] 要我替您问一声吗？
       *[no] 要我替您问一声吗？{ $opens } 上班后有人回您。
    }
desk-offer-lend-borrow = 借东西我还帮不上，{ $desk }也许有。{ $open ->
        [yes] 要我替您问一声吗？
       *[no] 要我替您问一声吗？{ $opens } 上班后有人回您。
    }
desk-offer-human = 可以找真人：{ $desk } { $phone }，{ $open ->
        [yes] 现在有人，到 { $closes }。按一下，我请同事到这里回您。
       *[no] 现在下班了，{ $opens } 上班。按一下，我先把话转过去，上班后有人到这里回您。
    }急事随时打电话，24 小时有人接。
desk-hours = { $always ->
        [yes] { $desk } 24 小时有人：{ $phone }。
       *[no] { $desk }每天 { $begin }–{ $end } 有人，{ $open ->
            [yes] 现在就在。
           *[no] 现在下班了。
        }急事随时打 { $phone }，24 小时有人接。
    }
desk-offer-none = 这句我没听懂。报修写哪里坏了就行；别的事我可以转给{ $desk }{ $open ->
        [yes] 。
       *[no] ，{ $opens } 上班后有人回您。
    }急事打 { $phone }。
desk-offer-pieces = 还是没听懂，您接着写。写完按一下，我一起转给{ $desk }。
desk-offer-question = 这个我答不上来。{ $open ->
        [yes] 要我替您问{ $desk }一声吗？
       *[no] 要我替您问{ $desk }一声吗？{ $opens } 上班后有人回您。
    }急事打 { $phone }。
desk-locked-out = 进不了门的事已经转给{ $desk }，{ $open ->
        [yes] 会有人回您。
       *[no] { $opens } 上班后有人回您。
    }您是哪栋几号、人在哪里，写一句我一起转。屋里开着火、有老人小孩，马上打 { $phone }。
desk-offer-faq-more = 好，一起问。按一下，我都转给{ $desk }。
desk-pass-button = 转给{ $desk }
desk-tell-button = 转给{ $technician }
desk-told = 转给{ $technician }了，有回音告诉您。
desk-passed = 转给{ $desk }了，{ $open ->
        [yes] 会有人回您。
       *[no] { $opens } 上班后有人回您。
    }还想说的接着写。
desk-beside = 您另外说的转给{ $desk }了，{ $open ->
        [yes] 会有人私下回您。
       *[no] { $opens } 上班后有人私下回您。
    }急着知道请打 { $phone }。
desk-nobody = 这个我转不过去，请打 { $phone }。
desk-says = { $desk }说：{ $words }

# Staff.
desk-matter-complaint = 投诉
desk-matter-suggestion = 建议
desk-matter-car-move = 请帮忙挪车
desk-matter-words = 想问
desk-matter-more = 又说
desk-card = 💬 { $who }{ $home ->
        [none] {""}
       *[other] （{ $home }）
    }{ $matter }：「{ $words }」
desk-reply-button = 回复
desk-ask-words = { $staff }，回 { $who } 什么？写一句，发出去前给您看一眼。{ $other ->
        [none] {""}
       *[other] （{ $other }也在回）
    }
desk-preview =
    以{ $desk }的名义回 { $who }：{ $other ->
        [none] {""}
       *[other] （{ $other }也在回）
    }
    「{ $words }」
desk-send-button = 发送
desk-drop-button = 不发
desk-sent = ✅ { $staff } 回了 { $who }：「{ $words }」
desk-dropped = 好的，没有发。
desk-unreachable = { $who } 收不到我的私信了，请打电话或上门说一声。
desk-here-staff = 在呢。手上的单看 /mine，没办完的看 /tickets，常用的看 /help。
desk-unheard-staff = 这句不知道是说哪一单的。请带上编号（1042 修好了），或回复那张卡片来写；想看什么直接问，比如「谁超时了」「今天几单」。常用的看 /help。
desk-no-notices = 给全体住户发通知我还不会，这句没有发给任何人。停水停电这些请您自己发到住户群；要报名的活动用 /event。

help-desk = 💬 投诉、建议、要人挪车、找人工，直接写，我转给{ $desk }
help-desk-staff = 💬 住户转来的话，按「回复」就能回
