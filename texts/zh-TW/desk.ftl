# What is said otherwise in Taiwan than in zh-Hant.

desk-heard-complaint = 聽到了，給您添麻煩了。話已轉給{ $desk }，{ $open ->
        [yes] 會有人回覆您。
       *[no] { $opens } 開門後有人回覆您。
    }還想說的可以接著寫，我一併轉達。急事請打 { $phone }。
desk-heard-car-move = 已請{ $desk }找車主移車{ $open ->
        [yes] 。
       *[no] ；現在沒有人值班（{ $opens } 開門），等不及請打 { $phone }。
    }未寫車牌或位置的話，請補一句，或傳一張照片。
desk-here = 在的，請說。哪裡壞了、要找什麼，直接寫給我；急事請打 { $phone }。
desk-offer-none = 這句我沒看懂。報修寫哪裡壞了就可以；別的事我可以轉給{ $desk }{ $open ->
        [yes] 。
       *[no] ，{ $opens } 開門後有人回覆您。
    }急事請打 { $phone }。
desk-nobody = 這個我轉不過去，請打 { $phone }。
desk-unheard-staff = 這句不知道是說哪一單的。請帶上編號（1042 修好了），或回覆那張卡片來寫；想看什麼直接問，例如「誰逾時了」「今天幾單」。常用的看 /help。
