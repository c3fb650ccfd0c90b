# Words of the community's own.

words-list =
    { $count ->
        [0] No words of your own yet. Teach me some, and I'll understand residents the way they talk.
        [one] One word of your own:
       *[other] { $count } words of your own:
    }
    { $lines }
words-line = { $word } → { $meaning }
words-building = Blk { $building }
words-meaning-broken = broken
words-meaning-leak = leaking
words-meaning-clog = blocked
words-meaning-dead-light = light out
words-meaning-smell = bad smell
words-building-button = Name a block
words-thing-button = Add a word
words-page-button = Remove some
words-ask-building = Which block has another name? Write “Clubhouse = 9”.
words-ask-thing = Which word? Something that can break (pool), or a way of saying it broke (kaput).
words-what-is-it = What is “{ $word }”? The upper rows are things by trade, the last ones ways of saying it broke.
words-press-a-button = Please press one of the buttons above, or write “never mind”.
words-never-mind = All right, nothing added.
words-added = { $kind ->
        [buildings] Good: { $word } is { $meaning }. From now on “{ $sentence }” is noted for { $meaning }.
       *[other] Good: { $word } → { $meaning }. From now on “{ $sentence }” becomes a job.
    }
words-added-unsure = Noted: { $word } → { $meaning }. But I still don't hear “{ $sentence }” with certainty; try another word, or ask residents to add what is wrong.
words-building-unreadable = Which block is “{ $given }”? Please write “Clubhouse = 9”.
words-length = Please use { $least } to { $most } characters; one alone is too easily misheard.
words-plain-only = Please write one plain word, without punctuation or signs, and not only digits.
words-everyday = People say “{ $word }” all day, and I would keep interrupting. Please take a more particular word.
words-known = “{ $word }” is there already.
words-too-many = There are { $most } words already; remove some first.
words-too-wide = “{ $word }” alone would already make a job, which is too wide. Please take a more particular word.
words-which-to-drop = { $count ->
        [0] All are removed.
       *[other] Press to remove:
    }
words-drop-button = ✖ { $word }
words-earlier = Back
words-later = More

# What a resident would write with the new word: the bot reads it to try the word out, and shows it.
words-trial-buildings = lift at { $word } is broken
words-trial-categories = the { $word } is broken
words-trial-broken = the lift is { $word }
words-trial-leak = the pipe is { $word }
words-trial-clog = the drain is { $word }
words-trial-dead-light = corridor light { $word }
words-trial-smell = { $word } in the corridor

command-words = Teach me local words
help-words = {""}
help-words-staff = 📖 /words teach me local words
