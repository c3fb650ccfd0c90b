# Looking for something: the timeline, the desk's steps, finder and owner in talk.

thing = { $known ->
        [han-cat] cat
        [han-dog] dog
        [han-wallet] wallet
        [han-keys] keys
        [han-phone] phone
        [han-umbrella] umbrella
        [han-glasses] glasses
        [han-card] access card
        [han-bag] bag
        [han-earphones] earphones
        [han-watch] watch
        [han-bike] bicycle
        [han-bird] bird
        [han-shoe] shoe
        [han-toy] toy
       *[other] { $item }
    }
search-item = { $item ->
        [none] lost item
       *[other] { $item }
    }
search-parcel = { $courier ->
        [none] parcel
       *[other] { $courier } parcel
    }{ $tail ->
        [none] {""}
       *[other] {" "}ending { $tail }
    }
search-head-parcel = 📦 #{ $number } Looking for { $known ->
        [yes] { $what }
       *[no] a parcel
    }
search-head-lost = 🔎 #{ $number } Looking for: { $what }

# ---- The timeline ----
search-trail-noted = ✅ { $at } Noted
search-trail-asked = 📣 { $at } Asked the neighbours (without saying whose)
search-trail-done = ✅ { $at } { $step }
search-trail-due = ▫️ { $step } · by { $at }
search-step-cameras = Check cameras and the register
search-step-station = Ask the parcel station
search-step-courier = Ask the courier
search-step-patrol = Ask guards and cleaners
search-step-result = Tell you the result
search-over-found = 🎉 { $at } Found
search-over-compensated = 💰 { $at } Compensated
search-over-given-up = 🙏 { $at } Not found
search-withdrawn = Called off
search-back-button = 🎉 Found it
search-see-button = See progress
search-stop-button = Stop looking
search-again-button = Not settled yet
search-glad = So glad the { $what } turned up!
search-stopped = All right, we'll stop looking.
search-goes-on = All right, we'll keep looking, and { $desk } knows. What is wrong? One line will do.
search-step-news = #{ $number } { $step }: done. Next: { $next }. You'll hear by { $due }.
search-ended-found = 🎉 #{ $number } { $what } was found! Please bring your ID to { $desk }.
search-ended-compensated = #{ $number } { $what } could not be found; the courier has agreed to pay you back. If the money doesn't come, press below.
search-ended-given-up = #{ $number } { $what } could not be found anywhere. We're sorry. If you learn more, press below and we'll look again.

stand-search-open = Noted; { $desk } is putting somebody on it.
stand-search-taken = { $technician } has been looking since { $at }.
stand-search-closed = It has a result.

# ---- The desk ----
search-did-cameras-button = Cameras checked
search-did-station-button = Station asked
search-did-courier-button = Courier asked
search-did-patrol-button = Guards asked
search-end-found-button = 🎉 Found
search-end-compensated-button = 💰 Compensated
search-end-given-up-button = 🙏 Not found
search-step-button = Done
search-end-button = Result
search-step-kept = { $what }: noted, the resident can see it.
search-end-kept = { $what }: the resident has been told.
search-step-before = #{ $number }: that step is done already.
search-over-before = #{ $number } has its result already.
search-step-late = ⏰ #{ $number } { $what }: “{ $step }” is due and the resident waits. Press when you know.{ $last ->
        [yes] {" "}I won't remind you of it again; it stays in /tickets.
       *[no] {""}
    }
search-found-desk = 🎉 #{ $number } { $what } is back; no need to look any more.
did-searched = took a step
did-found = found
did-compensated = compensated
did-given-up = not found

# ---- The neighbours ----
search-neighbours-parcel = A neighbour's parcel{ $where ->
        [none] {""}
       *[other] {" "}({ $where })
    } may have gone to the wrong door{ $known ->
        [yes] {":"} { $what }
       *[no] {""}
    }. If you have it, press below; I'll pass it on without saying who you are.
search-neighbours-lost = A neighbour{ $where ->
        [none] {""}
       *[other] {" "}({ $where })
    } is looking for: { $what }. If you have seen or found it, press below; I'll pass it on without saying who you are.
search-have-button = I have it
search-have-noted = Thank you! I'm asking the owner whether it is this one: { $what }. A photo helps; I'll tell you as soon as they answer.
search-yours = That is the one you are looking for yourself.
search-found-before = That one has been found already, thank you.
search-never-mind-button = Never mind
search-where-to-put = Keep it for now, or hand it in at { $desk } ({ $opens }–{ $closes }). I'll tell you as soon as somebody asks for it.
search-finding-withdrawn = All right, I'll stop asking.

# ---- Finder and owner ----
search-maybe-yours = A neighbour found or received this ({ $found }): { $what }. Could it be yours?
search-maybe-callers = { $finder } has found or received { $what }, which may be this one. Please check, then call { $caller } { $telephone }.
search-is-mine-button = It's mine
search-not-mine-button = No
search-not-yours = All right, we'll keep looking.
search-closer = About { $what }, the finder adds: { $words ->
        [none] (photo)
       *[other] { $words }
    }
search-connected = I've told them. Write here to agree on a time and place; I'll pass it on without your number or unit. Press when you have it: { $what }.
search-owner-came = The owner turned up: { $what }. Write here to agree on a time and place; I'll pass it on without your number or unit. Press when you have handed it over.
search-finder-says = The neighbour who found { $what } says: { $words }
search-owner-says = The owner of { $what } says: { $words }
search-write-button = Reply
search-write-now = Go ahead, I'll pass it on.
search-passed-on = Passed on.
search-for-desk-button = That was for the staff
search-given-button = Handed over
search-got-button = I have it now
search-given = They say they gave it to you: { $what }. Do you have it?
search-given-noted = Thank you! I'll ask whether it arrived.
search-thanks = The owner has it back: { $what }. Thank you for your help!
search-elsewhere = { $who }, there is news about it, in private:
search-other-away = They haven't opened the chat with me yet. I've called them in the group; please write again once they are here.
search-talk-over = This has ended; your words were not passed on.
search-gone-already = Somebody has it back already, or it is no longer kept. If in doubt ask { $desk }.

help-search = {""}
help-search-staff = {""}
