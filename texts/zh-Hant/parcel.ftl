# Parcels: the register, notices, codes, proxies, and missing ones.

# ---- A parcel in one line ----
courier-sf = 順豐
courier-yto = 圓通
courier-zto = 中通
courier-sto = 申通
courier-yunda = 韻達
courier-jd = 京東
courier-ems = 郵政
courier-jt = 極兔
courier-cainiao = 菜鳥
courier-deppon = 德邦
courier-best = 百世
courier-hkpost = 香港郵政
courier-singpost = 新加坡郵政
courier-poslaju = 大馬郵政
courier-ninjavan = Ninja Van
courier-shopee = 蝦皮
courier-cvs = 超商取貨
courier-blackcat = 黑貓
courier-dhl = DHL
courier-fedex = FedEx
courier-ups = UPS
courier-lazada = Lazada
courier-kerry = 嘉里速遞
courier-hct = 新竹物流
courier-ecan = 宅配通
courier-gdex = GDEX
courier-amazon = 亞馬遜
parcel-what = { $courier ->
        [none] 包裹
       *[other] { $courier }
    }{ $tail ->
        [none] {""}
       *[other] {" "}尾號 { $tail }
    }
parcel-where = { $shelf ->
        [none] 櫃檯
       *[other] { $shelf } 架
    }
parcel-line = { $fresh ->
        [yes] ❄️ 生鮮{" "}
       *[no] {""}
    }{ $what } · { $where } · 取件碼 { $code }
parcel-desk-line = { $fresh ->
        [yes] ❄️
       *[no] 📦
    } { $home }{ $name ->
        [none] {""}
       *[other] {" "}{ $name }
    } · { $what } · { $where } · { $since }
parcel-more = ……還有 { $more } 件

# ---- Arrived ----
parcel-arrived =
    📦 { $home } 有 { $count } 件包裹送到{ $desk }：
    { $lines }
    { $opens }–{ $closes } 領取，說出取件碼就可以。
parcel-still-waiting =
    📦 提醒您，{ $home } 還有 { $count } 件包裹在{ $desk }：
    { $lines }
    { $opens }–{ $closes } 領取。取了請按一下，我就不再提醒。
parcel-struck-out = { $home } 那件包裹（{ $what } · { $where }）是{ $desk }登記錯了，已經刪去，抱歉打擾。
parcel-got-button = ✅ 已領取
parcel-got-one-button = ✅ { $where } 已領取
parcel-proxy-button = 請人代領
parcel-proxy-one-button = { $where } 請人代領

# ---- Asked for ----
parcel-mine =
    有 { $count } 件等您領取：
    { $lines }
    { $desk } { $opens }–{ $closes }。要請人代領，寫「讓李太代領」也可以。
parcel-none = 府上現在沒有待領的包裹，到了馬上告訴您。
parcel-verify-first = 包裹和取件碼只告訴核實過的住戶。帶證件到{ $desk }說一聲就可以，或請家中已核實的人按一下同意。還沒登記住址的話，直接寫給我。
parcel-held-station = 包裹放在取件點或智能櫃，{ $desk }查不到。要登記失件嗎？
parcel-held-nobody = 這裡沒有人代收包裹，{ $desk }查不到。要登記失件嗎？
parcel-register-missing-button = 登記失件
parcel-ask-elsewhere = { $who }，包裹的事私下告訴您：
parcel-look-here = 府上的包裹，按這裡看：
parcel-mine-button = 看看
parcel-digest = 📦 今天有 { $count } 件包裹待領。
parcel-look-button = 查我家的
parcel-look = 您有 { $count } 件：{ $shelves }
parcel-hold-verify = 可以代收，但只替核實過的住戶留：帶證件到{ $desk }說一聲，一次就夠。還沒登記住址的話，寫給我就可以。這次急的話，請先致電 { $phone }。
parcel-look-verify = 取件碼只告訴核實過的住戶。帶證件到{ $desk }說一聲就可以。
parcel-hold-noted = 好的，{ $home } 的包裹先放著，{ $until } 前不會催您。{ $desk }也知道了。
parcel-hold-desk = 📦 { $home } 請代為保管包裹，至 { $until }：「{ $words }」

