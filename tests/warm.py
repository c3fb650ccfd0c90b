"""Imported once, by the process from which every `linli` of the tests is forked."""

import gc
from datetime import UTC, datetime

import bot.cli  # noqa: F401 -- with it comes everything else
import intents
from texts import Texts

Texts.load()
intents.recognize("3栋2单元501厨房水管爆了", now=datetime(2026, 3, 10, tzinfo=UTC))

gc.freeze()
