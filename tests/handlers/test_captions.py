"""Commands under a file: done once, and never with more than a list can have."""

from __future__ import annotations

from typing import Any

import telegram
from sqlalchemy import func, select

from handlers.attached import LARGEST
from handlers.features import FEATURES
from handlers.router import Router
from services import setup
from services.unit import Unit
from storage.parcel import Parcel
from tests.handlers.updates import bot_named, wrote
from tests.services.estate import KE, Estate

ROUTER = Router(FEATURES, owner_ids=())


def sent_file(caption: str) -> dict[str, Any]:
    update = wrote(KE, KE, "")
    del update["message"]["text"]
    file = {"file_id": "f", "file_unique_id": "u", "file_name": "到件.csv"}
    update["message"] |= {"caption": caption, "document": file}
    return update


def dispatch(estate: Estate, update: dict[str, Any], content: bytes) -> None:
    def step(unit: Unit) -> None:
        read = telegram.Update.de_json(update, bot_named(unit.bot.id, unit.bot.username))
        ROUTER.dispatch(unit, read, {"f": content})

    estate.do(step)


def parcels(estate: Estate) -> int:
    return estate.do(lambda unit: unit.session.scalar(select(func.count()).select_from(Parcel)) or 0)


def test_a_caption_that_is_edited_does_not_run_its_command_again(estate: Estate) -> None:
    estate.do(lambda unit: setup.set_holder(estate.community(unit), "desk"))
    update = sent_file("/parcel in")
    dispatch(estate, update, "3-2-501 陈姨 顺丰".encode())
    edited = {**update["message"], "caption": "/parcel in 今天的", "edit_date": update["message"]["date"] + 9}
    dispatch(estate, {"update_id": 2, "edited_message": edited}, "3-2-501 陈姨 顺丰".encode())
    assert parcels(estate) == 1


def test_a_file_that_hides_its_size_is_not_read(estate: Estate) -> None:
    estate.do(lambda unit: setup.set_holder(estate.community(unit), "desk"))
    dispatch(estate, sent_file("/parcel in"), b"3-2-501\n" * (LARGEST // 8 + 1))
    assert "一次最多 200 行" in estate.heard(KE)
    assert parcels(estate) == 0
