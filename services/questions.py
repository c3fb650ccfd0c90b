"""Questions: whether words wait for an answer."""

from __future__ import annotations

import re

from services.understanding import plain

_ASKS = re.compile(
    r"""[?？]\s*$|吗|咩(?!事)|呢\W*$|[了咗]没\W*$|[^从还]未\W*$
    |多少|多久|几(?:钱|点|时|耐)|什么(?!的)|甚么|乜嘢|怎么(?!还|又|这么|那么)|点样|边[个度]|哪[个里位]|贵姓
    |(?:能|可|会|有|要|系|是|行|好|得|使)(?:不|唔|没|冇)(?:能|可|会|有|要|系|是|行|好|得|使)|[能可是]否
    |\b(?:how|what|when|who|which|where)\b|\b(?:or\ not|can\ ah|can\ meh)\b
    |^\W*(?:can|could|may|will|would|do|does|is|are|should)\ (?!.*(?:asap|quick|fast))""",
    re.VERBOSE,
)
_HURRIES = re.compile(r"快[点些啲]|赶紧|抓紧|\bhurry\b")


def asks(text: str) -> bool:
    """Whether words ask something that only a person can answer; 快点行不行 pushes and asks nothing."""
    said = plain(text)
    return _ASKS.search(said) is not None and _HURRIES.search(said) is None