# ---- Collected ----
parcel-got-thanks = 好的，{ $where }那件已記為領取。
parcel-slip-button = 按錯了
parcel-put-back = 好的，又記為待領：取件碼 { $code }。
parcel-collected-notice = { $home } 的包裹（{ $what } · { $where }）於 { $collected } 領取：{ $taker }。
parcel-by-desk = 在櫃檯（{ $staff }經手）
parcel-not-us-button = 不是我們領的
parcel-collected-already = { $code } 已於 { $collected } 領取：{ $taker }。
parcel-collected-before = 這件已經領取了。
parcel-undo-late = 超過一分鐘，改不回來了。沒有領到的話請跟{ $desk }說一聲。
parcel-undo-late-desk = 超過十分鐘，不能撤回。如有疑問請按失件登記。

# ---- Proxies ----
parcel-proxy-whom = 請誰代領？寫個稱呼就可以，例如：李太。
parcel-proxy-name = 稱呼請寫 1 至 { $most } 個字。
parcel-proxy-many = 這一件已經請過 { $most } 個人。請先取消一個，再請別人。
parcel-proxy-which = 請{ $name }代領哪一件？
parcel-proxy-for-button = { $what } · { $where }
parcel-proxy-link =
    把下面的連結傳給{ $name }，打開就有取件碼，只限這一件（{ $parcel }）：
    { $link }
parcel-proxy-came = { $proxy } 打開了給{ $named }的連結，可以代領了：{ $what }。不認識的話請馬上取消。
parcel-stop-proxy-button = 取消代領
parcel-proxy-stopped-owner = 好的，{ $name }不能再代領了。
parcel-proxy-stopped = 代領已取消：{ $parcel }。不用去了，謝謝您。
parcel-proxy-used = 這個連結已經用過，或者包裹已經領取。請住戶再傳一個。
parcel-entrusted =
    請您代領一件包裹：{ $what } · { $where } · 取件碼 { $code }
    到{ $desk }說出取件碼就可以，{ $opens }–{ $closes }。

# ---- At the desk ----
parcel-in-how =
    一件一行傳給我：住址 姓名 速遞公司 單號 貨架，生鮮寫「生鮮」。例如：
    2座15樓C室 陳太 順豐 SF1234567890 A12
    A棟7樓之2 周先生 黑貓 905512345678 C05 生鮮
    或者把試算表存成 CSV 傳給我，欄位順序一樣。
parcel-in-too-many = 一次最多 { $most } 行，請分兩次傳。
parcel-file-kind = 這個檔案我讀不了。請在試算表「另存新檔」為 CSV 再傳，或直接把幾行貼過來。
parcel-file-lost = 檔案取不到，請再傳一次，或直接把幾行貼過來。
parcel-registered = { $count ->
        [0] 一件也沒有登記。
       *[other] ✅ 已登記 { $count } 件，一分鐘後通知住戶。
    }
parcel-registered-strangers = 📞 其中 { $count } 件的住戶我聯絡不上，稍後列出，請致電告知。地址寫錯了就發 /parcel 加住址刪去。
parcel-registered-hold = 📝 { $home } 說過：「{ $words }」（至 { $until }）
parcel-bad-head = ⚠️ { $count } 行沒有登記：
parcel-bad-line = 第 { $row } 行「{ $words }」：{ $why }
parcel-bad-tail = { $more ->
        [0] {""}
       *[other] 還有 { $more } 行。{" "}
    }改好後只傳這幾行，其他不用再傳。
