# The morning list of the staff.

morning-list =
    ☀️ { $day } · 值班 { $duty ->
        [none] 未定
       *[other] { $duty }
    }
    { $lines }
morning-jobs =
    ☀️ { $day }，您今天：
    { $lines }
morning-open = 还没人接（{ $count }）
morning-late = 过了说好的日子（{ $count }）
morning-today = 说好今天的（{ $count }）
morning-line = · #{ $number } { $what } · { $place } · { $note }{ $technician ->
        [none] {""}
       *[other] {" "}· { $technician }
    }
morning-more = · 还有 { $count } 单，看 /tickets
morning-events = 今天的活动（{ $count }）
morning-event = · { $clock } 「{ $title }」 · { $heads }/{ $capacity } 位报名
morning-more-events = · 还有 { $count } 场，看 /events
morning-nothing = ☀️ 没有要提醒的：没有没人接的，没有说好今天的，也没有活动。
morning-switched = { $on ->
        [yes] 好的，每天 { $opens } 发一次早上清单，没事的日子不发。
       *[no] 好的，早上清单不再每天发。要看随时发 /morning。
    }
morning-show-button = 早上清单
morning-turn-off = 不用每天发
morning-turn-on = 每天早上发

command-morning = 今天要办的
help-morning = {""}
help-morning-staff = ☀️ /morning 今天要办的，每天上班时也会发
