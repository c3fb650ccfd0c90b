# Setting up a community and its groups.

setup-hello-owner = { $known ->
        [yes] Send /setup and choose what kind of group this is.
       *[no] Send /setup to register the community.
    }
setup-owners-only = The head of { $desk } registers communities. Just tell me what you need.
setup-how-to-begin = Press the button and pick the residents' group; that adds me and we begin. If I am in it already, send /setup there.
setup-bring-button = Pick a group and add me
setup-begun =
    “{ $name }” is registered. { $more ->
        [yes] I'll ask you the rest in private, so that nobody here is disturbed.
       *[no] Residents can start right away.
    }
setup-residents-first = “{ $group }” sounds like the staff's own group. Send /setup in the residents' group first; this one is connected afterwards.
setup-residents-button = This is the residents' group
setup-which-scope = What kind of group is “{ $group }”?
setup-scope-whole = Whole community
setup-scope-building = Blk { $building }
setup-scope-staff = Staff group
setup-scope-channel = Notice channel
setup-another-button = This is another community
setup-joined = Noted: { $scope }, part of “{ $name }”. { $sight }
setup-here = This is: { $scope }. { $sight }
setup-continue-button = All settings
setup-scope-unreadable = I could not read that. Please write /setup Blk 3, /setup whole, or /setup staff.
setup-registered-already = This group already belongs to a community. To change it, send /setup here.
setup-residents-group = This is registered as a residents' group, so it cannot be the staff group. If that is wrong, send /setup staff here.
setup-become-staff = ⚠️ “{ $group }” { $known ->
        [yes] is registered as: { $scope }
       *[no] sounds like a residents' group
    }. As the staff group it gets every report, with addresses and telephone numbers, and everybody in it reads them. Are you sure that only colleagues are here?
setup-become-residents = ⚠️ “{ $group }” is the staff group. As “{ $wanted }” it gets no more reports, and I will speak to residents here; tickets sent before stay in the chat, so please delete them first. Change it?
setup-become-button = Make it: { $wanted }
setup-keep-button = Leave it
setup-kept = All right, nothing changed.

# Questions, one at a time.
setup-ask-phone = Which number is answered day and night? Residents call it when it is urgent; I open to residents only once I have it. For example: +65 6123 4567
setup-ask-script = Which language do the groups use, and what do residents call you?
setup-ask-hours = From when to when is somebody at { $desk }? You can also write it, like 8:30-18:00.
setup-ask-parcels = Who holds parcels here?
setup-ask-quiet = From when to when should residents not be disturbed? For example 21:30-8:00. Emergencies still ring.
setup-ask-zone = Which time zone? If yours is not here, write its name, like Asia/Macau.
setup-ask-name = What is the community called?
setup-script-wuye = 简体 · 物业
setup-script-guanlichu = 繁體 · 管理處
setup-script-guanlishi = 繁體 · 管理室
setup-script-desk = English
setup-holder-desk = The desk
setup-holder-station = A locker or parcel station
setup-holder-nobody = Nobody
setup-holder-unknown = not said yet
setup-keep-hours-button = { $opens }–{ $closes }
setup-zone-button = { $zone }
setup-hours-kept = { $opens }–{ $closes }
setup-zone-set = { $zone }
setup-chosen = All right: { $choice }
setup-phone-unreadable = I could not read that number. Please write only the number, like +65 6123 4567.
setup-phone-country = Please write the country code too, like +65 6123 4567.
setup-phone-where = Where is that number?
setup-country-button = { $place ->
        [hk] Hong Kong +852
        [mo] Macau +853
        [tw] Taiwan +886
        [sg] Singapore +65
        [my] Malaysia +60
       *[cn] Mainland China +86
    }
setup-changed = All right, changed.
setup-passed = All right, “{ $choice }” for now. Send /setup to change it.
setup-passed-phone = All right, no number for now. Residents ring it when it is urgent, so I stay closed to them until I have it. Send /setup when you know it.
setup-passed-parcels = All right, parcels are left open. Send /setup to fill that in.
setup-hours-unreadable = I could not read those hours; they are the same every day here. Please write 8:30-18:00, or 24h for all day.
setup-zone-unreadable = There is no such time zone. Please write a name like Asia/Singapore.
setup-press-a-button = Please press one of the buttons above.
setup-name-length = Please use 1 to { $most } characters for the name.
setup-other-community = You are looking at “{ $name }” now, and this button is another community's. Please send /setup again.

