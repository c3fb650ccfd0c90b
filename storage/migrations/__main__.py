"""`make migration`: writes the step from the last migration to the tables in the code."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from storage.database import Database
from storage.migrate import upgrade, write_migration


def main() -> None:
    """Write a migration named by the arguments, by looking at a fresh SQLite file."""
    message = " ".join(sys.argv[1:])
    with (
        TemporaryDirectory() as folder,
        Database.open(f"sqlite:///{Path(folder, 'tables.sqlite3')}") as database,
    ):
        upgrade(database)
        path = write_migration(database, message)
    sys.stdout.write(f"{path}\nRead it before you commit it: what was renamed looks dropped and added.\n")


if __name__ == "__main__":
    main()
