# What is said otherwise in Taiwan than in zh-Hant.

repair-noted =
    已記下 #{ $number }：{ $where ->
        [none] {""}
       *[other] { $where } ·{" "}
    }{ $what }。{ $closed ->
        [yes] { $desk }已下班，{ $opens } 開門就安排。如果變嚴重，請打 { $phone }。
       *[no] 正在找師傅。
    }
    { $question }
repair-noted-group = 收到：{ $where ->
        [none] {""}
       *[other] { $where } ·{" "}
    }{ $what }，#{ $number }。{ $closed ->
        [yes] { $desk } { $opens } 開門安排，變嚴重請打 { $phone }。
       *[no] 正在找師傅。
    }{ $question }
repair-safety-gas = 先不要開燈、點火，不要在屋內打電話；開窗，關瓦斯閥，到樓外去。
repair-safety-fire = 先離開，關上身後的門，走樓梯，不要搭電梯；{ $fire ->
        [none] 到外面報火警
       *[other] 到外面打 { $fire }
    }。
repair-safety-medical = { $ambulance ->
        [none] 先叫救護車
       *[other] 先打 { $ambulance } 叫救護車
    }，說清楚哪一棟、幾樓哪一戶。不要搬動跌倒的人，不要勉強起身；能開門就先把門打開。
repair-ask-home = 您住哪一棟、幾樓、哪一戶？例如 A棟15樓之3。
repair-ask-place = 在哪一棟、什麼位置？寫一句，師傅容易找。
repair-ask-place-of = #{ $number }（{ $what }）在哪一棟、什麼位置？寫一句，師傅容易找。
repair-visit-but-where =
    { $noted }
    還缺地址：您住哪一棟、幾樓、哪一戶？例如 A棟15樓之3。
repair-how-to = 哪裡壞了？寫一句就可以，也可以先傳照片。例如：「A棟15樓之3廚房漏水」「A棟電梯壞了」。
repair-voice-unheard = 語音我聽不懂。請打字寫一句，或打 { $phone }。
