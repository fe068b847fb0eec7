"""What an edit is: a name for the undo menu, and a function from a workspace to a new one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from studio.model.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """``name`` is what the undo menu shows after "Undo"; ``change`` is pure."""

    name: str
    change: Callable[[Workspace], Workspace]
