"""The Bot API's methods by name."""

from collections.abc import Callable

from sandbox.bot_api.call import Call
from sandbox.bot_api.methods import changing, chats, profile, sending

METHODS: dict[str, Callable[[Call], object]] = {
    **sending.METHODS,
    **changing.METHODS,
    **chats.METHODS,
    **profile.METHODS,
}
