"""HTTP servers on the loopback interface, which run while a test does."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import ThreadingHTTPServer
from threading import Thread
from typing import Any, TypeVar


class Server(ThreadingHTTPServer):
    """A server that answers many at once, and says nothing of who goes away in the middle of an answer."""

    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, *arguments: Any) -> None:
        """Who hangs up is no fault."""


S = TypeVar("S", bound=Server)


@contextmanager
def running(server: S) -> Iterator[S]:
    """Let a server answer while the context lasts, and close it then."""
    with server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


def find_port() -> int:
    """Find a port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
