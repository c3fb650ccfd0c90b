"""Whoever of the community presses whatever, and whatever is answered to a question: nothing breaks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Any

import pytest
from sqlalchemy import delete, select

from handlers.feature import Feature
from handlers.features import FEATURES
from services.unit import Unit
from storage.dialogue import Dialogue
from tests.handlers import updates
from tests.handlers.underway import ROUTER, write
from tests.handlers.updates import pressed, wrote
from tests.services.estate import CHEN, GROUP, KE, LI, STAFF_GROUP, WANG, ZHOU
from tests.services.fair import Fair

PLACES = ((CHEN, CHEN), (LI, GROUP), (WANG, WANG), (KE, STAFF_GROUP), (ZHOU, ZHOU))
"""Who lives or works here, and where they press and write."""

ARGUMENTS = ("", ":1", ":2", ":99", ":x\0", ":1:1", ":2:1")
"""Of buttons: rows that are there, rows that are not, and nonsense."""

PHOTO = [{"file_id": "p", "file_unique_id": "u", "width": 9, "height": 9}]
FILE = {"file_id": "d", "file_unique_id": "v", "file_name": "x.xlsx", "file_size": 99}
WORDS = (
    *(
        "算了",
        "没有",
        "谢谢",
        "是的",
        "不是",
        "还没好",
        "还是没有",
        "不用找了",
        "明天上午",
        "2020-01-01",
        "2",
        "-1",
    ),
    *("3-2-501", "SF1234567890123", "钥匙", "我钱包丢了", "3栋电梯又坏了", "/help"),
    *("我要去外地,快递先帮我存着", "周六的活动几点", "👍", " ", "好" * 4096),
)
REPORTS = (
    *("我的快递显示签收了,可是没收到", "谁的快递放我家门口了 尾号6688"),
    *("我钱包丢了", "捡到一串钥匙", "我家猫不见了", "厨房漏水", "3栋电梯坏了", "师傅什么时候来"),
    *(
        "周六那场我报名两大一小",
        "噪音太大了,投诉",
        "建议多放几个充电桩",
        "请问泳池几点关门",
    ),
)
"""What opens a question by being written, in private or in a group."""

FILES: tuple[dict[str, Any], ...] = (
    {"photo": PHOTO},
    {"photo": PHOTO, "caption": "黑色的"},
    {"document": FILE},
)
ANSWERS = (*({"text": words} for words in WORDS), *FILES)


@pytest.fixture
def estate(busy: Fair) -> Fair:
    """What is judged here does not depend on the engine; what the preparation asked is not asked again."""
    busy.do(lambda unit: unit.session.execute(delete(Dialogue)))
    return busy


@dataclass(frozen=True)
class Question:
    """What the bot asked somebody, so that it can be asked once more."""

    chat_id: int
    user_id: int
    step: str
    data: dict[str, Any]
    community_id: int | None

    def put(self, unit: Unit) -> None:
        unit.open_dialogue(self.chat_id, self.user_id, self.step, self.data, self.community_id)


def open_questions(estate: Fair) -> Iterator[Question]:
    def step(unit: Unit) -> list[Question]:
        return [
            Question(row.chat_id, row.user_id, row.step, row.data, row.community_id)
            for row in unit.session.scalars(select(Dialogue))
        ]

    yield from estate.do(step)


def press_everything(estate: Fair, feature: Feature) -> dict[tuple[str, bool], Question]:
    """Every button of a feature by everybody; what was asked in return, in private and in groups."""
    asked: dict[tuple[str, bool], Question] = {}
    for action, arguments in product(feature.buttons, ARGUMENTS):
        for user_id, chat_id in PLACES:
            update = pressed(user_id, chat_id, action + arguments)
            if len(arguments) % 2:
                update["callback_query"]["message"] |= {"date": 0}  # Telegram shows it to nobody any more
                del update["callback_query"]["message"]["text"]
            directs = updates.dispatch(estate, ROUTER, update)
            answers = [direct for direct in directs if direct.method == "answerCallbackQuery"]
            assert len(answers) == 1, (action, arguments)
            assert len(answers[0].params.get("text", "")) <= 200
        for question in open_questions(estate):
            asked.setdefault((question.step, question.chat_id > 0), question)
    return asked


def broken_by_answers(estate: Fair, question: Question) -> list[str]:
    """Ask once more and answer, again and again, each time with something else; what an answer broke."""
    broken = []
    for content in ANSWERS:
        estate.do(question.put)
        update = wrote(question.user_id, question.chat_id, "")
        del update["message"]["text"]
        update["message"] |= content
        try:
            updates.dispatch(estate, ROUTER, update)
        except Exception as error:  # noqa: BLE001 -- whatever it is, it is what is looked for
            broken.append(f"{question.step}, answered with {content}: {error!r}")
    return broken


@pytest.mark.parametrize("report", REPORTS)
def test_whatever_is_answered_to_what_a_report_is_asked_is_taken(estate: Fair, report: str) -> None:
    asked: dict[tuple[str, bool], Question] = {}
    for user_id, chat_id in (*PLACES, (CHEN, GROUP), (LI, LI)):
        write(estate, user_id, chat_id, report)
        for question in open_questions(estate):
            asked.setdefault((question.step, question.chat_id > 0), question)
    assert asked
    assert [broken for question in asked.values() for broken in broken_by_answers(estate, question)] == []


@pytest.mark.parametrize("feature", FEATURES, ids=lambda feature: feature.name)
def test_every_press_and_every_answer_is_taken(estate: Fair, feature: Feature) -> None:
    for name, (user_id, chat_id) in product(feature.commands, PLACES):
        for words in ("", " 1", " 不存在的"):
            write(estate, user_id, chat_id, f"/{name}{words}")
    estate.hush()
    asked = press_everything(estate, feature)
    assert [broken for question in asked.values() for broken in broken_by_answers(estate, question)] == []
