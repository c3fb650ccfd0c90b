"""The small community that a fresh sandbox opens with, made by acting as its people and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.acting import People, Refusal
from services.setup import STANDARD

BOT_USERNAME = "linli_bot"
ZONE = ZoneInfo(STANDARD.timezone)
MORNING = time(10)
EVENING = time(17)
BOARD_SECONDS = 15
"""Within these the pinned board shows what was changed last."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the small community."""

    id: int
    name: str
    username: str
    about: str
    language: str = "zh-hans"


CHEN = Person(1004, "陈姨", "chenyi", "居民 · 3栋2单元501")
LI = Person(1005, "老李", "laoli", "居民 · 3栋1单元302")
SHAN = Person(1006, "阿珊", "ashan", "居民 · 1栋 · 繁體", "zh-hant")
PRIYA = Person(1007, "Priya", "priya", "resident · English", "en")
WANG = Person(1003, "王师傅", "wang_shifu", "维修师傅")
HE = Person(1002, "小何", "kefu_xiaohe", "物业客服")
ZHOU = Person(1001, "周主管", "zhou_zhuguan", "物业主管")
PEOPLE = (CHEN, LI, SHAN, PRIYA, WANG, HE, ZHOU)
"""As the page lists them: whoever opens it looks at it as the first."""

MANAGER = ZHOU.id
CREW = {HE: "客服", WANG: "师傅"}
HOMES = {CHEN: "3-2-501", LI: "3-1-302", SHAN: "1-1-803", PRIYA: "1-1-1202"}
SMALL_TALK = (
    (LI, "今天太阳真好，我把被子都晒出去了"),
    (SHAN, "今日天氣真係好 ☀️"),
    (PRIYA, "Hello neighbours!"),
)
RESIDENTS_GROUP = "阳光花园"
BUILDING_GROUP = "阳光花园 3栋"
STAFF_GROUP = "阳光花园物业"
SETUP = "/setup 阳光花园 +86 755 8888 0110 9:00-18:00 简体 前台"


class NotSettled(Exception):
    """The bot did not answer as these people expect; the message is one sentence."""


@dataclass(frozen=True, slots=True)
class Town:
    """The seeded world by its ids."""

    bot: int
    token: str
    residents: int
    building: int
    staff: int


async def build(people: People) -> Town:
    """Make people, bot and groups, or find those of the last run."""
    for person in PEOPLE:
        await people.post(
            "people",
            id=person.id,
            name=person.name,
            username=person.username,
            language=person.language,
            about=person.about,
        )
    bot = await people.post("bots", username=BOT_USERNAME, name="邻里", privacy=False)
    everyone = [person.id for person in PEOPLE]
    residents = await _group(people, RESIDENTS_GROUP, everyone, forum=False)
    building = await _group(people, BUILDING_GROUP, [CHEN.id, LI.id, MANAGER], forum=False)
    staff = await _group(people, STAFF_GROUP, [WANG.id, HE.id, MANAGER], forum=True)
    return Town(bot["id"], bot["token"], residents, building, staff)


async def wake(people: People) -> None:
    """Let a world that would begin at night or in the evening begin in the morning, when everybody is up."""
    local = (await people.now()).astimezone(ZONE)
    if MORNING <= local.time() < EVENING:
        return
    day = local.date() if local.time() < MORNING else local.date() + timedelta(days=1)
    await people.wait_until(datetime.combine(day, MORNING, ZONE))


async def settle_in(people: People, town: Town) -> None:
    """Set the community up by the conversations that real people would have; raises NotSettled."""
    try:
        await _found(people, town)
        await _register_homes(people, town)
        await _leave_tidy(people, town)
    except (LookupError, Refusal) as error:
        raise NotSettled(f"The sandbox's community could not be set up: {error}.") from error


async def _found(people: People, town: Town) -> None:
    """The manager registers the community with its groups, staff and the one on duty."""
    await people.says(MANAGER, town.bot, "/start")
    await _bring_bot_in(people, town, town.residents)
    await people.says(MANAGER, town.residents, SETUP)
    await _bring_bot_in(people, town, town.building)
    await people.says(MANAGER, town.building, "/setup 3栋")
    await _bring_bot_in(people, town, town.staff)
    await people.says(MANAGER, town.staff, "/setup 物业群")
    for person, role in CREW.items():
        await _hire(people, town, person, role)
    await people.says(MANAGER, town.bot, "/duty")
    await people.taps(MANAGER, town.bot, WANG.name)


async def _leave_tidy(people: People, town: Town) -> None:
    """What a first look finds: the bot's greeting, some small talk, nothing unread."""
    for group in (town.building, town.residents):
        await _tidy(people, town, group)
    for person, words in SMALL_TALK:
        await people.says(person.id, town.residents, words)
    await people.pass_time(BOARD_SECONDS)
    for person in PEOPLE:
        await people.reads_everything(person.id)


async def _group(people: People, title: str, members: list[int], *, forum: bool) -> int:
    chat = await people.post(
        "chats", kind="supergroup", title=title, owner=MANAGER, members=members, forum=forum
    )
    return int(chat["id"])


async def _bring_bot_in(people: People, town: Town, chat: int) -> None:
    await people.post(f"chats/{chat}/add", user=town.bot, by=MANAGER)
    await people.post(f"chats/{chat}/promote", user=town.bot)
    await people.quiet()


async def _hire(people: People, town: Town, person: Person, role: str) -> None:
    """The manager invites somebody as `role`; they open the link and say how residents call them."""
    await people.says(MANAGER, town.bot, "/staff")
    await people.taps(MANAGER, town.bot, "加同事")
    await people.taps(MANAGER, town.bot, role)
    _, link = await people.newest(MANAGER, town.bot, r"https://t\.me/\S+")
    await people.opens(person.id, link)
    await people.says(person.id, town.bot, person.name)


async def _register_homes(people: People, town: Town) -> None:
    """Residents say where they live, and the desk, which has seen their papers, says that it is so."""
    for person, home in HOMES.items():
        await people.says(person.id, town.bot, "/start")
        await people.says(person.id, town.bot, f"/home {home}")
    await people.says(HE.id, town.bot, "/homes")
    for person in HOMES:
        await people.taps(HE.id, town.bot, person.name)


async def _tidy(people: People, town: Town, group: int) -> None:
    """The manager deletes what was about setting up, and leaves the bot's word to everybody."""
    said = await people.messages(MANAGER, group)
    greeting = [message["id"] for message in said if message["from"]["id"] == town.bot][-1:]
    for message in said:
        if message["id"] not in greeting:
            await people.deletes(MANAGER, group, message["id"])
