"""What commands read from: a file, or an address of the web that the person names, which is then fetched."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from studio.commands.answer import say
from studio.model.errors import InputError
from studio.model.posting import Posting
from studio.model.profile import Profile
from studio.model.reading import Kind, Reading
from studio.reading.address import is_address
from studio.reading.guard import Guard

Source = Path | str
"""A file, or the address of a page."""


def source(word: str) -> Source:
    """A word of the command line as what it names: an address, also of a kind that is refused, or else a file."""
    if is_address(word) or re.match(r"\w{2,}://", word):
        return word
    return f"https://{word}" if word.lower().startswith("www.") and not Path(word).exists() else Path(word)


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of every command that reads a person's files."""
    parser.add_argument("--password", default="", help="of a locked PDF; it is not stored")
    parser.add_argument(
        "--ocr", action="store_true", help="let your own Tesseract read the words in scanned pages and pictures"
    )


def read_source(guard: Guard, asked: argparse.Namespace, given: Source, kind: Kind | None = None) -> Reading:
    """What a file or a page says. Only an address goes online, and each one that is called is told. Raises :class:`InputError`."""
    if isinstance(given, Path):
        return guard.read(given, kind, password=asked.password, ocr=asked.ocr)
    try:
        return guard.read_address(
            given, lambda address: say(f"Asking {address}"), kind=kind, password=asked.password, ocr=asked.ocr
        )
    except InputError as refused:
        raise InputError(refused.code, refused.message, hint=refused.hint, file=given) from refused


def resume(guard: Guard, asked: argparse.Namespace) -> Profile:
    """The master resume that the command names. Raises :class:`InputError`."""
    profile = read_source(guard, asked, asked.resume, "resume").profile
    if profile is None:
        raise TypeError(asked.resume)
    return profile


def postings(
    guard: Guard, asked: argparse.Namespace, *, apart: bool = False
) -> list[tuple[Source, Posting | InputError]]:
    """Each posting that the command names, or its refusal; ``apart`` takes a page of several as its postings, else it is refused."""
    return [pair for given in asked.postings for pair in _postings_of(guard, asked, given, apart=apart)]


def _postings_of(
    guard: Guard, asked: argparse.Namespace, given: Source, *, apart: bool
) -> Iterator[tuple[Source, Posting | InputError]]:
    try:
        posting = read_source(guard, asked, given, "posting").posting
        if posting is None:
            raise TypeError(given)
    except InputError as refused:
        yield given, refused
        return
    told = {notice.code: notice.message for notice in posting.warnings}
    if "only-an-address" in told:
        yield given, _not_fetched(posting, str(given))
        return
    if "several-postings" in told and not apart:
        yield given, _several(told["several-postings"], str(given))
        return
    if "several-postings" in told:
        say(f"{given}: {told['several-postings']}")
    yield from ((given, part) for part in _apart(posting))


def _apart(posting: Posting) -> Sequence[Posting]:
    return posting.parts or (posting,)


def _not_fetched(posting: Posting, file: str) -> InputError:
    return InputError(
        "not-fetched",
        f"This file holds only the link {posting.url}, and the page behind it was not read.",
        hint="Name the link itself in place of the file, and Bespoke fetches the page; or save the page and name that.",
        file=file,
    )


def _several(told: str, file: str) -> InputError:
    return InputError(
        "several-postings",
        f"{told} An application is written to one.",
        hint="Open the one that is meant and save that page.",
        file=file,
    )
