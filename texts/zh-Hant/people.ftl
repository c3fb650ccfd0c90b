# Residents: greeting, help, homes, names, language.

people-welcome =
    { $name }，您好！我是鄰里，{ $community }{ $desk }的幫手。
    哪裡壞了、漏水、燈不亮，直接寫給我就可以，例如：
    「3座12樓B室廚房漏水」
    我去找師傅，跟進到修好為止，每一步都告訴您。
people-welcome-staff =
    { $name }，您好！住戶報的事會發到{ $desk }群組，派給您的工作我在這裡找您。常用的看 /help。{ $leads ->
        [yes] 還要設定什麼看 /setup，加入同事 /staff。
       *[no] {""}
    }
people-no-community-yet =
    { $who ->
        [owner] 您好！還沒有登記社區。按下面的按鈕，選住戶的群組，把我加進去就可以開始。我已在群組的話，在那裡發 /setup。
        [founder] 您好！我還未服務您住的地方。請{ $desk }把我加入住戶群組。
            （架設我的是您的話：您的編號是 { $id }，填入 OWNER_IDS 再啟動一次。）
       *[resident] 您好！我還未服務您住的地方。請{ $desk }把我加入住戶群組。
    }
people-which-community = 您住哪個社區或屋苑？
people-community-button = { $name }
people-chosen = 好的，{ $name }。有事直接寫給我，例如「走廊燈不亮」。
people-not-yours = 這個是留給那位鄰居的，您有事直接跟我說。
people-open-button = 繼續
people-help =
    { $who ->
        [staff] 同事好，常用的在這裡：
        [owner] 您好，常用的在這裡：
       *[resident] 有事直接寫，不用記指令：
    }
    { $entries }{ $call ->
        [yes] {"\u000A"}急事、有人有危險，先打 { $phone }。
       *[no] {""}
    }
people-who = 我是鄰里，{ $desk }的機器人幫手，不是真人。哪裡壞了、包裹、活動，直接寫給我；想找人就寫「找真人」，急事打 { $phone }。
people-simpler = 不用按什麼，寫一句就可以，例如「廚房漏水」；錄一句說話傳來也可以，有人聽。想直接找人請打 { $phone }。
people-help-group = 哪裡壞了直接在群組說，我聽得懂。家中的事請按我的頭像私下說。急事打 { $phone }。
people-help-desk = 在這裡寫編號就可以：「1042 我去」「1042 給張師傅」「1042 修好了」；「代報 3座15樓C室 陳太 9123… 廚房漏水」。也可以問：「誰逾時了」「今日幾張單」「誰當值」。
people-help-unregistered = 這個群組還未登記。{ $owner ->
        [yes] 在這裡發 /setup 登記。
       *[no] 請{ $desk }負責人在這裡發 /setup。
    }
people-not-understood = 這句我不太明白。哪裡壞了、要找什麼，直接寫給我；急事打 { $phone }，{ $desk }有人聽。
people-phone =
    { $open ->
        [yes] { $desk }有人當值，{ $opens }–{ $closes }。
       *[no] { $desk }現在沒有人，{ $opens } 開門。
    }
    24 小時電話：{ $phone }
people-how-called = 怎樣稱呼您？例如：陳太、王先生。
people-called = 好的，{ $name }。
people-name-office = 「{ $name }」聽起來像{ $desk }的同事，鄰居會認錯。換個稱呼吧，例如：陳太、王先生。
people-name-colleague = 有位同事也叫「{ $name }」，會弄混。加個姓或稱呼吧，例如：陳太、王先生。
people-name-of-resident = { $name }（住戶）
people-name-length = 稱呼請寫 1 至 { $most } 個字。
people-name-number = 稱呼裏不要寫電話號碼，別人都看得到。寫個稱呼就好，例如：陳太、王先生。
people-which-language = 用哪種文字？
people-language-zh-cn = 简体中文
people-language-zh-hant = 繁體中文
people-language-en = English
people-language-set = 好的，以後就用繁體中文。
people-forget-sure =
    要把您的資料都刪掉嗎？
    刪：稱呼、住址、說過的話、發過的照片、和別人的聯絡、評價。
    留：哪棟樓修過什麼、活動來了幾個人，不再看得出是誰。職員群組裡的訊息、{ $desk }自己登記的包裹，要請{ $desk }刪。
    刪了找不回來。以後再寫，就當第一次認識您。
