"""Zip packages and the XML in them, with bounds before anything is unpacked: no DTD, no entity, nothing from outside."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from lxml import etree

from studio.model.errors import InputError

_MOST_MEMBERS = 2_000
_MOST_UNPACKED = 60_000_000
_MOST_PART = 20_000_000
_MOST_RATIO = 200
_SMALL = 1_000_000
"""A part of this size may be packed as tightly as it likes."""


class Package:
    """An open zip file whose members are read whole, each within bounds."""

    def __init__(self, package: zipfile.ZipFile) -> None:
        """Read from ``package``."""
        self._package = package
        self.names = tuple(package.namelist())

    def part(self, name: str) -> bytes:
        """The bytes of a member. Raises ``KeyError`` where there is none, :class:`InputError` where it is too large."""
        member = self._package.getinfo(name)
        if member.file_size > _MOST_PART or _is_bomb(member):
            raise too_large()
        with self._package.open(member) as stream:
            data = stream.read(_MOST_PART + 1)
        if len(data) > _MOST_PART:
            raise too_large()
        return data


@contextmanager
def opened(data: bytes, damaged: Callable[[], InputError]) -> Iterator[Package]:
    """The package in ``data``; what ``damaged`` makes is raised where it is none, or turns out to be broken while it is read."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            members = package.infolist()
            unpacked = sum(member.file_size for member in members)
            if len(members) > _MOST_MEMBERS or unpacked > _MOST_UNPACKED or any(map(_is_bomb, members)):
                raise too_large()
            yield Package(package)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, KeyError, OSError, EOFError, NotImplementedError) as fault:
        raise damaged() from fault
    except (RuntimeError, ValueError, zipfile.zlib.error) as fault:  # type: ignore[attr-defined]  # zipfile hands on zlib's own
        raise damaged() from fault


def _is_bomb(member: zipfile.ZipInfo) -> bool:
    """Whether a part that would be read is packed more tightly than words are; pictures may be."""
    read = member.filename.endswith((".xml", ".rels", ".csv"))
    return read and member.file_size > max(_SMALL, _MOST_RATIO * member.compress_size)


def too_large() -> InputError:
    """What is said of a file that unpacks to far more than anybody writes."""
    return InputError(
        "too-large",
        "The file holds far more than any resume or posting does.",
        hint="Save it anew where it was written.",
    )


def parsed(xml: bytes, damaged: Callable[[], InputError]) -> etree._Element:
    """The root of an XML document. Raises what ``damaged`` makes where it is none, or brings a document type of its own."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    if b"<!DOCTYPE" in xml[:4_000] or b"<!ENTITY" in xml[:4_000]:
        raise damaged()
    try:
        root = etree.fromstring(xml, parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise damaged() from fault
    if root.getroottree().docinfo.doctype:
        raise damaged()
    return root
