"""``python -m studio``, and the command ``bespoke``."""

from __future__ import annotations

import sys
from pathlib import Path

from studio.cli import is_command, run
from studio.commands.answer import WRONG, put_refusal
from studio.model.errors import InputError
from studio.reading import CHILD


def main() -> int:
    """Open the window for no words or for files; do what a command asks otherwise. The exit status."""
    words = sys.argv[1:]
    if words == [CHILD]:
        from studio.reading.child import main as read_for_others  # noqa: PLC0415 - a process of its own

        return read_for_others()
    files = [Path(word) for word in words]
    if words and (is_command(words[0]) or not all(file.exists() for file in files)):
        return run(words)
    from studio.app import open_window  # noqa: PLC0415 - the command line never needs Qt

    try:
        return open_window(files)
    except InputError as refused:
        put_refusal(refused, as_json=False)
        return WRONG


if __name__ == "__main__":
    sys.exit(main())
