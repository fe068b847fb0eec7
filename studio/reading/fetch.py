"""A posting's page from its address, when a person asks for it by name: the only code of Bespoke that goes online.

Addresses of this computer and of the network at home are never asked: a file from elsewhere could otherwise make Bespoke knock
at doors behind the router. The address of a name is looked up once and that very machine is called, so that the answer cannot
change between the check and the call.
"""

from __future__ import annotations

import http.client
import ipaddress
import re
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from typing import Final
from urllib.parse import urljoin, urlsplit, urlunsplit

import truststore

from studio import __version__
from studio.model.errors import InputError
from studio.reading.raw import File

MOST_BYTES: Final = 5_000_000
MOST_SECONDS: Final = 20.0
MOST_REDIRECTS: Final = 5
_STEP_SECONDS = 8.0
_PORT: Final = 443
_FORMATS: Final = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/pdf": "pdf",
    "text/plain": "txt",
    "application/json": "json",
    "application/ld+json": "json",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
}
_HEADERS: Final = {
    "User-Agent": f"Bespoke/{__version__}",
    "Accept": "text/html, application/pdf, text/plain",
    "Accept-Encoding": "identity",
}
_WALL_ADDRESS = re.compile(
    r"/(?:authwall|login|log-in|signin|sign-in|sso|checkpoint|uas/|accounts?/)|^https://(?:login|auth|accounts|sso)\.",
    re.IGNORECASE,
)
_PASSWORD = re.compile(rb"<input[^>]+type=[\"']?password", re.IGNORECASE)
_CHALLENGE = re.compile(
    rb"verify you are (?:a )?human|enable javascript and cookies|captcha|just a moment\.\.\.", re.IGNORECASE
)
_LEAST_PAGE = 20_000
"""A page of fewer bytes that asks for a password or a proof of being human holds nothing else."""

_WALLED: Final = frozenset({401, 403, 407, 429, 451, 503, 999})
_GONE: Final = frozenset({404, 410})
_MOVED: Final = frozenset({301, 302, 303, 307, 308})
_BY_HAND = "Open it in your browser, and save the page or drag its words here."


@dataclass(frozen=True, slots=True)
class Place:
    """Where a machine is: its name, and the address at which it is called."""

    host: str
    port: int
    address: str


Connect = Callable[[Place, float], http.client.HTTPConnection]
Resolve = Callable[[str, int], list[str]]


def fetch(
    address: str,
    tell: Callable[[str], object] = lambda _: None,
    *,
    resolve: Resolve | None = None,
    connect: Connect | None = None,
) -> File:
    """The file at ``address``; ``tell`` hears of each address that is called. Raises :class:`InputError`.

    ``resolve`` and ``connect`` find a machine and open the way to it; they are given where no network is.
    """
    until = time.monotonic() + MOST_SECONDS
    at = _secure(address.strip())
    for _ in range(MOST_REDIRECTS + 1):
        place = _placed(at, resolve or _resolved)
        tell(at)
        answer = _asked(at, place, connect or _connected, until)
        if isinstance(answer, File):
            return answer
        at = _secure(urljoin(at, answer))
        if _WALL_ADDRESS.search(at) and not _WALL_ADDRESS.search(address):
            raise _walled(at)
    raise InputError("too-many-redirects", f"{address} leads on and on.", hint=_BY_HAND)


def _secure(address: str) -> str:
    """The address with https, and without what belongs to no page. Raises :class:`InputError` where it is none."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        parts, port = urlsplit(""), None
    if (
        parts.scheme.lower() not in {"http", "https"}
        or not parts.hostname
        or parts.username
        or port not in {None, _PORT, 80}
    ):
        raise InputError(
            "no-web-address",
            f"{address[:200]} is no address of a public page on the web.",
            hint="Such an address begins with https:// and has no number behind its name: https://www.example.org/job.",
        )
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    return urlunsplit(("https", host, parts.path or "/", parts.query, ""))


def _placed(address: str, resolve: Resolve) -> Place:
    """Where the address's machine is. Raises :class:`InputError` where that is at home, or nowhere."""
    host = urlsplit(address).hostname or ""
    try:
        found = resolve(host.encode("idna").decode() if not host.isascii() else host, _PORT)
    except (OSError, UnicodeError) as fault:
        raise InputError(
            "no-network", f"{host} was not found.", hint="Is the address right, and is this computer online?"
        ) from fault
    if not found or not all(map(_is_public, found)):
        raise InputError(
            "private-address",
            f"{host} is a machine of this computer's own network, which Bespoke never calls.",
            hint=_BY_HAND,
        )
    return Place(host=host, port=_PORT, address=found[0])


