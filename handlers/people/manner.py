"""How somebody wishes to be spoken to: by which name, in which language."""

from __future__ import annotations

from handlers.access import Where, Who
from handlers.people.reader import lay_menu
from handlers.people.registry import feature
from handlers.replies import Ask, Edit, NotMine, Outcome, Reply
from handlers.request import Request
from services import people
from services.messages import Button
from services.names import is_question
from texts import LANGUAGES


@feature.command("name", who=Who.RESIDENT, where=Where.PRIVATE)
def called(request: Request) -> Outcome:
    """/name 陈姨: how the person wishes to be called."""
    if not request.args:
        return Ask("people.name", "people-how-called")
    return _be_called(request, request.args)


@feature.answer("name", where=Where.PRIVATE)
def called_answer(request: Request) -> Outcome:
    """The name, after we asked for it."""
    if request.intent or is_question(request.text):
        return NotMine()
    answer = _be_called(request, request.text)
    request.close_dialogue()
    return answer


def _be_called(request: Request, name: str) -> Reply:
    return Reply("people-called", name=people.call(request.unit, request.neighbour, name))


@feature.command("language", who=Who.RESIDENT, where=Where.PRIVATE)
def language(_: Request) -> Outcome:
    """Which of the catalogues to use."""
    buttons = [
        [Button("people.speak", (code,), label=f"people-language-{code.lower()}") for code in LANGUAGES]
    ]
    return Reply("people-which-language", buttons=buttons)


@feature.button("speak", who=Who.RESIDENT, where=Where.PRIVATE)
def speak(request: Request) -> Outcome:
    """This catalogue from now on."""
    people.speak(request.neighbour, request.staff, request.word())
    lay_menu(request)
    return Edit("people-language-set")
