# Tickets: what residents hear, what staff see, and the words for what, where and why.

# ---- What it is about ----
category-plumbing = plumbing
category-electrical = electrics
category-lighting = lighting
category-lift = lift
category-door-access = door access
category-hvac = air-con
category-gas = gas
category-network = network
category-structure = building structure
category-appliance = appliance
category-fire-safety = fire safety
category-sanitation = cleaning
category-pest = pests
category-greenery = greenery
category-parking = parking
category-other = other
kind-repair = repair
kind-parcel = missing parcel
kind-lost = lost item
danger-stuck = people stuck in the lift
danger-gas = gas leak
danger-fire = fire
danger-flood = burst pipe
danger-live-wire = live wires
danger-medical = somebody ill or hurt
sign-danger = 🚨
sign-repair = 🔧
sign-parcel = 📦
sign-lost = 🔎
ticket-what = { $label }{ $spot ->
        [none] {""}
       *[other] {" "}· { $spot }
    }

# ---- Where, when, why ----
place-public = common area
void-false = false alarm
void-gone = nobody has to go
void-told-false = we looked and found nothing wrong
void-told-gone = nothing needs doing now
void-same = the same as #{ $other }
place-unknown = place not said yet
trust-caller = {" "}(by phone)
trust-verified = {" "}(verified)
trust-claimed = {" "}(not verified)
trust-registered = {" "}(on record, to be confirmed)
wait-parts = waiting for a part
wait-resident = waiting for the resident
wait-maker = waiting for the manufacturer
wait-other = waiting for something else
outside-water = the water company
outside-power = the power company
outside-gas = the gas company
outside-lift = the lift company
outside-other = somebody else
outside-at = { $to }{ $telephone ->
        [none] {""}
       *[other] , tel { $telephone }
    }
ticket-someone = a resident
ticket-linli = Linli

# ---- How cards are put together ----
ticket-card = { $lines }
ticket-lines =
    { $first }
    { $rest }

# ---- What residents hear ----
ticket-taken = { $technician } (badge { $badge }) is taking care of #{ $number } ({ $what }) and will be in touch soon.
ticket-departed = { $technician } is on the way for #{ $number }.
ticket-waiting = #{ $number } has to wait a little: { $reason }. I'll tell you once it moves.
ticket-handed-over = #{ $number } has gone to { $to }. You can contact them directly; we'll keep an eye on it too.
ticket-done = { $technician } says #{ $number } ({ $what }) is fixed. Please have a look: is it okay now?
ticket-done-night = { $technician } says #{ $number } is fixed. Have a good rest; I'll check with you at { $morning }.
ticket-ask-fixed = Good morning. { $technician } worked on #{ $number } ({ $what }) last night. Is it okay now?
ticket-nudge = Is #{ $number } ({ $what }) fixed? One tap will do; if I don't hear from you, I'll take it as fixed in two days.
ticket-closed = I'll take #{ $number } ({ $what }) as fixed. If it isn't, tap within 14 days and we'll come again.
ticket-undone = That was too soon: { $technician } is still working on #{ $number }. I'll tell you when it is done.
ticket-given-back = { $technician } cannot come for #{ $number } ({ $what }) after all. I'm finding somebody else and will tell you who.
ticket-called-off = Nobody is sent for #{ $number } ({ $what }): { $reason }. If you still need us, one tap is enough.
ticket-merged = #{ $number } is the same matter as #{ $other }, so they are handled together. I'll tell you how it goes.
ticket-visit-promised = #{ $number } ({ $what }): { $technician ->
        [none] a technician comes
       *[other] { $technician } (badge { $badge }) comes
    } { $visit }. If that does not suit, just say so.
