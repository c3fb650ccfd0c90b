"""Which words want nothing done, and which ask about us."""

import pytest

from handlers.smalltalk import asks_how, asks_who, is_heard

READ = "好的知道了|知道了|明白|收到|noted thanks|Ok noted|got it!|了解,谢谢|知道喇唔該"
MORE_THAN_READ = "知道了但是还在漏|不知道|得闲过来|noted but still leaking|好的明天来吧"
WHO = "你是谁|你是机器人吗?|您是哪位|你係咪機械人|你係邊個呀|你叫什么|who are you|are you a bot?|你是真人吗"
WHO_IN_ENGLISH = "hi is this the mgmt office?|is this a bot"
OTHER_QUESTIONS = "你是不是忘了我家马桶|你是怎么修的|is this lift broken|你们是谁派来的"
HOW = "怎么用|点用㗎|點用㗎|你会做什么|你能帮我做什么|你識做咩㗎|what can you do?|how to use this|help"
OF_A_THING = "门禁怎么用|热水器怎么用|help the kitchen is flooding|你能来吗"


@pytest.mark.parametrize("text", READ.split("|"))
def test_only_read(text: str) -> None:
    assert is_heard(text)


@pytest.mark.parametrize("text", MORE_THAN_READ.split("|"))
def test_more_than_read(text: str) -> None:
    assert not is_heard(text)


@pytest.mark.parametrize("text", [*WHO.split("|"), *WHO_IN_ENGLISH.split("|")])
def test_who_are_you(text: str) -> None:
    assert asks_who(text)


@pytest.mark.parametrize("text", OTHER_QUESTIONS.split("|"))
def test_other_questions(text: str) -> None:
    assert not asks_who(text)


@pytest.mark.parametrize("text", HOW.split("|"))
def test_what_can_you_do(text: str) -> None:
    assert asks_how(text)


@pytest.mark.parametrize("text", OF_A_THING.split("|"))
def test_a_thing_is_meant(text: str) -> None:
    assert not asks_how(text)
