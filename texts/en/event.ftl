# Events: planned, announced, signed up for, reminded of, looked back on.

event-when = { $day } { $begin }–{ $finish }
event-when-unknown = time to be set
event-place-unknown = place to be set
event-at = { $day } { $clock }
event-no-home = no home given
event-cell = { $value }
event-line-note =
    {""}
    💡 { $note }
event-line-reason =
    {""}
    Why: { $reason }
event-line-names =
    {""}
    Coming: { $names }{ $more ->
        [yes] {" "}and more, { $families } households
       *[no] {""}
    }
event-line-announcement =
    {""}
    📣 Announced { $at }

event-kind-festival = Festival
event-kind-family = Family
event-kind-elders = For elders
event-kind-clinic = Clinic / talk
event-kind-class = Class
event-kind-handy = Haircut / repair day
event-kind-drill = Fire drill
event-kind-market = Flea market
event-kind-film = Open-air film
event-kind-reading = Book club
event-kind-other = Other

event-standing-draft = draft
event-standing-open = open
event-standing-full = full, waiting list open
event-standing-closed = sign-up closed
event-standing-running = on now
event-standing-over = over
event-standing-cancelled = cancelled

event-signup-seated = seated
event-signup-waiting = waiting
event-signup-withdrawn = withdrawn
event-signup-walked-in = walked in

# The cards.
event-card =
    🎉 { $title }
    🕒 { $when }
    📍 { $place }
    👥 { $bar } { $heads }/{ $capacity }{ $parties ->
        [0] {""}
        [one] {" "}· { $parties } household waiting
       *[other] {" "}· { $parties } households waiting
    }
    { $standing } · up to { $per_home } per home · sign up by { $locks }{ $noted }{ $who }{ $why }
event-mine =
    { $standing ->
        [seated] ✅ “{ $title }”: { $mine } kept for you
        [waiting] ⏳ “{ $title }”: { $mine } on the waiting list; I'll tell you as soon as there is room
        [walked_in] ✅ “{ $title }”: checked in
        [cancelled] “{ $title }” is cancelled{ $why }
       *[withdrawn] “{ $title }”: you are not signed up
    }
    🕒 { $when }
    📍 { $place }{ $standing ->
        [cancelled] {""}
        [withdrawn] {""}
       *[other]
            {""}
            🏠 { $home }
            🔑 Door code { $code }
    }{ $noted }
event-desk-draft =
    📝 #{ $number } { $title } · { $kind } · { $standing }
    🕒 { $when }
    📍 { $place }
    👥 { $capacity } places, up to { $per_home } per home
    ⏰ Sign up by { $locks }
    ☑️ Ready { $ready }/{ $tasks }{ $noted }{ $announcement }
event-desk =
    🎉 #{ $number } { $title } · { $kind } · { $standing }
    🕒 { $when }
    📍 { $place }
    👥 { $heads }/{ $capacity } · waiting: { $parties } homes, { $waiting } people · up to { $per_home } per home
    ⏰ Sign up by { $locks }
    ☑️ Ready { $ready }/{ $tasks }{ $noted }{ $why }

# Buttons of the cards.
event-go-button = 🙋 I'm in
event-queue-button = ⏳ Join the waiting list
event-more-button = +1
event-less-button = −1
event-leave-button = Can't come
event-home-button = 🏠 My home
event-calendar-button = 📅 Add to calendar
event-name-button = My name may be on the card
event-unname-button = Take my name off the card
event-publish-button = 📣 Announce
event-publish-at-button = Announce later
event-edit-time-button = Time
event-edit-place-button = Place
event-edit-capacity-button = Places
event-edit-title-button = Title
event-edit-limit-button = Per home
event-edit-deadline-button = Deadline
event-edit-note-button = Note
event-kinds-button = Template
event-tasks-button = ☑️ Checklist
event-files-button = 📎 Poster, files
event-roll-button = 📋 List
event-guest-button = ➕ Sign up a guest
event-plan-button = 📣 Posts
event-door-button = ✅ Check-in
event-recap-button = 📝 Recap
event-effect-button = 📊 Figures
event-drop-button = Cancel the event
event-drop-now-button = Cancel, no reason
event-keep-button = Keep it
event-pick-button = { $title } · { $when }
event-back-button = ‹ Back
event-on-button = More ›

# Planning.
event-how =
    One sentence is enough, for example:
    “Sat 3pm dumpling making at the clubhouse, 40 pax, max 4 per household”
    Or pick a kind and go step by step:
