"""What is read of an answer: as much as may be, and the time for which its certificate is good."""

import http.client
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message
from io import BytesIO
from typing import Any

from requests.models import PreparedRequest, Response
from requests.structures import CaseInsensitiveDict
from requests.utils import get_encoding_from_headers
from urllib3.exceptions import HTTPError
from urllib3.response import BaseHTTPResponse, HTTPResponse

_CHUNK = 16_384


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


def read(answer: BaseHTTPResponse, most: int) -> tuple[bytes, bool]:
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


def validity(line: Any) -> tuple[datetime | None, datetime | None]:
    """Give from when to when the certificate of an open connection is good; nothing where it has none."""
    certificate = line.sock.getpeercert() if hasattr(line.sock, "getpeercert") else None
    if not certificate:
        return None, None
    seconds = (ssl.cert_time_to_seconds(certificate[name]) for name in ("notBefore", "notAfter"))
    began, ends = (datetime.fromtimestamp(each, UTC) for each in seconds)
    return began, ends


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


def response(request: PreparedRequest, exchange: Exchange, adapter: Any) -> Response:
    """Make what linkchecker reads: the body is here already, and as long as it may be."""
    made = Response()
    made.status_code = exchange.status
    made.headers = CaseInsensitiveDict(exchange.headers)
    made.encoding = get_encoding_from_headers(made.headers)
    made.url, made.request = exchange.url, request
    made.raw = HTTPResponse(
        body=BytesIO(exchange.body),
        headers=exchange.headers,
        status=exchange.status,
        preload_content=False,
        original_response=_Head(exchange.headers),  # type: ignore[arg-type]
    )
    made.reason = http.client.responses.get(exchange.status, "")
    made.connection = adapter  # as HTTPAdapter does
    return made
