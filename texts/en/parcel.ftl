# Parcels: the register, notices, codes, proxies, and missing ones.

# ---- A parcel in one line ----
courier-sf = SF Express
courier-yto = YTO
courier-zto = ZTO
courier-sto = STO
courier-yunda = Yunda
courier-jd = JD
courier-ems = EMS
courier-jt = J&T
courier-cainiao = Cainiao
courier-deppon = Deppon
courier-best = Best
courier-hkpost = Hongkong Post
courier-singpost = SingPost
courier-poslaju = Pos Laju
courier-ninjavan = Ninja Van
courier-shopee = Shopee
courier-cvs = Store pick-up
courier-blackcat = T-Cat
courier-dhl = DHL
courier-fedex = FedEx
courier-ups = UPS
courier-lazada = Lazada
courier-kerry = Kerry Express
courier-hct = HCT
courier-ecan = Pelican
courier-gdex = GDEX
courier-amazon = Amazon
parcel-what = { $courier ->
        [none] parcel
       *[other] { $courier }
    }{ $tail ->
        [none] {""}
       *[other] {" "}ending { $tail }
    }
parcel-where = { $shelf ->
        [none] counter
       *[other] shelf { $shelf }
    }
parcel-line = { $fresh ->
        [yes] ❄️ fresh{" "}
       *[no] {""}
    }{ $what } · { $where } · code { $code }
parcel-desk-line = { $fresh ->
        [yes] ❄️
       *[no] 📦
    } { $home }{ $name ->
        [none] {""}
       *[other] {" "}{ $name }
    } · { $what } · { $where } · { $since }
parcel-more = … and { $more } more

# ---- Arrived ----
parcel-arrived =
    📦 { $count ->
        [one] { $count } parcel has
       *[other] { $count } parcels have
    } arrived at { $desk } for { $home }:
    { $lines }
    Collect between { $opens } and { $closes }; just give the code.
parcel-still-waiting =
    📦 A reminder: { $count ->
        [one] { $count } parcel is
       *[other] { $count } parcels are
    } still at { $desk } for { $home }:
    { $lines }
    Collect between { $opens } and { $closes }. Press once you have it and I'll stop reminding.
parcel-struck-out = The parcel for { $home } ({ $what } · { $where }) was entered by mistake at { $desk } and is off the list. Sorry for the trouble.
parcel-got-button = ✅ Got it
parcel-got-one-button = ✅ Got { $where }
parcel-proxy-button = Someone else collects
parcel-proxy-one-button = { $where }: someone else

# ---- Asked for ----
parcel-mine =
    { $count ->
        [one] { $count } parcel is waiting for you:
       *[other] { $count } parcels are waiting for you:
    }
    { $lines }
    Collect at { $desk }, { $opens }–{ $closes }. For somebody else to collect, write “let Sam collect”.
parcel-none = Nothing is waiting for your home now. I'll tell you as soon as something comes.
parcel-verify-first = Parcels and codes are for verified residents only. Show your ID at { $desk } once, or ask a verified member of your home to agree. If your address isn't registered yet, just write it to me.
parcel-held-station = Parcels go to a station or locker here; { $desk } can't look them up. Shall I register a missing one?
parcel-held-nobody = Nobody takes in parcels here; { $desk } can't look them up. Shall I register a missing one?
parcel-register-missing-button = Register a missing one
parcel-ask-elsewhere = { $who }, about your parcel, in private:
parcel-look-here = Your parcels are here:
parcel-mine-button = Show me
parcel-digest = 📦 { $count ->
        [one] { $count } parcel is
       *[other] { $count } parcels are
    } waiting to be collected today.
parcel-look-button = Are any mine?
parcel-look = You have { $count }: { $shelves }
parcel-hold-verify = Parcels can be kept, but only for verified residents: show your ID at { $desk } once. If your address isn't registered yet, just write it to me. In a hurry this time? Call { $phone }.
parcel-look-verify = Codes are for verified residents only. Please show your ID at { $desk } once.
parcel-hold-noted = All right, parcels for { $home } are kept and I won't remind you before { $until }. I have told { $desk } too.
parcel-hold-desk = 📦 { $home } asks to keep parcels until { $until }: “{ $words }”

# ---- Collected ----
parcel-got-thanks = Noted as collected: { $where }.
parcel-slip-button = Pressed by mistake
parcel-put-back = All right, it is back on the list: code { $code }.
parcel-collected-notice = { $home }: parcel ({ $what } · { $where }) collected { $collected }: { $taker }.
parcel-by-desk = at the counter (handed out by { $staff })
parcel-not-us-button = That wasn't us
parcel-collected-already = { $code } was collected { $collected }: { $taker }.
parcel-collected-before = That one has been collected already.
parcel-undo-late = More than a minute has passed, so it can't be undone. If you don't have it, please tell { $desk }.
parcel-undo-late-desk = More than ten minutes have passed, so it can't be undone. If in doubt, register it as missing.

# ---- Proxies ----
parcel-proxy-whom = Who will collect it? A name will do, such as Sam.
parcel-proxy-name = Please write a name of 1 to { $most } characters.
parcel-proxy-many = You have named { $most } people for this one. Cancel one before naming another.
parcel-proxy-which = Which one is { $name } to collect?
parcel-proxy-for-button = { $what } · { $where }
parcel-proxy-link =
    Send this link to { $name }: it opens the code for this one only ({ $parcel }):
    { $link }
