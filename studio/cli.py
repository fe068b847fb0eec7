"""The command line: the same trip without a window. Each command is a module of :mod:`studio.commands`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from types import ModuleType
from typing import Final

from studio import __version__
from studio.commands.answer import DONE, WRONG, put_refusal
from studio.model.errors import InputError

COMMANDS: Final = ("demo", "read", "match", "lint", "tailor", "verify", "compare", "terms", "self_test")
"""The modules of :mod:`studio.commands`, in the order in which help lists them. Only the one asked for is loaded."""


def run(words: Sequence[str]) -> int:
    """Do what the words ask; the exit status of the contract."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    wanted = next((word for word in words if not word.startswith("-")), "")
    try:
        asked = _parser(wanted).parse_args(list(words))
    except SystemExit as end:
        return DONE if end.code in (0, None) else WRONG
    try:
        return int(asked.command.run(asked))
    except InputError as refused:
        put_refusal(refused, as_json=asked.json)
        return WRONG
    except BrokenPipeError:
        return DONE


def is_command(word: str) -> bool:
    """Whether the word names a command rather than a file to open."""
    return word.replace("-", "_") in COMMANDS


def _parser(wanted: str) -> argparse.ArgumentParser:
    """The parser; the options of other commands than the wanted one are not loaded, only their names."""
    parser = argparse.ArgumentParser(
        prog="bespoke", description="Tailor one resume and letter to each reader; invent nothing."
    )
    parser.add_argument("--version", action="version", version=f"bespoke {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name in COMMANDS:
        if not wanted or name == wanted.replace("-", "_") or not is_command(wanted):
            _add(commands, import_module(f"studio.commands.{name}"))
    return parser


def _add(commands: argparse._SubParsersAction[argparse.ArgumentParser], module: ModuleType) -> None:
    parser = commands.add_parser(module.NAME, help=module.HELP, description=module.HELP)
    module.add(parser)
    parser.add_argument("--json", action="store_true", help="JSON on standard output, and nothing else there")
    parser.add_argument("--lexical", action="store_true", help="leave the models out: by words alone")
    parser.set_defaults(command=module)
