# Messages of which Telegram did not say whether they arrived.

held-asks =
    发到「{ $group }」的这条，不确定到了没有：
    「{ $words }」
    请到群里看一眼：没有就再发一次，有就不用管。
held-send-button = 没有，再发一次
held-drop-button = 已经有了
held-sent = 好的，「{ $group }」再发一次。
held-dropped = 好的，「{ $group }」那条不再发。
held-decided = 这条已经有同事处理过了。

help-held = { "" }
help-held-staff = 📨 不确定发出的通知，会在这里问一句
