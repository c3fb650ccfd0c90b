"""Scenes to watch in the sandbox: people who act as people do, and a clock that is moved for them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot import photos
from bot.acting import People
from bot.seed import CHEN, HE, LI, PRIYA, SHAN, WANG, ZHOU, ZONE, Person, Town

BREATH = 3.0
"""Seconds of the sandbox's clock after each step, so that answers and merged edits come one after another."""
DESK_OPENS, DESK_CLOSES = 9, 18


class Stage:
    """What a scene plays on; every step is followed by a pause of `beat` real seconds, to be watched."""

    def __init__(self, people: People, town: Town, beat: float = 1.0) -> None:
        self.people = people
        self.town = town
        self._beat = beat

    async def says(self, person: Person, text: str, chat: int | None = None) -> None:
        """Write to a group, or to the bot in private."""
        await self.people.says(person.id, self._chat(chat), text)
        await self._breathe()

    async def taps(self, person: Person, label: str, chat: int | None = None) -> None:
        """Press the newest button with these words in it."""
        await self.people.taps(person.id, self._chat(chat), label)
        await self._breathe()

    async def shows(self, person: Person, *pictures: bytes, caption: str = "") -> None:
        """Send pictures to the bot in private."""
        await self.people.shows(person.id, self._chat(None), *pictures, caption=caption)
        await self._breathe()

    async def opens(self, person: Person, link: str) -> None:
        """Follow a link of the bot's."""
        await self.people.opens(person.id, link)
        await self._breathe()

    async def later(self, minutes: float) -> None:
        """Let time pass."""
        await self.people.pass_time(minutes * 60)
        await self._breathe()

    async def until(self, hour: int, minute: int = 0) -> None:
        """Let time pass to the next such moment of a day."""
        local = await self.now()
        when = local.replace(hour=hour, minute=minute, second=0, microsecond=0)
        await self.at(when if when > local else when + timedelta(days=1))

    async def in_office_hours(self) -> None:
        """Let the night pass, in which nothing is announced to a group."""
        if not DESK_OPENS <= (await self.now()).hour < DESK_CLOSES:
            await self.until(DESK_OPENS)

    async def at(self, when: datetime) -> None:
        """Let time pass to a moment."""
        await self.people.wait_until(when)
        await self._breathe()

    async def now(self) -> datetime:
        """The time that people there see."""
        return (await self.people.now()).astimezone(ZONE)

    def _chat(self, chat: int | None) -> int:
        return self.town.bot if chat is None else chat

    async def _breathe(self) -> None:
        await self.people.pass_time(BREATH)
        await asyncio.sleep(self._beat)


@dataclass(frozen=True, slots=True)
class Play:
    """A scene: its title on the button, and what happens."""

    title: str
    act: Callable[[Stage], Awaitable[None]]


async def burst_pipe(stage: Stage) -> None:
    """A pipe bursts at 23:40; somebody comes, and nobody is woken to be asked whether it holds."""
    residents, staff = stage.town.residents, stage.town.staff
    await stage.until(23, 40)
    await stage.says(CHEN, "厨房水管爆了！！", residents)
    await stage.taps(CHEN, "是")
    await stage.says(CHEN, "阀门拧不动！")
    await stage.later(3)
    await stage.taps(WANG, "我去", staff)
    await stage.taps(WANG, "出发")
    await stage.later(11)
    await stage.shows(WANG, photos.cracked_hose(), caption="楼道阀已关，软管裂了，正在换")
    await stage.later(18)
    await stage.taps(WANG, "修好了")
    await stage.until(9)
    await stage.taps(CHEN, "修好了")
    await stage.says(CHEN, "谢谢王师傅")


async def festival(stage: Stage) -> None:
    """A lantern party: planned in one sentence, full, moved up, reminded, lived and looked back on."""
    start = await plan_and_sign_up(stage)
    await live_and_look_back(stage, start)


