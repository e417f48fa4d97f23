"""The check of one page in all its languages, as a record that can be kept, and sent from one process to another."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from hashlib import blake2b

from helpcentre.answers import Answers, noted
from helpcentre.document import FrontMatterError
from helpcentre.errors import Problem
from helpcentre.lazy import LazyDocument, LazySite
from helpcentre.memo import Memo, pack, pack_told, unpack, unpack_told
from helpcentre.rule import Rule, Told
from helpcentre.running import on_page

_KEPT = 32


@dataclass(frozen=True, slots=True)
class Record:
    """What came of checking a page. `content` is JSON: the memo of each language's page, and the faults.

    `outline` stands for the headings and ids of the page, `needs` says which other pages were looked at how closely,
    `answers` what was found out for it; `problems` are why it couldn't be checked.
    """

    content: str
    outline: str = ""
    needs: tuple[tuple[str, int], ...] = ()
    problems: tuple[Problem, ...] = ()
    answers: Answers = field(default_factory=dict)


class Checker:
    """Checks pages of a lazy site, and keeps only those in memory that were looked at last."""

    def __init__(self, site: LazySite, rules: Sequence[Rule]) -> None:
        """Take the site and the rules about pages."""
        self.site, self.rules = site, rules
        self._recent: dict[str, None] = {}
        self._contents: dict[str, str] = {}

    def record(self, name: str) -> Record:
        """Check the page `name`."""
        problems = [problem for _, page in self.site.family(name) if (problem := _problem(page))]
        if problems:
            return Record("", problems=tuple(problems))
        with self.site.watch.over(name) as needs, noted() as answers:
            try:
                found = [pack_told(item) for item in on_page(self.site, name, self.rules)]
            except FrontMatterError:
                return Record("")  # the page that this one has looked at tells of it itself
            outline = _digest(repr(list(_outline(self.site, name))))
        memos = {edition.language: pack(page.parsed()) for edition, page in self.site.family(name)}
        content = json.dumps([memos, found], ensure_ascii=False, separators=(",", ":"))
        self.site.release((name, *needs))
        self._contents[name] = content
        self._keep((*needs, name))
        return Record(content, outline, tuple(sorted(needs.items())), answers=answers)

    def _keep(self, names: Iterable[str]) -> None:
        for name in names:
            self._recent.pop(name, None)
            self._recent[name] = None
        while len(self._recent) > _KEPT:
            name = next(iter(self._recent))
            del self._recent[name]
            if name in self._contents:
                remember(self.site, name, self._contents[name])
            else:
                self.site.forget(name)


def remember(site: LazySite, name: str, content: str) -> None:
    """Let a page answer from its record what that knows, and forget the rest."""
    site.forget(name)
    for edition, page in site.family(name):
        page.remember(partial(_memo, content, edition.language))


def told(content: str) -> Iterator[Told]:
    """Give the faults of a record."""
    return map(unpack_told, json.loads(content)[1])


def _memo(content: str, language: str) -> Memo:
    return unpack(json.loads(content)[0][language])


def _problem(page: LazyDocument) -> Problem | None:
    try:
        page.parsed()
    except FrontMatterError as error:
        return Problem(page.path, error.line, str(error))
    return None


def _outline(site: LazySite, name: str) -> Iterator[object]:
    """Give everything that a page's headings and ids tell to others."""
    for edition, page in site.family(name):
        yield edition.language, repr(page.headings), repr(page.anchors)
        pair = site.pair(edition.language, name)
        if pair and edition is not site.source:
            matches = [(m.source.line, m.translation.line, m.moved) for m in pair.headings.matches]
            yield matches, [h.line for h in pair.headings.missing], [h.line for h in pair.headings.extra]


def _digest(text: str) -> str:
    return blake2b(text.encode(), digest_size=16).hexdigest()
