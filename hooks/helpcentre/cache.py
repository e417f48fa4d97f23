"""What is kept on disk between two runs: for each page the record of its check, what that depends on, and answers.

A file holds the records of one configuration, one version of this package and one set of files; it begins with the
digest of the rest. Whatever can't be read, or isn't what was written, is as good as not there.
"""

import contextlib
import json
import os
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

from helpcentre.answers import Answers
from helpcentre.lazy import Key
from helpcentre.reading import Reading
from helpcentre.rule import Rule

_FILES, _DAYS = 20, 30
_DIGEST = 16
"""Bytes."""
_SIGNATURE = "Signature: 8a477f597d28d172789f06886806bc55\n# This folder is a cache; it may be removed.\n"


@dataclass(frozen=True, slots=True)
class Entry:
    """The record of a page: `own` stands for its text and its source's, `needs` for what it took from other pages.

    `answers` are what was found out for it.
    """

    own: str
    outline: str
    content: str
    needs: Mapping[Key, tuple[int, str]] = field(default_factory=dict)
    answers: Answers = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Kept:
    """The entries by their page, and what was found out for the site as a whole."""

    entries: Mapping[Key, Entry] = field(default_factory=dict)
    answers: Answers = field(default_factory=dict)


class Cache:
    """The records of one configuration."""

    def __init__(self, folder: Path, reading: Reading, rules: Sequence[Rule]) -> None:
        """Take the folder where caches are kept, and what they depend on: settings, rules, which files there are."""
        self.folder = folder
        self.file = folder / f"{_key(reading, rules)}.pages"

    def load(self) -> Kept:
        """Give what was kept; nothing where there is no sound file."""
        try:
            digest, _, body = self.file.read_bytes().partition(b"\n")
            if digest.decode() != blake2b(body, digest_size=_DIGEST).hexdigest():
                return Kept()
            answers, *lines = body.decode().split("\n")
            return Kept(dict(map(_entry, lines[0:-1:2], lines[1::2])), json.loads(answers))
        except (OSError, ValueError, TypeError):
            return Kept()

    def save(self, kept: Kept) -> None:
        """Keep this and nothing else; when that can't be done, nothing is kept."""
        with contextlib.suppress(OSError):
            self._prepare()
            part = self.file.with_suffix(f".{os.getpid()}.part")
            digest = blake2b(digest_size=_DIGEST)
            # Line by line: as one text, what is kept of thousands of pages takes up more than the check did.
            with part.open("wb") as file:
                file.write(digest.hexdigest().encode() + b"\n")
                for line in _lines(kept):
                    digest.update(line.encode())
                    file.write(line.encode())
                file.seek(0)
                file.write(digest.hexdigest().encode())
            part.replace(self.file)

    def _prepare(self) -> None:
        """Make the folder, which no version control is to take in, and clear it of what nobody uses any more."""
        self.folder.mkdir(parents=True, exist_ok=True)
        for name, text in ((".gitignore", "*\n"), ("CACHEDIR.TAG", _SIGNATURE)):
            if not (self.folder / name).exists():
                (self.folder / name).write_text(text, encoding="utf-8")
        ages = sorted(
            (time.time() - item.stat().st_mtime, item.path)
            for item in os.scandir(self.folder)
            if item.name.endswith((".pages", ".part"))
        )
        for number, (age, path) in enumerate(ages):
            if number >= _FILES or age > _DAYS * 86_400:
                Path(path).unlink(missing_ok=True)


def _lines(kept: Kept) -> Iterator[str]:
    yield json.dumps(kept.answers, ensure_ascii=False) + "\n"
    for page, entry in kept.entries.items():
        known = [page, entry.own, entry.outline, list(entry.needs.items()), entry.answers]
        yield f"{json.dumps(known, ensure_ascii=False)}\n{entry.content}\n"


def _entry(head: str, content: str) -> tuple[Key, Entry]:
    (language, name), own, outline, needs, answers = json.loads(head)
    looked_at = {(other, its_name): (level, digest) for (other, its_name), (level, digest) in needs}
    return (language, name), Entry(own, outline, content, looked_at, answers)


def _key(reading: Reading, rules: Sequence[Rule]) -> str:
    """Give what stands for everything that all entries depend on."""
    parts: list[object] = [*_program(), [rule.id for rule in rules]]
    parts += [
        reading.dialect,
        reading.whole,
        sorted(reading.files),
        list(reading.references.items()),
        repr(reading.lexicon),
        [reading.around.url, reading.around.addresses],
    ]
    parts += [[tree.language, tree.folder, sorted(tree.texts), sorted(tree.files)] for tree in reading.trees]
    return _digest(json.dumps(parts, ensure_ascii=False))


def _program() -> Iterator[object]:
    """Give the code that runs: this package's own, the Python, the packages that are installed beside it."""
    here = Path(__file__).parent
    for file in sorted(here.rglob("*.py")):
        yield file.relative_to(here).as_posix(), blake2b(file.read_bytes(), digest_size=16).hexdigest()
    yield sys.version
    for folder in sys.path:
        with contextlib.suppress(OSError):
            yield sorted(item.name for item in os.scandir(folder or ".") if item.name.endswith(".dist-info"))


def _digest(text: str) -> str:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_DIGEST).hexdigest()
