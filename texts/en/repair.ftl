# Repair: what residents read from the first word to the last question.

repair-noted =
    Noted as #{ $number }: { $where ->
        [none] {""}
       *[other] { $where } ·{" "}
    }{ $what }. { $closed ->
        [yes] The office is closed now and will arrange it when it opens, { $opens }. If it gets worse, call { $phone }.
       *[no] I'm finding a technician.
    }
    { $question }
repair-noted-group = Noted: { $where ->
        [none] {""}
       *[other] { $where } ·{" "}
    }{ $what }, #{ $number }. { $closed ->
        [yes] The office opens { $opens }; if it gets worse, call { $phone }.
       *[no] I'm finding a technician.
    } { $question }
repair-joined = #{ $number } is already being handled. I've counted you in; you are household no. { $count }.
repair-repeated =
    Added to #{ $number } ({ $what }). { $stand }
    { $question }
repair-repeated-group = Added to #{ $number }.
repair-apart-button = It's something else
repair-danger =
    { $safety }
    24-hour line: { $phone }.
    { $hurt ->
        [yes] Calling whoever is on duty
       *[no] Getting a technician
    }, #{ $number }: { $where ->
        [none] {""}
       *[other] { $where } ·{" "}
    }{ $what }.
    { $question }
repair-danger-group =
    { $safety }
    24-hour line: { $phone }. { $hurt ->
        [yes] Calling whoever is on duty.
       *[no] Getting a technician.
    }
    { $question }
repair-continue = One more thing to ask you in private:

# Safety comes first, short enough to be read with wet hands.
repair-safety-flood = First shut the main valve by the water meter. If water reaches a socket, leave and touch no switch.
repair-safety-gas = No lights, no flame, no phone calls indoors. Open windows, shut the gas valve, go outside.
repair-safety-fire = Leave now, close the door behind you, take the stairs, not the lift. Once outside, call { $fire ->
        [none] the fire service
       *[other] { $fire }
    }.
repair-safety-medical = { $ambulance ->
        [none] Call an ambulance
       *[other] Call { $ambulance } for an ambulance
    } now and give block, floor and unit. Don't move anyone who fell, and don't force yourself up; open the door if you can.
repair-safety-stuck = Don't force the door or climb out; there is enough air. Press the alarm in the lift and stand against the wall.
repair-safety-live-wire = Touch nothing live and no water on the floor. Switch off the mains if you can reach it safely, then keep away.
repair-safety-other = Get away from the danger first, and don't handle it alone.{ $ambulance ->
        [none] {""}
       *[other] {" "}If anyone is hurt, call { $ambulance }.
    }

repair-ask-home = Which block, floor and unit is it? For example Blk 3 #12-05.
repair-ask-which-home = Which home is it?
repair-ask-confirm-home = Is it your registered home, { $home }?
repair-ask-place = Which block, and where exactly? One line helps us find it.
repair-ask-place-of = #{ $number } ({ $what }): which block, and where exactly? One line helps us find it.
repair-ask-visit = When can someone come by?
repair-at-button = { $home }
repair-here-button = Yes
repair-other-home-button = Another place
visit-now = I'm home now
visit-morning = This morning
visit-tonight = Tonight 6–8 pm
visit-tomorrow-evening = Tomorrow 6–8 pm
visit-at = { $day } { $clock }
visit-in-words = { $visit } (“{ $words }”)
visit-tomorrow = Tomorrow morning
visit-call = Call me first

repair-home-noted =
    All right, { $where }.
    { $question }
repair-visit-noted = All right, #{ $number }: { $visit }. I'll tell you as soon as a technician takes it.
repair-visit-but-where =
    { $noted }
    The address is still missing: which block, floor and unit? For example Blk 3 #12-05.
repair-visit-told = All right, #{ $number } is changed: { $visit }. { $technician } knows.
repair-ask-revisit = When would suit you instead?
repair-ask-which-visit = Which one?
repair-revisit-button = #{ $number } { $what }
repair-withdrawn = All right, nobody will come for #{ $number } ({ $what }).
repair-after-all-button = Come after all
repair-nothing-noted = All right. I'm here when you need me.
repair-ask-again = #{ $number } ({ $what }, { $place }) was fixed { $done }{ $technician ->
        [none] {""}
       *[other] {" "}by { $technician }
    }. Is it the same problem? If so I'll reopen it and let the manager know.
repair-same-button = Same problem
repair-another-button = Something else
repair-again-taken = I'll take it as the same problem: #{ $number } ({ $what }, { $place }) is open again, and the manager knows. If it isn't, just tell me.
repair-how-to = What is broken? One sentence is enough, or a photo first. For example: “Blk 3 #12-05 kitchen leaking”, “Blk 2 lift not moving”.
repair-announced-group = { $who }, what is broken? Tell me in private:
repair-what-again = What is it this time? One sentence is enough.
repair-what-there = { $words }: what is wrong there?
repair-picture-of-what = Got the photo. What needs fixing? One sentence is enough.
repair-forwarded = This was forwarded. Is it your home that needs fixing?
repair-as-forwarded-button = Report it as it is
repair-not-mine-button = No
repair-voice-passed = I can't understand voice messages, so I've passed it to { $desk }; somebody will listen. Urgent? Call { $phone }. Typing one line is faster.
repair-voice-unheard = I can't understand voice messages. Please type one line, or call { $phone }.
repair-voice-desk = Voice message from { $who }: please listen, and open a ticket with /onbehalf if needed.
repair-none-open = You have no open reports. I can't see what was reported by phone; { $desk } can: { $phone }. If something is broken, just tell me.
repair-as-written-button = Report what I just wrote
repair-urged = I've chased #{ $number } for you. { $technician ->
        [none] No technician has it yet; { $desk } will see this at once.
       *[other] { $technician } will see this.
    } If it is urgent, call { $phone }.
repair-priority = I've told { $desk } that #{ $number } is urgent for you. { $technician ->
        [none] No technician has it yet.
       *[other] { $technician } will see it.
    } Tell me why in a line and I pass it on. If water is spreading, something smells of burning or gas, or somebody is stuck or hurt, write that at once and I raise the alarm. Can't wait? Call { $phone }.
repair-urge-reason = #{ $number } was chased a moment ago; I've passed this on to { $technician ->
        [none] { $desk }
       *[other] { $technician }
    } too. If it is urgent, call { $phone }.
repair-ask-which-urge = Which one should I chase?
repair-urge-button = #{ $number } { $words }
repair-you-are-welcome = { $told ->
    [yes] You're welcome. I've passed it on.
   *[no] You're welcome.
}

command-repair = Report a repair
help-repair = {""}
help-repair-staff = 🔧 Residents just write; a job card appears here
