"""A host on the loopback interface that plays the world outside, good and bad, and remembers who asked for what."""

import gzip
import ssl
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from threading import Lock
from typing import Any

from tests.support.loopback import Server, running

OK = '<html lang="en"><title>Good</title><h1 id="here">Good</h1><a name="old"></a><p>Text</p>'
SOFT = "<title>Page not found | Shop</title><h1>Sorry</h1><p>Try our search.</p>"
EXPLAINS = f"<title>404 Not Found | Handbook</title><h1>404 Not Found</h1><p>{'What that status says. ' * 80}</p>"

BOMB = gzip.compress(bytes(100_000_000), 1)


@dataclass
class Asked:
    """A request: its method, its path, its headers, and when it came."""

    method: str
    path: str
    headers: Mapping[str, str]
    at: float


@dataclass
class OutsideHost:
    """A running host: its address without a slash at its end, what it was asked, how often somebody connected."""

    url: str = ""
    asked: list[Asked] = field(default_factory=list)
    connections: int = 0
    moves: dict[str, tuple[int, str]] = field(default_factory=dict)
    headers: dict[str, Mapping[str, str]] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)

    def paths(self) -> list[str]:
        """What was asked for, in order, robots.txt left out."""
        return [each.path for each in self.asked if each.path != "/robots.txt"]

    def count(self, path: str) -> int:
        """How often a path was asked for."""
        return self.paths().count(path)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    host: OutsideHost

    def do_HEAD(self) -> None:
        """Refuse, as many hosts do."""
        self._note()
        self._send(405)

    def do_GET(self) -> None:
        """Play the part that the path names."""
        self._note()
        if self.path in self.host.moves:
            status, to = self.host.moves[self.path]
            self._send(status, "", {"Location": to})
            return
        part: Callable[[], None] = getattr(
            self, f"part_{self.path.partition('?')[0].strip('/').replace('-', '_').partition('/')[0]}", self.part_404
        )
        part()

    def _note(self) -> None:
        with self.host.lock:
            self.host.asked.append(Asked(self.command, self.path, dict(self.headers), time.monotonic()))

    def _send(self, status: int, body: str | bytes = "", headers: Mapping[str, str] | None = None) -> None:
        data = body.encode() if isinstance(body, str) else body
        self.send_response(status)
        fields = {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(data)), **(headers or {})}
        fields |= self.host.headers.get(self.path, {})
        for name, value in fields.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def _first_time(self) -> bool:
        return self.host.count(self.path) == 1

    def part_(self) -> None:
        self._send(200, OK)

    part_ok = part_

    def part_404(self) -> None:
        self._send(404, "<title>x</title>")

    def part_410(self) -> None:
        self._send(410)

    def part_403(self) -> None:
        self._send(403)

    def part_503(self) -> None:
        self._send(503)

    def part_busy(self) -> None:
        self._send(429, "", {"Retry-After": "1"}) if self._first_time() else self._send(200, OK)

    def part_too_busy(self) -> None:
        self._send(429, "", {"Retry-After": "3600"})

    def part_shaky(self) -> None:
        self._send(500) if self._first_time() else self._send(200, OK)

    def part_slow(self) -> None:
        time.sleep(4)

    def part_drip(self) -> None:
        with suppress(OSError):
            self.wfile.write(b"HTTP/1.1 200 OK\r\nX: ")
            for _ in range(60):
                self.wfile.write(b"x")
                time.sleep(0.1)

    def part_endless(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.close_connection = True
        with suppress(OSError):
            while True:
                self.wfile.write(b"<p>more</p>" * 1_000)

    def part_bomb(self) -> None:
        self._send(200, BOMB, {"Content-Encoding": "gzip"})

    def part_soft(self) -> None:
        self._send(200, SOFT)

    def part_explains(self) -> None:
        self._send(200, EXPLAINS)

    def part_etag(self) -> None:
        if self.headers.get("If-None-Match") == '"one"':
            self._send(304, "", {"ETag": '"one"'})
        else:
            self._send(200, OK, {"ETag": '"one"', "Last-Modified": "Wed, 01 Jul 2026 00:00:00 GMT"})

    def part_cookie(self) -> None:
        if "seen=1" in self.headers.get("Cookie", ""):
            self._send(200, OK)
        else:
            self._send(302, "", {"Location": "/cookie", "Set-Cookie": "seen=1"})

    def part_garbage(self) -> None:
        self.wfile.write(b"SSH-2.0-x\r\n")
        self.close_connection = True

    def log_message(self, *arguments: Any) -> None:
        """Say nothing."""


_Handler.__dict__["part_"].__doc__ = "The first page."
setattr(_Handler, "part_robots.txt", lambda self: self._send(
    200, "User-agent: *\nDisallow: /robots-say-no", {"Content-Type": "text/plain"}))  # fmt: skip


class _Server(Server):
    host: OutsideHost

    def process_request(self, request: Any, client_address: Any) -> None:
        """Count who connects, whatever he asks."""
        with self.host.lock:
            self.host.connections += 1
        super().process_request(request, client_address)


@contextmanager
def outside(address: str = "127.0.0.1", certificate: Path | None = None) -> Iterator[OutsideHost]:
    """Run a host while the context lasts; with a certificate (and key, in one file) it speaks TLS."""
    host = OutsideHost()
    handler = type("Handler", (_Handler,), {"host": host})
    server = _Server((address, 0), handler)
    server.host = host
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    host.url = f"{'https' if certificate else 'http'}://{address}:{server.server_port}"
    with running(server):
        yield host


def make_certificate(folder: Path, name: str, *, days: int, host: str = "IP:127.0.0.1") -> Path:
    """Make a certificate that signs itself, for a host, with its key in the same file."""
    file = folder / f"{name}.pem"
    key = folder / f"{name}.key"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", str(key), "-out", str(file), "-days",
         str(days), "-subj", f"/CN={name}", "-addext", f"subjectAltName={host}"],
        check=True, capture_output=True,
    )  # fmt: skip
    file.write_bytes(file.read_bytes() + key.read_bytes())
    return file
