"""How long the parts of a build take, for `make bench-build`."""

import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class Timings:
    """Seconds by part, since the making of this object."""

    def __init__(self) -> None:
        """Start the clock."""
        self._began = time.perf_counter()
        self._seconds: dict[str, float] = {}

    @contextmanager
    def of(self, part: str) -> Iterator[None]:
        """Add what happens inside to `part`."""
        started = time.perf_counter()
        yield
        self._seconds[part] = self._seconds.get(part, 0.0) + time.perf_counter() - started

    def write(self) -> None:
        """Write them as JSON to the file that HELPCENTRE_TIMINGS names, if it names one."""
        if path := os.environ.get("HELPCENTRE_TIMINGS"):
            total = {"total": time.perf_counter() - self._began}
            Path(path).write_text(json.dumps(self._seconds | total), encoding="utf-8")
