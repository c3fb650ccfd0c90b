"""Reply markup: what Telegram refuses, and where it ends up (on the message, or under the chat)."""

from urllib.parse import urlsplit

from sandbox.bot_api.errors import BadRequest
from sandbox.world.models import Chat, Json
from sandbox.world.world import World

_ACTIONS = frozenset(
    {
        "url",
        "callback_data",
        "web_app",
        "login_url",
        "switch_inline_query",
        "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat",
        "copy_text",
        "callback_game",
        "pay",
        "disabled",
    }
)
MOST_BUTTONS = 100


def checked_markup(markup: Json | None) -> Json | None:
    """The markup as given; raises BadRequest for buttons that Telegram refuses."""
    if not markup:
        return None
    rows = markup.get("inline_keyboard", ())
    for button in (button for row in rows for button in row):
        actions = _ACTIONS & button.keys()
        if not actions:
            raise BadRequest(
                "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
            )
        if not button["text"].strip():
            raise BadRequest("can't parse inline keyboard button: Text must be non-empty")
        if "url" in button:
            _check_url(button["url"])
    if sum(map(len, rows)) > MOST_BUTTONS:
        raise BadRequest("reply markup is too long")
    if "keyboard" in markup and not any(markup["keyboard"]):
        raise BadRequest("reply markup is empty")
    return markup


def inline_only(markup: Json | None) -> Json | None:
    """The markup if it is an inline keyboard with buttons: only that stays on the message."""
    return markup if markup and any(markup.get("inline_keyboard", ())) else None


def place_keyboard(world: World, chat: Chat, markup: Json | None, addressee: int | None) -> None:
    """Show or remove the reply keyboard: for everybody or, if it is selective, for who is answered."""
    if not markup or not ("keyboard" in markup or "remove_keyboard" in markup):
        return
    whom = chat.id if chat.private else (addressee or 0 if markup.get("selective") else 0)
    if "keyboard" in markup:
        chat.keyboards[whom] = markup
    elif whom == 0:
        chat.keyboards.clear()
    else:
        chat.keyboards.pop(whom, None)
    world.journal.write("chat", chat)


def _check_url(url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme == "tg" or (parts.scheme in ("http", "https") and "." in parts.netloc):
        return
    if not parts.scheme and "." in url.split("/", maxsplit=1)[0]:
        return
    raise BadRequest(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