def _is_public(number: str) -> bool:
    address = ipaddress.ip_address(number)
    return address.is_global and not address.is_multicast


def _resolved(host: str, port: int) -> list[str]:
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


class _Connection(http.client.HTTPSConnection):
    """A connection to the machine that was looked up, under the name that it was looked up by."""

    def __init__(self, place: Place, seconds: float) -> None:
        self._own = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        super().__init__(place.host, place.port, timeout=seconds, context=self._own)
        self._place = place

    def connect(self) -> None:
        """Call the address, not the name."""
        plain = socket.create_connection((self._place.address, self._place.port), self.timeout)
        self.sock = self._own.wrap_socket(plain, server_hostname=self._place.host)


def _connected(place: Place, seconds: float) -> http.client.HTTPConnection:
    return _Connection(place, seconds)


def _asked(address: str, place: Place, connect: Connect, until: float) -> File | str:
    """The file, or where it is to be found instead."""
    parts = urlsplit(address)
    connection = connect(place, _STEP_SECONDS)
    try:
        connection.connect()
        with _cut_off(connection.sock, until):
            connection.request("GET", urlunsplit(("", "", parts.path, parts.query, "")), headers=_HEADERS)
            with closing(connection.getresponse()) as answer:
                if answer.status in _MOVED and (onward := answer.getheader("Location")):
                    return onward
                _refuse_status(answer.status, address)
                return _received(answer, address, until)
    except ssl.SSLError as fault:
        raise InputError(
            "unsafe-connection", f"{place.host} could not prove that it is who it says ({fault.reason}).", hint=_BY_HAND
        ) from fault
    except (OSError, http.client.HTTPException) as fault:
        raise InputError(
            "no-network",
            f"{place.host} did not answer as a web page does ({type(fault).__name__}).",
            hint="Try again, or open it in your browser and save the page.",
        ) from fault
    finally:
        connection.close()


@contextmanager
def _cut_off(line: socket.socket, until: float) -> Iterator[None]:
    """Hang up when the time is over: a server that sends a letter every few seconds would else be waited for without end."""

    def hang_up() -> None:
        with suppress(OSError):
            line.shutdown(socket.SHUT_RDWR)

    timer = threading.Timer(max(0.0, until - time.monotonic()), hang_up)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _refuse_status(status: int, address: str) -> None:
    if status in _WALLED:
        raise _walled(address)
    if status in _GONE:
        raise InputError("page-gone", f"There is no page at {address} any more.", hint="The posting may have closed.")
    if status != http.client.OK:
        raise InputError("no-page", f"{address} answered with an error ({status}).", hint=_BY_HAND)


def _received(answer: http.client.HTTPResponse, address: str, until: float) -> File:
    told = (answer.getheader("Content-Type") or "").partition(";")[0].strip().lower()
    form = _FORMATS.get(told)
    if form is None:
        raise InputError(
            "unknown-format",
            f"{address} is no page but a file of another kind ({told or 'which it does not tell'}).",
            hint=_BY_HAND,
        )
    data = b"".join(_pieces(answer, address, until))
    if form == "html" and len(data) < _LEAST_PAGE and (_PASSWORD.search(data) or _CHALLENGE.search(data)):
        raise _walled(address)
    charset = answer.headers.get_content_charset("utf-8")
    if form in {"html", "txt"} and charset not in {"utf-8", "us-ascii"}:
        with suppress(LookupError):  # a coding that nobody knows tells nothing
            data = data.decode(charset, "replace").encode()
    return File(data=data, name=address, format=form)


def _pieces(answer: http.client.HTTPResponse, address: str, until: float) -> Iterator[bytes]:
    size = 0
    while piece := answer.read1(65_536):
        size += len(piece)
        if size > MOST_BYTES:
            message = f"{address} is larger than {MOST_BYTES // 1_000_000} MB, far more than a posting."
            raise InputError("too-large", message, hint=_BY_HAND)
        yield piece
    if time.monotonic() > until:  # the line was cut off, and what came is not all
        message = f"{address} took more than {MOST_SECONDS:.0f} seconds."
        raise InputError("too-slow", message, hint="Try again, or open it in your browser and save the page.")


def _walled(address: str) -> InputError:
    host = urlsplit(address).hostname or address
    return InputError(
        "login-wall", f"{host} shows this page only to people who are signed in or visit it themselves.", hint=_BY_HAND
    )
