"""The findings that a project knows of and hasn't mended yet, so that only new ones fail its check.

An entry names a finding by its file, rule, message and line of text, without line numbers, and says how often it is
found: it survives whatever is written above it.
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from helpcentre.errors import InputError
from helpcentre.finding import Finding, Place

VERSION = 1
_NUMBERS = re.compile(r"(\.\w{1,8})(?::\d+){1,2}\b|\b(lines?) \d+(?:[–-]\d+)?\b")
_TEXTS = ("path", "rule", "message", "text")
_DECODER = json.JSONDecoder()


class Identity(NamedTuple):
    """What stays of a finding when lines are added above it."""

    path: str
    rule: str
    message: str
    text: str


@dataclass(frozen=True, order=True, slots=True)
class Entry:
    """A finding that is known, how often it may be found, and where the baseline says so.

    `found` says how often it was, up to `count`; None when nobody looked.
    """

    identity: Identity
    count: int
    place: Place = field(compare=False)
    found: int | None = field(default=None, compare=False)


def identity(finding: Finding, named: Callable[[str], str] = str) -> Identity:
    """Give what a finding is known by; `named` gives the name that its file has in the baseline."""
    message = _NUMBERS.sub(lambda match: match[1] or match[2], finding.message)
    return Identity(named(finding.path), finding.rule, message, " ".join(finding.text.split()))


def text(findings: Iterable[Finding], named: Callable[[str], str] = str) -> str:
    """Write the baseline in which exactly these findings are known: JSON, sorted, one line an entry."""
    counts = Counter(identity(finding, named) for finding in findings)
    entries = [json.dumps({**key._asdict(), "count": counts[key]}, ensure_ascii=False) for key in sorted(counts)]
    body = "".join(f"\n{entry}," for entry in entries).rstrip(",")
    return f'{{"version": {VERSION}, "findings": [{body}\n]}}\n'


def read(content: str, path: str) -> tuple[Entry, ...]:
    """Read a baseline; `path` names it in messages. Raises InputError for what is none, with the line."""
    try:
        data = json.loads(content)
    except json.JSONDecodeError as error:
        raise InputError.at(path, f"not a baseline: {error.msg.lower()}", error.lineno) from error
    items = data.get("findings") if isinstance(data, dict) else None
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise InputError.at(path, 'not a baseline: no list "findings" of entries', 1)
    if data.get("version") != VERSION:
        raise InputError.at(path, f"a baseline of version {data.get('version')}, this is version {VERSION}", 1)
    rows = content.split("\n")
    lines = _lines(content, len(items))
    return tuple(_entry(item, Place(path, line, 1, rows[line - 1])) for item, line in zip(items, lines, strict=True))


def _lines(content: str, count: int) -> list[int]:
    """Give the line on which each entry begins, however the file is laid out."""
    start = re.search(r'"findings"\s*:\s*\[', content)
    position = start.end() if start else 0
    found: list[int] = []
    for _ in range(count):
        position = content.find("{", position)
        found.append(content.count("\n", 0, position) + 1)
        position = _DECODER.raw_decode(content, position)[1]
    return found


def _entry(item: Mapping[str, Any], place: Place) -> Entry:
    texts = [item.get(key) for key in _TEXTS]
    count = item.get("count", 1)
    strange = [key for key, value in zip(_TEXTS, texts, strict=True) if not isinstance(value, str)]
    if strange or not isinstance(count, int) or count < 1:
        wrong = f'"{strange[0]}" is not a string' if strange else '"count" is not a number from 1'
        raise InputError.at(place.path, f"not an entry of a baseline: {wrong}", place.line)
    return Entry(Identity(*map(str, texts)), count, place)


def compare(
    findings: Sequence[Finding], entries: Iterable[Entry], ran: Collection[str], named: Callable[[str], str] = str
) -> tuple[list[Finding], list[Entry]]:
    """Give the findings that are new, and the entries with how often each was found.

    `ran` names the rules that were run; nothing is known of the entries of others.
    """
    known = list(entries)
    allowed: Counter[Identity] = Counter()
    for entry in known:
        allowed[entry.identity] += entry.count
    new: list[Finding] = []
    for finding in findings:
        key = identity(finding, named)
        if allowed[key] > 0:
            allowed[key] -= 1
        else:
            new.append(finding)
    return new, [_noted(entry, allowed) if entry.identity.rule in ran else entry for entry in known]


def _noted(entry: Entry, left: Counter[Identity]) -> Entry:
    unused = min(entry.count, left[entry.identity])
    left[entry.identity] -= unused
    return replace(entry, found=entry.count - unused)
