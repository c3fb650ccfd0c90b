# Residents: greeting, help, homes, names, language.

people-welcome =
    Hello { $name }! I'm Linli, helping { $desk } of { $community }.
    If something is broken, leaking or dark, just write it, for example:
    “Blk 3 #12-05 kitchen pipe leaking”
    I'll get a technician, keep at it until it is fixed, and tell you every step.
people-welcome-staff =
    Hello { $name }! What residents report appears in the staff group, and I write to you here when a job is yours. What is used most: /help.{ $leads ->
        [yes] {" "}Settings are in /setup, colleagues in /staff.
       *[no] {""}
    }
people-no-community-yet =
    { $who ->
        [owner] Hello! There is no community yet. Press the button and pick the residents' group; that adds me and we begin. If I am in it already, send /setup there.
        [founder] Hello! I don't serve your community yet. Please ask { $desk } to add me to your group.
            (If it is you who runs me: your id is { $id }. Put it into OWNER_IDS and start me again.)
       *[resident] Hello! I don't serve your community yet. Please ask { $desk } to add me to your group.
    }
people-which-community = Which community do you live in?
people-community-button = { $name }
people-chosen = { $name } it is. Just write when you need something, like “corridor light not working”.
people-not-yours = This one is for that neighbour. Just tell me what you need.
people-open-button = Continue
people-help =
    { $who ->
        [staff] Hello, colleague. What you use most:
        [owner] Hello. What you use most:
       *[resident] Just write what you need, no commands to remember:
    }
    { $entries }{ $call ->
        [yes] {"\u000A"}If anyone is in danger, call { $phone } first.
       *[no] {""}
    }
people-who = I'm Linli, a bot that helps { $desk }, not a person. Repairs, parcels, events: just write to me. To reach a person, write “talk to a human”; if it is urgent, call { $phone }.
people-simpler = There's nothing you have to press: one line will do, such as “kitchen leaking”, or send a voice message and somebody will listen. To talk to people, call { $phone }.
people-help-group = Just say here what is broken, I understand. For things at home, tap my picture and write in private. Urgent: { $phone }.
people-help-desk = Write the number here: “1042 I'll go”, “1042 to Wang”, “1042 fixed”; 代報 or /onbehalf for a caller. You can ask, too: “what's overdue”, “how many jobs today”, “who's on duty”.
people-help-unregistered = This group is not set up yet. { $owner ->
        [yes] Send /setup here.
       *[no] Please ask whoever runs { $desk } to send /setup here.
    }
people-not-understood = Sorry, I didn't get that. Tell me what is broken or what you are looking for. Urgent? Call { $phone }; { $desk } will answer.
people-phone =
    { $open ->
        [yes] The office is open now, { $opens }–{ $closes }.
       *[no] The office is closed now and opens at { $opens }.
    }
    24-hour line: { $phone }
people-how-called = What should I call you? For example: Auntie Chan, Mr Wong.
people-called = All right, { $name }.
people-name-office = “{ $name }” sounds like somebody at { $desk }, and neighbours would mistake you for them. Please choose another name, like Auntie May or Mr Wong.
people-name-colleague = A colleague at { $desk } is called “{ $name }” too, which would be mixed up. Please add something to it, like Auntie May or Mr Wong.
people-name-of-resident = { $name } (resident)
people-name-length = Please use 1 to { $most } characters for the name.
people-name-number = Please leave telephone numbers out of the name, because others can read it. A name is enough, like Auntie May or Mr Wong.
people-which-language = Which language?
people-language-zh-cn = 简体中文
people-language-zh-hant = 繁體中文
people-language-en = English
people-language-set = English it is.
people-forget-sure =
    Delete everything I know about you?
    Gone: your name, homes, words, photos, talks with neighbours, ratings.
    Kept: what was repaired in which building and how many came to an event, without a sign of who it was. For messages in the staff group, and parcels that { $desk } registered, please ask { $desk }.
    It cannot be undone. If you write again, we meet for the first time.
