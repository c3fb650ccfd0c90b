# The morning list of the staff.

morning-list =
    ☀️ { $day } · on duty: { $duty ->
        [none] nobody named yet
       *[other] { $duty }
    }
    { $lines }
morning-jobs =
    ☀️ { $day }, your day:
    { $lines }
morning-open = Nobody has it ({ $count })
morning-late = Past its day ({ $count })
morning-today = Promised for today ({ $count })
morning-line = · #{ $number } { $what } · { $place } · { $note }{ $technician ->
        [none] {""}
       *[other] {" "}· { $technician }
    }
morning-more = · { $count } more: /tickets
morning-events = Events today ({ $count })
morning-event = · { $clock } “{ $title }” · { $heads }/{ $capacity } signed up
morning-more-events = · { $count } more: /events
morning-nothing = ☀️ Nothing to bring up: everything is taken, nothing was promised for today, and there are no events.
morning-switched = { $on ->
        [yes] Good, the morning list comes every day at { $opens }, except when there is nothing.
       *[no] Good, the morning list no longer comes by itself. Send /morning to see it.
    }
morning-show-button = Morning list
morning-turn-off = Not every day
morning-turn-on = Every morning

command-morning = What today holds
help-morning = {""}
help-morning-staff = ☀️ /morning what today holds; also sent when the desk opens
