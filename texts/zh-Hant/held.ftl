# Messages of which Telegram did not say whether they arrived.

held-asks =
    發到「{ $group }」的這則，不確定到了沒有：
    「{ $words }」
    請到群組看一眼：沒有就再發一次，有就不用理會。
held-send-button = 沒有，再發一次
held-drop-button = 已經有了
held-sent = 好的，「{ $group }」再發一次。
held-dropped = 好的，「{ $group }」那則不再發。
held-decided = 這則已有同事處理過了。

help-held = { "" }
help-held-staff = 📨 不確定發出的通告，會在這裡問一句
