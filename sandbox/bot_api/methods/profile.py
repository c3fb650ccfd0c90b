"""Methods about the bot itself: who it is, its commands by scope and language, its menu button."""

import re
from collections.abc import Callable

from sandbox.bot_api.call import Call
from sandbox.bot_api.errors import BadRequest
from sandbox.world.menus import scope_key
from sandbox.world.models import Json

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
MOST_COMMANDS = 100


def get_me(call: Call) -> Json:
    return {
        **call.bot.shape,
        "can_join_groups": True,
        "can_read_all_group_messages": not call.bot.privacy,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def set_my_commands(call: Call) -> bool:
    commands = call.parameters["commands"]
    if len(commands) > MOST_COMMANDS:
        raise BadRequest("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not _COMMAND.fullmatch(command["command"].removeprefix("/")):
            raise BadRequest("BOT_COMMAND_INVALID")
    call.bot.commands[_key(call)] = [
        {"command": one["command"].removeprefix("/"), "description": one["description"]} for one in commands
    ]
    call.world.journal.write("chat", None)
    return True


def get_my_commands(call: Call) -> list[Json]:
    return call.bot.commands.get(_key(call), [])


def delete_my_commands(call: Call) -> bool:
    call.bot.commands.pop(_key(call), None)
    call.world.journal.write("chat", None)
    return True


def set_my_description(call: Call) -> bool:
    call.bot.description = call.get("description", "")
    return True


def get_my_description(call: Call) -> Json:
    return {"description": call.bot.description}


def set_my_short_description(call: Call) -> bool:
    call.bot.short_description = call.get("short_description", "")
    return True


def get_my_short_description(call: Call) -> Json:
    return {"short_description": call.bot.short_description}


def set_my_name(call: Call) -> bool:
    """Names for single languages are accepted and not shown; clients here show the default one."""
    if call.get("name") and not call.get("language_code"):
        call.bot.name = call.get("name")
    return True


def get_my_name(call: Call) -> Json:
    return {"name": call.bot.name}


def set_chat_menu_button(call: Call) -> bool:
    call.bot.menu_buttons[str(call.get("chat_id", "default"))] = call.get("menu_button") or {
        "type": "default"
    }
    return True


def get_chat_menu_button(call: Call) -> Json:
    buttons = call.bot.menu_buttons
    return buttons.get(str(call.get("chat_id"))) or buttons.get("default") or {"type": "commands"}


def _key(call: Call) -> str:
    """Where in the bot's table of commands this call's scope and language are kept."""
    language = call.get("language_code") or ""
    if language and not re.fullmatch(r"[a-z]{2}", language):
        raise BadRequest("LANGUAGE_CODE_INVALID")
    scope = call.get("scope") or {"type": "default"}
    if "chat_id" in scope:
        call.parameters["chat_id"] = int(scope["chat_id"])
        call.chat()
    key = scope_key(scope, language)
    if key is None:
        raise BadRequest("can't parse BotCommandScope: Unsupported type specified")
    return key


METHODS: dict[str, Callable[[Call], object]] = {
    "getMe": get_me,
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
    "setMyDescription": set_my_description,
    "getMyDescription": get_my_description,
    "setMyShortDescription": set_my_short_description,
    "getMyShortDescription": get_my_short_description,
    "setMyName": set_my_name,
    "getMyName": get_my_name,
    "setChatMenuButton": set_chat_menu_button,
    "getChatMenuButton": get_chat_menu_button,
}
