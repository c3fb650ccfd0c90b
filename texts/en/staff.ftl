# Staff: crew, roles, invitations, duty.

staff-crew =
    { $count ->
        [one] { $count } colleague:
       *[other] { $count } colleagues:
    }
    { $lines }
staff-line = { $badge } { $name } · { $role } · { $jobs ->
        [0] nothing in hand
        [one] { $jobs } job in hand
       *[other] { $jobs } jobs in hand
    }{ $duty ->
        [yes] {" "}· on duty
       *[no] {""}
    }
staff-name-button = { $badge } { $name }
staff-show-button = Back
staff-add-button = Add a colleague
staff-duty-button = On duty
staff-list-button = Colleagues
staff-role-technician = technician
staff-role-dispatcher = front desk
staff-role-manager = manager
staff-make-technician = Make technician
staff-make-dispatcher = Make front desk
staff-make-manager = Make manager
staff-colleague = { $badge } { $name } · { $role }
staff-rename-button = Rename
staff-hands-button = Give the { $count } in hand to others
staff-dismiss-button = Remove
staff-dismissed-button = Yes, remove
staff-dismiss-sure = Really remove { $badge } { $name } ({ $role })?
staff-dismissed = { $badge } { $name } ({ $role }) is removed.
staff-has-jobs = { $name } still has { $count ->
        [one] { $count } job
       *[other] { $count } jobs
    } in hand. Give them to somebody else first.
staff-last-manager = This is the last manager. Make somebody else a manager first.
staff-manager-already = You are a manager already; pass this invitation on to a colleague.
staff-ask-rename = What should residents read instead of “{ $name }”?
staff-renamed = All right: { $badge } { $name } · { $role }.
staff-nobody-so = No colleague is called “{ $name }”. If they have not joined, press “Add a colleague” and pass them the link; if they changed their username lately, they write to me once.
staff-which-role = What will the new colleague be?
staff-invite-technician = Technician
staff-invite-dispatcher = Front desk
staff-invite-manager = Manager
staff-invitation =
    Pass this on to the new { $role }, who opens it:
    { $link }
    Good for { $days } days, once.
staff-joined = { $name } joined by your invitation, badge { $badge }.
staff-ask-name = Welcome to “{ $community }”! You are: { $role }, badge { $badge }. What should residents call you? For example: Mr Wong.
staff-ask-name-again = What should residents call you? For example: Mr Wong. Write “skip” to go by “{ $name }”.
staff-welcome = Thank you, { $name } ({ $role }, badge { $badge }). I'll write to you here when there is work; see /help.
staff-name-length = Please use 1 to { $most } characters for the name, like Mr Wong.
staff-now-technician = Your role is now: technician.
staff-now-dispatcher = Your role is now: front desk.
staff-now-manager = Your role is now: manager.
staff-who-is-on-duty = { $now ->
        [none] Nobody is on duty. Who will be?
       *[other] On duty now: { $now }. Who instead?
    }
staff-on-duty = On duty: { $name } (badge { $badge }, { $role }), who is called first when it is urgent.
staff-you-are-on-duty = You are on duty now; I'll call you first when it is urgent.

command-staff = Colleagues and roles
command-duty = Who is on duty
help-staff = {""}
help-staff-staff = 👷 /staff colleagues and roles · /duty who is on duty

# ---- How something is done, asked by a colleague ----
staff-how-setup = Telephone, hours, quiet hours, language, time zone: the manager sends /setup in private and presses what is to change.
staff-how-add = To add a colleague, the manager sends /staff in private, presses “Add a colleague” and passes on the link; whoever opens it has joined.
staff-how-remove = To remove a colleague, the manager sends /staff in private, presses the name, then “Remove”. What they have in hand goes to another first, in one press.
staff-how-role = To change a role, the manager sends /staff in private, presses the name, then technician, front desk or manager.
staff-how-duty = To change who is on duty, write “Wang is on duty”, or send /duty and press a name. Emergencies ring that colleague first.
staff-how-group = To connect the staff group, a manager writes “connect the staff group” to me in private, presses the button and picks it. If I am in it already, send /setup staff there.
staff-how-behalf = For a caller, write “/onbehalf Blk 3 #12-05 Mrs Tan 91234567 kitchen leak”, check it, then press “Open it”.
staff-how-reply = To answer a resident, press “Reply” under their words or simply reply to them; about a repair write “1042 tell the resident …”. You see it before it goes.
staff-how-assign = To give a job, write “1042 to Wang”, or “1042 1043 to Wang”, or press “Assign” on the card.
staff-how-take = To take a job, press “I'll go” on the card, or write “1042 I'll go”.
staff-how-done = When it is fixed, press “Fixed” or write “1042 fixed”; the resident is asked. If nobody has to go, write “1042 false alarm” or “1042 cancel”.
staff-how-undo = “Fixed” can be taken back for a minute by its button, later by “1042 not fixed”; what was called off comes back by “1042 reopen”; a job you can't do by “1042 can't go”.
staff-how-parcel = To register parcels, /parcel in, then one line each: home, name, courier, number, shelf; a CSV works too. /parcel shows the shelf, /collect takes codes.
staff-how-event = To plan an event, write one sentence, as in “Saturday 3pm barbecue at the pool, 40 people”; check it and announce it. Later just say “move it to 4pm”, “cancel the event” or “how many signed up”.
staff-how-homes = To verify homes, send /homes; one press verifies a claim, another takes a false one off.
staff-how-words = To teach me a local word, write “/words clubhouse = 9”.
staff-how-find = /tickets shows what is open, /mine your own, /ticket 1042 one of them, /ticket toilet finds by a word.
