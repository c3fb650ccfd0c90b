# Repair: what residents read from the first word to the last question.

repair-noted =
    已記下 #{ $number }：{ $where ->
        [none] {""}
       *[other] { $where } ·{" "}
    }{ $what }。{ $closed ->
        [yes] { $desk }已下班，{ $opens } 開門就安排。如果變嚴重，請致電 { $phone }。
       *[no] 正在找師傅。
    }
    { $question }
repair-noted-group = 收到：{ $where ->
        [none] {""}
       *[other] { $where } ·{" "}
    }{ $what }，#{ $number }。{ $closed ->
        [yes] { $desk } { $opens } 開門安排，變嚴重請致電 { $phone }。
       *[no] 正在找師傅。
    }{ $question }
repair-joined = #{ $number } 已在處理，替您記上了，您是第 { $count } 戶。
repair-repeated =
    已記在 #{ $number }（{ $what }）上。{ $stand }
    { $question }
repair-repeated-group = 已記在 #{ $number } 上。
repair-apart-button = 是另一件事
repair-danger =
    { $safety }
    24 小時電話 { $phone }。
    { $hurt ->
        [yes] 正在找當值的人
       *[no] 正在找師傅
    } #{ $number }：{ $where ->
        [none] {""}
       *[other] { $where } ·{" "}
    }{ $what }。
    { $question }
repair-danger-group =
    { $safety }
    24 小時電話 { $phone }。{ $hurt ->
        [yes] 正在找當值的人。
       *[no] 正在找師傅。
    }
    { $question }
repair-continue = 還有一句要私下問您：

# Safety comes first, short enough to be read with wet hands.
repair-safety-flood = 先關水錶旁的總水閥；水碰到插座就先離開，不要摸開關。
repair-safety-gas = 先不要開燈、點火，不要在屋內打電話；開窗，關煤氣閥，到樓外去。
repair-safety-fire = 先離開，關上身後的門，走樓梯，不要乘升降機；{ $fire ->
        [none] 到外面報火警
       *[other] 到外面打 { $fire }
    }。
repair-safety-medical = { $ambulance ->
        [none] 先叫救護車
       *[other] 先打 { $ambulance } 叫救護車
    }，說清楚哪一座、幾樓哪個單位。不要搬動跌倒的人，不要勉強起身；能開門就先把門打開。
repair-safety-stuck = 不要撬門、不要爬出去，裡面空氣足夠；按機廂內的緊急鐘，靠牆站穩。
repair-safety-live-wire = 不要碰帶電的地方和積水；能安全關掉總電源就先關，人離遠一點。
repair-safety-other = 人先離開危險的地方，不要獨自處理{ $ambulance ->
        [none] {""}
       *[other] ；有人受傷請打 { $ambulance }
    }。

repair-ask-home = 您住哪一座、幾樓、哪個單位？例如 2座15樓C室。
repair-ask-which-home = 是哪一處？
repair-ask-confirm-home = 是登記的 { $home } 嗎？
repair-ask-place = 在哪一座、什麼位置？寫一句，師傅容易找。
repair-ask-place-of = #{ $number }（{ $what }）在哪一座、什麼位置？寫一句，師傅容易找。
repair-ask-visit = 什麼時候方便上門？
repair-at-button = { $home }
repair-here-button = 是
repair-other-home-button = 另一處
visit-now = 現在在家
visit-morning = 今天上午
visit-tonight = 今晚 6–8 點
visit-tomorrow-evening = 明晚 6–8 點
visit-at = { $day } { $clock }
visit-in-words = { $visit }「{ $words }」
visit-tomorrow = 明天上午
visit-call = 先打電話

repair-home-noted =
    好的，{ $where }。
    { $question }
repair-visit-noted = 好的，#{ $number }：{ $visit }。師傅接了就告訴您。
repair-visit-but-where =
    { $noted }
    還欠地址：您住哪一座、幾樓、哪個單位？例如 2座15樓C室。
repair-visit-told = 好的，#{ $number } 改為：{ $visit }。{ $technician }也知道了。
repair-ask-revisit = 那什麼時候方便？
repair-ask-which-visit = 改哪一件？
repair-revisit-button = #{ $number } { $what }
repair-withdrawn = 好的，#{ $number }（{ $what }）不用來了。
repair-after-all-button = 還是來吧
repair-nothing-noted = 好的，有事再找我。
repair-ask-again = #{ $number }（{ $what } · { $place }）{ $technician ->
        [none] {""}
       *[other] { $technician }{" "}
    }{ $done } 修過。又是同一處嗎？是的話我重新打開，主管也會知道。
repair-same-button = 同一處，再來修
repair-another-button = 別的地方
repair-again-taken = 我先當作同一處，#{ $number }（{ $what } · { $place }）重新打開了，主管也知道。不是的話寫一句就可以。
repair-how-to = 哪裡壞了？寫一句就可以，也可以先傳照片。例如：「2座15樓C室廚房漏水」「2座升降機壞了」。
repair-announced-group = { $who }，哪裡壞了？私下告訴我：
repair-what-again = 是哪裡又壞了？寫一句就可以。
repair-what-there = { $words }，怎麼了？
repair-picture-of-what = 照片收到。是哪裡要修？寫一句就可以。
repair-forwarded = 這則是轉傳的。是您家要修嗎？
repair-as-forwarded-button = 就照這則報
repair-not-mine-button = 不是
repair-voice-passed = 語音我聽不懂，已轉給{ $desk }，會有人聽。急事打 { $phone }；能打字的話寫一句更快。
repair-voice-unheard = 語音我聽不懂。請打字寫一句，或致電 { $phone }。
repair-voice-desk = { $who } 傳來語音，請聽一下，要修就用「代報」開單。
repair-none-open = 您現在沒有未修好的。電話報過的我這裡看不到，可以問{ $desk }：{ $phone }。哪裡壞了，也可以直接寫給我。
repair-as-written-button = 就照剛才那句報修
repair-urged = 已催 #{ $number }。{ $technician ->
        [none] 還沒有師傅接，{ $desk }馬上會看到。
       *[other] { $technician }會看到。
    }急事打 { $phone }。
repair-priority = #{ $number } 已告訴{ $desk }您很急。{ $technician ->
        [none] 還沒有師傅接。
       *[other] { $technician }會看到。
    }為什麼急，寫一句我一起轉。如果水越漏越大、有燒焦味或煤氣味、有人被困或受傷，請馬上寫出來，我會當緊急事叫人；等不及請致電 { $phone }。
repair-urge-reason = #{ $number } 剛催過；您這句也轉給{ $technician ->
        [none] { $desk }
       *[other] { $technician }
    }了。急事請致電 { $phone }。
repair-ask-which-urge = 催哪一件？
repair-urge-button = #{ $number } { $words }
repair-you-are-welcome = { $told ->
    [yes] 不用客氣，話帶到了。
   *[no] 不用客氣。
}

command-repair = 報修
help-repair = {""}
help-repair-staff = 🔧 住戶直接寫就會開單
