"""How far long work has come, for those who look on."""

import time
from typing import TextIO

_PATIENCE, _PAUSE = 1.0, 0.1


class Progress:
    """Tells on a terminal how many pages are done, once it has taken a second; nothing elsewhere."""

    def __init__(self, stream: TextIO) -> None:
        """Take the stream, of which only a terminal is written to."""
        self.stream, self.shown = stream, stream.isatty()
        self.next = time.monotonic() + _PATIENCE

    def __call__(self, done: int, of: int) -> None:
        """Say that `done` pages are done, of so many."""
        if self.shown and time.monotonic() >= self.next:
            self.next = time.monotonic() + _PAUSE
            # The line is taken away again before anything else is written.
            end = "\r\033[K" if done == of else ""
            self.stream.write(f"\r\033[K{done} of {of} pages{end}")
            self.stream.flush()
