# What every feature shares.

desk-wuye = the management office
desk-guanlichu = the management office
desk-guanlishi = the management office
desk-desk = the service desk

# The resident's small keyboard.
menu-repair = 🔧 Repairs
menu-parcel = 📦 Parcels
menu-event = 🎉 Events
menu-phone = ☎️ Phone

access-staff-only = This one is for the team at { $desk }. Just tell me what you need.
access-not-joined = You are not registered as a colleague yet. Ask a manager to send /staff in private, press “Add a colleague” and pass the link on to you.
access-leaders-only = This one is for dispatchers and managers.
access-private-only = Please tell me this in private: tap my picture to find me.
access-group-only = This one goes into a group: bring me into that group and send it there.
access-no-community = Your community is not registered yet. Find me in its group, or ask { $desk }.
access-anonymous-words = You are speaking as the group, so I cannot tell who you are. Please switch to your own name and say it again; if it is urgent, call { $phone }.
access-anonymous = You are writing as the group, so I cannot tell who you are. Please tap below as yourself.
people-again-button = It's me

gone = This one is out of date; please use the latest message.
incident-apology = Sorry, something went wrong on my side. Your message is safe (reference { $incident }) and { $desk } will see it. If it is urgent, call { $phone }.
