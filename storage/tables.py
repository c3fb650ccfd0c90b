"""Every table at once, for what looks at the schema as a whole."""

import pkgutil
from importlib import import_module

from sqlalchemy import MetaData

import storage
from storage.base import Base


def all_tables() -> MetaData:
    """The tables of every feature: a new file in storage/ is found without being listed anywhere."""
    for module in pkgutil.iter_modules(storage.__path__):
        if module.name != "migrations":
            import_module(f"storage.{module.name}")
    return Base.metadata