setup-never-mind = All right, nothing changed. Send /setup to go on.

# The state, as it is.
setup-state =
    “{ $name }”
    ☎️ { $number ->
        [none] no telephone number yet
       *[other] { $number }
    }
    🕘 Desk { $opens }–{ $closes } · quiet { $quiet_from }–{ $quiet_until }
    🌐 { $script } · now { $clock } ({ $zone })
    📦 Parcels: { $holder }
    👷 { $crew ->
        [one] { $crew } colleague
       *[other] { $crew } colleagues
    } · on duty: { $duty ->
        [none] nobody named yet
       *[other] { $duty }
    }
    { $groups }

    { $missing }
setup-group-line = 💬 { $group } ({ $scope }): { $sight }
setup-sees-all = I see every message.
setup-sees-commands = I only see commands and replies to me. Please make me an administrator there; or send /setprivacy to @BotFather, choose Disable, then remove me and add me again.
setup-sees-nothing = I am not in it any more; please add me again.
setup-may-post = I can post notices.
setup-missing-phone = Still missing: the 24-hour number. I open to residents only once I have it.
setup-missing-script = Still missing: a language.
setup-missing-hours = Still missing: the desk's hours.
setup-missing-parcels = Still missing: who holds parcels.
setup-missing-staff-group = Still missing: the staff group, where repairs appear.
setup-missing-crew = Still missing: colleagues. Send /staff.
setup-missing-duty = Still missing: somebody on duty, who is called first when it is urgent.
setup-missing-nothing = ✅ Everything is set.
setup-which-community = Which community?
setup-switch-button = Go to “{ $name }”
setup-change-phone = Phone
setup-change-hours = Desk hours
setup-change-quiet = Quiet hours
setup-change-script = Language
setup-change-zone = Time zone
setup-change-parcels = Parcels
setup-change-name = Name

# Groups.
setup-code-button = Connect the staff group
setup-code =
    Press the button and pick the staff group, and it is connected. If I am in it already, send there:
    /link { $code }
    Good for 24 hours, once.
setup-code-wrong = This code is wrong, used already or too old. Send /setup in private for a new one.
setup-link-how = Please send the code with it, like /link ABCD234567. Send /setup to me in private to get one.
setup-link-first = There is no community to connect yet. Bring me into the residents' group first and send /setup there.
setup-linked =
    This is now the staff group of “{ $name }”; repairs will appear here. { $topics ->
        [yes] I'll keep topics apart: urgent, repairs, parcels, events.
        [no] If you want topics kept apart, please let me manage topics.
       *[none] {""}
    }
setup-bot-removed = I was removed from “{ $group }” and no longer see reports there. Add me again to go on.
setup-bot-back = I am back in “{ $group }”. { $sight }
setup-bot-demoted = I am no longer an administrator of “{ $group }” and now see only commands and replies to me. Please make me one again.
setup-group-unheard = I cannot write in “{ $group }”: it is gone, or does not let me speak.{ $staff ->
    [yes] {" "}What was meant for the staff there goes to whoever is in charge, in private.
   *[no] {""}
} Please let me speak, or add me to the new group and send /setup there.
setup-channel-which = Should “{ $group }” be the notice channel?
setup-channel-button = Yes, of { $name }
setup-channel-taken = Good, “{ $group }” is the notice channel.
setup-greeting = Hello everyone, I'm Linli, helping { $desk }. If something breaks or leaks, just say so here or write to me in private, and I'll get a technician. Urgent: { $phone }.
setup-hello-button = Say hello in private

# Topics of the staff group.
topic-urgent = 🚨 Urgent
topic-repair = 🔧 Repairs
topic-parcel = 📦 Parcels
topic-event = 🎉 Events

command-setup = Community settings
command-link = Connect the staff group
help-setup = {""}
help-setup-staff = ⚙️ /setup community settings
