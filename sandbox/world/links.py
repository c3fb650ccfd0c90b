"""Links that lead to a bot."""

from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit


@dataclass(frozen=True, slots=True)
class BotLink:
    """A link to a bot: its username and what to start it with (None where the link does not say)."""

    username: str
    start: str | None = None
    start_group: str | None = None

    @classmethod
    def read(cls, link: str) -> "BotLink":
        """Take a link apart; one that leads elsewhere gets an empty username."""
        parts = urlsplit(link)
        query = {key: values[0] for key, values in parse_qs(parts.query, keep_blank_values=True).items()}
        name = parts.path.strip("/") if parts.netloc in ("t.me", "telegram.me") else ""
        if parts.scheme == "tg" and parts.netloc == "resolve":
            name = query.get("domain", "")
        return cls(name, query.get("start"), query.get("startgroup"))
