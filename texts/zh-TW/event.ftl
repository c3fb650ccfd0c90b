# What is said otherwise in Taiwan than in zh-Hant.

event-line-announcement =
    {""}
    📣 { $at } 公布
event-kind-elders = 長輩康樂
event-publish-button = 📣 公布
event-publish-at-button = 定時公布
event-plan-button = 📣 發布計畫
event-published = 已公布，卡片已發到住戶群組。
event-publishes-at = 好的，{ $at } 公布。
event-ask-publish-at = 什麼時候公布？例如：明天上午九點
event-no-group = 還沒有全體住戶的群組，無處公布。請先在群組裡發 /setup。
event-announce-late = 來不及了，報名 { $when } 就截止。請把公布時間提前，或先改截止。
event-number-how = 要替沒有 Telegram 的人報名，請寫：/event { $number } add 張媽媽 A棟15樓之3 2；不來了就寫：/event { $number } remove 張媽媽
event-is-draft = 「{ $title }」還沒有公布。
event-is-open = 「{ $title }」已經公布了。
event-is-full = 「{ $title }」已經公布了，現在額滿。
event-ask-home = 「{ $title }」還差一句：您住哪一棟、幾樓、哪一戶？寫給我，名單好核對。
event-promoted-call = 📞 請打電話給：{ $name }（{ $home }）候補到了，「{ $title }」{ $mine } 位，{ $when }。
event-post-announce = 公布
event-announced-staff = 📣 #{ $number } 「{ $title }」已公布到住戶群組。
event-missed = 📞 「{ $title }」有 { $count } 位收不到私訊，請打電話通知：{ $names }
event-plan =
    📣 「{ $title }」發布計畫
    { $lines }
event-task-notice-boards = 每棟貼公告
event-task-lifts = 演習時電梯怎麼安排
event-ask-guest = 替誰報「{ $title }」？寫名字、住址、人數，例如：張媽媽 A棟15樓之3 2
event-guest-how = 請連名字一起寫，例如：張媽媽 A棟15樓之3 2
event-guest-waiting = 現在額滿，{ $name } { $mine } 位排在候補，有位時我會請您打電話。
