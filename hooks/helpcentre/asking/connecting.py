"""Connections that go to the address that was looked at, and nowhere else, and that end in time."""

import contextlib
import socket
import threading
from collections.abc import Callable
from ipaddress import ip_address
from queue import Empty, SimpleQueue
from ssl import SSLContext
from types import TracebackType
from typing import Any
from urllib.parse import SplitResult

from urllib3.connection import HTTPConnection, HTTPSConnection

from helpcentre.asking.errors import NoAnswerError
from helpcentre.outside.model import Outcome
from helpcentre.outside.policy import Policy

_MOST_ADDRESSES = 3

Opener = Callable[[str, int], socket.socket]


class Deadline:
    """Cuts a connection when its time is up, however slowly the other side drips."""

    def __init__(self, seconds: float) -> None:
        """Take how long everything that happens inside may take together."""
        self._timer = threading.Timer(seconds, self._end)
        self._timer.daemon = True
        self._lock = threading.Lock()
        self._copy: socket.socket | None = None
        self.passed = False

    def __enter__(self) -> "Deadline":
        """Start the clock."""
        self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop the clock."""
        self._timer.cancel()
        with self._lock:
            if self._copy:
                self._copy.close()
            self._copy = None

    def watch(self, connection: socket.socket) -> None:
        """Cut this connection in the end: TLS takes the socket over, so that a copy of it is kept."""
        with self._lock:
            if self._copy:
                self._copy.close()
            self._copy = connection.dup()
        if self.passed:
            self._end()

    def _end(self) -> None:
        self.passed = True
        with self._lock:
            if self._copy:
                with contextlib.suppress(OSError):
                    self._copy.shutdown(socket.SHUT_RDWR)


def look_up(host: str, port: int, seconds: float) -> list[tuple[Any, ...]]:
    """Give what a name stands for. Raises NoAnswerError where it stands for nothing, or nobody says so in time."""
    answers: SimpleQueue[list[tuple[Any, ...]] | OSError | UnicodeError] = SimpleQueue()

    def ask() -> None:
        try:
            answers.put(list(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)))
        except (OSError, UnicodeError) as error:
            answers.put(error)

    threading.Thread(target=ask, daemon=True).start()
    try:
        found = answers.get(timeout=seconds)
    except Empty:
        raise NoAnswerError(Outcome.FAILING, f"{host} can't be looked up in time", again=True) from None
    if isinstance(found, socket.gaierror) and found.errno in {socket.EAI_NONAME, getattr(socket, "EAI_NODATA", -5)}:
        raise NoAnswerError(Outcome.NO_HOST, f"there is no host {host}")
    if isinstance(found, UnicodeError):
        raise NoAnswerError(Outcome.NO_HOST, f"{host} can't be the name of a host")
    if isinstance(found, OSError):
        raise NoAnswerError(Outcome.FAILING, f"{host} can't be looked up now ({_reason(found)})", again=True)
    return found


def open_guarded(policy: Policy, deadline: Deadline, seconds: float, host: str, port: int) -> socket.socket:
    """Look a name up once, and connect to what was found if all of it is allowed.

    Raises NoAnswerError where an address isn't allowed (one is enough: a name that leads to both sides is a trick) or
    can't be reached.
    """
    found = look_up(host, port, seconds)
    for *_, address in found:
        if not policy.allows(ip_address(str(address[0]).partition("%")[0])):
            raise NoAnswerError(Outcome.FORBIDDEN, f"leads into a private network ({host} is {address[0]})")
    reason: OSError | None = None
    for family, kind, protocol, _, address in found[:_MOST_ADDRESSES]:
        connection = socket.socket(family, kind, protocol)
        try:
            connection.settimeout(seconds)
            deadline.watch(connection)
            connection.connect(address)
        except OSError as error:
            connection.close()
            reason = error
        else:
            return connection
    why = _reason(reason) if reason else "it has no address"
    raise NoAnswerError(Outcome.FAILING, f"{host} can't be reached ({why})", again=True)


def _reason(error: OSError) -> str:
    if isinstance(error, TimeoutError):
        return "no answer in time"
    return (error.strerror or str(error)).lower()


class _Plain(HTTPConnection):
    def __init__(self, opener: Opener, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._opener = opener

    def _new_conn(self) -> socket.socket:
        return self._opener(self.host, self.port)


class _Secure(HTTPSConnection):
    def __init__(self, opener: Opener, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._opener = opener

    def _new_conn(self) -> socket.socket:
        return self._opener(self.host, self.port)


def connection(parts: SplitResult, context: SSLContext, seconds: float, opener: Opener) -> HTTPConnection:
    """Make a connection for an address that isn't open yet; `seconds` is how long each step of it may take."""
    host = parts.hostname or ""
    if parts.scheme == "https":
        return _Secure(opener, host, parts.port or 443, timeout=seconds, ssl_context=context)
    return _Plain(opener, host, parts.port or 80, timeout=seconds)
