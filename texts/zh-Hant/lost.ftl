# Lost and found: things and pets.

lost-how = 不見了什麼？在哪裡、什麼時候不見的？寫一句，有照片一併傳來。例如：「昨晚在停車場不見了一串鑰匙」。
lost-which-thing = 是什麼東西？先寫名稱就可以，例如「鑰匙」「橘貓」。
lost-picture = 有照片嗎？傳一張，鄰居較易辨認。特徵也可以寫在這裡。
lost-elsewhere = { $who }，尋物的事私下說：
lost-fine = 好的，有事再找我。
lost-found-asked = 謝謝您！可能的失主（{ $count } 位）我已私下詢問，不會說您是誰。傳張照片更易辨認。
lost-found-noted = 謝謝您！已記下，有人來找我會先問您。傳張照片更易辨認；不便保管的話，交到{ $desk }也可以。
lost-you-have-it = 您拾到的{ $item }已經記下，有人來找我會先問您。如果是您自己也遺失了一個，再寫一句說說樣子。

command-lost = 尋找失物
help-lost = 🔎 遺失或拾到物件、寵物，直接寫，有照片一併傳 · /lost
help-lost-staff = 🔎 失物卡片上按步驟，找到了按「找到了」
