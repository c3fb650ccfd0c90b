"""What a caller of the world can get wrong."""


class WorldError(Exception):
    """The sentence says what is wrong; the world is unchanged."""


class UnknownInWorld(WorldError):
    """Somebody or something that was named does not exist."""


class NotAllowed(WorldError):
    """It exists, but this person could not do that in Telegram."""
