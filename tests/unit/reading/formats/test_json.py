"""JSON: a resume, a posting, or a file that is refused."""

from __future__ import annotations

import json

import pytest

from studio.model.errors import InputError
from studio.model.profile import Profile
from studio.reading.formats.json import read
from studio.reading.raw import File, RawDocument

POSTING = {"@type": "JobPosting", "title": "Staff Nurse", "description": "<p>Lead rounds.</p><p>Teach.</p>"}


def _read(document: object) -> RawDocument | Profile:
    data = document if isinstance(document, bytes) else json.dumps(document).encode()
    return read(File(data=data, name="file.json", format="json"))


def _refused(data: bytes) -> str:
    with pytest.raises(InputError) as refused:
        _read(data)
    assert refused.value.hint
    return refused.value.code


@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_json_resume_is_a_profile_in_every_unicode(code: str) -> None:
    found = _read(json.dumps({"basics": {"name": "Łucja Lind"}}, ensure_ascii=False).encode(code))
    assert isinstance(found, Profile)
    assert (found.contact.name, found.source.name, found.source.format) == ("Łucja Lind", "file.json", "json")


@pytest.mark.parametrize("document", [POSTING, [POSTING], {"@graph": [{"@type": "Organization"}, POSTING]}])
def test_a_stated_posting_is_its_facts_and_its_description(document: object) -> None:
    found = _read(document)
    assert isinstance(found, RawDocument)
    assert (found.stated, found.text) == ((("title", "Staff Nurse"),), "Lead rounds.\nTeach.")


def test_a_resume_that_holds_a_posting_is_a_resume() -> None:
    assert isinstance(_read({"basics": {"name": "Mara Lind"}, "meta": POSTING}), Profile)


@pytest.mark.parametrize("data", [b"", b"{", b"Mara Lind", b'{"basics": {"name": "Mara"}', b"[" * 100_000])
def test_what_is_no_json_is_refused(data: bytes) -> None:
    assert _refused(data) == "damaged-json"


@pytest.mark.parametrize("data", [b"{}", b"[]", b"null", b"3", b'{"basics": "Mara Lind"}', b'{"@type": "Article"}'])
def test_json_of_another_kind_is_refused(data: bytes) -> None:
    assert _refused(data) == "not-json-resume"
