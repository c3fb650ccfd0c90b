"""Which of several times in a message is meant: 明天不行，周五可以; 不是三点，是四点; 从周三改到周五."""

from intents.slots.model import Span
from intents.slots.pattern import Pattern

_REACH = 8
_DENIED = Pattern(
    r"(?:不是|并非|唔系|唔是|别|不要|除了|原来|原本|本来|之前[约说定]的?是?"
    r"|(?<![a-z])(?:not|isn'?t|no|except|instead of))\s?(?:在|约|系|the\s)?$"
)
_MEANT = Pattern(
    r"(?:改(?:成|为|到|在|约|去|期到?)?|换[成到]|挪到|推[迟后]?到|延[到期]到?|提前到|更正|应该是|而是"
    r"|(?<![a-z])(?:to|make it))\s?$"
)
_UNFIT = Pattern(
    r"[\s的]?(?:想|要|能不能|可以)?(?:[改换挪推延][到成为去约期至在]|改[周星礼明后下]|提前到)|[\s的我们家里都,，]{0,4}(?:白天|全天|整天)?(?:都|也)?"
    r"(?:不行|不可以|不方便|不得[闲空]|没有?[空人时]|不在|不成|[来去]不了|[上下加]班|放学|开会|出差|出门|有事|有约"
    r"|冇[空人时]|唔[得系喺方啱]|不对|太[早晚迟]|要?(?:睡觉|补觉|午睡|瞓(?:晏|紧)?觉|返[早中晚夜]?[更工])"
    r"|(?:i )?(?:can'?t|cannot|can not|not (?:free|ok|available|home|in|possible)|no good|busy|working"
    r"|at work|won'?t))"
)


def preferred(text: str, times: list[Span]) -> list[Span]:
    """`times` in the order in which they count: corrected, plain, then those that were ruled out."""
    return sorted(times, key=lambda span: _rank(text, span))


def ruled_out(text: str, start: int, end: int) -> bool:
    """Whether the words around text[start:end] say that this is not the time."""
    return bool(_UNFIT.match(text, end)) or denied(text, start)


def denied(text: str, start: int) -> bool:
    """Whether the words before `start` say that what follows is not the time."""
    return bool(_DENIED.search(text[max(0, start - _REACH) : start]))


def meant(text: str, start: int) -> bool:
    """Whether the words before `start` say that what follows is the time instead."""
    return bool(_MEANT.search(text[max(0, start - _REACH) : start]))


def _rank(text: str, span: Span) -> int:
    if ruled_out(text, span.start, span.end):
        return 2
    return 1 - meant(text, span.start)
