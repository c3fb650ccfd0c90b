# Lost and found: things and pets.

lost-how = 丢了什么？在哪儿、什么时候不见的？写一句，有照片一起发。比如：「昨晚在地库丢了一串钥匙」。
lost-which-thing = 是什么东西？先写名称就行，比如「钥匙」「橘猫」。
lost-picture = 有照片吗？发一张，邻居好认。特征也可以写在这里。
lost-elsewhere = { $who }，找东西的事私下说：
lost-fine = 好的，有事再叫我。
lost-found-asked = 谢谢您！可能的主人（{ $count } 位）我私下问了，不说您是谁。拍张照发来更好认。
lost-found-noted = 谢谢您！记下了，有人来找我先问过您。拍张照发来更好认；不方便留的话，交给{ $desk }也行。
lost-you-have-it = 您捡到的{ $item }已经记着了，有人来找我先问过您。要是您自己也丢了一个，再写一句说说样子。

command-lost = 找丢了的东西
help-lost = 🔎 丢了或捡到东西、宠物，直接写，有照片一起发 · /lost
help-lost-staff = 🔎 失物的卡片上按步骤，找到了按「找到了」
