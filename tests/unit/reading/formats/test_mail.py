"""E-mails and pages saved as one file: the words under the subject, whatever the mail wraps them in."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from studio.model.errors import InputError
from studio.reading.formats.mail import read
from studio.reading.raw import File, RawDocument

PLAIN = "\n\n".join(
    f"{verb} the rounds of the ward at night and teach new nurses." for verb in ("Lead", "Plan", "Write")
)
PAGE = "<h1>Staff Nurse</h1><p>Lead rounds.</p>"


def _mail(plain: str = "", page: str = "", subject: str = "Staff Nurse") -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = subject
    if plain:
        message.set_content(plain)
    if page and plain:
        message.add_alternative(page, subtype="html")
    elif page:
        message.set_content(page, subtype="html")
    return message


def _read(message: EmailMessage | bytes, form: str = "eml") -> RawDocument:
    return read(File(data=message if isinstance(message, bytes) else message.as_bytes(), format=form))


def _texts(message: EmailMessage | bytes) -> list[str]:
    return [line.text for line in _read(message).lines if line.text]


def test_the_subject_is_a_heading_above_the_words() -> None:
    lines = _read(_mail("Lead rounds.\n")).lines
    assert [(line.text, line.heading) for line in lines] == [("Staff Nurse", True), ("Lead rounds.", False)]


@pytest.mark.parametrize("mark", ["Fwd: ", "RE: Fw:", "AW: WG: ", "re :"])
def test_marks_of_answering_and_forwarding_are_no_part_of_the_subject(mark: str) -> None:
    assert _texts(_mail("Lead rounds.", subject=f"{mark}Staff Nurse"))[0] == "Staff Nurse"


def test_a_subject_only_begins_with_such_a_mark_where_a_colon_follows() -> None:
    assert _texts(_mail("Lead rounds.", subject="Retail assistant"))[0] == "Retail assistant"


def test_the_plain_part_is_read_where_it_says_enough() -> None:
    assert _texts(_mail(PLAIN, PAGE)) == ["Staff Nurse", *PLAIN.split("\n\n")]


def test_the_page_is_read_where_the_plain_part_only_points_at_it() -> None:
    document = _read(_mail("Open this mail in your browser.", PAGE))
    assert [line.text for line in document.lines] == ["Staff Nurse", "Staff Nurse", "Lead rounds."]
    assert document.stated == (("heading", "Staff Nurse"),)


def test_a_mail_that_is_a_page_alone_is_read() -> None:
    assert _texts(_mail(page="<p>Lead rounds.</p>")) == ["Staff Nurse", "Lead rounds."]


@pytest.mark.parametrize(
    ("kind", "name", "said"),
    [
        ("application", "job.pdf", "“job.pdf”"),
        ("text", "job.txt", "“job.txt”"),
        ("application", None, "“a file without a name”"),
    ],
)
def test_an_attached_file_is_named_and_not_opened(kind: str, name: str | None, said: str) -> None:
    message = _mail(PLAIN)
    message.add_attachment(b"Other words", maintype=kind, subtype="plain", filename=name)
    document = _read(message)
    assert [notice.code for notice in document.notices] == ["attachment"]
    assert document.notices[0].message.startswith(said)
    assert "Other words" not in document.text


def test_a_forwarded_mail_inside_the_mail_is_read() -> None:
    outer = EmailMessage()
    outer["Subject"] = "Fwd: look at this"
    outer.add_attachment(_mail(PLAIN), disposition="inline")
    assert _texts(outer) == ["look at this", *PLAIN.split("\n\n")]


@pytest.mark.parametrize(
    ("charset", "coding", "body"),
    [
        ("utf-8", "base64", b"xYHDs2TFug=="),
        ("utf-8", "quoted-printable", b"=C5=81=C3=B3d=\n=C5=BA"),
        ("iso-8859-2", "8bit", "Łódź".encode("iso-8859-2")),
        ("x-unheard-of", "8bit", "Łódź".encode()),
    ],
)
def test_words_come_through_every_coding(charset: str, coding: str, body: bytes) -> None:
    head = f"Subject: Nurse\nContent-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: {coding}\n\n"
    assert _texts(head.encode() + body) == ["Nurse", "Łódź"]


def test_a_coded_subject_is_decoded() -> None:
    assert _texts(b"Subject: =?utf-8?q?Caf=C3=A9?= =?iso-8859-1?q?_M=F6ller?=\n\nBake.\n") == ["Café Möller", "Bake."]


@pytest.mark.parametrize("data", [b"", b"Subject: Staff Nurse\n\n", b"Subject: x\nContent-Type: text/html\n\n \n"])
def test_a_mail_without_words_is_refused_with_a_way_out(data: bytes) -> None:
    with pytest.raises(InputError) as refused:
        _read(data)
    assert (refused.value.code, refused.value.hint) == (
        "empty-file",
        "Save the posting itself, or copy its text into a .txt file.",
    )


def test_a_mail_that_is_only_an_attachment_is_refused() -> None:
    message = EmailMessage()
    message.add_attachment("Lead rounds.", filename="job.txt")
    with pytest.raises(InputError, match="holds no text"):
        _read(message)


def _saved(page: str, location: str = "https://j.example.org/7") -> bytes:
    return (
        f"From: <Saved by Blink>\nSnapshot-Content-Location: {location}\nSubject: Jobs\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; type="text/html"; boundary="cut"\n\n'
        f"--cut\nContent-Type: text/html; charset=utf-8\n\n{page}\n"
        "--cut\nContent-Type: text/css\n\np { color: red }\n--cut--\n"
    ).encode()


def test_a_saved_page_is_read_as_a_page_that_knows_its_address() -> None:
    document = _read(_saved(PAGE), "mhtml")
    assert [line.text for line in document.lines] == ["Staff Nurse", "Lead rounds."]
    assert document.stated == (("heading", "Staff Nurse"), ("url", "https://j.example.org/7"))


def test_the_address_that_a_saved_page_states_outweighs_where_it_was_saved() -> None:
    page = f'<link rel="canonical" href="https://j.example.org/staff-nurse">{PAGE}'
    assert dict(_read(_saved(page), "mhtml").stated)["url"] == "https://j.example.org/staff-nurse"


def test_a_place_on_the_disk_is_no_address_of_a_posting() -> None:
    assert "url" not in dict(_read(_saved(PAGE, "file:///home/m/job.html"), "mhtml").stated)


def test_parts_beyond_any_mails_number_do_not_keep_the_first_from_being_read() -> None:
    parts = "".join(f"--cut\nContent-Type: text/plain\n\nPart {number}\n" for number in range(5_000))
    head = 'Subject: Nurse\nContent-Type: multipart/mixed; boundary="cut"\n\n'
    mail = f"{head}{parts}--cut--\n".encode()
    assert _texts(mail)[:2] == ["Nurse", "Part 0"]
    assert [notice.code for notice in _read(mail).notices] == ["too-long"]


def test_words_in_several_parts_are_read_in_turn() -> None:
    message = _mail("One for you, I think.\n")
    message.make_mixed()
    message.attach(_mail(PLAIN))
    assert _texts(message)[:3] == [
        "Staff Nurse",
        "One for you, I think.",
        "Lead the rounds of the ward at night and teach new nurses.",
    ]


def test_a_file_within_the_mail_is_named_as_one_beside_it_is() -> None:
    message = _mail(PLAIN)
    message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="job.pdf", disposition="inline")
    message.add_attachment(b"GIF89a", maintype="image", subtype="gif", filename="logo.gif", disposition="inline")
    [notice] = _read(message).notices
    assert notice.message.startswith("“job.pdf”")
