"""Setting up a world: people, bots, chats, topics, members."""

from aiohttp import web

from sandbox.person_api.requests import (
    BASE,
    answer,
    body_of,
    group,
    person,
    plainly,
    text_if_given,
    text_of,
    user,
)
from sandbox.world import membership, posting
from sandbox.world.errors import UnknownInWorld
from sandbox.world.models import Bot, Chat, Json, Topic
from sandbox.world.people import Person
from sandbox.world.views import overview, unread_of
from sandbox.world.world import World


class SetUp:
    """`/people`, `/bots`, `/chats/…`."""

    def __init__(self, world: World) -> None:
        self.world = world

    def routes(self) -> list[web.RouteDef]:
        chat = f"{BASE}/chats/{{chat}}"
        return [
            web.post(f"{BASE}/people", plainly(self.make_person)),
            web.post(f"{BASE}/bots", plainly(self.make_bot)),
            web.post(f"{BASE}/chats", plainly(self.make_chat)),
            web.post(f"{chat}/topics", plainly(self.make_topic)),
            web.post(f"{chat}/topics/{{thread}}/{{change:close|reopen|delete}}", plainly(self.change_topic)),
            web.post(f"{chat}/add", plainly(self.add)),
            web.post(f"{chat}/remove", plainly(self.remove)),
            web.post(f"{chat}/promote", plainly(self.promote)),
            web.post(f"{chat}/demote", plainly(self.demote)),
            web.post(f"{chat}/migrate", plainly(self.migrate)),
            web.post(f"{chat}/settings", plainly(self.settings)),
        ]

    async def make_person(self, request: web.Request) -> web.Response:
        body = await body_of(request)
        made = self.world.person(
            text_of(body, "name"),
            username=text_if_given(body, "username"),
            language=text_if_given(body, "language") or "zh-hans",
            person_id=body.get("id"),
            about=text_if_given(body, "about") or "",
        )
        return answer(person_json(made))

    async def make_bot(self, request: web.Request) -> web.Response:
        body = await body_of(request)
        made = self.world.bot(
            text_of(body, "username"),
            name=text_if_given(body, "name"),
            token=text_if_given(body, "token"),
            privacy=body.get("privacy", True),
        )
        return answer({**bot_json(made), "token": made.token})

    async def make_chat(self, request: web.Request) -> web.Response:
        body = await body_of(request)
        if body["kind"] not in ("group", "supergroup", "channel"):
            raise ValueError("kind must be group, supergroup or channel")
        owner = person(self.world, body.get("owner") or next(iter(self.world.people), 0))
        made = self.world.group(
            body["title"],
            owner=owner,
            members=[user(self.world, who) for who in body.get("members", [])],
            admins=[user(self.world, who) for who in body.get("admins", [])],
            kind=body["kind"],
            forum=body.get("forum", False),
            username=body.get("username"),
            chat_id=body.get("id"),
        )
        return answer(overview(made))

    async def make_topic(self, request: web.Request) -> web.Response:
        chat, body = self._chat(request), await body_of(request)
        topic = next((one for one in chat.topics.values() if one.name == body["name"]), None)
        if topic is None:
            topic = membership.add_topic(self.world, chat, body["name"], by=self._by(chat, body))
        return answer({"thread": topic.thread, "name": topic.name})

    async def change_topic(self, request: web.Request) -> web.Response:
        chat, body, change = self._chat(request), await body_of(request), request.match_info["change"]
        topic = self._topic(chat, int(request.match_info["thread"]))
        if change == "delete":
            membership.delete_topic(self.world, chat, topic)
        else:
            membership.change_topic(self.world, chat, topic, self._by(chat, body), closed=change == "close")
        return answer({"thread": topic.thread, "name": topic.name, "closed": topic.closed})

    async def add(self, request: web.Request) -> web.Response:
        chat, body = self._chat(request), await body_of(request)
        membership.add(self.world, chat, user(self.world, body["user"]).id, by=body.get("by"))
        return answer(overview(chat))

    async def remove(self, request: web.Request) -> web.Response:
        chat, body = self._chat(request), await body_of(request)
        membership.remove(self.world, chat, user(self.world, body["user"]).id, by=body.get("by"))
        return answer(overview(chat))

    async def promote(self, request: web.Request) -> web.Response:
        chat, body = self._chat(request), await body_of(request)
        given = body.get("rights")
        rights = (
            frozenset(name for name, has in given.items() if has)
            if given is not None
            else membership.ALL_RIGHTS
        )
        who = user(self.world, body["user"])
        membership.promote(
            self.world,
            chat,
            who.id,
            by=self._by(chat, body),
            rights=rights,
            anonymous=body.get("anonymous", False),
        )
        return answer({"status": chat.member(who.id).status})

    async def demote(self, request: web.Request) -> web.Response:
        chat, body = self._chat(request), await body_of(request)
        who = user(self.world, body["user"])
        membership.demote(self.world, chat, who.id, by=self._by(chat, body))
        return answer({"status": chat.member(who.id).status})

    async def migrate(self, request: web.Request) -> web.Response:
        return answer({"chat": membership.migrate(self.world, self._chat(request)).id})

    async def settings(self, request: web.Request) -> web.Response:
        chat, body = self._chat(request), await body_of(request)
        if "reactions" in body:
            chat.allowed_reactions = None if body["reactions"] == "all" else list(body["reactions"])
        if "forum" in body:
            chat.forum = bool(body["forum"])
        renamed = "title" in body and body["title"] != chat.title
        chat.title = body.get("title", chat.title)
        membership.reshape(self.world, chat)
        if renamed:
            posting.service(self.world, chat, self._by(chat, body), {"new_chat_title": chat.title})
        self.world.journal.write("chat", chat)
        return answer(overview(chat))

    def _chat(self, request: web.Request) -> Chat:
        return group(self.world, request.match_info["chat"])

    def _by(self, chat: Chat, body: Json) -> int:
        """Who acts: the one who is named, else the creator."""
        if "by" in body:
            return user(self.world, body["by"]).id
        return next(who for who, member in chat.members.items() if member.status == "creator")

    def _topic(self, chat: Chat, thread: int) -> Topic:
        if thread not in chat.topics:
            raise UnknownInWorld(f"there is no topic {thread} in {chat.title}")
        return chat.topics[thread]


def person_json(who: Person) -> Json:
    return {
        "id": who.id,
        "name": who.name,
        "username": who.username,
        "language": who.language,
        "about": who.about,
        "blocked": sorted(who.blocked),
        "unread": unread_of(who.world, who),
    }


def bot_json(bot: Bot) -> Json:
    return {
        "id": bot.id,
        "name": bot.name,
        "username": bot.username,
        "privacy": bot.privacy,
        "description": bot.description,
        "short_description": bot.short_description,
    }
