# Words of the community's own.

words-list =
    { $count ->
        [0] 还没有自己的词。教我几个，住户怎么说我就怎么听。
       *[other] 咱们自己的词，{ $count } 个：
    }
    { $lines }
words-line = { $word } → { $meaning }
words-building = { $building }栋
words-meaning-broken = 坏了
words-meaning-leak = 漏水
words-meaning-clog = 堵了
words-meaning-dead-light = 灯不亮
words-meaning-smell = 有异味
words-building-button = 加楼栋叫法
words-thing-button = 加一个词
words-page-button = 删掉几个
words-ask-building = 哪栋楼另有叫法？写成「会所 = 9栋」。
words-ask-thing = 哪个词？会坏的东西（泳池），或者坏了的说法（趴窝）。
words-what-is-it = 「{ $word }」是什么？上面几排是东西归哪一类，最下面是坏了的说法。
words-press-a-button = 请按上面的按钮选一个；不加了就写「算了」。
words-never-mind = 好的，不加了。
words-added = { $kind ->
        [buildings] 好的：{ $word } 就是 { $meaning }。以后「{ $sentence }」会记到 { $meaning }。
       *[other] 好的：{ $word } → { $meaning }。以后「{ $sentence }」就会开单。
    }
words-added-unsure = 记下了：{ $word } → { $meaning }。不过「{ $sentence }」我还听不准，请换个说法再教我一次，或让住户多写一句哪里坏了。
words-building-unreadable = 「{ $given }」是几栋？请写成「会所 = 9栋」。
words-length = 词请写 { $least } 到 { $most } 个字；一个字太容易听错。
words-plain-only = 请只写一个词，不要标点、符号，也不要只有数字。
words-everyday = 「{ $word }」大家天天都说，加了我会老插嘴。请换一个更具体的词。
words-known = 「{ $word }」已经加过了。
words-too-many = 已经有 { $most } 个词了，先删掉几个。
words-too-wide = 光说一个「{ $word }」就会开单，太宽了。请换一个更具体的词。
words-which-to-drop = { $count ->
        [0] 都删完了。
       *[other] 按一下就删：
    }
words-drop-button = ✖ { $word }
words-earlier = 上一页
words-later = 下一页

# What a resident would write with the new word: the bot reads it to try the word out, and shows it.
words-trial-buildings = { $word }电梯坏了
words-trial-categories = { $word }坏了
words-trial-broken = 电梯{ $word }了
words-trial-leak = 水管{ $word }了
words-trial-clog = 下水道{ $word }了
words-trial-dead-light = 楼道灯{ $word }
words-trial-smell = 楼道里{ $word }

command-words = 教我小区里的叫法
help-words = {""}
help-words-staff = 📖 /words 教我小区里的叫法