ticket-want-again-button = I still need it
ticket-wanted-again = All right, #{ $number } is open again. I'm finding a technician.
ticket-reopened = A neighbour says #{ $number } ({ $what }) is not fixed yet. It is being arranged again.
ticket-reopened-by-desk = { $desk } says #{ $number } ({ $what }) is not fixed yet. It is being arranged again.
ticket-restored = #{ $number } ({ $what }) will be fixed after all. I'm finding a technician and will tell you who.
ticket-technician-says = { $technician } says: { $words }
ticket-technician-shows = { $technician } sent pictures of #{ $number }.
ticket-technician-sends = { $technician } sent a recording or file about #{ $number }:
ticket-desk-says = From { $desk }: { $words }
ticket-files = Pictures and files of #{ $number }
ticket-advise-call = Nobody has picked up #{ $number } yet. Please call { $phone } now. { $safety }
ticket-advise-call-elsewhere = { $who }, nobody has picked this up yet. Please call { $phone } now. { $safety }
ticket-done-elsewhere = { $who }, the technician says #{ $number } is fixed. Tell me in private whether it is:
ticket-undone-elsewhere = { $who }, that was too soon: #{ $number } is still being worked on.
ticket-fixed-button = 👍 Fixed
ticket-not-fixed-button = Not yet
ticket-fixed-thanks = Great, #{ $number } is done. Care to give some stars? No need if you'd rather not.
ticket-not-fixed-noted = #{ $number } is being arranged again and the manager knows. What is still wrong? A line or a photo will do.
ticket-stars-1 = 1★
ticket-stars-2 = 2★
ticket-stars-3 = 3★
ticket-stars-4 = 4★
ticket-stars-5 = 5★
ticket-stars-thanks = { $stars ->
        [one] Thank you for the star.
       *[other] Thank you for the { $stars } stars.
    } If you'd like to add a word, just say so it here.
ticket-comment-thanks = Got it, thank you.
ticket-asked-on = I've asked { $technician ->
        [none] { $desk }{ $open ->
            [no] {" "}(open { $opens })
           *[yes] {""}
        }
       *[other] { $technician }
    } and will tell you the answer. Urgent? Call { $phone }.
ticket-thanks-passed = You are welcome. { $technician } will see it.
ticket-already-confirmed = #{ $number } is already noted as fixed, thank you.
ticket-already-open = #{ $number } is already being arranged again.
ticket-already-rated = Your stars for #{ $number } are noted.
ticket-reopen-late = #{ $number } was fixed more than 14 days ago. Just write again and I'll open a new one for you.

# ---- Where it stands, for residents ----
ticket-mine-head = #{ $number } { $what } · { $place }
    Reported { $at }
ticket-mine-visit = Visit: { $visit }
ticket-mine-none = You have not reported anything yet. If something is broken, just say so to me.
stand-open = Still finding a technician; I'll tell you as soon as someone takes it.
stand-taken = { $technician } (badge { $badge }) has it since { $at }.
stand-waiting = { $technician ->
        [none] {""}
       *[other] { $technician } has it:{" "}
    }{ $reason }.
stand-handed-over = It has gone to { $reason }.
stand-done = { $technician } said at { $at } that it is fixed. Is it?
stand-closed = Fixed.
stand-called-off = Nobody is sent: { $reason }.
stand-withdrawn = Called off.
ticket-urge-button = Hurry up
ticket-add-button = Add something
ticket-withdraw-button = No longer needed
ticket-urged = Passed on. { $stand }
ticket-urged-already = #{ $number } was chased a moment ago and { $desk } has seen it. { $stand }
ticket-add-what = What should be added to #{ $number }? A line, or photos.
ticket-withdraw-sure = Is #{ $number } ({ $what }) really no longer needed?
ticket-withdraw-yes-button = No longer needed
ticket-keep-button = Please still come
ticket-withdrawn = All right, #{ $number } is called off. Write any time you need us.
ticket-kept = All right, #{ $number } stays as it is.

