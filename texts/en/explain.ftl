# What the engine's codes are called, for who looks into why something was understood as it was.

explain-intent-repair-report = a repair
explain-intent-repair-status = asks how a repair is going
explain-intent-repair-urge = chases a repair
explain-intent-event-join = joins an event
explain-intent-event-cancel = can't come to an event
explain-intent-event-ask = asks about an event
explain-intent-parcel-missing = a missing parcel
explain-intent-parcel-found = somebody else's parcel
explain-intent-parcel-hold = asks to hold parcels
explain-intent-parcel-ask = asks about a parcel
explain-intent-item-lost = lost something
explain-intent-item-found = found something
explain-intent-complaint = a complaint
explain-intent-suggestion = a suggestion
explain-intent-car-move = needs a car moved
explain-intent-lend-borrow = borrows something
explain-intent-faq = a question
explain-intent-none = just talk

explain-slot-building = building
explain-slot-unit = unit
explain-slot-floor = floor
explain-slot-room = room
explain-slot-place = where
explain-slot-category = kind
explain-slot-urgent = urgent
explain-slot-people = people
explain-slot-time = time
explain-slot-repeat = repeated
explain-slot-event = event
explain-slot-item = thing
explain-slot-courier = courier
explain-slot-tracking = tracking number
explain-slot-pickup-code = pick-up code
explain-slot-phone = phone

explain-place-home = at home
explain-place-public = common area
explain-urgent-true = yes
explain-urgent-false = no