event-ask-title = What is the event called?
event-ask-time = When? For example: Saturday 3pm to 5pm
event-ask-place = Where? For example: clubhouse
event-ask-capacity = How many places? Just a number.
event-ask-limit = How many per home at most? Just a number.
event-ask-deadline = Until when can people sign up? For example: Friday 8pm
event-ask-note = What to bring, what to know? A line or two.
event-which-kind = Which kind? Places and checklist change with it.
event-published = Announced. The card is in the residents' group.
event-publishes-at = All right, it will be announced { $at }.
event-ask-publish-at = When should it be announced? For example: tomorrow 9am
event-ask-reason = “{ $title }” has { $heads } people signed up, and all will be told. Write the reason in a line and I'll pass it on:
event-sure-time = Move “{ $title }” to { $new }? Everyone signed up and the residents' group will be told.
event-sure-place = Hold “{ $title }” at “{ $new }” instead? Everyone signed up and the residents' group will be told.
event-sure-capacity = Make it { $new } places for “{ $title }”?
event-as-was-button = Keep it as it is
event-change-now-button = Change it
event-kept = All right, it stays on.
event-cancelled-done = “{ $title }” is cancelled. Everyone who signed up is being told.
event-in-the-past = { $when } is already past. Please write a time still to come, such as “Saturday 3pm”.
event-too-far = { $when } is too far away; a little over a year ahead is the most.
event-needs-title = #{ $number } has no title yet. Press “Title” first.
event-needs-time = #{ $number } has no time yet. Press “Time” first.
event-needs-place = #{ $number } has no place yet. Press “Place” first.
event-no-group = There is no group for the whole community yet to announce it in. Send /setup in that group first.
event-announce-late = Too late: sign-up ends { $when }. Announce earlier, or move the deadline first.
event-title-length = A title has 1 to { $most } characters.
event-place-length = A place has 1 to { $most } characters.
event-time-unreadable = I couldn't read that time. Please include the hour, such as “Saturday 3pm” or “20 Dec 19:30”.
event-number-unreadable = Please write a number, such as 40.
event-capacity-range = Please write a number of places from 1 to { $most }.
event-capacity-below = { $seated } people are in already; there can't be fewer places than that.
event-limit-range = At least 1 person per home must be able to come.
event-deadline-range = The deadline has to lie after now and before the start, { $when }.
event-gone = That event is gone. Send /events to see what is on.
event-number-unknown = There is no event #{ $number }. Send /events to see what is on.
event-number-how = To sign up somebody without Telegram, write: /event { $number } add Mrs Tan Blk 3 #12-05 2. To take them off: /event { $number } remove Mrs Tan

# What an event is when something cannot be done (any more).
event-is-draft = “{ $title }” is not announced yet.
event-is-open = “{ $title }” is announced already.
event-is-full = “{ $title }” is announced already, and full.
event-is-closed = Sign-up for “{ $title }” is closed. Ask { $desk } whether there is still room.
event-is-running = “{ $title }” has begun; just come along.
event-is-over = “{ $title }” is over. Send /events for the next one.
event-is-cancelled = “{ $title }” was cancelled. Send /events for other events.

# Signing up.
event-in = { $mine } kept for you: { $when }, { $place }.
event-waiting = It is full now. Your { $mine } are on the waiting list; I'll tell you as soon as there is room.
event-already-in = You have { $mine } already. Press +1 to bring more, or “Can't come”.
event-already-waiting = Your { $mine } are on the waiting list already. Fewer may be quicker: press −1.
event-left = All right, your place goes to somebody else. See you next time.
event-not-signed-up = You are not signed up for “{ $title }”.
event-heads-range = Please write a number from 1 to { $most }.
event-over-limit = Up to { $most } per home{ $taken ->
        [0] . Please try with fewer.
       *[other] ; your home has { $taken } already.
    }
event-no-more-room = { $free ->
        [0] It is full, so no more can be added; what you have ({ $mine }) is safe. Try again when somebody drops out.
       *[other] Only { $free } left, so no more can be added; what you have ({ $mine }) is safe.
    }
event-ask-home = One more thing for “{ $title }”: which block, floor and unit do you live in? It goes on the list.
event-continue = { $who }, about “{ $title }”: one more thing to ask you in private:
event-home-noted = Noted: { $home }. “{ $title }”: { $mine } of you, door code { $code }.
event-home-used-up = { $home } has used its { $per_home } places, so no more can be added. Have a word at home, or ask { $desk }.
event-named = All right, the card will say “{ $name }”.
event-unnamed = All right, your name is off the card.
event-welcome = Hello { $name }! Here is your sign-up for “{ $title }”. I'll tell you if anything changes.
event-which = Which one?
event-none-open = There is nothing to sign up for now. New events appear in the residents' group.
event-perhaps =
    I'm keeping { $mine ->
        [one] your place
       *[other] your { $mine } places
    } at “{ $title }” for now. If you're sure you can't come, press the button.
