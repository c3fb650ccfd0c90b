# Messages of which Telegram did not say whether they arrived.

held-asks =
    This one for “{ $group }” may or may not have arrived:
    “{ $words }”
    Please look in the group: if it is missing, send it again; if it is there, leave it.
held-send-button = Missing, send again
held-drop-button = It is there
held-sent = All right, sending to “{ $group }” again.
held-dropped = All right, the one for “{ $group }” stays as it is.
held-decided = A colleague has already decided this one.

help-held = { "" }
help-held-staff = 📨 If a notice may not have arrived, I ask here
