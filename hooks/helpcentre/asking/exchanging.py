"""The way that linkchecker's requests take: each hop is looked at, waited for, bounded, tried again, and noted."""

import http.client
import ssl
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.message import Message
from functools import partial
from io import BytesIO
from typing import Any
from urllib.parse import urlsplit

import certifi
from requests.adapters import BaseAdapter
from requests.models import PreparedRequest, Response
from requests.structures import CaseInsensitiveDict
from requests.utils import get_encoding_from_headers
from urllib3.exceptions import HTTPError
from urllib3.response import BaseHTTPResponse, HTTPResponse

from helpcentre.asking.connecting import Deadline, connection, open_guarded
from helpcentre.asking.errors import NoAnswerError
from helpcentre.asking.manners import Limits, Manners, retry_after
from helpcentre.outside.model import Outcome
from helpcentre.outside.policy import Policy

USER_AGENT = "helpcentre-links (with LinkChecker)"
_AGAIN = frozenset({429, 500, 502, 503, 504})
_CHUNK = 16_384
# What a browser may know and we don't: the certificates between the host's and one that everybody knows, or those of
# a network that reads along. By OpenSSL's numbers.
_UNKNOWN_CHAIN = frozenset({19, 20, 21})


@dataclass(frozen=True, slots=True)
class Exchange:
    """A request that was answered; `whole` where all of the body was read."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    whole: bool
    began: datetime | None = None
    ends: datetime | None = None


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
        return _response(request, exchange, self)

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
                began, ends = _validity(line)
                self.world.reached = True
                body, whole = _read(answer, limits.body)
                whole = whole and not deadline.passed
                return Exchange(address, answer.status, answer.headers, body, whole, began, ends)
            except NoAnswerError:  # which is an OSError too
                raise
            except ssl.SSLCertVerificationError as error:
                self.world.reached = True
                raise _bad_certificate(error) from error
            except (OSError, HTTPError, http.client.HTTPException, ValueError) as error:
                raise _failing(error, parts.netloc, limits, passed=deadline.passed) from error
            finally:
                line.close()

    def _headers(self, request: PreparedRequest) -> dict[str, str]:
        """Give what is sent: nothing that says who asks, whatever else there is."""
        kept = {name: str(request.headers[name]) for name in ("Accept", "Cookie") if name in request.headers}
        fixed = {"User-Agent": USER_AGENT, "Accept-Encoding": "identity", "Connection": "close"}
        return {**kept, **fixed, **self.trail.validators.get(request.url or "", {})}


def _target(parts: Any) -> str:
    return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")


def _read(answer: BaseHTTPResponse, most: int) -> tuple[bytes, bool]:
    """Read a body as far as it may go; a redirect's isn't read at all, and one that breaks off ends there."""
    if "Location" in answer.headers and 300 <= answer.status < 400:
        return b"", True
    body = bytearray()
    try:
        for chunk in answer.stream(_CHUNK, decode_content=True):
            body += chunk
            if len(body) > most:
                return bytes(body[:most]), False
    except (OSError, HTTPError, http.client.HTTPException, ValueError):
        return bytes(body), False
    return bytes(body), True


def _validity(line: Any) -> tuple[datetime | None, datetime | None]:
    certificate = line.sock.getpeercert() if hasattr(line.sock, "getpeercert") else None
    if not certificate:
        return None, None
    seconds = (ssl.cert_time_to_seconds(certificate[name]) for name in ("notBefore", "notAfter"))
    began, ends = (datetime.fromtimestamp(each, UTC) for each in seconds)
    return began, ends


def _bad_certificate(error: ssl.SSLCertVerificationError) -> NoAnswerError:
    if error.verify_code in _UNKNOWN_CHAIN:
        return NoAnswerError(Outcome.UNASKED, f"its certificate can't be verified from here ({error.verify_message})")
    return NoAnswerError(Outcome.CERTIFICATE, error.verify_message)


def _failing(error: Exception, host: str, limits: Limits, *, passed: bool) -> NoAnswerError:
    if passed or isinstance(error, TimeoutError):
        reason = f"no answer within {limits.request if passed else limits.step:g} seconds"
    elif isinstance(error, ssl.SSLError):
        reason = f"no secure connection: {(error.reason or 'it breaks off').lower().replace('_', ' ')}"
    elif isinstance(error, OSError):
        reason = (error.strerror or "the connection breaks off").lower()
    else:
        reason = "what it answers is not HTTP"
    return NoAnswerError(Outcome.FAILING, f"{host} doesn't answer ({reason})", again=True)


class _Head:
    """What requests takes the cookies from, which some hosts want to see again after their redirect."""

    def __init__(self, headers: Mapping[str, str]) -> None:
        self.msg = Message()
        for name, value in headers.items():
            self.msg.add_header(name, value)

    def close(self) -> None:
        """Do nothing: there is no connection any more."""

    def isclosed(self) -> bool:
        """Say that there is no connection."""
        return True


def _response(request: PreparedRequest, exchange: Exchange, adapter: Adapter) -> Response:
    """Make what linkchecker reads: the body is here already, and as long as it may be."""
    response = Response()
    response.status_code = exchange.status
    response.headers = CaseInsensitiveDict(exchange.headers)
    response.encoding = get_encoding_from_headers(response.headers)
    response.url, response.request = exchange.url, request
    response.raw = HTTPResponse(
        body=BytesIO(exchange.body),
        headers=exchange.headers,
        status=exchange.status,
        preload_content=False,
        original_response=_Head(exchange.headers),  # type: ignore[arg-type]
    )
    response.reason = http.client.responses.get(exchange.status, "")
    response.connection = adapter  # type: ignore[assignment]  # as HTTPAdapter does
    return response