parcel-proxy-came = { $proxy } opened the link for { $named } and can now collect { $what }. If you don't know them, cancel at once.
parcel-stop-proxy-button = Cancel
parcel-proxy-stopped-owner = All right, { $name } can no longer collect it.
parcel-proxy-stopped = No need to collect any more: { $parcel }. Thank you.
parcel-proxy-used = This link has been used, or the parcel was collected. Please ask for a new one.
parcel-entrusted =
    Please help collect a parcel: { $what } · { $where } · code { $code }
    Say the code at { $desk }, { $opens }–{ $closes }.

# ---- At the desk ----
parcel-in-how =
    One parcel a line: home, name, courier, tracking number, shelf, and “fresh” for food. For example:
    Blk 3 #12-05 Mrs Tan Ninja Van NV1234567890 A12
    Tower 2 15C Mr Wong SF SF9988776655443 C05 fresh
    Or save the spreadsheet as CSV and send it, with the columns in this order.
parcel-in-too-many = { $most } lines at most, please send them in two parts.
parcel-file-kind = I cannot read this file. Please save the spreadsheet as CSV, or paste the lines.
parcel-file-lost = I could not get the file. Please send it again, or paste the lines.
parcel-registered = { $count ->
        [0] Nothing was registered.
        [one] ✅ { $count } parcel registered; the home is told in a minute.
       *[other] ✅ { $count } parcels registered; the homes are told in a minute.
    }
parcel-registered-strangers = 📞 For { $count } of them I can't write to anybody; I'll list them for you to call. If an address is wrong, send /parcel and the address to delete it.
parcel-registered-hold = 📝 { $home } said: “{ $words }” (until { $until })
parcel-bad-head = ⚠️ { $count ->
        [one] { $count } line was not registered:
       *[other] { $count } lines were not registered:
    }
parcel-bad-line = Line { $row } “{ $words }”: { $why }
parcel-bad-tail = { $more ->
        [0] {""}
       *[other] And { $more } more.{" "}
    }Once they are right send only these lines; the others are kept.
parcel-bad-address = I can't read the address; write Blk 3 #12-05 or Tower 2 15C.
parcel-bad-building = Which building is { $room } in? Please write it in front.
parcel-bad-no-building = I don't know a building { $building }; please check. If it exists, send the line again with ! in front.
parcel-bad-name = That name is too long, { $most } characters at most.
parcel-bad-number = the spreadsheet turned the tracking number into { $piece } and lost its last digits. Format that column as text and export again, or type the number.
parcel-bad-twice = This number is registered for { $home } ({ $where }, { $since }). If it is another parcel, check the number.
parcel-bad-twice-collected = This number was registered { $since } and has been collected. If it is another parcel, check the number.
parcel-shelves = 📦 { $count } waiting for { $homes } { $homes ->
        [one] home
       *[other] homes
    }.
parcel-shelves-how = /parcel in to register · /parcel Blk 3 #12-05 for one home · /collect CODE
parcel-home-none = Nothing is waiting for { $home }.
parcel-calls = 📞 I can't write to these homes ({ $count }), please call them:
    { $lines }
parcel-calls-head = 📞 Homes to call: { $count }
parcel-call-line = { $home }{ $name ->
        [none] {""}
       *[other] {" "}{ $name }
    } · { $count } { $count ->
        [one] parcel
       *[other] parcels
    }{ $telephone ->
        [none] {""}
       *[other] {" "}· { $telephone }
    }
parcel-phoned-button = { $home } told
parcel-phoned = { $home } noted as told.
parcel-collect-how = Please add the code, such as /collect K7PM, one for each parcel.
parcel-collect-many = At most { $most } codes at a time; please send the rest afterwards.
parcel-handed-line = ✅ Handed out { $code } · { $home } · { $what } · { $where }
parcel-no-such-code = There is no code { $code }; please check it again.
parcel-put-back-button = Undo { $code }
parcel-put-back-desk = Undone: { $code } for { $home } is back on the list.
parcel-hand-button = Hand out { $where }
parcel-strike-button = Delete
parcel-struck-out-desk = Deleted: { $home } · { $where }.

command-parcel = Parcels
command-collect = Hand out by code
help-parcel = 📦 /parcel my parcels · not there? Write “my parcel is missing” · “please hold my parcel” keeps it
help-parcel-staff = 📦 /parcel in registers many lines or a CSV · /parcel Blk 3 #12-05 one home · /collect CODE · /onbehalf Blk 3 #12-05, Mrs Tan, 9123…, parcel missing

# ---- Missing, and at the wrong door ----
parcel-look-first =
    I've checked the register first:
    { $lines }
    If it's still not there, press and I'll start looking.
parcel-seen-waiting = 📦 { $what } is at { $desk }: { $where } · code { $code }
parcel-seen-collected = ✅ { $what } was collected { $collected }: { $taker }
parcel-missing-anyway-button = Still missing, start looking
parcel-call-look-first =
    The register has:
    { $lines }
    If the caller means none of these, start looking.
parcel-call-anyway-button = None of these, start looking
parcel-of-others = For somebody else's parcel, ask them to write to me themselves: I need their number, and tell nobody else.
parcel-missing-how = Which courier, what number or last digits, when was it shown as delivered, and where? Whatever you know, in one sentence.
parcel-missing-number = Do you have the tracking number or its last digits? A screenshot will do. If not, answer “no”.
parcel-missing-follow = I've started looking and will tell you every step. Write here if anything comes to mind.
parcel-missing-fine = All right. I'm here when you need me.
parcel-found-asked = Thank you! I've asked the possible owners ({ $count }) in private, without saying who you are, and will tell you when they answer.
parcel-found-noted = Thank you, noted. If someone looks for it I'll ask you first.
parcel-found-number = Thank you! Can you read the last digits or the unit number on it? Write them or send a photo; it helps to find the owner.
