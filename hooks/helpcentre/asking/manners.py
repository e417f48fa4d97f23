"""How often a host is asked: one request at a time, a pause after each, and none while it asks to be left alone."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime

from helpcentre.asking.errors import NoAnswerError
from helpcentre.asking.limits import Limits
from helpcentre.outside.model import Outcome


@dataclass
class _Host:
    lock: threading.Lock = field(default_factory=threading.Lock)
    due: float = 0.0


class Manners:
    """Keeps the distance between requests to a host, for all threads."""

    def __init__(self, limits: Limits) -> None:
        """Take the pause after each request, and the longest one that a host may ask for."""
        self._limits = limits
        self._end = time.monotonic() + limits.run
        self._hosts: dict[str, _Host] = {}
        self._lock = threading.Lock()

    @contextmanager
    def turn(self, host: str) -> Iterator[None]:
        """Wait until it is one's turn with a host. Raises NoAnswerError where the run would be over by then."""
        mine = self._host(host)
        with mine.lock:
            if max(mine.due, time.monotonic()) > self._end:
                raise NoAnswerError(Outcome.UNASKED, "the time for this run was up")
            time.sleep(max(0.0, mine.due - time.monotonic()))
            try:
                yield
            finally:
                mine.due = max(mine.due, time.monotonic() + self._limits.pause)

    def leave_alone(self, host: str, seconds: float) -> None:
        """Ask a host no sooner than in so many seconds."""
        mine = self._host(host)
        mine.due = max(mine.due, time.monotonic() + seconds)

    def is_out_of_patience(self, host: str) -> bool:
        """Tell whether a host has asked for a longer pause than there is time for."""
        return self._host(host).due - time.monotonic() > self._limits.patience

    def _host(self, host: str) -> _Host:
        with self._lock:
            return self._hosts.setdefault(host, _Host())


def retry_after(value: str | None, now: float) -> float | None:
    """Read a `Retry-After`, which is a number of seconds or a date; None for neither."""
    if not value:
        return None
    if value.strip().isdecimal():
        return float(value.strip()[:9])
    try:
        return max(0.0, parsedate_to_datetime(value).timestamp() - now)
    except (ValueError, OverflowError):
        return None
