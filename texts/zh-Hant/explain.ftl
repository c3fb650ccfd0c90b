# What the engine's codes are called, for who looks into why something was understood as it was.

explain-intent-repair-report = 報修
explain-intent-repair-status = 問修到哪裡
explain-intent-repair-urge = 催修
explain-intent-event-join = 報名活動
explain-intent-event-cancel = 不去活動了
explain-intent-event-ask = 問活動
explain-intent-parcel-missing = 包裹不見了
explain-intent-parcel-found = 拾到別人的包裹
explain-intent-parcel-hold = 請代收包裹
explain-intent-parcel-ask = 問包裹
explain-intent-item-lost = 遺失物件
explain-intent-item-found = 拾到物件
explain-intent-complaint = 投訴
explain-intent-suggestion = 建議
explain-intent-car-move = 請人移車
explain-intent-lend-borrow = 借東西
explain-intent-faq = 一般查詢
explain-intent-none = 閒聊，不用理會

explain-slot-building = 樓座
explain-slot-unit = 單元
explain-slot-floor = 樓層
explain-slot-room = 單位
explain-slot-place = 在哪裡
explain-slot-category = 哪一類
explain-slot-urgent = 急不急
explain-slot-people = 幾個人
explain-slot-time = 時間
explain-slot-repeat = 重複
explain-slot-event = 活動
explain-slot-item = 物件
explain-slot-courier = 速遞公司
explain-slot-tracking = 單號
explain-slot-pickup-code = 取件碼
explain-slot-phone = 電話

explain-place-home = 家中
explain-place-public = 公共地方
explain-urgent-true = 急
explain-urgent-false = 不急
