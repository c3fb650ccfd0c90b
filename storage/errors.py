"""The errors that the database engine itself can answer with."""


class DatabaseUnavailable(Exception):
    """The database cannot be reached or cannot write now; nothing of this work is known to be kept.

    Lost in the middle of a commit, the work may have been kept all the same: whoever repeats it does so
    under a key that makes the second time harmless.
    """


class DatabaseClosed(DatabaseUnavailable):
    """Work was handed in after the database had been closed."""


class DatabaseAddressWrong(ValueError):
    """DATABASE_URL names no database that Linli can use; the message is one sentence for a person."""
