"""How weekdays and repeats are written: 下周六, 礼拜三, next Monday, 每周二四, 逢星期三, 隔天."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from intents.slots.frame import DAY, Form, Frame, Groups, steps
from intents.slots.moments import Piece

_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_CHINESE = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6}
_WEEKDAYS = _CHINESE | {str(day): day - 1 for day in range(1, 7)}
_ENGLISH = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAY = (
    r"mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?"
)
# Short forms that are also English words or names.
_WEAK = frozenset({"sat", "sun", "mon", "wed"})
_WEEKLY = "weekly:"
_WEEK = r"(?:周|星期|礼拜)"
# 周六三点 is three o'clock on Saturday, 周一次 once a week, 周二手 no Tuesday.
_MORE = r"(?:[、,和及]?[二三四五六日](?![点时个号楼栋单人家口位场次手十百千万:]|刻))"


def _monday(today: date, weeks: int) -> date:
    return today + DAY * (7 * weeks - today.weekday())


def _weeks_away(which: str | None) -> int | None:
    """None for a bare 周六: the next one; 0 for 这周六, even when it has passed."""
    return steps(which) if which else None


def _on(wanted: Sequence[int], weeks: int | None, frame: Frame, *, every: bool = False) -> Piece:
    today = frame.today
    if every:
        first = min(today + DAY * ((day - today.weekday()) % 7) for day in wanted)
        return _repeated(first, wanted)
    if weeks is None:
        first = today + DAY * ((wanted[0] - today.weekday()) % 7)
    else:
        first = _monday(today, weeks) + DAY * wanted[0]
    last = first + DAY * ((wanted[-1] - wanted[0]) % 7)
    return Piece(first=first, last=last, rolls=7 if weeks is None else 0)


def _repeated(first: date, wanted: Sequence[int]) -> Piece:
    """Every week on the `wanted` days, the `first` of them next; when its hour is past, the one after."""
    rolls = min((day - first.weekday() - 1) % 7 + 1 for day in wanted)
    return Piece(
        first=first, last=first, rolls=rolls, repeat=_WEEKLY + ",".join(_CODES[day] for day in wanted)
    )


def _weekday(groups: Groups, frame: Frame) -> Piece | None:
    every, which, days, last = groups
    wanted = [_WEEKDAYS[day] for day in days or "" if day in _WEEKDAYS]
    if last:
        span = (_WEEKDAYS[last] - wanted[0]) % 7
        wanted = [(wanted[0] + ahead) % 7 for ahead in range(span + 1)]
    return _on(wanted, _weeks_away(which), frame, every=bool(every))


def _weekend(groups: Groups, frame: Frame) -> Piece | None:
    every, which = groups
    if every:
        return _on((5, 6), None, frame, every=True)
    saturday = _monday(frame.today, steps(which)) + DAY * 5
    first = frame.today if not which and frame.today.weekday() == 6 else saturday
    return Piece(first=first, last=saturday + DAY)


def _whole_week(groups: Groups, frame: Frame) -> Piece | None:
    weeks = {"next": 1, "this": 0}.get(groups[0] or "", steps(groups[0]))
    monday = _monday(frame.today, weeks)
    return Piece(first=frame.today if weeks == 0 else monday, last=monday + DAY * 6)


def _english_weekday(groups: Groups, frame: Frame) -> Piece | None:
    which, day, plural = groups
    index = _ENGLISH.index((day or "")[:3])
    weeks = {"next": 1, "next next": 2, "last": -1}.get(which or "")
    piece = _on((index,), weeks, frame, every=which == "every" or bool(plural))
    return replace(piece, weak=not which and day in _WEAK)


def _english_weekend(groups: Groups, frame: Frame) -> Piece | None:
    which = {"next": "下", "last": "上", "this": "这"}.get(groups[0] or "")
    return _weekend(("every" if groups[0] == "every" or groups[1] else None, which), frame)


def _workdays(_groups: Groups, frame: Frame) -> Piece | None:
    return _on(range(5), None, frame, every=True)


def _every_day(groups: Groups, frame: Frame) -> Piece | None:
    part = {"晚": "evening", "早": "morning", "朝": "morning", "night": "evening", "evening": "evening"}.get(
        groups[0] or "", "morning" if groups[0] == "morning" else ""
    )
    return Piece(first=frame.today, last=frame.today, rolls=1, repeat="daily", part=part)


def _every_other_day(_groups: Groups, _frame: Frame) -> Piece | None:
    return Piece(repeat="daily:2")


def _every_week(_groups: Groups, _frame: Frame) -> Piece | None:
    return Piece(repeat="weekly")


def _every_other_week(_groups: Groups, _frame: Frame) -> Piece | None:
    return Piece(repeat="weekly:2")


def _every_month(_groups: Groups, _frame: Frame) -> Piece | None:
    return Piece(repeat="monthly")


def _every_other_weekday(groups: Groups, frame: Frame) -> Piece | None:
    return replace(_on((_ENGLISH.index((groups[0] or "")[:3]),), None, frame), repeat="weekly:2")


def both(piece: Piece, other: Piece) -> Piece | None:
    """每周二和周四, every Mon and Thu: what repeats on the days of both; None where only one does."""
    if not piece.repeat.startswith(_WEEKLY) or piece.repeat == "weekly:2" or piece.part or other.part:
        return None
    if other.first is None or piece.first is None or other.rolls != 7 or other.first != other.last:
        return None
    days = {_CODES.index(code) for code in piece.repeat.removeprefix(_WEEKLY).split(",")}
    return _repeated(min(piece.first, other.first), sorted(days | {other.first.weekday()}))


def weekly(piece: Piece, daily: Piece) -> Piece | None:
    """周一到周五 with 每天 behind it repeats on those days; None where the two do not go together."""
    if (
        daily.repeat != "daily"
        or piece.repeat
        or piece.first is None
        or piece.last is None
        or piece.rolls != 7
    ):
        return None
    length = (piece.last - piece.first).days
    days = ",".join(_CODES[(piece.first.weekday() + ahead) % 7] for ahead in range(length + 1))
    return replace(piece, last=piece.first, repeat=f"weekly:{days}", part=piece.part or daily.part)


# What cannot become a week is dropped at a glance: most that begins with 上 or 下 is no time.
_WEEK_AHEAD = r"(?=[每逢个这本呢今下上]{0,5}+[周星礼])"
_WHICH = r"(这个?|本|呢个?|今个?|下下个?|下个?|上个?)"
_ONE_DAY = rf"([一二三四五六日天1-6](?!次|遍|回|福|手|个(?!\s[a-z])|十(?![一二]?点)|\d){_MORE}{{0,4}})"
_NOT_ONCE_A = r"(?<!(?<![周期拜])[一二两三四五六七八九十半几\d])"
_OPENERS = "每逢这本呢今下上周星礼"

CHINESE_WORDS = (
    Form(_OPENERS, rf"{_WEEK_AHEAD}(每个?|每逢|逢)?{_WHICH}?{_WEEK}[末尾]", _weekend),
    Form(
        _OPENERS,
        rf"{_WEEK_AHEAD}(每个?|每逢|逢)?{_WHICH}?{_NOT_ONCE_A}{_WEEK}{_ONE_DAY}"
        rf"(?:\s?[-~至到]\s?{_WEEK}?([一二三四五六日天]))?",
        _weekday,
    ),
    Form("逢", r"(逢)()([一二三四五六日]{2,5})()(?![十百号月点年])", _weekday),
    Form(
        "这本下上",
        rf"{_WEEK_AHEAD}(这个?|本|下下个?|下个?|上个?){_WEEK}(?![一二三四五六日天末尾1-6])",
        _whole_week,
    ),
    Form("隔每", rf"(?:隔|每两个?|每隔一?个?){_WEEK}", _every_other_week),
    Form("每", rf"每个?{_WEEK}", _every_week),
    Form("每", r"每个?月", _every_month),
    Form("隔每", r"隔[天日]|每隔?[一两][天日]", _every_other_day),
    Form("每逢日天", r"每个?([早晚朝])上?|(?:每个?|逢)[天日]|日日|天天", _every_day),
    Form("每工", r"(?:每个?)?工作日", _workdays),
)
ENGLISH_WORDS = (
    Form("ev ot se al", rf"(?:every )?(?:other|second|alternate) ({_DAY})s?(?![a-z])", _every_other_weekday),
    Form("ev al fo", r"every (?:other|two|2|second) weeks?|alternate weeks?|fortnightly", _every_other_week),
    Form("we ev", r"weekly|every week(?![a-z])", _every_week),
    Form("mo ev", r"monthly|every month", _every_month),
    Form("ev al", r"every other day|alternate days?|every two days", _every_other_day),
    Form("ev", r"every (morning|night|evening)", _every_day),
    Form("da ev", r"()(?:daily|every ?day)", _every_day),
    Form("we ev on", r"every weekday|(?:on )?weekdays", _workdays),
    Form("th ne la ev on we", r"(?:(this|next|last|every|on)\s)?weekend(s)?(?![a-z])", _english_weekend),
    Form("ne th", r"(next|this) week(?![a-z])", _whole_week),
    Form(
        "th ne co la ev on by mo tu we fr sa su",
        rf"(?:(this|next next|next|coming|last|every|on|by)\s)?({_DAY})(s)?(?![a-z])",
        _english_weekday,
    ),
)