people-forget-button = Delete everything
people-stay-button = Never mind
people-forgotten = All deleted. If you need me again, just write.
people-stays = Good, everything is still here.
people-forget-colleague = You work at “{ $name }”, which needs your data. Ask a manager to remove you in /staff first, then send /forget.
people-forget-underway =
    Not finished yet: { $what }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }. Wait until that is done, or withdraw in /mine and /events; then send /forget.

command-start = Start
command-help = What I can do
command-phone = 24-hour phone
command-home = My home
command-homes = Homes to verify
command-name = What to call me
command-language = Language
command-forget = Delete my data

help-people = 🏠 /home your address · /name what to call you · /language · /phone · /forget delete my data
help-people-staff = 🏠 /homes verify homes · /name what to call you · /language

# Homes.
home-label = { $building ->
        [none] {""}
       *[other] { $word ->
            [tower] Tower
           *[none] Blk
        } { $building }
    }{ $unit ->
        [none] {""}
       *[other] {" "}Unit { $unit }
    }{ $room ->
        [none] { $floor ->
            [none] {""}
           *[other] {" "}floor { $floor }
        }
       *[other] { $floor ->
            [none] {" "}
           *[other] { $lettered ->
                [yes] {" "}{ $floor }
               *[no] {" "}#{ TWO_DIGITS($floor) }-
            }
        }{ $room }
    }
home-ask = Which block, floor and unit do you live in? For example: Blk 3 #12-05, or Tower 2 15C.
home-list =
    Your homes:
    { $homes }
    To add one, just write the address.
home-line = { $home }{ $verified ->
        [yes] {" "}✓
       *[no] {" "}(not verified)
    }
home-claimed = Noted: { $home }. { $verified ->
        [yes] It is verified.
       *[no] That is enough for repairs; for parcel codes please show your ID at { $desk } once.
    }
home-unreadable = I could not read that address. Please write Blk 3 #12-05, or Tower 2 15C.
home-which-building = Which block is { $where } in?
home-room-missing = And which unit in { $where }?
home-building-missing = Which block is { $room } in? Please write the block too, for example Blk 3 #12-{ $room }.
home-doubt-no-building = The block is still missing, nobody will find it. Press Change and add it, as in Blk 3 #12-05.
home-doubt-no-room = The unit is still missing. Press Change and add it, as in { $building }-2-501.
home-doubt-building = No home is known in block { $building }. Please ask the caller again; open it if it is right, or press Change.
home-doubt-unit = No unit { $unit } is known in block { $building }. Please ask the caller again; open it if it is right, or press Change.
home-doubt-no-unit = Block { $building } has units, and the unit is missing. Press Change and add it, as in { $building }-2-{ $room }.
home-doubt-floor = The highest floor known in block { $building } is { $top }, and { $room } would be on { $floor }. Please ask the caller again, or press Change.
home-too-many = You have many homes noted already. Remove one you don't live in first.
home-left = All right, { $home } is removed.
home-asks-to-join = { $name } says they live at { $home } too. Are they family?
home-vouched = Good, { $name } now belongs to { $home }.
home-deny-noted = Understood, not added. { $home } is still only yours.
home-denied = The people at { $home } say they don't know you, so I removed that address. If this is a mistake, please see { $desk }.
home-verified = { $home } is verified.
home-verified-toast = { $name } · { $home } verified
home-already-verified = This person was verified by { $desk }; please ask there if in doubt.
home-not-verified = Your address must be verified first: show your ID at { $desk } once.
home-none-pending = No homes to verify.
home-pending = Press to verify, or remove what is wrong:
home-members = Noted at { $home }:
home-nobody = Nobody is noted at { $home } yet.
home-removed = { $home } was removed from your addresses by { $desk }. If this is a mistake, please tell { $desk }.
home-removed-toast = { $name } · { $home } removed
people-leave-button = I've left { $home }
people-vouch-button = They're family
people-deny-button = I don't know them
people-verify-button = { $home } · { $name }
people-refuse-button = Wrong, remove
people-remove-button = { $name } moved out
