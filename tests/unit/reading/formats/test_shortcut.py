"""Links saved as files: an address, and nothing fetched."""

from __future__ import annotations

import plistlib

import pytest

from studio.model.errors import InputError
from studio.reading.formats.shortcut import read
from studio.reading.raw import File

ADDRESS = "https://j.example.org/7?from=mail"


@pytest.mark.parametrize(
    ("data", "form"),
    [
        (f"[InternetShortcut]\r\nIconIndex=0\r\nURL={ADDRESS}\r\n".encode(), "url"),
        (f"[DEFAULT]\nBASEURL=https://other.example.org\n[InternetShortcut]\nurl = {ADDRESS}".encode(), "url"),
        (f"[InternetShortcut]\nURL={ADDRESS}\n".encode("utf-16"), "url"),
        (f"[Desktop Entry]\nType=Link\nName=Staff Nurse\nURL[$e]={ADDRESS}\n".encode(), "desktop"),
        (plistlib.dumps({"URL": ADDRESS}), "webloc"),
        (plistlib.dumps({"URL": ADDRESS}, fmt=plistlib.FMT_BINARY), "webloc"),
    ],
    ids=["Windows", "with a base", "UTF-16", "Linux", "Apple", "Apple binary"],
)
def test_a_link_file_gives_its_address_and_says_that_nothing_was_fetched(data: bytes, form: str) -> None:
    document = read(File(data=data, format=form))
    assert (document.text, document.stated) == (ADDRESS, (("url", ADDRESS),))
    [notice] = document.notices
    assert notice.code == "only-an-address"
    assert "was not fetched" in notice.message


@pytest.mark.parametrize(
    ("data", "form"),
    [
        (b"[InternetShortcut]\n", "url"),
        (b"[InternetShortcut]\nURL=file:///etc/hostname\n", "url"),
        (b"[InternetShortcut]\nURL=javascript:alert(1)\n", "url"),
        (b"[Desktop Entry]\nType=Application\nExec=xterm\n", "desktop"),
        (b"bplist00 and no more", "webloc"),
        (plistlib.dumps(["https://j.example.org"]), "webloc"),
        (plistlib.dumps({"URL": 7}), "webloc"),
        (
            b'<!DOCTYPE plist [<!ENTITY x "https://j.example.org">]><plist><dict><key>URL</key><string>&x;</string></dict></plist>',
            "webloc",
        ),
    ],
    ids=["none", "a file", "a script", "a program", "broken", "a list", "a number", "an entity"],
)
def test_a_link_file_without_an_address_of_the_web_is_refused(data: bytes, form: str) -> None:
    with pytest.raises(InputError) as refused:
        read(File(data=data, format=form))
    assert (refused.value.code, refused.value.hint) == ("no-address", "Open the page and save it.")
