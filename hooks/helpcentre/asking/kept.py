"""What was answered, kept on disk until the next run: with its date, and what lets a host say "not changed"."""

import contextlib
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from helpcentre.outside.model import Answer, Hop, Outcome

_VERSION = 1
_IGNORED = "*\n"


@dataclass(frozen=True, slots=True)
class Record:
    """A good answer, the day it was given, the address it came from in the end, and the validators for that."""

    asked: datetime
    final: str
    validators: Mapping[str, str]
    answer: Answer

    def covers(self, sections: Iterable[str]) -> bool:
        """Tell whether all these sections were looked for."""
        return all(section in self.answer.sections for section in sections)


class Kept:
    """The records by page."""

    def __init__(self, file: Path | None) -> None:
        """Take the file, None for none. One that can't be read, or isn't what was written, is as good as not there."""
        self._file = file
        self.records: dict[str, Record] = {}
        if file is not None:
            with contextlib.suppress(OSError, ValueError, TypeError, KeyError, AttributeError):
                content = json.loads(file.read_text(encoding="utf-8"))
                if content["version"] == _VERSION:
                    self.records = {page: _record(entry) for page, entry in content["answers"].items()}

    def save(self, pages: Iterable[str]) -> None:
        """Write the records of these pages and no others; where that can't be done, nothing is kept."""
        if self._file is None:
            return
        answers = {page: _entry(self.records[page]) for page in sorted(pages) if page in self.records}
        text = json.dumps({"version": _VERSION, "answers": answers}, ensure_ascii=False, indent=1)
        part = self._file.with_name(f".{self._file.name}.{os.getpid()}.part")
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            (self._file.parent / ".gitignore").write_text(_IGNORED, encoding="utf-8")
            part.write_text(text, encoding="utf-8")
            part.replace(self._file)


def _entry(record: Record) -> dict[str, Any]:
    answer = record.answer
    return {
        "asked": record.asked.isoformat(),
        "final": record.final,
        "validators": dict(record.validators),
        "status": answer.status,
        "hops": [[hop.status, hop.to] for hop in answer.hops],
        "sections": dict(answer.sections),
        "lost": answer.lost,
        "certified": answer.certified,
        "began": answer.began.isoformat() if answer.began else None,
        "ends": answer.ends.isoformat() if answer.ends else None,
    }


def _record(entry: Mapping[str, Any]) -> Record:
    answer = Answer(
        Outcome.ANSWERED,
        int(entry["status"]),
        hops=tuple(Hop(int(status), str(to)) for status, to in entry["hops"]),
        sections={str(name): bool(there) for name, there in entry["sections"].items()},
        lost=str(entry["lost"]),
        certified=str(entry["certified"]),
        began=_time(entry["began"]),
        ends=_time(entry["ends"]),
    )
    validators = {str(name): str(value) for name, value in entry["validators"].items()}
    asked = datetime.fromisoformat(entry["asked"])
    if asked.tzinfo is None:
        raise ValueError("a time without a zone")
    return Record(asked, str(entry["final"]), validators, answer)


def _time(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