# ---- Not now ----
ticket-is-open = Nobody has taken #{ $number } yet.
ticket-is-taken = { $technician } is working on #{ $number }.
ticket-is-waiting = #{ $number } is waiting and not done yet.
ticket-is-handed-over = #{ $number } was handed over.
ticket-is-done = { $technician } has finished #{ $number }.
ticket-is-closed = #{ $number } is closed.
ticket-is-withdrawn = #{ $number } is called off.
ticket-already-called-off = #{ $number } was called off already.
ticket-none-alike = There is no other ticket that it could be the same as.
ticket-merge-danger = #{ $number } is an emergency and cannot go into #{ $other }. The other way round it works.
ticket-not-yours = { $technician } is working on #{ $number }. A dispatcher can assign somebody else.
ticket-assign-leaders-only = Dispatchers and managers assign jobs.
ticket-already-yours = #{ $number } is already yours.
ticket-already-taken = { $technician } already has #{ $number }.
ticket-already-departed = { $technician } is already on the way for #{ $number }.
ticket-already-waiting = #{ $number } is already waiting.
ticket-already-handed-over = #{ $number } was already handed over.
ticket-already-done = { $technician } already reported #{ $number } as fixed.
ticket-already-undone = #{ $number } is open again already.
ticket-already-spoken = This was already sent to the resident (#{ $number }).
ticket-already-parted = This is a ticket of its own already.
ticket-undo-late = More than a minute has passed for #{ $number }. If the resident presses “Not yet”, it opens again.
ticket-which-number = Please add the number, as in /ticket 1042.
ticket-which-one = Name a number or a word, as in /ticket 1042 or /ticket toilet.
ticket-none-with = Nothing open mentions “{ $words }”. For finished ones use the number, as in /ticket 1042.
ticket-no-such = There is no #{ $number } here.

# ---- Cards of the staff ----
ticket-desk-head = { $sign } #{ $number } { $what }
ticket-desk-place = 📍 { $place }{ $trust }
ticket-desk-who = 👤 { $who } · { $at }{ $count ->
        [0] {""}
        [1] {""}
       *[other] {" "}· { $count } households
    }
ticket-desk-words = “{ $words }”
ticket-desk-visit = 🕐 { $visit }
ticket-desk-telephone = ☎️ { $telephone }
ticket-desk-note = 📝 { $name }: { $words }
ticket-desk-hurried = ❗ { $at } { $name }: { $words }
ticket-desk-urged = ❗ { $at } the resident asked to hurry
ticket-desk-said = 💬 { $at } also said: { $words }
ticket-desk-repeated = 🔁 { $at } again: { $words }
ticket-desk-duty = ⏳ nobody yet · on duty { $duty }
ticket-desk-open = ⏳ nobody yet
ticket-desk-taken = 👉 { $technician } since { $at }
ticket-desk-departed = 🏃 { $technician } since { $at }, on the way
ticket-desk-waiting = ⏸ { $technician ->
        [none] {""}
       *[other] { $technician } ·{" "}
    }{ $reason } since { $at }
ticket-desk-handed-over = ↗️ handed to { $reason } at { $at }
ticket-desk-done = ✅ { $technician } { $at } fixed, resident asked
ticket-desk-closed = ☑️ { $technician ->
        [none] {""}
       *[other] { $technician } ·{" "}
    }closed { $at }{ $stars ->
        [0] {""}
       *[other] {" "}· { $stars }★
    }
ticket-desk-withdrawn = ✖️ called off by the resident
ticket-desk-called-off = ✖️ { $at } { $reason }
ticket-job-words = What you write or send here goes to the resident.
ticket-job-gone = #{ $number } is no longer yours{ $technician ->
        [none] .
       *[other] , { $technician } has it.
    }
ticket-take-button = I'll go
ticket-assign-button = Assign
ticket-wait-button = Wait
ticket-hand-button = Hand over
ticket-done-button = Fixed
ticket-undo-button = ↩️ Wrong button
ticket-depart-button = On my way
ticket-back-button = ← Back
ticket-assign-to-button = { $name } ({ $load })
ticket-give-back-button = I can't go
ticket-void-false-button = False alarm
ticket-void-gone-button = Not needed
ticket-same-button = Same as another
ticket-same-as-button = #{ $number } { $what } · { $place }
ticket-wait-parts-button = Part needed
ticket-wait-resident-button = Resident
ticket-wait-maker-button = Manufacturer
ticket-wait-other-button = Other…
ticket-hand-now-button = Without a number
ticket-take-done = #{ $number } is yours.
ticket-cannot-come-heard = Noted, you can't come for #{ $number }. Everybody else is being called.
ticket-loads = Jobs in hand: { $names }.
ticket-take-which = Which one, { $technician }?
ticket-assign-done = #{ $number } is assigned.
ticket-given = #{ $number } is { $technician }'s now.
ticket-give-whom = No colleague is called “{ $name }”. There are: { $names }. Who gets #{ $number }?
ticket-depart-done = Take care on the way.{ $told ->
        [yes] {" "}The resident knows you are coming.
        [call] {" "}The desk is asked to call the resident.
       *[no] {""}
    }
