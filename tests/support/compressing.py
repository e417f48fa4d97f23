"""The static host again, with its texts compressed, as every host sends them."""

import gzip
from http import HTTPStatus
from pathlib import Path
from typing import Any

from tests.support.server import StaticHandler

_COMPRESSED = ("text/", "application/json", "image/svg+xml")
_LEVEL = 6  # what nginx calls 1 to 9, and hosts leave in the middle


class CompressingHandler(StaticHandler):
    """Sends texts with gzip to whoever takes it; all else as it is."""

    def do_GET(self) -> None:  # noqa: N802 - the base has the name from the method of HTTP
        """Answer; a folder's index and what is missing are the base's to find."""
        file = Path(self.translate_path(self.path.partition("?")[0]))
        file = file / "index.html" if file.is_dir() and self.path.partition("?")[0].endswith("/") else file
        kind = self.guess_type(str(file))
        if not file.is_file() or "gzip" not in self.headers.get("Accept-Encoding", "") or not _is_text(kind):
            super().do_GET()
            return
        body = gzip.compress(file.read_bytes(), _LEVEL, mtime=0)
        self.send_response(HTTPStatus.OK)
        for name, value in {"Content-Type": kind, "Content-Encoding": "gzip", "Content-Length": len(body)}.items():
            self.send_header(name, str(value))
        self.end_headers()
        self.wfile.write(body)


def _is_text(kind: Any) -> bool:
    return str(kind).startswith(_COMPRESSED)
