# What the engine's codes are called, for who looks into why something was understood as it was.

explain-intent-repair-report = 报修
explain-intent-repair-status = 问修到哪了
explain-intent-repair-urge = 催修
explain-intent-event-join = 报名活动
explain-intent-event-cancel = 不去活动了
explain-intent-event-ask = 问活动
explain-intent-parcel-missing = 快递不见了
explain-intent-parcel-found = 捡到别人的快递
explain-intent-parcel-hold = 请代收快递
explain-intent-parcel-ask = 问快递
explain-intent-item-lost = 丢了东西
explain-intent-item-found = 捡到东西
explain-intent-complaint = 投诉
explain-intent-suggestion = 建议
explain-intent-car-move = 请人挪车
explain-intent-lend-borrow = 借东西
explain-intent-faq = 一般的询问
explain-intent-none = 闲聊，不用管

explain-slot-building = 楼栋
explain-slot-unit = 单元
explain-slot-floor = 楼层
explain-slot-room = 房号
explain-slot-place = 在哪里
explain-slot-category = 哪一类
explain-slot-urgent = 急不急
explain-slot-people = 几个人
explain-slot-time = 时间
explain-slot-repeat = 重复
explain-slot-event = 活动
explain-slot-item = 东西
explain-slot-courier = 快递公司
explain-slot-tracking = 单号
explain-slot-pickup-code = 取件码
explain-slot-phone = 电话

explain-place-home = 家里
explain-place-public = 公共区域
explain-urgent-true = 急
explain-urgent-false = 不急