ticket-wait-done = #{ $number } is on hold{ $told ->
        [yes] ; the resident knows.
        [call] ; please call the resident.
       *[no] .
    }
ticket-give-back-done = #{ $number } is nobody's again; the group is asked{ $told ->
        [yes] , and the resident knows.
       *[no] .
    }
ticket-call-off-done = #{ $number } is called off{ $told ->
        [yes] ; the resident knows.
       *[no] .
    }
ticket-merge-done = #{ $number } is now part of #{ $other }.
ticket-restore-done = #{ $number } is open again{ $told ->
        [yes] , and the resident knows.
        [call] . Please ring the resident.
       *[no] .
    }
ticket-visit-done = #{ $number }: { $visit }{ $told ->
        [yes] ; the resident knows.
       *[no] .
    }
ticket-hands =
    { $technician } has { $count }:
    { $lines }
    Who takes them?
ticket-hands-open-button = Back to everybody
ticket-hands-cleared = { $to ->
        [none] Nobody has { $technician }'s { $count } now. Who goes?
       *[other] { $to } has { $technician }'s { $count } now:
    } { $numbers }
ticket-hands-empty = { $technician } has no jobs{ $duty ->
        [yes] , but is on duty, and is called first.
       *[no] .
    }
ticket-hands-duty-button = Who is on duty
ticket-hand-done = #{ $number } is handed over{ $told ->
        [yes] ; the resident knows.
        [call] ; please call the resident.
       *[no] .
    }
ticket-done-done = Well done. Pressed by mistake? You can undo it for a minute.
ticket-done-in-words = #{ $number } is marked as fixed. It can be undone for a minute.
ticket-hurried-job = { $by } asks you to hurry: #{ $number } { $what } · { $place }: { $words }
ticket-hurried-desk = Nobody has taken #{ $number } yet and { $by } asks again. { $duty }, please have a look.
ticket-hurried-called = Nobody has #{ $number } yet. I've called whoever is on duty in the staff group.
ticket-hurried = { $own ->
        [yes] #{ $number } is yours; it's noted on the card.
       *[no] { $technician } has #{ $number } and has been asked in private.
    }
ticket-slip-how = I can't take that step of #{ $number } back. Given to the wrong person: “{ $number } to Zhang”. Going on yourself: “{ $number } mine”.
ticket-undo-done = #{ $number } is open again.
ticket-ask-why = What are we waiting for? One line; the resident will read it.
ticket-ask-whom = Handed over to whom? With their number, as in: cable TV 1800 123.
ticket-ask-outside-number = What is their number? The resident can then call them.

# ---- What staff hear ----
ticket-please-call = Please call { $caller } { $telephone }: { $news }
ticket-caller-fixed-button = They say it is fixed
ticket-caller-not-fixed-button = They say not yet
ticket-caller-fixed-noted = #{ $number } is done.
ticket-caller-not-fixed-noted = #{ $number } is open again and the manager knows.
ticket-resident-said = Resident: { $words }
ticket-resident-said-job = #{ $number } resident: { $words }
ticket-repeated-desk = The resident reported it again: { $words }
ticket-repeated-job = #{ $number }: the resident reported it again: { $words }
ticket-parted-desk = The resident says that this is another matter, now #{ $other }.
ticket-parted-job = #{ $number }: the resident says that this is another matter, now #{ $other }.
ticket-place-confirmed = Address confirmed: { $place }
ticket-place-confirmed-job = #{ $number } address confirmed: { $place }
ticket-visit-changed = The resident changed the time: { $visit }
ticket-visit-changed-job = #{ $number } the resident changed the time: { $visit }
ticket-yours-again = { $by } gave #{ $number } to you again: { $place } · { $what }
span-minutes = { $count } { $count ->
        [one] minute
       *[other] minutes
    }
