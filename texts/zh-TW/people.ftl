# What is said otherwise in Taiwan than in zh-Hant.

people-welcome =
    { $name }，您好！我是鄰里，{ $community }{ $desk }的幫手。
    哪裡壞了、漏水、燈不亮，直接寫給我就可以，例如：
    「A棟12樓之2廚房漏水」
    我去找師傅，跟進到修好為止，每一步都告訴您。
people-which-community = 您住哪個社區？
people-help-desk = 在這裡寫編號就可以：「1042 我去」「1042 給張師傅」「1042 修好了」；「代報 A棟15樓之3 張媽媽 0912… 廚房漏水」。也可以問：「誰逾時了」「今天幾單」「誰值班」。
people-phone =
    { $open ->
        [yes] { $desk }有人值班，{ $opens }–{ $closes }。
       *[no] { $desk }現在沒有人，{ $opens } 開門。
    }
    24 小時電話：{ $phone }
people-how-called = 怎樣稱呼您？例如：陳媽媽、王先生。
home-ask = 您住哪一棟、幾樓、哪一戶？例如：A棟7樓之2。
home-unreadable = 這個地址我看不明白。請寫成 A棟7樓之2。
home-which-building = { $where }是哪一棟的？
home-room-missing = { $where }幾號幾樓？
home-building-missing = { $room } 是哪一棟的？請連棟別一起寫，例如 A棟{ $room }。
home-doubt-no-building = 還不知道是幾棟，師傅找不到。按「改」補一句，例如 A棟15樓之3。
home-doubt-no-room = 還缺室號。按「改」補一句，例如 { $building }棟15樓之3。
home-doubt-building = 沒見過 { $building } 棟，請跟來電的人核對。確實有就照樣開單，不對按「改」。
home-doubt-unit = { $building } 棟沒見過 { $unit } 號，請跟來電的人核對。確實有就照樣開單，不對按「改」。
home-doubt-no-unit = { $building } 棟有好幾個門牌，還不知道是幾號。按「改」補一句，例如 { $building }棟2號{ $room }室。
home-doubt-floor = { $building } 棟登記過的最高是 { $top } 樓，{ $room } 在 { $floor } 樓，請跟來電的人核對。不對按「改」。

home-label = { $building ->
        [none] {""}
       *[other] { $building }{ $word ->
            [number] 號
           *[none] 棟
        }
    }{ $unit ->
        [none] {""}
       *[other] { $unit }號
    }{ $floor ->
        [none] { $room ->
            [none] {""}
           *[other] { $room }室
        }
       *[other] { $floor }樓{ $room ->
            [none] {""}
           *[other] { $lettered ->
                [no] 之{ $room }
               *[yes] { $room }室
            }
        }
    }