people-forget-button = 全部刪掉
people-stay-button = 算了
people-forgotten = 都刪掉了。以後還需要，隨時寫給我。
people-stays = 好的，都還在。
people-forget-colleague = 您在「{ $name }」工作，資料是工作要用的。先請主管在 /staff 裡移出您，再發 /forget。
people-forget-underway =
    還有沒辦完的：{ $what }{ $more ->
        [0] {""}
       *[other] 等 { $more } 項
    }。先等辦完，或在 /mine、/events 裡撤回、退出，再發 /forget。

command-start = 開始
command-help = 我能幫什麼
command-phone = 24 小時電話
command-home = 我的住址
command-homes = 待核實的住址
command-name = 怎樣稱呼我
command-language = 語言 Language
command-forget = 刪除我的資料

help-people = 🏠 /home 登記住址 · /name 改稱呼 · /language 換語言 · /phone 電話 · /forget 刪資料
help-people-staff = 🏠 /homes 核實住址 · /name 改稱呼 · /language 換語言

# Homes.
home-label = { $building ->
        [none] {""}
       *[other] { $building }座
    }{ $unit ->
        [none] {""}
       *[other] { $unit }單元
    }{ $floor ->
        [none] {""}
       *[other] { $floor }樓
    }{ $room ->
        [none] {""}
       *[other] { $room }室
    }
home-ask = 您住哪一座、幾樓、哪個單位？例如：2座15樓C室，或 A棟7樓之2。
home-list =
    您登記的住址：
    { $homes }
    要多加一個，直接寫地址給我。
home-line = { $home }{ $verified ->
        [yes] {" "}✓
       *[no] （未核實）
    }
home-claimed = 記下了：{ $home }。{ $verified ->
        [yes] 已經核實過。
       *[no] 報修這樣就夠了；查包裹取件碼要先核實，帶證件到{ $desk }說一聲就可以。
    }
home-unreadable = 這個地址我看不明白。請寫成 2座15樓C室，或 A棟7樓之2。
home-which-building = { $where }是哪一座的？
home-room-missing = { $where }哪個單位？
home-building-missing = { $room } 是哪一座的？請連座數一起寫，例如 2座15樓{ $room }室。
home-doubt-no-building = 還不知道是幾座，師傅找不到。按「改」補一句，例如 2座15樓C室。
home-doubt-no-room = 還欠室號。按「改」補一句，例如 { $building }座15樓C室。
home-doubt-building = 沒見過 { $building } 座，請跟來電的人核對。確實有就照樣開單，不對按「改」。
home-doubt-unit = { $building } 座沒見過 { $unit } 單元，請跟來電的人核對。確實有就照樣開單，不對按「改」。
home-doubt-no-unit = { $building } 座分單元，還不知道是幾單元。按「改」補一句，例如 { $building }-2-{ $room }。
home-doubt-floor = { $building } 座登記過的最高是 { $top } 樓，{ $room } 在 { $floor } 樓，請跟來電的人核對。不對按「改」。
home-too-many = 您登記的住址已經很多。先移除不住的，再加新的。
home-left = 好的，{ $home } 已移除。
home-asks-to-join = { $name } 說也住 { $home }，是您家人嗎？
home-vouched = 好的，{ $name } 現在也是 { $home } 的住戶了。
home-deny-noted = 知道了，沒有登記。{ $home } 還是只有您一家。
home-denied = { $home } 的住戶說不認識您，這個住址先移除。如有誤會請找{ $desk }。
home-verified = { $home } 已核實。
home-verified-toast = { $name } · { $home } 已核實
home-already-verified = 這位已由{ $desk }核實，有疑問請找{ $desk }。
home-not-verified = 這要先核實您的住址，帶證件到{ $desk }說一聲就可以。
home-none-pending = 沒有待核實的住址。
home-pending = 按一下就核實，不對的移除：
home-members = { $home } 登記的人：
home-nobody = { $home } 還沒有人登記。
home-removed = { $desk }把 { $home } 從您的住址中移除了。如有誤會請告訴{ $desk }。
home-removed-toast = { $name } · { $home } 已移除
people-leave-button = 不住 { $home } 了
people-vouch-button = 是我家人
people-deny-button = 不認識
people-verify-button = { $home } · { $name }
people-refuse-button = 不對，移除
people-remove-button = { $name } 不再住這裡