span-hours = { $count } { $count ->
        [one] hour
       *[other] hours
    }
span-days = { $count } { $count ->
        [one] day
       *[other] days
    }
ticket-urged-desk = The resident is asking: #{ $number }, { $span } so far.{ $words ->
        [none] {""}
       *[other] {" "}“{ $words }”
    }
ticket-urged-job = The resident is asking about #{ $number } ({ $place }): { $span } so far.{ $words ->
        [none] {""}
       *[other] {" "}“{ $words }”
    }
ticket-withdrawn-desk = Called off by the resident: #{ $number }
ticket-withdrawn-job = #{ $number } ({ $place }) was called off by the resident.
ticket-confirmed-job = 👍 The resident says #{ $number } is fixed.
ticket-reopened-desk = The resident says it is not fixed: #{ $number } { $what }. Who goes?{ $words ->
        [none] {""}
       *[other] {" "}"{ $words }"
    }
ticket-reopened-job = #{ $number } ({ $place }): the resident says it is not fixed. It is open again.{ $words ->
        [none] {""}
       *[other] {" "}"{ $words }"
    }
ticket-reopened-manager = #{ $number } { $what } ({ $place }), done by { $technician }: the resident says it is not fixed. Open again.{ $words ->
        [none] {""}
       *[other] {" "}"{ $words }"
    }
ticket-given-back-desk = #{ $number } { $what } · { $place }: { $technician } cannot go. Who goes?
ticket-called-off-job = { $by }: #{ $number } ({ $place }), { $reason }.
ticket-merged-job = #{ $number } ({ $place }): no need to go there apart, it is the same as #{ $other }.
ticket-wanted-again-desk = The resident still needs it: #{ $number } { $what }. Who goes?
ticket-visit-promised-job = #{ $number } ({ $place }): { $by } set the visit, { $visit }
ticket-thanks-job = 💐 { $resident } (#{ $number }): { $words }
ticket-comment-manager = #{ $number } ({ $technician }) got { $stars } stars: { $words }
ticket-page = 🚨 #{ $number } { $what } · { $place }: not taken for { $span }. Please take it!
ticket-page-desk = Not taken for { $span }. { $duty }, please take it; the manager is called at { $next }.
ticket-page-desk-again = Still nobody after { $span }. { $duty }, please take it! The manager knows.
ticket-page-manager = 🚨 #{ $number } { $what } · { $place }: not taken for { $span }. Please send somebody.
ticket-everyone = Everybody
ticket-remind-desk = Nobody has taken #{ $number } for { $span }. Who goes?
ticket-remind-manager = #{ $number } { $what } · { $place }: not taken for { $span }. Please send somebody.{ $last ->
        [yes] {" "}I won't remind you of it again; it stays in /tickets.
       *[no] {""}
    }
ticket-remind-many =
    Nobody has taken these { $count }. Who goes?
    { $lines }
    { $more ->
        [0] {""}
       *[other] { $more } more: /tickets
    }
ticket-remind-many-manager =
    Nobody has taken these { $count }. Please send somebody.
    { $lines }
    { $more ->
        [0] {""}
       *[other] { $more } more: /tickets
    }
    { $last ->
        [yes] I won't remind you of these again; they stay in /tickets.
       *[no] {""}
    }
ticket-remind-line = #{ $number } { $what } · { $place } · { $span }
ticket-wait-over = ⏸ #{ $number } { $what } · { $place }: { $reason }, since { $begun }. Can it go on?
ticket-go-on-button = It's here, I'll go
ticket-wait-on-button = Wait longer
ticket-goes-on = 🏃 #{ $number } { $technician } is going.{ $told ->
        [yes] {" "}The resident knows.
        [call] {" "}Please ring the resident.
       *[no] {""}
    }
ticket-waits-on = ⏸ Fine, I'll ask about #{ $number } again { $at }. If you know the day, write it (like: here on Wednesday); the resident sees it too.

