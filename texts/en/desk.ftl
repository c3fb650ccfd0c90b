# The desk: what no other feature answers, passed on to people and back.

desk-heard-complaint = I hear you, and I'm sorry about that. I've passed this to { $desk }; they will get back to you{ $open ->
        [yes] .
       *[no] {" "}after { $opens }.
    } If there is more, just write it here. If it is urgent, call { $phone }.
desk-heard-suggestion = Thank you, I have passed that on to { $desk }. { $open ->
        [yes] You will hear back here.
       *[no] Somebody will read it after { $opens }.
    } If there is more, just write it here.
desk-heard-car-move = I have asked { $desk } to find the owner{ $open ->
        [yes] .
       *[no] ; nobody is there before { $opens }, so call { $phone } if it cannot wait.
    } If you left out the plate or the place, add it here, or a photo.
desk-here = I'm here. Just write what is broken or what you are looking for. If it is urgent, call { $phone }.
desk-offer-faq = I'd rather not guess. Ask { $desk }: { $phone }. { $open ->
        [yes] Shall I ask for you?
       *[no] Shall I ask for you? They answer after { $opens }.
    }
desk-offer-lend-borrow = I can't lend things yet, but maybe { $desk } can. { $open ->
        [yes] Shall I ask for you?
       *[no] Shall I ask for you? They answer after { $opens }.
    }
desk-offer-human = You can reach a person: { $desk }, { $phone }. { $open ->
        [yes] They are in until { $closes }. Press below and a colleague will answer you here.
       *[no] They are back at { $opens }. Press below and I'll pass this on now; somebody will answer you here then.
    } Urgent? Call any time, day or night.
desk-hours = { $always ->
        [yes] Somebody is at { $desk } day and night: { $phone }.
       *[no] Somebody is at { $desk } every day from { $begin } to { $end }; { $open ->
            [yes] they are in now.
           *[no] they are out now.
        } Urgent? Call { $phone } any time, day or night.
    }
desk-offer-none = Sorry, I didn't get that. For repairs, just write what is broken; anything else I can pass on to { $desk }{ $open ->
        [yes] .
       *[no] {" "}(answers after { $opens }).
    } If it is urgent, call { $phone }.
desk-offer-pieces = Still not clear to me, but go on. Press when you are done and I pass it all to { $desk }.
desk-offer-question = That one I can't answer. { $open ->
        [yes] Shall I ask { $desk } for you?
       *[no] Shall I ask { $desk } for you? They open { $opens } and will reply then.
    } If it is urgent, call { $phone }.
desk-locked-out = I've told { $desk } that you can't get in; { $open ->
        [yes] they will get back to you.
       *[no] they open { $opens } and will reply then.
    } Write your block and unit and where you are, and I pass it on. If the stove is on, or a child or an old person is inside, call { $phone } at once.
desk-offer-faq-more = I'll ask that too. Press once and all of it goes to { $desk }.
desk-pass-button = Ask them for me
desk-tell-button = Tell { $technician }
desk-told = I've told { $technician } and will pass on the answer.
desk-passed = Passed on to { $desk }; they will get back to you{ $open ->
        [yes] .
       *[no] {" "}after { $opens }.
    } If there is more, just write it here.
desk-beside = I've passed the rest on to { $desk }; they will answer you in private{ $open ->
        [yes] .
       *[no] {" "}after { $opens }.
    } In a hurry? Call { $phone }.
desk-nobody = I can't pass this on. Please call { $phone }.
desk-says = From { $desk }: { $words }

# Staff.
desk-matter-complaint = complains
desk-matter-suggestion = suggests
desk-matter-car-move = needs a car moved
desk-matter-words = asks
desk-matter-more = adds
desk-card = 💬 { $who }{ $home ->
        [none] {""}
       *[other] {" "}({ $home })
    } { $matter }: “{ $words }”
desk-reply-button = Reply
desk-ask-words = { $staff }, what shall I tell { $who }? You will see it before it goes out.{ $other ->
        [none] {""}
       *[other] {" "}({ $other } is writing to them, too.)
    }
desk-preview =
    To { $who }, from { $desk }:{ $other ->
        [none] {""}
       *[other] {" "}({ $other } is writing to them, too.)
    }
    “{ $words }”
desk-send-button = Send
desk-drop-button = Don't send
desk-sent = ✅ { $staff } answered { $who }: “{ $words }”
desk-dropped = All right, not sent.
desk-unreachable = I can no longer write to { $who }. Please call or knock.
desk-here-staff = I'm here. /mine lists your jobs, /tickets what is open, /help the rest.
desk-unheard-staff = I can't tell which job that is about. Please write its number (1042 fixed) or reply to its card; you can also ask, like “what's overdue” or “how many jobs today”. What is used most: /help.
desk-no-notices = I cannot send notices to all residents yet, and this went to nobody. Please post it in the residents' group yourself; events that people sign up for go through /event.

help-desk = 💬 A complaint, an idea, a car in the way, somebody to talk to? Just write; { $desk } will hear it
help-desk-staff = 💬 Press Reply under what a resident wrote
