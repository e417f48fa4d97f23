"""A static host on the loopback interface, as GitHub Pages is one: folders have an index, what is missing has a 404."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import Any

from tests.support.loopback import Server, running


@dataclass
class Host:
    """A running host: its address, which ends in a slash, and the answers that it gave (path and query, status)."""

    url: str
    answers: list[tuple[str, int]] = field(default_factory=list)

    def missed(self) -> list[str]:
        """The addresses that were asked for in vain."""
        return [path for path, status in self.answers if status >= HTTPStatus.BAD_REQUEST]


class StaticHandler(SimpleHTTPRequestHandler):
    """Answers from a folder below a prefix, and remembers what it answered."""

    protocol_version = "HTTP/1.1"
    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, ".js": "text/javascript"}  # noqa: RUF012

    def __init__(self, *arguments: Any, host: Host, prefix: str, folder: Path) -> None:
        """Answer one connection."""
        self._host = host
        self._prefix = prefix
        self._folder = folder
        super().__init__(*arguments, directory=str(folder))

    def translate_path(self, path: str) -> str:
        """Find the file below the prefix; outside of it there is nothing."""
        if not path.startswith(self._prefix):
            return str(self._folder / "nothing-is-outside-the-prefix")
        return super().translate_path("/" + path.removeprefix(self._prefix))

    def list_directory(self, path: Any) -> None:
        """A folder without an index is not there."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the site's own page."""
        page = self._folder / "404.html"
        body = page.read_bytes() if page.exists() else b"not found"
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def guess_type(self, path: Any) -> str:
        """Say that text is UTF-8, as hosts do."""
        kind = super().guess_type(path)
        return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind

    def end_headers(self) -> None:
        """Keep browsers from remembering one test's answers in the next; let linkchecker ask as fast as it can."""
        self.send_header("Cache-Control", "no-store")
        self.send_header("LinkChecker", "welcome")
        super().end_headers()

    def log_request(self, code: Any = "-", size: Any = "-") -> None:
        """Remember the answer."""
        self._host.answers.append((self.path, int(code)))

    def log_message(self, *arguments: Any) -> None:
        """Say nothing."""


@contextmanager
def serving(folder: Path, prefix: str = "/", kind: type[StaticHandler] = StaticHandler) -> Iterator[Host]:
    """Serve `folder` at `prefix` (which ends in a slash) of a free port while the context lasts."""
    host = Host("")

    def handler(*arguments: Any) -> StaticHandler:
        return kind(*arguments, host=host, prefix=prefix, folder=folder)

    with running(Server(("127.0.0.1", 0), handler)) as server:
        host.url = f"http://127.0.0.1:{server.server_port}{prefix}"
        yield host