# ---- Notes ----
ticket-note-kept = Noted; only colleagues see it.
ticket-note-kept-on = Noted on #{ $number }; only colleagues see it.
ticket-no-telephone = Nobody left a number for #{ $number }. Write “{ $number } tell the resident …” and I pass it on.
ticket-asked-colleagues = Asked in the staff group; the resident does not see it.
ticket-technician-asks = { $by } at #{ $number }: { $words }
ticket-speak-button = Send to the resident
ticket-speak-preview =
    To the residents of #{ $number }, in the name of { $desk }:
    “{ $words }”
ticket-speak-now-button = Send
ticket-speak-not-button = Keep it here
ticket-spoken = Sent to the residents of #{ $number }.
ticket-about-which = Which job is this about?
ticket-about-button = #{ $number } { $place }
ticket-words-unheard = The resident of #{ $number } has not opened a chat with me yet, so this did not reach them. If it matters, please call or knock.
ticket-words-passed = Passed on to the residents of #{ $number }.

# ---- Lists ----
ticket-board-head = 📋 new { $open } · in progress { $underway } · overdue { $overdue } · on duty { $duty ->
        [none] nobody
       *[other] { $duty }
    }
ticket-board-line = { $sign }{ $stand } { $number } { $what } · { $place } · { $technician ->
        [none] {""}
       *[other] { $technician }{" "}
    }{ $since }
ticket-board-more = { $more } more in /tickets
board-sign-none = {""}
board-sign-danger = 🚨
board-sign-hurried = ❗
board-sign-parcel = 📦
board-sign-lost = 🔎
board-stand-open = ⏳
board-stand-taken = 👉
board-stand-departed = 🏃
board-stand-waiting = ⏸
board-stand-handed-over = ↗️
ticket-line = { $sign } #{ $number } { $what } · { $place } · { $at } · { $stand }
ticket-short-open = new
ticket-short-taken = { $technician }
ticket-short-waiting = { $technician ->
        [none] waiting
       *[other] { $technician } waiting
    }
ticket-short-handed-over = handed over
ticket-short-done = to be confirmed
ticket-short-closed = closed
ticket-short-withdrawn = called off
ticket-list-open = Open tickets ({ $page }/{ $pages })
ticket-list-mine = My tickets ({ $page }/{ $pages })
ticket-list-overdue = Overdue and not taken ({ $page }/{ $pages })
ticket-list-free = Not taken yet ({ $page }/{ $pages })
ticket-list-urgent = Emergencies ({ $page }/{ $pages })
ticket-list-found = { $count } open with “{ $words }”, the newest first:
ticket-list-empty = None. All done.
ticket-filter-open = All
ticket-filter-mine = Mine
ticket-filter-overdue = Overdue
ticket-earlier-button = ← Earlier
ticket-later-button = Later →
ticket-view-button = #{ $number }
ticket-jobs-none = You have no jobs, and nothing reported yourself.
ticket-jobs-head = { $count ->
        [one] You have one job:
       *[other] You have { $count } jobs:
    }
ticket-hands-of = { $count ->
        [0] { $technician } has no jobs.
        [one] { $technician } has one job:
       *[other] { $technician } has { $count } jobs:
    }
ticket-count = { $export ->
        [yes] I cannot make a table yet, only tell the figures.{" "}
       *[no] {""}
    }{ $period }{ $total ->
        [0] : nothing new.
       *[other] : { $total } came in · { $done } done · { $underway } in hand · { $free } not taken{ $gone ->
            [0] {""}
           *[other] {" "}· { $gone } called off
        }
    }
ticket-period-today = Today
ticket-period-yesterday = Yesterday
ticket-period-week = This week
ticket-period-month = This month
ticket-period-last-week = Last week
ticket-period-last-month = Last month
ticket-duty-now = { $now ->
        [none] Nobody is on duty now.
       *[other] On duty now: { $now }.
    }
ticket-duty-later = { $now ->
        [none] Nobody is on duty now.
       *[other] On duty now: { $now }.
    } I do not switch by the clock; a dispatcher or manager presses this when it is time.
ticket-duty-switch-button = { $name } is on duty
ticket-off-duty = Thank you for today. { $count ->
        [0] {""}
       *[other] Still in your hands ({ $count }):
            { $lines }
            Leave what you will go on with; press what somebody else should take, and the group is asked.
    }{ $duty ->
        [yes] {" "}You are still on duty and will be called first in an emergency; ask a dispatcher to change that.
       *[no] {""}
    }
