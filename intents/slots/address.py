"""Reads homes and places as people write them: 3栋2单元501, 3-2-501, 12#1803, 2座15樓C室, Blk 3 #12-05."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice

from intents.normal import fold
from intents.slots.doubts import doubtful
from intents.slots.lexemes import ALIAS, Lexeme, lexemes
from intents.slots.model import Span
from intents.slots.neighbours import (
    flat_at_an_end,
    is_corrected,
    is_numbered,
    is_own,
    names_a_dashed_flat,
    names_a_flat,
    opens,
    whose_place,
    written_on_it,
)
from intents.slots.numerals import CHINESE, number, spelt
from intents.slots.pattern import Pattern
from intents.slots.places import Place

_MOST = 80  # pieces: a list of all flats of a building is not somebody's home
_MOST_NAMED = 4  # buildings with a name of their own

# Pieces that mean something only beside what has been read before them.
_NEEDS = {
    "door": {"building"},
    "letter": {"floor"},
    "lettered": {"building"},
    "number": {"building", "unit", "floor"},
    "letter_dash": {"building"},
    "plain_dash": {"building", "unit"},
    "small_room": {"building", "unit", "floor"},
    "sub_room": {"floor", "room"},
}
# Pieces that mean something only when one of these follows.
_LEADS = {
    "street_number": {"unit", "floor", "room", "number", "small_room", "lettered_room"},
    "tower": {"number", "lettered", "lettered_room", "floor", "room", "flat_dash"},
}
_DASHES = frozenset({"plain_dash", "letter_dash"})
_SINGAPORE = re.compile(r"0\d-\d{3}(?!\d)")
_GAP = re.compile(r"[\s,，.、·的/\-]{0,4}|\s?(?:of|at|in|on)\s")


# room 2 的 aircon: more often one of a flat than a flat.
_BEDROOM = Pattern(r"(?:room|rm)\s?[1-6]")


@dataclass(frozen=True, slots=True)
class Home:
    """A home as written; what was not written is None. Letters are upper case, numerals Arabic."""

    building: str | None = None
    unit: str | None = None
    floor: str | None = None
    room: str | None = None


@dataclass(slots=True)
class Mention:
    """Neighbouring pieces that speak of one place; offsets into the folded text."""

    start: int
    end: int = 0
    spans: dict[str, Span] = field(default_factory=dict)

    def values(self) -> dict[str, str]:
        return {name: span.value for name, span in self.spans.items()}


def read_addresses(
    text: str, aliases: Mapping[str, str], typed: Callable[[int, int], str]
) -> tuple[list[Place], list[Span]]:
    """Read folded text; return the places that are spoken of, in order, and their spans.

    `aliases` maps what people call a building to its bare name; `typed` gives what was typed at
    folded[start:end], for the names of buildings that nobody registered.
    """
    places: list[Place] = []
    spans: list[Span] = []
    text, names = _with_named(*_with_aliases(text, aliases), typed)
    ended = 0
    for mention in _mentions(text, names):
        own = mention.values()
        whose = whose_place(text, mention.start, mention.end, own)
        if places and whose != "near" and is_corrected(text, ended, mention.start):
            own = {**places[-1].values, **own}
            places[-1] = places[-1]._replace(whose="denied")
        elif not whose and _BEDROOM.fullmatch(text, mention.start, mention.end):
            whose = "perhaps"
        ended = mention.end
        other = whose in {"near", "denied"}
        places.append(Place(whose, own))
        spans.append(Span("address", mention.start, mention.end, text[mention.start : mention.end], other))
        spans += [Span(s.name, s.start, s.end, s.value, other) for s in mention.spans.values()]
    if is_numbered(text):
        loose = (written_on_it(text), flat_at_an_end(text))
        places += [Place("perhaps", values) for values in loose if values]
    return places, spans


def parse_home(text: str, aliases: Mapping[str, str] | None = None) -> Home | None:
    """Read a whole text as one home, in any form; None when anything else is left over.

    Bare forms that say nothing inside a sentence are read here: "501", "15C", "3 2 501", "#12-05".
    """
    read = fold(text)
    folded = _PREAMBLE.sub("", read.folded.strip().rstrip(".。,，!"))
    skipped = read.folded.find(folded)
    if _BARE.fullmatch(folded):
        folded = _SEPARATORS.sub("-", folded)
    prepared, names = _with_named(
        *_with_aliases(folded, aliases or {}), lambda start, end: read.typed(start + skipped, end + skipped)
    )
    mentions = list(_mentions(prepared, names, bare=True))
    if len(mentions) != 1 or _LEFT_OVER.sub("", prepared[: mentions[0].start] + prepared[mentions[0].end :]):
        return None
    return Home(**mentions[0].values())


_PREAMBLE = re.compile(
    r"^(?:我们?家?|住址?|家?住?在|地址|房号|门牌号?|是|:|\s|my|home|address|is|i live (?:at|in)|no\.?){1,6}"
)
_BARE = re.compile(r"[0-9a-z]{1,3}(?:[\s./,，]+\d{1,2})?[\s./,，]+\d{3,4}[a-z]?")
_SEPARATORS = re.compile(r"[\s./,，]+")
# 这楼, 我们楼, 隔壁楼, 整栋楼, 住宅楼: a building that has no name of its own.
_NO_NAME = (
    "这那哪我你他她们咱俺谁某每整全本同隔壁对面前后左右旁边上下地顶底矮一二两几多半栋幢座号单元的了在到是去来从往"
    "住买卖租换爬跳出过给和跟有没无不门口车库房屋宅层筒子洋楼期区县市家"
)
_NO_NAME_ENDS = f"{CHINESE}天老新旧高大小东西南北中"
_NAMED_END = re.compile(r"[楼阁轩]\s?[\d一二三四五六七八九十]")
_NAMED = Pattern(
    rf"(?![{_NO_NAME}])[\u4e00-\u9fff](?![{_NO_NAME}{_NO_NAME_ENDS}])[\u4e00-\u9fff][楼阁轩]"
    r"(?=\s?(?:\d{3,4}[a-z]?(?:室|号?房(?![租价东型])|(?=$|[\s,.!?的]))|\d{1,2}[a-z]室?(?![0-9a-z])"
    rf"|(?:\d{{1,2}}|[{CHINESE}]{{1,3}})(?:楼(?![栋盘市王主])|/f)))"
)
_LEFT_OVER = re.compile(r"[\s,，.。号室房的]+|业主|住户")


def _with_aliases(text: str, aliases: Mapping[str, str]) -> tuple[str, dict[int, str]]:
    """Replace every alias by a marker of the same length; also return the building at each marker."""
    names: dict[int, str] = {}
    text = text.replace(ALIAS, " ")
    for alias, building in sorted(aliases.items(), key=lambda item: -len(item[0])):
        folded = _folded(alias)
        start = text.find(folded) if folded else -1
        while start >= 0 and len(names) < _MOST:
            names[start] = building
            text = f"{text[:start]}{ALIAS * len(folded)}{text[start + len(folded) :]}"
            start = text.find(folded, start)
    return text, names


def _with_named(
    text: str, names: dict[int, str], typed: Callable[[int, int], str]
) -> tuple[str, dict[int, str]]:
    """Replace the proper name of a building right before a flat or floor by a marker, too: 明德楼1512室."""
    if not _NAMED_END.search(text):
        return text, names
    for match in islice(_NAMED.finditer(text), _MOST_NAMED):
        start, end = match.span()
        names[start] = typed(start, end)
        text = f"{text[:start]}{ALIAS * (end - start)}{text[end:]}"
    return text, names


@lru_cache(maxsize=4096)
def _folded(alias: str) -> str:
    return fold(alias).folded.strip()


def _mentions(text: str, names: Mapping[int, str], *, bare: bool = False) -> Iterator[Mention]:
    pieces = lexemes(text, _MOST)
    if pieces:  # most messages name no place
        for run in _runs(text, pieces):
            yield from _read_run(text, run, names, bare=bare)


def _runs(text: str, pieces: Iterable[Lexeme]) -> Iterator[list[Lexeme]]:
    """Group the pieces that only separators stand between."""
    run: list[Lexeme] = []
    for piece in pieces:
        if run and not _GAP.fullmatch(text, run[-1].end, piece.start):
            yield run
            run = []
        run.append(piece)
    if run:
        yield run


def _read_run(text: str, run: list[Lexeme], names: Mapping[int, str], *, bare: bool) -> Iterator[Mention]:
    mention = Mention(run[0].start)
    for place, piece in enumerate(run):
        following = run[place + 1].kind if place + 1 < len(run) else ""
        if doubtful(text, piece, alone=not mention.spans and not following):
            continue
        slots = _slots_of(piece, following, mention.spans, text)
        if mention.spans and piece.kind != "sub_room" and any(slot in mention.spans for slot in slots):
            yield mention
            mention = Mention(piece.start)
            slots = _slots_of(piece, following, mention.spans, text)
        if not _makes_sense(text, piece, following, mention, bare=bare):
            continue
        if not mention.spans:
            mention.start = piece.start
        _add(text, mention, piece, slots, names)
    if mention.spans:
        yield mention


def _slots_of(piece: Lexeme, following: str, known: Mapping[str, Span], text: str) -> tuple[str, ...]:
    """Which slots the values of a piece are, given what stands before and behind it."""
    if piece.kind == "dash2" and _SINGAPORE.match(text, piece.start):
        return ("floor", "room")  # 07-118: nobody writes a building so
    if piece.kind == "dash2" and "building" in known and "unit" not in known:
        return ("unit", "room")
    if piece.kind == "street_number" and "building" in known and following in {"floor", "room"}:
        return ("unit",)  # A棟3號5樓之1: a building with several doors
    if piece.kind == "english_unit":
        return ("unit",) if following in {"room", "number"} else ("room",)
    above_ground = text[piece.start] not in "负地-"
    if piece.kind == "floor" and above_ground and following == "unit" and "building" not in known:
        return ("building",)  # 3楼2单元: in the north a building is a 楼
    if piece.kind == "building" and text[piece.start : piece.end].endswith("座"):
        if "floor" in known:
            return ("room",)  # 15樓C座: in Hong Kong the flat
        if "building" in known and "unit" not in known:
            return ("unit",)  # 12栋A座1103
    return tuple(slot for slot, _, _ in piece.values)


def _makes_sense(text: str, piece: Lexeme, following: str, mention: Mention, *, bare: bool) -> bool:
    leads = _LEADS.get(piece.kind)
    if leads is not None:
        return following in leads
    if (
        piece.kind == "number"
        and mention.spans
        and text[piece.start - 1] == "的"
        and "floor" in mention.spans
    ):
        return False  # 4层的243: how large or how dear it is
    if piece.kind in _DASHES and (bare or _stands_for_a_flat(text, piece, following)):
        return True
    needs = _NEEDS.get(piece.kind)
    if needs is None or needs & mention.spans.keys():
        return True
    if piece.kind == "number" and following in {"building", "hash", "unit"}:
        return True  # 501, 3栋2单元
    if piece.kind not in {"number", "lettered"}:
        return False
    return bare or names_a_flat(text, piece.start, piece.end)


def _stands_for_a_flat(text: str, piece: Lexeme, following: str) -> bool:
    """Whether 06-21 is one by itself: in 06-21 blk 12, and where somebody is at it."""
    if following == "building" and (
        text[piece.start] == "0" or opens(text, piece.start) or is_own(text, piece.start)
    ):
        return True
    return names_a_dashed_flat(text, piece.start, piece.end)


def _add(
    text: str, mention: Mention, piece: Lexeme, slots: tuple[str, ...], names: Mapping[int, str]
) -> None:
    for slot, (_, start, end) in zip(slots, piece.values, strict=True):
        value = names.get(start) or _bare(slot, text[start:end])
        if piece.kind == "sub_room" and "room" in mention.spans:
            value = f"{mention.spans['room'].value}-{value}"
        mention.spans[slot] = Span(slot, start, end, value)
    mention.end = piece.end


def _bare(slot: str, written: str) -> str:
    """Write a value bare: 十二 is 12, 五零一 501, 负一 B1, c C, floor 08 is 8, but flat 05 stays 05."""
    if slot == "floor":
        if written == "地下":
            return "G"
        if written.startswith("basement"):
            return f"B{written[-1]}"
        if written == "ground":
            return "G"
        if written.startswith(("负", "地下", "-")):
            return f"B{number(written.lstrip('负地下-'))}"
    if written.isdecimal():
        return written if slot == "room" else str(int(written))
    if written.isascii() or (len(written) == 1 and written not in CHINESE):
        return written.upper()
    if "之" in written:
        return written.replace("号", "").replace("之", "-")
    return spelt(written) if slot == "room" else str(number(written))