event-turn = “{ $title }”, waiting list: { $ahead ->
        [0] you are next.
        [one] there is one home before you.
       *[other] there are { $ahead } homes before you.
    } I'll tell you as soon as there is room for { $mine }.
event-at-door = Welcome to “{ $title }”! { $mine } kept for you; just show the code { $code } at the door.
event-unwritten = The plan for “{ $title }” doesn't say, and I'd rather not guess. { $open ->
        [yes] Shall I ask { $desk } for you?
       *[no] Shall I ask { $desk } for you? They open { $opens } and will reply then.
    }
event-none-mine = You are not signed up for anything now.
event-answer =
    🎉 { $title }
    🕒 { $when }
    📍 { $place }
    👥 { $heads }/{ $capacity }, { $room ->
        [0] full, with a waiting list
       *[other] { $free } left
    } · sign up by { $locks }{ $noted }
event-answer-own =
    🎉 { $title }
    🕒 { $when }
    📍 { $place }
    👥 { $heads }/{ $capacity }, { $room ->
        [0] full, with a waiting list
       *[other] { $free } left
    } · sign up by { $locks }{ $noted }
    { $queued ->
        [yes] You ({ $mine }) are on the waiting list; I'll tell you as soon as there is room.
       *[no] { $mine } kept for you, door code { $code }.
    }
event-list =
    🎉 Events
    { $lines }
event-list-line = #{ $number } { $title } · { $when } · { $place } · { $heads }/{ $capacity } · { $standing }
event-promoted = 🎉 There is room! “{ $title }”: { $mine } for you, { $when }, { $place }. Door code { $code }. If you can't come, press “Can't come” for the next in line.
event-promoted-elsewhere = { $who }, it is your turn for “{ $title }”. See here:
event-promoted-call = 📞 Please call { $name } ({ $home }): off the waiting list for “{ $title }”, { $mine } people, { $when }.

# Posts.
event-post-announce = announcement
event-post-preheat = reminder to sign up
event-post-remind-day = reminder the day before
event-post-remind-hours = reminder two hours before
event-post-starting = starting now
event-post-ask-stars = question to those who came
event-post-recap = recap
event-preheat = 📣 “{ $title }”: { $when }, { $place }. { $free ->
        [0] It is full; there is a waiting list.
        [one] { $free } place left.
       *[other] { $free } places left.
    }
event-remind-day = 🔔 Don't forget “{ $title }”: { $when }, { $place }. { $mine } of you, door code { $code }. If you can't come, press “Can't come” so that a neighbour on the waiting list can come.{ $noted }
event-remind-hours = 🔔 Soon: “{ $title }”, { $when }, { $place }. { $mine } of you, door code { $code }.{ $noted }
event-starting = 🎉 “{ $title }” starts now, { $place }. Come along!
event-moved = 🕒 “{ $title }” has a new time: it was { $was }, now { $when }, { $place }. { $seated ->
        [yes] Your { $mine } are kept;
       *[no] Your { $mine } are still on the waiting list, in the same order;
    } if you can't come, press “Can't come”.
event-moved-group = 🕒 “{ $title }” has a new time: it was { $was }, now { $when }. All sign-ups are kept, and the order of the waiting list.
event-moved-place = 📍 “{ $title }” has a new place: { $place }, still { $when }. { $seated ->
        [yes] Your { $mine } are kept.
       *[no] Your { $mine } are still on the waiting list, in the same order.
    }{ $was }
event-moved-place-group = 📍 “{ $title }” has a new place: { $place }, still { $when }.{ $was }
event-cancelled = “{ $title }” ({ $when }) is cancelled. We are sorry.{ $why }
event-cancelled-group = “{ $title }” ({ $when }) is cancelled. We are sorry.{ $why }
event-announced-staff = 📣 #{ $number } “{ $title }” is announced in the residents' group.
event-locked-staff = ⏰ #{ $number } “{ $title }”: sign-up is closed with { $heads }/{ $capacity }, { $waiting } waiting.
event-starting-staff = ✅ #{ $number } “{ $title }” is starting, { $heads } signed up. Check people in here; reply to this with photos.
event-missed = 📞 “{ $title }”: { $count } people can't be reached in private. Please call them: { $names }
event-post-skipped = “{ $title }”: the “{ $post }” was due { $due } and could not be sent then; it is out of date now and was left out.
event-plan =
    📣 “{ $title }”: posts
    { $lines }