ticket-leave-desk = { $technician } says: { $words }
ticket-leave = Understood. Your colleagues know; the manager grants the leave. { $count ->
        [0] {""}
       *[other] In your hands ({ $count }), a dispatcher will see to them:
            { $lines }
            Press what you cannot do any more, and the group is asked.
    }{ $duty ->
        [yes] {" "}You are still on duty and will be called first in an emergency; ask a dispatcher to change that.
       *[no] {""}
    }
ticket-give-back-number-button = Give #{ $number } back
ticket-shift = { $technician } hands over to { $to }{ $count ->
        [0] : duty.
       *[other] : { $count } in hand, { $numbers }.
    }
ticket-shift-button = All jobs to { $name }
ticket-shift-asked = Asked in the staff group; a dispatcher or manager only has to press.
ticket-history-head = —— history ——
ticket-history-line = { $at } { $name } { $verb }{ $words ->
        [none] {""}
       *[other] : { $words }
    }
did-reported = reported
did-written-down = wrote it down
did-placed = confirmed the address
did-joined = reported it too
did-said = said
did-repeated = reported again
did-parted = meant another matter
did-visit = visit
did-corrected = corrected
did-urged = asked to hurry
did-hurried = asked to hurry
did-left = no longer waiting
did-withdrawn = called it off
did-taken = took it
did-assigned = assigned
did-departed = set out
did-waiting = on hold
did-handed-over = handed over
did-done = fixed it
did-undone = took it back
did-confirmed = confirmed
did-reopened = said it is not fixed
did-rated = rated
did-thanked = thanked
did-note = noted
did-told = told the resident
did-matched = may have found it
did-paged = paged the duty person
did-reminded = reminded
did-cannot-come = cannot come
did-given-back = gave back
did-called-off = called off
did-merged = put together with
did-wanted-again = still needs it
did-closed = closed it

# ---- On behalf of a caller ----
ticket-call-preview =
    { $danger ->
        [yes] 🚨 On behalf of a caller (emergency)
       *[no] On behalf of a caller
    }
    📍 { $address }
    👤 { $name } ☎️ { $telephone }
    { $what } · “{ $words }”
ticket-call-doubt = ⚠️ { $doubt }
ticket-call-known = 📎 Open already: { $line }
ticket-call-join-button = Add it to #{ $number }
ticket-call-joined = Added to #{ $number }: { $what } · { $place }.
ticket-call-missing = (not given)
ticket-call-open-button = Open it
ticket-call-change-button = Change
ticket-call-drop-button = Never mind
ticket-call-opened = Opened: #{ $number } { $what } · { $place }. Please call the caller with any news.{ $safety ->
        [none] {""}
       *[other] {" "}Tell the caller first: { $safety }
    }
ticket-call-change-how = What is different? Only the change: #12-06, or 91234567, or other words.
ticket-call-dropped = All right, nothing was opened.
ticket-call-not-yours = A colleague is writing this one.
ticket-call-how = Like this: /onbehalf Blk 3 #12-05, Mrs Tan, 91234567, kitchen tap leaking
ticket-call-not-sign-up = To sign somebody up for an event, write /event 1 add Mrs Tan Blk 3 #12-05 2 (1 is the number shown by /events).

command-tickets = Open tickets
command-ticket = Show one, as in /ticket 1042
command-mine = My reports
command-onbehalf = Report for a caller
help-ticket = 🔧 Just write what is broken, or send a photo first · /mine how it is going · /ticket 1042 one of them
help-ticket-staff =
    📋 /tickets what is open · /mine my jobs
    🔎 /ticket 1042 one of them · /ticket toilet finds by a word
    ✍️ Write “1042 I'll go”, “1042 to Wang”, “1042 waiting for a part”, “1042 fixed”
    ✍️ “1042 tomorrow 10am”, “1042 can't go”, “1042 false alarm”, “1042 same as 1039”
    ❓ what's overdue · how many jobs today · who's on duty · I'm off now
    ☎️ /onbehalf Blk 3 #12-05, Mrs Tan, 9123…, kitchen tap leaking
