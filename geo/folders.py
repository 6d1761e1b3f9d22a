"""Folders of modules in which each module holds one record: a format, a command. Dropped in, it is found."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Collection
from types import ModuleType
from typing import TypeVar

_R = TypeVar("_R")


def records_in(package: ModuleType, name: str, kind: type[_R], only: Collection[str] | None = None) -> tuple[_R, ...]:
    """What each module of `package` calls `name`, in the order of the modules' names; of the modules called as one of
    `only`, where that is given.

    A module without it is a helper of the others. Raises TypeError where it is not a `kind`. What the folder holds
    is looked up at every call; a module is imported once.
    """
    found: list[_R] = []
    for item in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        if only is not None and item.name.rpartition(".")[2] not in only:
            continue
        record = getattr(importlib.import_module(item.name), name, None)
        if record is None:
            continue
        if not isinstance(record, kind):
            raise TypeError(f"{item.name}: {name} is not a {kind.__name__}")
        found.append(record)
    return tuple(found)
