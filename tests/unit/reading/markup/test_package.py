"""Zip packages and their XML: bounds before anything is unpacked, and nothing from outside."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest

from studio.model.errors import InputError
from studio.reading.markup.package import opened, parsed

CENTRAL = b"PK\x01\x02"
ENTITIES = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 9))


def _damaged() -> InputError:
    return InputError("damaged", "It is damaged.")


def _zip(members: dict[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", packing) as package:
        for name, data in members.items():
            package.writestr(name, data)
    return made.getvalue()


def _part(data: bytes, name: str = "a.xml") -> bytes:
    with opened(data, _damaged) as package:
        return package.part(name)


def _refused(data: bytes, name: str = "a.xml") -> str:
    with pytest.raises(InputError) as refused:
        _part(data, name)
    return refused.value.code


def _changed(data: bytes, at: int, value: bytes) -> bytes:
    return data[:at] + value + data[at + len(value) :]


def test_a_member_is_read_whole_by_its_name() -> None:
    data = _zip({"a.xml": b"<a/>", "b.xml": b"<b/>"})
    with opened(data, _damaged) as package:
        assert package.names == ("a.xml", "b.xml")
        assert package.part("b.xml") == b"<b/>"


def test_a_member_that_is_not_there_is_damage() -> None:
    assert _refused(_zip({"a.xml": b"<a/>"}), "b.xml") == "damaged"


@pytest.mark.parametrize("name", ["a.xml", "_rels/a.rels", "Positions.csv"])
def test_words_packed_far_more_tightly_than_words_are_is_a_bomb(name: str) -> None:
    assert _refused(_zip({name: b" " * 2_000_000}), name) == "too-large"


def test_a_bomb_is_refused_though_another_member_is_asked_for() -> None:
    assert _refused(_zip({"a.xml": b"<a/>", "b.xml": b" " * 2_000_000})) == "too-large"


def test_small_parts_and_pictures_may_be_packed_tightly() -> None:
    data = _zip({"a.xml": b" " * 900_000, "flat.png": b"\0" * 2_000_000})
    assert len(_part(data)) == 900_000


def test_more_members_than_a_document_has_are_refused() -> None:
    members = {f"{number}.xml": b"x" for number in range(2_000)}
    assert _part(_zip(members), "7.xml") == b"x"
    assert _refused(_zip(members | {"one more.xml": b"x"}), "7.xml") == "too-large"


def test_a_part_larger_than_any_document_is_refused() -> None:
    assert _refused(_zip({"a.bin": b"\1" * 20_000_001}, zipfile.ZIP_STORED), "a.bin") == "too-large"


def test_all_parts_together_have_a_bound_too() -> None:
    assert _refused(_zip({f"{number}.bin": b"\1" * 15_100_000 for number in range(4)}), "0.bin") == "too-large"


def test_a_part_that_lies_about_its_size_is_not_unpacked_further() -> None:
    data = _zip({"a.xml": b" " * 30_000_000})
    lie = struct.pack("<L", 100)
    assert _refused(_changed(data, data.rindex(CENTRAL) + 24, lie)) == "damaged"
    assert _refused(_changed(_changed(data, data.rindex(CENTRAL) + 24, lie), 22, lie)) == "damaged"


def test_a_locked_a_cut_and_a_broken_zip_are_damage() -> None:
    data = _zip({"a.xml": b"words of a resume"}, zipfile.ZIP_STORED)
    locked = _changed(_changed(data, 6, b"\1"), data.rindex(CENTRAL) + 8, b"\1")
    unknown = _changed(data, data.rindex(CENTRAL) + 10, struct.pack("<H", 99))
    for broken in (b"words", data[:-30], data.replace(b"words", b"sword", 1), locked, unknown):
        assert _refused(broken) == "damaged"


def test_sound_xml_is_parsed() -> None:
    assert parsed("<a>Łódź</a>".encode(), _damaged).text == "Łódź"


@pytest.mark.parametrize(
    "xml",
    [
        b"",
        b"words",
        b"<a><b></a>",
        b"<a>\0</a>",
        b'<?xml version="1.0" encoding="martian"?><a/>',
        b"<a>&unknown;</a>",
        b"<a>" * 400 + b"</a>" * 400,
    ],
    ids=["empty", "words", "unclosed", "nul", "unknown encoding", "unknown entity", "too deep"],
)
def test_broken_xml_is_damage(xml: bytes) -> None:
    with pytest.raises(InputError, match="damaged"):
        parsed(xml, _damaged)


@pytest.mark.parametrize(
    "xml",
    [
        b"<!DOCTYPE a><a/>",
        b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>',
        b'<!DOCTYPE a SYSTEM "http://192.0.2.1/a.dtd"><a/>',
        b"<!--" + b"x" * 5_000 + b"--><!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>",
        f'<?xml version="1.0" encoding="utf-16"?><!DOCTYPE a [<!ENTITY e0 "ha">{ENTITIES}]><a b="&e8;"/>'.encode(
            "utf-16"
        ),
    ],
    ids=["bare", "file", "network", "late", "another encoding"],
)
def test_no_document_type_gets_through(xml: bytes) -> None:
    with pytest.raises(InputError, match="damaged"):
        parsed(xml, _damaged)


def test_an_inclusion_is_left_where_it_stands() -> None:
    xml = b'<a xmlns:x="http://www.w3.org/2001/XInclude"><x:include href="file:///etc/hostname" parse="text"/></a>'
    root = parsed(xml, _damaged)
    assert (len(root), "".join(root.itertext())) == (1, "")
