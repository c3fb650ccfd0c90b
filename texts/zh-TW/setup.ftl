# What is said otherwise in Taiwan than in zh-Hant.

setup-scope-building = { $building }棟
setup-scope-channel = 公告頻道
setup-scope-unreadable = 看不明白。請寫 /setup 3棟、/setup 全社區，或 /setup 員工群。
setup-residents-group = 這裡登記的是住戶群組，不能當{ $desk }群組。登記錯了的話，在這裡發 /setup 員工群。
setup-ask-phone = 24 小時有人接聽的電話是哪個？住戶有急事要打，登記後才對住戶開放。例如：+886 2 2345 6789
setup-phone-unreadable = 這個號碼我看不明白。請只寫號碼，例如 +886 2 2345 6789。
setup-phone-country = 請連國家或地區代碼一起寫，例如 +886 2 2345 6789。
setup-country-button = { $place ->
        [hk] 香港 +852
        [mo] 澳門 +853
        [tw] 台灣 +886
        [sg] 新加坡 +65
        [my] 馬來西亞 +60
       *[cn] 大陸 +86
    }
setup-zone-unreadable = 沒有這個時區。請寫英文名，例如 Asia/Taipei。
setup-state =
    「{ $name }」
    ☎️ { $number ->
        [none] 還沒有電話
       *[other] { $number }
    }
    🕘 { $desk } { $opens }–{ $closes } · 安靜 { $quiet_from }–{ $quiet_until }
    🌐 { $script } · 現在 { $clock }（{ $zone }）
    📦 包裹：{ $holder }
    👷 同事 { $crew } 位 · 值班：{ $duty ->
        [none] 還未定
       *[other] { $duty }
    }
    { $groups }

    { $missing }
setup-may-post = 我可以發公告。
setup-missing-phone = 還缺：24 小時電話。登記後才對住戶開放。
setup-missing-script = 還缺：選一種文字。
setup-missing-hours = 還缺：辦公時間。
setup-missing-parcels = 還缺：包裹由誰代收。
setup-missing-staff-group = 還缺：連接{ $desk }群組，報修會發到那裡。
setup-missing-crew = 還缺：加入同事，發 /staff。
setup-missing-duty = 還缺：定一位值班的，急事先找他。
setup-link-first = 還沒有社區可連。請先把我拉進住戶群組，在那裡發 /setup。
setup-residents-first = 「{ $group }」像是{ $desk }同事的群組。請先到住戶群組發 /setup 登記社區，這裡之後再連成{ $desk }群組。
setup-channel-which = 「{ $group }」要當公告頻道嗎？
setup-channel-button = 是，{ $name } 的公告頻道
setup-channel-taken = 好的，「{ $group }」是公告頻道了。
command-link = 連接員工群組
