"""A posting's page from its address: https alone, no machine of the own network, within bounds, and past no wall."""

from __future__ import annotations

import http.client
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from studio.model.errors import InputError
from studio.reading import fetch as module
from studio.reading.address import is_address
from studio.reading.fetch import Place, fetch

PUBLIC = "93.184.216.34"
PAGE = b"<html><h1>Staff Nurse</h1><p>Wound care.</p></html>"


@dataclass
class Site:
    """What a machine answers at each path; which hosts were looked up, and which machines were called under which name."""

    pages: dict[str, tuple[int, dict[str, str], bytes]] = field(default_factory=dict)
    looked_up: list[str] = field(default_factory=list)
    called: list[Place] = field(default_factory=list)
    numbers: dict[str, list[str]] = field(default_factory=dict)
    port: int = 0

    def resolve(self, host: str, _port: int) -> list[str]:
        """The numbers of a host."""
        self.looked_up.append(host)
        return self.numbers.get(host, [PUBLIC])

    def connect(self, place: Place, seconds: float) -> http.client.HTTPConnection:
        """The way to any machine leads here."""
        self.called.append(place)
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=seconds)

    def get(self, address: str, tell: Callable[[str], object] = lambda _: None) -> module.File:
        """Fetch over this site."""
        return fetch(address, tell, resolve=self.resolve, connect=self.connect)

    def refusal(self, address: str) -> str:
        """The code with which an address is refused, in words."""
        with pytest.raises(InputError) as refused:
            self.get(address)
        assert refused.value.message
        assert refused.value.hint
        return refused.value.code


@pytest.fixture
def site() -> Iterator[Site]:
    """A machine that stands in for all of the web."""
    made = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, heads, body = made.pages.get(self.path, (404, {}, b""))
            self.send_response(status)
            for name, value in heads.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    made.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield made
    server.shutdown()
    server.server_close()


def _page(
    body: bytes = PAGE, kind: str = "text/html; charset=utf-8", status: int = 200
) -> tuple[int, dict[str, str], bytes]:
    return status, {"Content-Type": kind}, body


def test_a_page_comes_with_its_format_and_its_address(site: Site) -> None:
    site.pages["/jobs/7?ref=mail"] = _page()
    file = site.get("https://jobs.example.org/jobs/7?ref=mail#apply")
    assert (file.data, file.format) == (PAGE, "html")
    assert site.called == [Place(host="jobs.example.org", port=443, address=PUBLIC)]


@pytest.mark.parametrize(
    ("kind", "form"), [("application/pdf", "pdf"), ("text/plain", "txt"), ("application/ld+json", "json")]
)
def test_other_formats_are_known_by_what_the_machine_calls_them(site: Site, kind: str, form: str) -> None:
    site.pages["/7"] = _page(b"x", kind)
    assert site.get("https://jobs.example.org/7").format == form


def test_http_is_asked_over_https(site: Site) -> None:
    site.pages["/7"] = _page()
    told: list[str] = []
    site.get("http://jobs.example.org/7", told.append)
    assert told == ["https://jobs.example.org/7"]
    assert site.called[0].port == 443


@pytest.mark.parametrize(
    "address",
    [
        "ftp://example.org/7",
        "file:///etc/passwd",
        "https://user:word@example.org/",
        "https://example.org:8080/7",
        "https:///7",
        "javascript:alert(1)",
        "https://[::1",
    ],
)
def test_what_is_no_address_of_a_page_is_never_called(site: Site, address: str) -> None:
    assert site.refusal(address) == "no-web-address"
    assert site.looked_up == []


@pytest.mark.parametrize(
    "number",
    [
        "127.0.0.1",
        "10.0.0.8",
        "192.168.1.1",
        "172.16.3.3",
        "169.254.169.254",
        "0.0.0.0",  # noqa: S104 - an address that is refused
        "::1",
        "fe80::1",
        "fd00::5",
        "::ffff:10.0.0.1",
        "100.64.0.1",
        "224.0.0.1",
    ],
)
def test_machines_of_the_own_network_are_not_called(site: Site, number: str) -> None:
    site.numbers["sneaky.example.org"] = [number]
    assert site.refusal("https://sneaky.example.org/") == "private-address"
    assert site.called == []


def test_a_name_with_one_private_number_among_public_ones_is_not_called(site: Site) -> None:
    site.numbers["sneaky.example.org"] = [PUBLIC, "10.0.0.1"]
    assert site.refusal("https://sneaky.example.org/") == "private-address"


def test_the_machine_that_was_looked_up_is_the_one_that_is_called(site: Site) -> None:
    site.pages["/"] = _page()
    answers = iter([[PUBLIC], ["10.0.0.1"]])
    fetch("https://rebinding.example.org/", resolve=lambda *_: next(answers), connect=site.connect)
    assert [place.address for place in site.called] == [PUBLIC]


