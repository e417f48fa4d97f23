"""The check of one page, as a record that can be kept, and sent from one process to another."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from hashlib import blake2b

from helpcentre.answers import Answers, noted
from helpcentre.document import FrontMatterError
from helpcentre.errors import Problem
from helpcentre.lazy import Key, LazyDocument, LazySite
from helpcentre.memo import Memo, pack, pack_told, unpack, unpack_told
from helpcentre.rule import Rule, Told
from helpcentre.running import on_page
from helpcentre.site import Edition

_KEPT = 12


@dataclass(frozen=True, slots=True)
class Record:
    """What came of checking a page of one language. `content` is JSON: the page's memo, and the faults.

    `outline` stands for the headings and ids of the page and how they render the source's, `needs` says which pages
    were looked at how closely, beside the page and its source, `answers` what was found out for it; `problems` are
    why it couldn't be checked.
    """

    content: str
    outline: str = ""
    needs: tuple[tuple[Key, int], ...] = ()
    problems: tuple[Problem, ...] = ()
    answers: Answers = field(default_factory=dict)


class Checker:
    """Checks pages of a lazy site, and keeps only those in memory that were looked at last."""

    def __init__(self, site: LazySite, rules: Sequence[Rule]) -> None:
        """Take the site and the rules about pages."""
        self.site, self.rules = site, rules
        self._recent: dict[str, None] = {}
        self._contents: dict[str, dict[str, str]] = {}

    def records(self, name: str, languages: Collection[str]) -> dict[str, Record]:
        """Check the page `name` in some languages; give the record of each language that has it."""
        records: dict[str, Record] = {}
        needed: dict[Key, int] = {}
        for edition, page in self.site.family(name):
            if edition.language in languages:
                records[edition.language] = self._record(edition, page, needed)
        others = [other for _, other in needed]
        self.site.release((name, *others))
        contents = {language: record.content for language, record in records.items()}
        self._contents.setdefault(name, {}).update(contents)
        self._keep((*others, name))
        return records

    def _record(self, edition: Edition, page: LazyDocument, needed: dict[Key, int]) -> Record:
        """Check a page; `needed` takes up what it needs.

        What rules have kept with the source for one language they find again for the next: that needs the same.
        """
        key = _, name = page.page.key
        own = {key, (self.site.source.language, name)}
        if problem := _problem(page):
            return Record("", problems=(problem,))
        with self.site.watch.over(own) as needs, noted() as answers:
            try:
                found = [pack_told(item) for item in on_page(self.site, edition, name, self.rules)]
                outline = _digest(repr(list(_outline(self.site, edition, name))))
            except FrontMatterError:
                return Record("")  # the page that this one has looked at tells of it itself
        for other, level in needs.items():
            needed[other] = max(level, needed.get(other, 0))
        content = json.dumps([pack(page.parsed()), found], ensure_ascii=False, separators=(",", ":"))
        beside = sorted((other, level) for other, level in needed.items() if other not in own)
        return Record(content, outline, tuple(beside), answers=answers)

    def _keep(self, names: Iterable[str]) -> None:
        for name in names:
            self._recent.pop(name, None)
            self._recent[name] = None
        while len(self._recent) > _KEPT:
            name = next(iter(self._recent))
            del self._recent[name]
            remember(self.site, name, self._contents.get(name, {}))


def remember(site: LazySite, name: str, contents: Mapping[str, str]) -> None:
    """Let a page answer from its records, by language, what those know, and forget the rest."""
    site.forget(name)
    for edition, page in site.family(name):
        if edition.language in contents:
            page.remember(partial(_memo, contents[edition.language]))


def told(content: str) -> Iterator[Told]:
    """Give the faults of a record."""
    return map(unpack_told, json.loads(content)[1])


def _memo(content: str) -> Memo:
    return unpack(json.loads(content)[0])


def _problem(page: LazyDocument) -> Problem | None:
    try:
        page.parsed()
    except FrontMatterError as error:
        return Problem(page.path, error.line, str(error))
    return None


def _outline(site: LazySite, edition: Edition, name: str) -> Iterator[object]:
    """Give everything that a page's headings and ids tell to others."""
    pair = site.pair(edition.language, name)
    for page in (pair.source, pair.translation) if pair else (edition.pages[name],):
        yield repr(page.headings), repr(page.anchors)
    if pair:
        matches = [(m.source.line, m.translation.line, m.moved) for m in pair.headings.matches]
        yield matches, [h.line for h in pair.headings.missing], [h.line for h in pair.headings.extra]


def _digest(text: str) -> str:
    return blake2b(text.encode(), digest_size=16).hexdigest()
