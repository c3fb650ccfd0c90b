"""The folder in which a sandbox is kept between runs: its world, its rows, and whether both are whole."""

from __future__ import annotations

import fcntl
import hashlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.settings import Settings, SettingsWrong

LOCK = "lock"


class SandboxHome:
    """What is kept of the sandbox in DATA_DIR/sandbox; only one process at a time may be at home."""

    def __init__(self, settings: Settings) -> None:
        self._folder = settings.home
        self._database = settings.database_address
        self._own_rows = not settings.database_url.get_secret_value()
        self._note = self._folder / "settled"

    @property
    def world(self) -> Path:
        """Where the sandbox keeps its people, chats and clock."""
        return self._folder / "world.json"

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Keep others out; raises SettingsWrong when somebody is in, or nothing can be written here."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            lock = (self._folder / LOCK).open("w")
        except OSError:
            raise SettingsWrong(
                f"DATA_DIR is not usable: nothing can be written to {self._folder}."
            ) from None
        with lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                raise SettingsWrong(
                    "Another Linli already runs in this sandbox: stop it first, or choose another DATA_DIR."
                ) from None
            yield

    @property
    def whole(self) -> bool:
        """Whether the community was set up to the end, with this database beside this world."""
        return self._note.exists() and self._note.read_text() == self._fingerprint()

    def note_whole(self) -> None:
        """Remember that setting up came to its end."""
        self._note.write_text(self._fingerprint())

    def forget(self) -> None:
        """Empty the folder, and with it the rows, unless DATABASE_URL keeps them elsewhere."""
        for found in self._folder.iterdir():
            if found.is_dir():
                shutil.rmtree(found)
            elif found.name != LOCK:
                found.unlink()

    def forget_at_once(self) -> None:
        """Forget because somebody asked to; raises SettingsWrong where the rows are not ours to delete."""
        if not self._own_rows:
            raise SettingsWrong(
                "DATABASE_URL is not usable with --reset: only a sandbox that keeps its own file can be "
                "emptied. Leave DATABASE_URL out, or empty that database yourself."
            )
        self.forget()

    def _fingerprint(self) -> str:
        """Tells databases apart without writing down an address, which may hold a password."""
        return hashlib.sha256(self._database.encode()).hexdigest()
