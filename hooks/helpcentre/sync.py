"""Which text of the source a translation was made from, section by section, and where the source has changed since.

A record holds a digest of each section of the source as it was when the translation was last compared with it. It is
kept in a file of its own, so that it is the same in every clone, shallow or not, and dates play no part.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

from helpcentre.document import Block, Document
from helpcentre.errors import InputError, Problem
from helpcentre.finding import Finding, Severity
from helpcentre.keeping import kept
from helpcentre.site import Edition, Pair, Site

RULE = "translation-outdated"

# By page (its path in every language), by the id of the section's heading.
Record = Mapping[str, Mapping[str, str]]

_HEAD = """\
# A digest of the English text that each section translates. `helpcentre sync --record [PATH…]` writes it, once a
# translation says what the English text says now; nobody edits it.
"""


def digests(source: Document) -> dict[str, str]:
    """Give a digest of each section that has an id; the page's description counts, line ends and spaces don't."""
    found: dict[str, str] = {}
    for number, section in enumerate(source.sections):
        lines = source.lines[section.heading.line - 1 : section.end_line]
        about = [str(source.front_matter.data.get("description", ""))] if number == 0 else []
        if section.heading.anchor:
            text = " ".join(" ".join([*about, *lines]).split())
            found.setdefault(section.heading.anchor.id, hashlib.sha256(text.encode()).hexdigest()[:12])
    return found


def outdated(pair: Pair, record: Record) -> Iterator[tuple[Block, Block]]:
    """Give each heading of the translation whose section translates an older text, with the source's heading.

    A section that isn't in the record, and one that either language lacks, is none of them.
    """
    known = record.get(pair.name, {})
    now = kept(pair.source, "digests", lambda: digests(pair.source)) if known else {}
    if all(known.get(id_, digest) == digest for id_, digest in now.items()):
        return
    ours = {heading.anchor.id: heading for heading in pair.translation.headings if heading.anchor}
    for heading in pair.source.headings:
        id_ = heading.anchor.id if heading.anchor else ""
        if id_ in ours and id_ in known and known[id_] != now[id_]:
            yield ours[id_], heading


def findings(site: Site, records: Mapping[str, Record]) -> Iterator[Finding]:
    """Tell every section that translates an older text, each as a warning: it is shown, and says so."""
    for edition, pair in site.pairs():
        for heading, source in outdated(pair, records.get(edition.language, {})):
            place = pair.source.place(source.line, source.column)
            told = f'"{heading.text}" translates an older text of "{source.text}" ({place})'
            way = "bring it up to date, then run: helpcentre sync --record"
            yield Finding(
                path=pair.translation.path,
                line=heading.line,
                column=heading.column,
                rule=RULE,
                severity=Severity.WARNING,
                message=f"{told}; {way} {pair.translation.path}",
                language=edition.language,
                source=place,
                text=pair.translation.line(heading.line),
            )


def recorded(site: Site, edition: Edition, record: Record, pages: frozenset[str]) -> Record:
    """Give a language's record with these pages in step with the source, and without pages that are gone."""
    kept = {name: digest for name, digest in record.items() if name in edition.pages and name in site.source.pages}
    fresh = {name: digests(site.source.pages[name]) for name in pages if name in site.source.pages}
    return {**kept, **fresh}


def text(record: Record) -> str:
    """Write a record as YAML, in an order of its own."""
    lines = []
    for name in sorted(record):
        lines.append(f"{json.dumps(name, ensure_ascii=False)}:")
        lines += [f"  {json.dumps(id_, ensure_ascii=False)}: {json.dumps(each)}" for id_, each in record[name].items()]
    return _HEAD + "\n".join([*lines, ""])


def read(data: Mapping[str, Any], path: str) -> Record:
    """Hold what a file says to the form of a record. Raises InputError for what has another."""
    for name, sections in data.items():
        if not isinstance(sections, Mapping) or not all(isinstance(each, str) for each in sections.values()):
            message = f'"{name}" is not a list of ids and digests; write the file anew: helpcentre sync --record'
            raise InputError([Problem(path, None, message)])
    return data