event-plan-line = { $state ->
        [planned] 🕒
        [sent] ✅
        [stopped] ⏹
       *[skipped] ⚠️
    } { $at } { $post }{ $state ->
        [stopped] {" "}(stopped)
        [skipped] {" "}(out of date, not sent)
       *[other] {""}
    }
event-post-at-button = Move · { $post }
event-post-stop-button = Stop
event-post-now-button = Now
event-ask-post-at = When should the “{ $post }” go out? For example: Friday 7pm
event-post-set = All right, the “{ $post }” goes out { $at }.
event-post-past = That time has passed. Please write one still to come.
event-post-too-late = By then it would be of no use. Please write an earlier time.
event-post-is-sent = This one has been sent.
event-post-is-stopped = This one was stopped.
event-post-is-skipped = This one was out of date and not sent.

# The checklist.
event-part-venue = Venue
event-part-staff = People
event-part-materials = Materials
event-part-publicity = Publicity
event-part-contingency = Contingency
event-task-book = book the venue
event-task-seats = set out seats, keep room for wheelchairs
event-task-tables = tables and cables
event-task-tables-chairs = tables, chairs and numbers
event-task-stalls = mark and number the stalls
event-task-screen = test screen and sound
event-task-route = walk the escape route
event-task-helpers = find helpers
event-task-teacher = confirm the teacher
event-task-guest = confirm the doctor or craftsman
event-task-host = choose a host
event-task-fire-service = invite the fire service
event-task-child-safety = somebody to watch the children
event-task-order = buy the materials
event-task-set-up = set up the place
event-task-equipment = equipment and disinfectant
event-task-power = power supply
event-task-extinguishers = fire extinguishers
event-task-licence = screening licence
event-task-books = get the books
event-task-poster = put up posters
event-task-loudspeaker = loudspeaker announcement
event-task-notice-boards = notices in every block
event-task-rain = a place if it rains
event-task-first-aid = first-aid box and way to hospital
event-task-queue = numbers for the queue
event-task-substitute = a substitute teacher
event-task-lifts = what the lifts do during the drill
event-tasks =
    ☑️ “{ $title }”: checklist
    { $lines }
event-task-line = { $ready ->
        [yes] ✅
       *[no] ⬜
    } { $part } · { $task } · by { $due } · { $owner }
event-tick-button = { $ready ->
        [yes] ✅
       *[no] ⬜
    } { $task }
event-give-button = Assign
event-task-who = “{ $task }”: who will do it?
event-own-button = I'll do it
event-owner-button = { $name }
event-task-yours = { $by } gave you “{ $task }” for “{ $title }”, by { $due }.
event-tasks-due = ☑️ “{ $title }” ({ $when }), due today: { $tasks }. Tick it off on the checklist when done.
event-tasks-late = ⚠️ “{ $title }” ({ $when }), not ready yet: { $tasks }.
event-two-tasks = { $first }, { $second }

# Lists, files, the door.
event-roll =
    📋 “{ $title }”: { $heads }/{ $capacity }, { $waiting } waiting
    { $lines }
event-roll-line = { $name } · { $home }{ $claimed ->
        [yes] {" "}(not verified)
       *[no] {""}
    } · { $heads } · { $standing }{ $over ->
        [0] {""}
       *[other] {" "}· ⚠️ this home: { $over }
    }
event-roll-sent = The list is in your private chat.
event-csv-button = 📄 Download the list
event-ask-guest = Who is to come to “{ $title }”? Name, home and number, for example: Mrs Tan Blk 3 #12-05 2
event-guest-how = Please write the name too, for example: Mrs Tan Blk 3 #12-05 2
event-guest-in = Signed up: { $name }, { $mine }, door code { $code }. Please tell them: { $when }, { $place }.
event-guest-waiting = It is full now; { $name } ({ $mine }) is on the waiting list. I'll ask you to call when there is room.
event-guest-out = All right, { $name } is off the list of “{ $title }”; the place goes to the next in line.
event-name-unknown = { $count ->
        [0] There is no { $name } on the list. Look at the list, by /events, for how the name is written.
       *[other] There are { $count } people called { $name } on the list; please find out which one.
    }
