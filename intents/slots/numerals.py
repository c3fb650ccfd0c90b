"""Chinese and Arabic numerals, as spoken (十二, 廿三, 一百零五) and as spelt out (五〇一, 幺二零三)."""

import re

DIGITS = {
    digit: value
    for value, digits in enumerate(("零〇", "一幺", "二两", *"三四五六七八九"))
    for digit in digits
}
_SCALES = {"十": 10, "百": 100}
_TENS = {"廿": 20, "卅": 30}

# The inside of a character class of a pattern.
CHINESE = "零〇一幺二两三四五六七八九十百廿卅"

_FORMAL = "壹贰叁肆伍陆柒捌玖拾"
# 叁栋贰单元, and not 伍栋才, 陆家嘴.
_OF_A_HOUSE = re.compile(rf"[{_FORMAL}]{{1,3}}(?=幢|号楼|单元|栋[\d{_FORMAL}{CHINESE}])")
_PLAIN = str.maketrans(_FORMAL, "一二三四五六七八九十")


def plain_numerals(text: str) -> str:
    """Write the numerals of cheques, where they count houses in folded text, plainly: 叁栋 as 三栋."""
    if not ("栋" in text or "单元" in text or "号楼" in text or "幢" in text):
        return text  # nearly all
    return _OF_A_HOUSE.sub(lambda match: match[0].translate(_PLAIN), text)


def number(written: str) -> int:
    """Return the value of digits or a Chinese numeral below a thousand; ValueError for anything else."""
    if written.isdecimal():
        return int(written)
    if not written or any(character not in CHINESE for character in written):
        raise ValueError(written)
    if all(character in DIGITS for character in written):
        return int("".join(str(DIGITS[character]) for character in written))
    total = digit = 0
    for character in written:
        if character in DIGITS:
            digit = DIGITS[character]
        elif character in _TENS:
            total, digit = total + _TENS[character], 0
        else:
            total, digit = total + (digit or 1) * _SCALES[character], 0
    return total + digit


def spelt(written: str) -> str:
    """Return a flat's number in digits, keeping its length: 五零一 is 501, 零五 is 05, 十二 is 12."""
    if all(character in DIGITS for character in written):
        return "".join(str(DIGITS[character]) for character in written)
    return str(number(written))