parcel-bad-address = 住址看不懂，請寫 2座15樓C室 或 3-2-501。
parcel-bad-building = { $room } 是哪一座的？請連座數一起寫。
parcel-bad-no-building = 沒見過 { $building } 座，請核對；確實有的話，在行首加 ! 再傳。
parcel-bad-name = 姓名太長了，最多 { $most } 個字。
parcel-bad-number = 單號被試算表改成了 { $piece }，後面幾位沒了。請把該欄設成「文字」再匯出，或手寫單號。
parcel-bad-twice = 這個單號已登記，在 { $home } 名下（{ $where }，{ $since }）。是另一件的話請核對單號。
parcel-bad-twice-collected = 這個單號 { $since } 登記過，已經領取。是另一件的話請核對單號。
parcel-shelves = 📦 待領 { $count } 件，{ $homes } 戶。
parcel-shelves-how = /parcel in 登記 · /parcel 2座15樓C室 查一戶 · /collect 取件碼
parcel-home-none = { $home } 沒有待領的包裹。
parcel-calls = 📞 這 { $count } 戶聯絡不上，請致電告知：
    { $lines }
parcel-calls-head = 📞 待致電告知 { $count } 戶：
parcel-call-line = { $home }{ $name ->
        [none] {""}
       *[other] {" "}{ $name }
    } · { $count } 件{ $telephone ->
        [none] {""}
       *[other] {" "}· { $telephone }
    }
parcel-phoned-button = { $home } 已告知
parcel-phoned = { $home } 已記為告知。
parcel-collect-how = 請帶上取件碼，例如 /collect K7PM，幾件就寫幾個。
parcel-collect-many = 一次最多核對 { $most } 個取件碼，請分幾次發。
parcel-handed-line = ✅ 已領取 { $code } · { $home } · { $what } · { $where }
parcel-no-such-code = 沒有取件碼 { $code }，請再核對。
parcel-put-back-button = 撤回 { $code }
parcel-put-back-desk = 已撤回，{ $home } 的 { $code } 又記為待領。
parcel-hand-button = 領取 { $where }
parcel-strike-button = 刪去
parcel-struck-out-desk = 已刪去：{ $home } · { $where }。

command-parcel = 包裹
command-collect = 按取件碼領取
help-parcel = 📦 /parcel 我的包裹 · 沒收到就寫「包裹不見了」· 寫「幫我收一下」先放著
help-parcel-staff = 📦 /parcel in 多行或 CSV 登記 · /parcel 2座15樓C室 查一戶 · /collect 取件碼 · 代報 2座15樓C室 張太 9123… 包裹未收到

# ---- Missing, and at the wrong door ----
parcel-look-first =
    先替您看了登記：
    { $lines }
    還是沒有的話，按一下我就開始找。
parcel-seen-waiting = 📦 { $what } 還在{ $desk }：{ $where } · 取件碼 { $code }
parcel-seen-collected = ✅ { $what } { $collected } 領取：{ $taker }
parcel-missing-anyway-button = 還是沒有，開始找
parcel-call-look-first =
    先看了登記：
    { $lines }
    來電的人說的不是這些，再開始找。
parcel-call-anyway-button = 不是這些，開始找
parcel-of-others = 別人的快遞，請物主自己寫給我，我才方便查單號、通知本人。
parcel-missing-how = 是哪間速遞、單號或尾號多少、什麼時候顯示送到、說放在哪裡？知道多少寫多少，一句話就可以。
parcel-missing-number = 有單號或尾號嗎？寫給我找得快，訊息截圖也可以。沒有就回「沒有」。
parcel-missing-follow = 已經開始找了，每一步都告訴您。想起什麼直接寫在這裡。
parcel-missing-fine = 好的，有事再找我。
parcel-found-asked = 謝謝您！可能的物主（{ $count } 位）我已私下詢問，不會說您是誰，有回覆馬上告訴您。
parcel-found-noted = 謝謝您！已記下。有人來找，我會先問您。
parcel-found-number = 謝謝您！上面的尾號，或者寫的座數單位，看得到嗎？寫給我或傳張照片，找物主快些。