event-column-turn = No.
event-column-name = Name
event-column-home = Home
event-column-heads = People
event-column-standing = Status
event-column-code = Door code
event-column-came = Came
event-column-stars = Stars
event-column-comment = Comment
event-files = Which one?
event-file-png-button = Poster picture
event-file-pdf-button = Poster PDF
event-file-door-button = Door QR code
event-file-calendar-button = Calendar file
event-loudspeaker-button = 📢 Loudspeaker text
event-loudspeaker = Dear residents, “{ $title }” will be held on { $when } at { $place }. There are { $capacity } places, up to { $per_home } per home. To sign up, come to { $desk } or press “I'm in” in the residents' group. All are welcome. Thank you! (Repeat once.)
event-words = { $words }
event-poster-when = When
event-poster-where = Where
event-poster-heads = Places
event-poster-heads-value = { $capacity }, up to { $per_home } per home
event-poster-note = Note
event-poster-footer = From { $name } of { $community } · { $phone }
event-poster-scan = Scan to sign up
event-poster-door-title = Check in
event-poster-door = Scan when you arrive
event-door = ✅ “{ $title }”: { $came } here ({ $heads } signed up, { $walk_ins } walked in). Press a name to check in; again for one fewer:
event-here-button = { $came ->
        [unknown] ⬜ { $name } { $heads }
        [0] ❌ { $name } did not come
       *[other] ✅ { $name } { $came }/{ $heads }
    }
event-walk-in-button = Walk-in +1
event-walk-out-button = −1
event-door-not-seated = { $name } is on the waiting list; press “Walk-in +1” to let them in.
event-door-closed = No check-in for “{ $title }” now: from two hours before it begins until two days after its end.
event-door-unknown-code = There is no door code { $code }. Look again, or press the name.
event-checkin-how = Please write the code, for example: /checkin K7P3
event-checked-in = ✅ { $name }, { $came }: checked in to “{ $title }”.
event-arrived = ✅ { $name }, you are checked in to “{ $title }”, { $came } of you. Enjoy!
event-photos-kept = Got it, { $count } in all; they go into the recap.

# Afterwards.
event-recap =
    “{ $title }” is over. Thank you, all { $came } of you! { $walk_ins ->
        [0] {""}
       *[other] { $walk_ins } of you dropped by on the day. {""}
    }{ $stars ->
        [none] {""}
       *[other] You gave it { $stars } stars on average. {""}
    }Thanks to { $desk } and everyone who helped.{ $next }
event-recap-next =
    {""}
    Next: “{ $title }”, { $when }, { $place }; sign up with /events.
event-recap-posted = 🎉 { $recap }
event-recap-draft =
    📝 Recap of “{ $title }”, draft (photos: { $photos }; reply to this to add some):

    { $recap }

    { $state ->
        [planned] It goes to the residents' group { $post_at }.
        [sent] It was posted.
        [stopped] It will not be posted.
       *[skipped] It was out of date and not posted.
    }
event-recap-edit-button = Change
event-recap-hold-button = Hold
event-recap-post-button = Post now
event-recap-held = All right, the recap of “{ $title }” is not posted.
event-recap-sent = The recap of “{ $title }” is posted.
event-recap-length = A recap has 1 to { $most } characters.
event-ask-recap = What should the recap of “{ $title }” say? Just send it to me.
event-effect =
    📊 “{ $title }”
    Signed up { $seated } · waiting { $waiting }
    { $counted ->
        [yes] Came { $came } ({ $share }% of those signed up) · walk-ins { $walk_ins } · no-shows { $no_shows ->
            [one] { $no_shows } home
           *[other] { $no_shows } homes
        }
       *[no] No check-in, so who came is not known
    }
    { $stars ->
        [none] No ratings yet
       *[other] { $stars } ★ ({ $ratings } ratings)
    }
event-ask-stars = { $name }, how was “{ $title }”?
event-stars-button = { $stars }★
event-stars-noted = “{ $title }” { $stars } Thank you!
event-ask-word = A word if you like; you don't have to.
event-no-word-button = No, thanks
event-word-noted = Thank you, I've passed it on.
event-comment-staff = 💬 “{ $title }” { $stars }★: { $words }

command-event = Events: show one, or plan one
command-events = Coming events
command-checkin = Check in at an event
help-event = 🎉 /events lists events · press “I'm in” in the group, or write “three of us for the dumplings”
help-event-staff = 🎉 /event and one sentence plans one · /events · /event 3 shows no. 3 · /checkin code
