# The desk: what no other feature answers, passed on to people and back.

desk-heard-complaint = 聽到了，給您添麻煩了。話已轉給{ $desk }，{ $open ->
        [yes] 會有人回覆您。
       *[no] { $opens } 開門後有人回覆您。
    }還想說的可以接著寫，我一併轉達。急事請致電 { $phone }。
desk-heard-suggestion = 謝謝您的建議，已轉給{ $desk }，{ $open ->
        [yes] 有回音會告訴您。
       *[no] { $opens } 開門後有人看。
    }想補充的可以接著寫。
desk-heard-car-move = 已請{ $desk }找車主移車{ $open ->
        [yes] 。
       *[no] ；現在沒有人當值（{ $opens } 開門），等不及請致電 { $phone }。
    }未寫車牌或位置的話，請補一句，或傳一張照片。
desk-here = 在的，請說。哪裡壞了、要找什麼，直接寫給我；急事請致電 { $phone }。
desk-offer-faq = 這個我說不準，怕耽誤您，{ $desk }清楚：{ $phone }。{ $open ->
        [yes] 要我代您問一聲嗎？
       *[no] 要我代您問一聲嗎？{ $opens } 開門後有人回覆您。
    }
desk-offer-lend-borrow = 借東西我還幫不上忙，{ $desk }也許有。{ $open ->
        [yes] 要我代您問一聲嗎？
       *[no] 要我代您問一聲嗎？{ $opens } 開門後有人回覆您。
    }
desk-offer-human = 可以找真人：{ $desk } { $phone }，{ $open ->
        [yes] 現在有人，到 { $closes }。按一下，我請同事到這裡回覆您。
       *[no] 現在沒有人，{ $opens } 開門。按一下，我先把話轉過去，開門後有人到這裡回覆您。
    }急事隨時打電話，24 小時有人接聽。
desk-hours = { $always ->
        [yes] { $desk } 24 小時有人：{ $phone }。
       *[no] { $desk }每天 { $begin }–{ $end } 辦公，{ $open ->
            [yes] 現在有人在。
           *[no] 現在已下班。
        }急事隨時致電 { $phone }，24 小時有人接聽。
    }
desk-offer-none = 這句我沒看懂。報修寫哪裡壞了就可以；別的事我可以轉給{ $desk }{ $open ->
        [yes] 。
       *[no] ，{ $opens } 開門後有人回覆您。
    }急事請致電 { $phone }。
desk-offer-pieces = 還是沒看懂，您可以接著寫。寫完按一下，我一併轉給{ $desk }。
desk-offer-question = 這個我答不上來。{ $open ->
        [yes] 要我代您問{ $desk }一聲嗎？
       *[no] 要我代您問{ $desk }一聲嗎？{ $opens } 上班後有人回覆您。
    }急事請致電 { $phone }。
desk-locked-out = 進不了門的事已轉給{ $desk }，{ $open ->
        [yes] 會有人回覆您。
       *[no] { $opens } 上班後有人回覆您。
    }您住哪座幾樓、人在哪裡，寫一句我一併轉。屋內開著火、有長者小孩，請馬上致電 { $phone }。
desk-offer-faq-more = 好，一起問。按一下，我都轉給{ $desk }。
desk-pass-button = 轉給{ $desk }
desk-tell-button = 轉給{ $technician }
desk-told = 已轉給{ $technician }，有回音會告訴您。
desk-passed = 已轉給{ $desk }，{ $open ->
        [yes] 會有人回覆您。
       *[no] { $opens } 開門後有人回覆您。
    }還想說的可以接著寫。
desk-beside = 您另外說的已轉給{ $desk }，{ $open ->
        [yes] 會有人私下回覆您。
       *[no] { $opens } 開門後有人私下回覆您。
    }急著知道請致電 { $phone }。
desk-nobody = 這個我轉不過去，請致電 { $phone }。
desk-says = { $desk }說：{ $words }

# Staff.
desk-matter-complaint = 投訴
desk-matter-suggestion = 建議
desk-matter-car-move = 請幫忙移車
desk-matter-words = 想問
desk-matter-more = 再說
desk-card = 💬 { $who }{ $home ->
        [none] {""}
       *[other] （{ $home }）
    }{ $matter }：「{ $words }」
desk-reply-button = 回覆
desk-ask-words = { $staff }，回覆 { $who } 什麼？寫一句，發出前會先給您看。{ $other ->
        [none] {""}
       *[other] （{ $other }也在回覆）
    }
desk-preview =
    以{ $desk }名義回覆 { $who }：{ $other ->
        [none] {""}
       *[other] （{ $other }也在回覆）
    }
    「{ $words }」
desk-send-button = 發送
desk-drop-button = 不發
desk-sent = ✅ { $staff } 已回覆 { $who }：「{ $words }」
desk-dropped = 好的，沒有發出。
desk-unreachable = { $who } 收不到我的私訊了，請打電話或上門說一聲。
desk-here-staff = 在的。手上的單看 /mine，未辦完的看 /tickets，常用的看 /help。
desk-unheard-staff = 這句不知道是說哪一張單的。請帶上編號（1042 修好了），或回覆那張卡片來寫；想看什麼直接問，例如「誰逾時了」「今日幾張單」。常用的看 /help。
desk-no-notices = 我還不會向全體住戶發通知，這句沒有發給任何人。停水停電等請您自己發到住戶群組；要報名的活動用 /event。

help-desk = 💬 投訴、建議、要人移車、找真人，直接寫，我轉給{ $desk }
help-desk-staff = 💬 住戶轉來的話，按「回覆」就可以回