def test_redirects_are_shown_and_each_is_looked_at_anew(site: Site) -> None:
    site.pages["/a"] = (302, {"Location": "/b"}, b"")
    site.pages["/b"] = (301, {"Location": "http://inside.example.org/admin"}, b"")
    site.numbers["inside.example.org"] = ["192.168.0.1"]
    told: list[str] = []
    with pytest.raises(InputError) as refused:
        site.get("https://jobs.example.org/a", told.append)
    assert refused.value.code == "private-address"
    assert told == ["https://jobs.example.org/a", "https://jobs.example.org/b"]


def test_a_redirect_out_of_the_web_is_refused(site: Site) -> None:
    site.pages["/a"] = (302, {"Location": "file:///etc/passwd"}, b"")
    assert site.refusal("https://jobs.example.org/a") == "no-web-address"


def test_a_ring_of_redirects_ends(site: Site) -> None:
    site.pages["/a"] = (302, {"Location": "/a"}, b"")
    assert site.refusal("https://jobs.example.org/a") == "too-many-redirects"
    assert len(site.called) == module.MOST_REDIRECTS + 1


@pytest.mark.parametrize("status", [401, 403, 429, 999])
def test_a_status_that_says_keep_out_is_a_wall(site: Site, status: int) -> None:
    site.pages["/a"] = _page(status=status)
    assert site.refusal("https://jobs.example.org/a") == "login-wall"


@pytest.mark.parametrize("where", ["/authwall?x=1", "/login?next=a", "https://login.example.org/", "/accounts/"])
def test_a_redirect_to_a_door_is_a_wall(site: Site, where: str) -> None:
    site.pages["/a"] = (302, {"Location": where}, b"")
    assert site.refusal("https://jobs.example.org/a") == "login-wall"


@pytest.mark.parametrize(
    "body",
    [
        b'<form><input name=p type="password"></form>',
        b"<h1>Just a moment...</h1>",
        b"Please verify you are human",
        b"<div class=g-recaptcha>",
    ],
)
def test_a_page_that_only_asks_who_it_is_is_a_wall(site: Site, body: bytes) -> None:
    site.pages["/a"] = _page(body)
    assert site.refusal("https://jobs.example.org/a") == "login-wall"


def test_a_posting_with_a_door_in_its_corner_is_a_posting(site: Site) -> None:
    site.pages["/a"] = _page(PAGE + b"<p>Wound care.</p>" * 2_000 + b'<input type="password">')
    assert site.get("https://jobs.example.org/a").format == "html"


@pytest.mark.parametrize(
    ("status", "code"), [(404, "page-gone"), (410, "page-gone"), (500, "no-page"), (418, "no-page")]
)
def test_a_page_that_is_not_there_is_told_apart_from_one_that_is_broken(site: Site, status: int, code: str) -> None:
    site.pages["/a"] = _page(status=status)
    assert site.refusal("https://jobs.example.org/a") == code


def test_a_page_larger_than_any_posting_is_not_taken(site: Site) -> None:
    site.pages["/a"] = _page(b"x" * (module.MOST_BYTES + 1))
    assert site.refusal("https://jobs.example.org/a") == "too-large"


def test_a_picture_is_no_page(site: Site) -> None:
    site.pages["/a"] = _page(b"x", "image/png")
    assert site.refusal("https://jobs.example.org/a") == "unknown-format"


def test_a_machine_that_takes_too_long_is_left(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_SECONDS", -1.0)
    site.pages["/a"] = _page(b"x" * 200_000)
    assert site.refusal("https://jobs.example.org/a") in {"too-slow", "no-network"}


def test_a_name_that_nobody_knows_is_told() -> None:
    def nowhere(*_: object) -> list[str]:
        raise OSError("no such name")

    with pytest.raises(InputError) as refused:
        fetch("https://nowhere.example.org/", resolve=nowhere)
    assert refused.value.code == "no-network"


@pytest.mark.parametrize(
    ("words", "is_one"),
    [
        ("https://example.org/a", True),
        (" http://example.org ", True),
        ("example.org/a", False),
        ("see https://example.org", False),
        ("cv.pdf", False),
        ("C:\\cv.pdf", False),
    ],
)
def test_what_is_an_address(words: str, is_one: bool) -> None:
    assert is_address(words) is is_one


def test_a_page_is_read_in_the_coding_that_its_machine_tells(site: Site) -> None:
    page = "<p>Łódź</p>"
    site.pages["/7"] = _page(page.encode("cp1250"), "text/html; charset=windows-1250")
    assert site.get("https://jobs.example.org/7").data.decode() == page


def test_a_coding_that_nobody_knows_tells_nothing(site: Site) -> None:
    site.pages["/7"] = _page(PAGE, "text/html; charset=x-none")
    assert site.get("https://jobs.example.org/7").data == PAGE
