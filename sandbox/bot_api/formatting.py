"""What a bot wrote, as Telegram keeps it: parsed, trimmed, with links and mentions, and not too long."""

from typing import TYPE_CHECKING

from sandbox.bot_api.errors import BadRequest, CannotParseEntities
from sandbox.bot_api.html import parse_html
from sandbox.bot_api.markdown import parse_markdown
from sandbox.world.models import Entities, Json
from sandbox.world.typed_text import entities_in, utf16_length

if TYPE_CHECKING:
    from sandbox.world.world import World

_PARSERS = {"html": parse_html, "markdownv2": parse_markdown}
_USER_LINK = "tg://user?id="
_UNTOUCHED = frozenset({"code", "pre", "text_link", "text_mention"})
TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024


def formatted_text(world: "World", parameters: Json) -> Json:
    """`text` and `entities` of a message; raises BadRequest when empty, too long or badly marked up."""
    text, entities = _formatted(world, parameters, "text", "entities")
    if not text:
        raise BadRequest("message text is empty")
    if len(text) > TEXT_LIMIT:
        raise BadRequest("message is too long")
    return {"text": text, "entities": entities} if entities else {"text": text}


def formatted_caption(world: "World", parameters: Json) -> Json:
    """`caption` and `caption_entities`, or nothing when there is no caption."""
    if not parameters.get("caption"):
        return {}
    text, entities = _formatted(world, parameters, "caption", "caption_entities")
    if len(text) > CAPTION_LIMIT:
        raise BadRequest("message caption is too long")
    if not text:
        return {}
    return {"caption": text, "caption_entities": entities} if entities else {"caption": text}


def _formatted(world: "World", parameters: Json, field: str, entities_field: str) -> tuple[str, Entities]:
    text: str = parameters.get(field, "")
    mode = parameters.get("parse_mode", "")
    entities: Entities
    if mode:
        parser = _PARSERS.get(mode.lower())
        if parser is None:
            raise BadRequest("unsupported parse_mode")
        text, entities = parser(text)
    else:
        entities = [dict(entity) for entity in parameters.get(entities_field) or []]
        _check_bounds(text, entities)
    text, entities = _trimmed(text.replace("\r", "").replace("\x00", ""), entities)
    if entities:
        entities = [known for entity in entities if (known := _with_user(world, entity)) is not None]
    found = entities_in(text)
    return (text, _merged(entities, found) if entities else found) if found else (text, entities)


def _check_bounds(text: str, entities: Entities) -> None:
    if not entities:
        return
    length = utf16_length(text)
    for entity in entities:
        if entity["offset"] < 0 or entity["length"] < 1 or entity["offset"] + entity["length"] > length:
            raise CannotParseEntities("entity is out of bounds")


def _trimmed(text: str, entities: Entities) -> tuple[str, Entities]:
    """Without white space at both ends; entities are moved and cut with it."""
    stripped = text.strip()
    if len(stripped) == len(text) or not entities:
        return stripped, entities
    lead = utf16_length(text[: len(text) - len(text.lstrip())])
    end = utf16_length(stripped)
    kept = []
    for entity in entities:
        start = max(entity["offset"] - lead, 0)
        stop = min(entity["offset"] + entity["length"] - lead, end)
        if stop > start:
            kept.append({**entity, "offset": start, "length": stop - start})
    return stripped, kept


def _with_user(world: "World", entity: Json) -> Json | None:
    """Turns a link to a user into a text mention; a mention of nobody whom the bot could know is dropped."""
    url = str(entity.get("url", ""))
    if entity["type"] == "text_link" and url.startswith(_USER_LINK):
        number = url.removeprefix(_USER_LINK)
    elif entity["type"] == "text_mention":
        number = str(entity.get("user", {}).get("id", ""))
    else:
        return entity
    if not number.isdecimal() or (int(number) not in world.people and int(number) not in world.bots):
        return None
    place = {"offset": entity["offset"], "length": entity["length"]}
    return {"type": "text_mention", **place, "user": world.user_shape(int(number))}


def _merged(given: Entities, found: Entities) -> Entities:
    """Found links and mentions join the given entities unless they lie in code or in another link."""
    closed = [(one["offset"], one["offset"] + one["length"]) for one in given if one["type"] in _UNTOUCHED]
    free = [
        one
        for one in found
        if not any(one["offset"] < end and start < one["offset"] + one["length"] for start, end in closed)
    ]
    return sorted([*given, *free], key=lambda one: (one["offset"], -one["length"]))
