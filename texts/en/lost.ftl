# Lost and found: things and pets.

lost-how = What is lost, where and when? One sentence is enough; add a photo if you have one. For example: “Lost a bunch of keys in the car park last night”.
lost-which-thing = What is it? Just its name will do, such as “keys” or “ginger cat”.
lost-picture = Do you have a photo? It helps neighbours recognise it. You can add details here too.
lost-elsewhere = { $who }, about what you lost, let's go on in private:
lost-fine = All right. I'm here when you need me.
lost-found-asked = Thank you! I've asked the possible owners ({ $count }) in private, without saying who you are. A photo helps.
lost-found-noted = Thank you, noted. If someone looks for it I'll ask you first. A photo helps; you can also hand it in at { $desk }.
lost-you-have-it = The { $item } you found is noted; if somebody looks for it, I ask you first. If you lost one yourself too, tell me what it looks like.

command-lost = Look for something lost
help-lost = 🔎 Lost or found a thing or a pet? Just write, with a photo if you can · /lost
help-lost-staff = 🔎 On a lost-property card press each step, and “Found” at the end
