# Setting up a community and its groups.

setup-hello-owner = { $known ->
        [yes] 發 /setup，選一下這是哪一類群組。
       *[no] 發 /setup 登記社區。
    }
setup-owners-only = 登記社區由{ $desk }負責人處理。您有事直接跟我說就可以。
setup-how-to-begin = 按下面的按鈕，選住戶的群組，把我加進去就可以開始。我已在群組的話，在那裡發 /setup。
setup-bring-button = 選一個群組，把我加進去
setup-begun =
    「{ $name }」已登記。{ $more ->
        [yes] 還有幾項私下問您，不在群組打擾大家。
       *[no] 住戶現在就可以使用。
    }
setup-residents-first = 「{ $group }」像是{ $desk }同事的群組。請先到住戶群組發 /setup 登記屋苑，這裡之後再連成{ $desk }群組。
setup-residents-button = 這就是住戶群組
setup-which-scope = 「{ $group }」是哪一類群組？
setup-scope-whole = 整個社區
setup-scope-building = { $building }座
setup-scope-staff = { $desk }群組
setup-scope-channel = 通告頻道
setup-another-button = 這是另一個社區
setup-joined = 記下了：{ $scope }，屬於「{ $name }」。{ $sight }
setup-here = 這裡是：{ $scope }。{ $sight }
setup-continue-button = 看全部設定
setup-scope-unreadable = 看不明白。請寫 /setup 3座、/setup 全社區，或 /setup 職員群。
setup-registered-already = 這個群組已登記給一個社區。要更改的話，請在這裡發 /setup。
setup-residents-group = 這裡登記的是住戶群組，不能當{ $desk }群組。登記錯了的話，在這裡發 /setup 職員群。
setup-become-staff = ⚠️ 「{ $group }」{ $known ->
        [yes] 登記的是{ $scope }
       *[no] 看名稱像是住戶群組
    }。改成{ $desk }群組後，住戶報的事連住址、電話都會發到這裡，群組內每個人都看得到。這裡確定全是同事嗎？
setup-become-residents = ⚠️ 「{ $group }」現在是{ $desk }群組。改成{ $wanted }後，住戶報的事不再發到這裡，我會在這裡跟住戶說話；以前發的工單還留在群組裡，請先刪掉。確定要改嗎？
setup-become-button = 改成{ $wanted }
setup-keep-button = 不改
setup-kept = 好的，沒有改。

# Questions, one at a time.
setup-ask-phone = 24 小時有人接聽的電話是哪個？住戶有急事要打，登記後才對住戶開放。例如：+852 2345 6789
setup-ask-script = 群組用哪種文字，住戶怎樣稱呼你們？
setup-ask-hours = { $desk }幾點到幾點有人？也可以直接寫，例如 8:30-18:00。
setup-ask-parcels = 這裡的包裹由誰代收？
setup-ask-quiet = 幾點到幾點不打擾住戶？例如 21:30-8:00。急事照樣會響。
setup-ask-zone = 用哪個時區？清單沒有的，寫英文名，例如 Asia/Macau。
setup-ask-name = 社區叫什麼名字？
setup-script-wuye = 简体 · 物业
setup-script-guanlichu = 繁體 · 管理處
setup-script-guanlishi = 繁體 · 管理室
setup-script-desk = English
setup-holder-desk = { $desk }代收
setup-holder-station = 放取件點或智能櫃
setup-holder-nobody = 沒有人代收
setup-holder-unknown = 還未說
setup-keep-hours-button = { $opens }–{ $closes }
setup-zone-button = { $zone }
setup-hours-kept = { $opens }–{ $closes }
setup-zone-set = { $zone }
setup-chosen = 好的：{ $choice }
setup-phone-unreadable = 這個號碼我看不明白。請只寫號碼，例如 +852 2345 6789。
setup-phone-country = 請連國家或地區代碼一起寫，例如 +852 2345 6789。
setup-phone-where = 這是哪裡的號碼？
setup-country-button = { $place ->
        [hk] 香港 +852
        [mo] 澳門 +853
        [tw] 台灣 +886
        [sg] 新加坡 +65
        [my] 馬來西亞 +60
       *[cn] 內地 +86
    }