async def plan_and_sign_up(stage: Stage) -> datetime:
    """From the plan to a full card; when the party starts."""
    residents, staff = stage.town.residents, stage.town.staff
    await stage.in_office_hours()
    day = (await stage.now()).date() + timedelta(days=5)
    plan = f"/event {day.month}月{day.day}日下午三点到五点中心花园元宵灯会 8人 每家最多4人"
    await stage.says(ZHOU, plan, staff)
    await stage.taps(ZHOU, "海报文件", staff)
    await stage.taps(ZHOU, "海报图片", staff)
    await stage.taps(ZHOU, "📣 公布", staff)
    await stage.taps(ZHOU, "准备清单", staff)
    for task in ("订好场地", "贴海报"):
        await stage.taps(ZHOU, task, staff)
    await stage.taps(CHEN, "我去", residents)
    await stage.taps(CHEN, "+1", residents)
    await stage.says(LI, "我家三口报名灯会", residents)
    await stage.says(PRIYA, "sign up 3 people for 灯会")
    await stage.later(0.5)
    await stage.taps(SHAN, "排候补", residents)
    await stage.says(LI, "灯会改成两个人")
    return datetime(day.year, day.month, day.day, 15, tzinfo=ZONE)


async def live_and_look_back(stage: Stage, start: datetime) -> None:
    """From the reminders of the day before to the recap in the group."""
    staff = stage.town.staff
    await stage.at(start - timedelta(hours=20, minutes=50))
    await stage.at(start - timedelta(minutes=110))
    await stage.at(start + timedelta(minutes=1))
    await stage.taps(ZHOU, "签到", staff)
    for person in (CHEN, LI, PRIYA):
        await stage.taps(ZHOU, person.name, staff)
    await stage.taps(ZHOU, "现场来的 +1", staff)
    await stage.at(start + timedelta(hours=2, minutes=1))
    await _send_in_photos(stage)
    await stage.at(start + timedelta(hours=3, minutes=1))
    for person, stars in ((CHEN, "5★"), (LI, "4★"), (PRIYA, "5★")):
        await stage.taps(person, stars)
    await stage.says(CHEN, "孩子们很开心，明年还要办")
    await stage.until(10, 1)


async def parcel_evening(stage: Stage) -> None:
    """Parcels arrive, are asked for, fetched by a neighbour; one is missing and stands at a wrong door."""
    residents, staff, bot = stage.town.residents, stage.town.staff, stage.town.bot
    people = stage.people
    await stage.until(17, 30)
    number = f"{int((await stage.now()).timestamp()) % 10**8:08d}"
    await stage.says(
        HE,
        f"/parcel in\n3-2-501 陈女士 顺丰 SF31{number}017 A12 生鲜\n3-2-501 陈女士 中通 78{number}9012 B3\n"
        f"3-1-302 李先生 圆通 YT55{number}443 C05\n1-1-1202 Priya 京东 JD00{number}21 D2",
    )
    await stage.later(1)
    await stage.says(LI, "我的快递到了吗", residents)
    await stage.taps(LI, "看看")
    await stage.until(19)
    await stage.taps(CHEN, "查我家的", residents)
    await stage.says(CHEN, "我的快递到了吗")
    await stage.says(CHEN, "让老李代取")
    await stage.taps(CHEN, "顺丰")
    _, link = await people.newest(CHEN.id, bot, r"https://t\.me/\S+")
    await stage.opens(LI, link)
    await stage.taps(LI, "取到了")
    _, told = await people.newest(PRIYA.id, bot, r"(?i)code \w{4}")
    await stage.says(HE, f"/collect {told.split()[-1]}", staff)
    await stage.says(SHAN, "系統話我個順豐送到咗，門口連個影都冇，尾號6688")
    await stage.says(LI, "谁的快递放我家门口了 尾号6688", residents)
    await stage.taps(SHAN, "是我")
    await stage.says(LI, "我放在大堂保安那儿")
    await stage.taps(LI, "交给对方了")
    await stage.taps(SHAN, "拿到")


async def _send_in_photos(stage: Stage) -> None:
    """The desk answers the bot's request for photos, in the topic where it asked."""
    draft, _ = await stage.people.newest(HE.id, stage.town.staff, "回顾草稿")
    await stage.people.shows(
        HE.id, stage.town.staff, photos.lanterns(0), photos.lanterns(1), photos.lanterns(2), reply_to=draft
    )


SCENES: Mapping[str, Play] = {
    "pipe": Play("半夜爆水管 · A burst pipe at night", burst_pipe),
    "festival": Play("一个节日 · A festival, from plan to recap", festival),
    "parcels": Play("快递的傍晚 · An evening of parcels", parcel_evening),
}
