# Words of the community's own.

words-list =
    { $count ->
        [0] 還沒有自己的詞。教我幾個，住戶怎樣說我就怎樣聽。
       *[other] 我們自己的詞，{ $count } 個：
    }
    { $lines }
words-line = { $word } → { $meaning }
words-building = { $building }座
words-meaning-broken = 壞了
words-meaning-leak = 漏水
words-meaning-clog = 塞了
words-meaning-dead-light = 燈不亮
words-meaning-smell = 有異味
words-building-button = 加樓座叫法
words-thing-button = 加一個詞
words-page-button = 刪除幾個
words-ask-building = 哪一座另有叫法？寫成「會所 = 9座」。
words-ask-thing = 哪個詞？會壞的東西（泳池），或者壞了的說法（罷工）。
words-what-is-it = 「{ $word }」是什麼？上面幾行是東西歸哪一類，最下面是壞了的說法。
words-press-a-button = 請按上面的按鈕選一個；不加了就寫「算了」。
words-never-mind = 好的，不加了。
words-added = { $kind ->
        [buildings] 好的：{ $word } 就是 { $meaning }。以後「{ $sentence }」會記到 { $meaning }。
       *[other] 好的：{ $word } → { $meaning }。以後「{ $sentence }」就會開單。
    }
words-added-unsure = 記下了：{ $word } → { $meaning }。不過「{ $sentence }」我還聽不準，請換個說法再教我一次，或請住戶多寫一句哪裡壞了。
words-building-unreadable = 「{ $given }」是哪一座？請寫成「會所 = 9座」。
words-length = 詞請寫 { $least } 至 { $most } 個字；一個字太容易聽錯。
words-plain-only = 請只寫一個詞，不要標點、符號，也不要只有數字。
words-everyday = 「{ $word }」大家天天都說，加了我會常常插嘴。請換一個更具體的詞。
words-known = 「{ $word }」已經加過。
words-too-many = 已經有 { $most } 個詞，先刪除幾個。
words-too-wide = 單說「{ $word }」就會開單，太寬了。請換一個更具體的詞。
words-which-to-drop = { $count ->
        [0] 都刪除了。
       *[other] 按一下就刪除：
    }
words-drop-button = ✖ { $word }
words-earlier = 上一頁
words-later = 下一頁

# What a resident would write with the new word: the bot reads it to try the word out, and shows it.
words-trial-buildings = { $word }電梯壞了
words-trial-categories = { $word }壞了
words-trial-broken = 電梯{ $word }了
words-trial-leak = 水管{ $word }了
words-trial-clog = 去水渠{ $word }了
words-trial-dead-light = 走廊燈{ $word }
words-trial-smell = 走廊裡{ $word }

command-words = 教我社區裡的叫法
help-words = {""}
help-words-staff = 📖 /words 教我社區裡的叫法
