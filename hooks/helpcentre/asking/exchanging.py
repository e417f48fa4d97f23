"""The way that linkchecker's requests take: each hop is looked at, waited for, bounded, tried again, and noted."""

import http.client
import ssl
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any
from urllib.parse import urlsplit

import certifi
from requests.adapters import BaseAdapter
from requests.models import PreparedRequest, Response
from urllib3.exceptions import HTTPError

from helpcentre.asking.connecting import Deadline, connection, open_guarded
from helpcentre.asking.errors import NoAnswerError, bad_certificate, failing
from helpcentre.asking.limits import Limits
from helpcentre.asking.manners import Manners, retry_after
from helpcentre.asking.reading import Exchange, read, response, validity
from helpcentre.outside.model import Outcome
from helpcentre.outside.policy import Policy

USER_AGENT = "helpcentre-links (with LinkChecker)"
_AGAIN = frozenset({429, 500, 502, 503, 504})


@dataclass
class Trail:
    """What happened for one address; `validators` are sent to the addresses that they are for.

    `tries` is how often each of its hops is asked; as often as the limits say when it is None.
    """

    tries: int | None = None
    validators: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    exchanges: list[Exchange] = field(default_factory=list)


class World:
    """What all threads share: policy, manners, limits, the certificates to trust; and how much was asked."""

    def __init__(self, policy: Policy, limits: Limits) -> None:
        """Take the policy and the limits."""
        self.policy, self.limits, self.manners = policy, limits, Manners(limits)
        self.context = ssl.create_default_context()
        self.context.load_verify_locations(certifi.where())
        self.requests = 0
        self.reached = False


class Adapter(BaseAdapter):
    """Sends what linkchecker's session of one thread sends; `trail` is that of the address at hand."""

    def __init__(self, world: World) -> None:
        """Take what is shared."""
        super().__init__()
        self.world, self.trail = world, Trail()

    def close(self) -> None:
        """Keep nothing open: each request has a connection of its own."""

    def send(self, request: PreparedRequest, **_: Any) -> Response:  # type: ignore[override]
        """Send a request, more than once if need be.

        Raises NoAnswerError where the policy forbids it, or nothing came back.
        """
        address = request.url or ""
        if refusal := self.world.policy.refusal(address):
            raise NoAnswerError(*refusal)
        if [each.url for each in self.trail.exchanges].count(address) > 1:
            raise NoAnswerError(Outcome.LOOP, "its redirects go in a circle")
        exchange = self._tried(request, address)
        self.trail.exchanges.append(exchange)
        return response(request, exchange, self)

    def _tried(self, request: PreparedRequest, address: str) -> Exchange:
        limits, manners, host = self.world.limits, self.world.manners, urlsplit(address).netloc
        tries = self.trail.tries or limits.tries
        for left in reversed(range(tries)):
            if manners.is_out_of_patience(host):
                raise NoAnswerError(Outcome.UNASKED, f"{host} has asked to be left alone for longer than this run")
            try:
                with manners.turn(host):
                    exchange = self._once(request, address)
            except NoAnswerError as error:
                if not (left and error.again):
                    raise
            else:
                pause = retry_after(exchange.headers.get("Retry-After"), time.time())
                if pause and exchange.status in {429, 503}:
                    manners.leave_alone(host, pause)
                if not left or exchange.status not in _AGAIN or (pause or 0) > limits.patience:
                    return exchange
            manners.leave_alone(host, limits.pause * 2 ** (tries - left - 1))
        raise AssertionError("the last try returns or raises")

    def _once(self, request: PreparedRequest, address: str) -> Exchange:
        parts, limits = urlsplit(address), self.world.limits
        self.world.requests += 1
        with Deadline(limits.request) as deadline:
            opener = partial(open_guarded, self.world.policy, deadline, limits.step)
            line = connection(parts, self.world.context, limits.step, opener)
            try:
                line.request("GET", _target(parts), headers=self._headers(request), preload_content=False)
                answer = line.getresponse()
                if deadline.passed:  # cut in its head, which reads like a short one
                    raise TimeoutError
                began, ends = validity(line)
                self.world.reached = True
                body, whole = read(answer, limits.body)
                whole = whole and not deadline.passed
                return Exchange(address, answer.status, answer.headers, body, whole, began, ends)
            except NoAnswerError:  # which is an OSError too
                raise
            except ssl.SSLCertVerificationError as error:
                self.world.reached = True
                raise bad_certificate(error) from error
            except (OSError, HTTPError, http.client.HTTPException, ValueError) as error:
                raise failing(error, parts.netloc, limits, passed=deadline.passed) from error
            finally:
                line.close()

    def _headers(self, request: PreparedRequest) -> dict[str, str]:
        """Give what is sent: nothing that says who asks, whatever else there is."""
        kept = {name: str(request.headers[name]) for name in ("Accept", "Cookie") if name in request.headers}
        fixed = {"User-Agent": USER_AGENT, "Accept-Encoding": "identity", "Connection": "close"}
        return {**kept, **fixed, **self.trail.validators.get(request.url or "", {})}


def _target(parts: Any) -> str:
    return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