setup-changed = 好的，改好了。
setup-passed = 好的，先用「{ $choice }」，之後發 /setup 更改。
setup-passed-phone = 好的，電話先留空。住戶有急事要打這個號碼，所以沒有它我還不對住戶開放。問到了發 /setup 補上。
setup-passed-parcels = 好的，包裹先留空，之後發 /setup 補上。
setup-hours-unreadable = 時間看不明白，每天只能記同一個時段。請寫成 8:30-18:00，全天就寫 24小時。
setup-zone-unreadable = 沒有這個時區。請寫英文名，例如 Asia/Hong_Kong。
setup-press-a-button = 請按上面的按鈕選一個。
setup-name-length = 名字請寫 1 至 { $most } 個字。
setup-other-community = 您現在看的是「{ $name }」，這個按鈕是另一個社區的。請再發一次 /setup。

setup-never-mind = 好的，不改了。要繼續，隨時發 /setup。

# The state, as it is.
setup-state =
    「{ $name }」
    ☎️ { $number ->
        [none] 還沒有電話
       *[other] { $number }
    }
    🕘 { $desk } { $opens }–{ $closes } · 安靜 { $quiet_from }–{ $quiet_until }
    🌐 { $script } · 現在 { $clock }（{ $zone }）
    📦 包裹：{ $holder }
    👷 同事 { $crew } 位 · 當值：{ $duty ->
        [none] 還未定
       *[other] { $duty }
    }
    { $groups }

    { $missing }
setup-group-line = 💬 { $group }（{ $scope }）：{ $sight }
setup-sees-all = 我看得到所有訊息。
setup-sees-commands = 我只看得到指令和對我的回覆。請在群組把我設為管理員；或者向 @BotFather 發 /setprivacy 選 Disable，再把我移出、重新加入。
setup-sees-nothing = 我已不在裡面，請把我加回去。
setup-may-post = 我可以發通告。
setup-missing-phone = 尚欠：24 小時電話。登記後才對住戶開放。
setup-missing-script = 尚欠：選一種文字。
setup-missing-hours = 尚欠：辦公時間。
setup-missing-parcels = 尚欠：包裹由誰代收。
setup-missing-staff-group = 尚欠：連接{ $desk }群組，報修會發到那裡。
setup-missing-crew = 尚欠：加入同事，發 /staff。
setup-missing-duty = 尚欠：定一位當值的，急事先找他。
setup-missing-nothing = ✅ 都齊了。
setup-which-community = 看哪個社區？
setup-switch-button = 轉到「{ $name }」
setup-change-phone = 電話
setup-change-hours = 辦公時間
setup-change-quiet = 安靜時段
setup-change-script = 文字
setup-change-zone = 時區
setup-change-parcels = 包裹代收
setup-change-name = 社區名稱

# Groups.
setup-code-button = 連接{ $desk }群組
setup-code =
    按下面的按鈕選{ $desk }群組，就連接好了。我已在那個群組的話，在群組發：
    /link { $code }
    24 小時內有效，只能用一次。
setup-code-wrong = 這個碼不對，或者已用過、過期。請私下發 /setup 再取一個。
setup-link-how = 請連碼一起發，例如 /link ABCD234567。碼在與我的私聊發 /setup 取得。
setup-link-first = 還沒有屋苑可連。請先把我拉進住戶群組，在那裡發 /setup。
setup-linked =
    這裡現在是「{ $name }」的{ $desk }群組，報修會發到這裡。{ $topics ->
        [yes] 我會按話題分開：緊急、報修、包裹、活動。
        [no] 想按話題分開的話，請給我「管理話題」的權限。
       *[none] {""}
    }
setup-bot-removed = 我被移出了「{ $group }」，那裡的報修我看不到。要恢復請把我加回去。
setup-bot-back = 我回到「{ $group }」了。{ $sight }
setup-bot-demoted = 我在「{ $group }」不再是管理員，現在只看得到指令和對我的回覆。請恢復管理員。
setup-group-unheard = 我在「{ $group }」說不了話：群組沒了，或者不讓我發言。{ $staff ->
    [yes] 該在那裡看到的，我先私下發給負責人。
   *[no] {""}
}請放開發言；換了群組的話，把我加進新群組發 /setup。
setup-channel-which = 「{ $group }」要當通告頻道嗎？
setup-channel-button = 是，{ $name } 的通告頻道
setup-channel-taken = 好的，「{ $group }」是通告頻道了。
setup-greeting = 大家好，我是鄰里，{ $desk }的幫手。哪裡壞了、漏水，在這裡說一句或私下寫給我，我去找師傅。急事打 { $phone }。
setup-hello-button = 私下打個招呼

# Topics of the staff group.
topic-urgent = 🚨緊急
topic-repair = 🔧報修
topic-parcel = 📦包裹
topic-event = 🎉活動

command-setup = 社區設定
command-link = 連接職員群組
help-setup = {""}
help-setup-staff = ⚙️ /setup 社區設定
