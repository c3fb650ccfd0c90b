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
