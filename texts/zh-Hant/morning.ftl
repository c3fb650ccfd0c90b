# The morning list of the staff.

morning-list =
    ☀️ { $day } · 當值 { $duty ->
        [none] 未定
       *[other] { $duty }
    }
    { $lines }
morning-jobs =
    ☀️ { $day }，您今天：
    { $lines }
morning-open = 還沒有人接（{ $count }）
morning-late = 過了說好的日子（{ $count }）
morning-today = 說好今天的（{ $count }）
morning-line = · #{ $number } { $what } · { $place } · { $note }{ $technician ->
        [none] {""}
       *[other] {" "}· { $technician }
    }
morning-more = · 還有 { $count } 張，看 /tickets
morning-events = 今天的活動（{ $count }）
morning-event = · { $clock } 「{ $title }」 · { $heads }/{ $capacity } 位報名
morning-more-events = · 還有 { $count } 場，看 /events
morning-nothing = ☀️ 沒有要提醒的：沒有無人接的，沒有說好今天的，也沒有活動。
morning-switched = { $on ->
        [yes] 好的，每天 { $opens } 發一次早上清單，沒事的日子不發。
       *[no] 好的，早上清單不再每天發。想看隨時發 /morning。
    }
morning-show-button = 早上清單
morning-turn-off = 不用每天發
morning-turn-on = 每天早上發

command-morning = 今天要辦的
help-morning = {""}
help-morning-staff = ☀️ /morning 今天要辦的，每天上班時也會發
