"""Derive facts.json, the table that requests are checked against, from a full table of the Bot API.

python -m sandbox.bot_api.derive_facts bot-api-10.3.json
"""

import json
import re
import sys
from pathlib import Path
from typing import Any

METHODS = [
    "getMe",
    "getUpdates",
    "setWebhook",
    "deleteWebhook",
    "getWebhookInfo",
    "sendMessage",
    "editMessageText",
    "editMessageCaption",
    "editMessageReplyMarkup",
    "editMessageMedia",
    "deleteMessage",
    "deleteMessages",
    "sendPhoto",
    "sendDocument",
    "sendMediaGroup",
    "sendVoice",
    "sendVideo",
    "sendAudio",
    "sendVideoNote",
    "sendLocation",
    "sendPoll",
    "copyMessage",
    "forwardMessage",
    "answerCallbackQuery",
    "setMessageReaction",
    "sendChatAction",
    "pinChatMessage",
    "unpinChatMessage",
    "unpinAllChatMessages",
    "getChat",
    "getChatMember",
    "getChatAdministrators",
    "getChatMemberCount",
    "createForumTopic",
    "editForumTopic",
    "closeForumTopic",
    "reopenForumTopic",
    "deleteForumTopic",
    "getFile",
    "setMyCommands",
    "getMyCommands",
    "deleteMyCommands",
    "setMyDescription",
    "getMyDescription",
    "setMyShortDescription",
    "getMyShortDescription",
    "setMyName",
    "getMyName",
    "setChatMenuButton",
    "getChatMenuButton",
    "leaveChat",
    "exportChatInviteLink",
]
# Whole regions of the Bot API that no community bot of ours sends; their objects are taken as they come.
UNCHECKED = {
    "EphemeralMessageParameters",
    "SuggestedPostParameters",
    "LoginUrl",
    "User",
    "InputChecklist",
    "InputRichMessage",
}
FACTS = Path(__file__).with_name("facts.json")


def derive(table: dict[str, Any]) -> dict[str, Any]:
    """The wanted methods, and every object type that their parameters lead to."""
    methods = {name: table["methods"][name] for name in METHODS}
    types: dict[str, Any] = {}
    pending = [field["type"] for fields in methods.values() for field in fields.values()]
    while pending:
        for name in re.findall(r"[A-Z]\w+", pending.pop()):
            if name in table["types"] and name not in types and name not in UNCHECKED:
                types[name] = table["types"][name]
                pending += [field["type"] for field in types[name].values()]
    return {"bot_api": table["bot_api"], "methods": methods, "types": dict(sorted(types.items()))}


if __name__ == "__main__":
    source = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    FACTS.write_text(json.dumps(derive(source), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
