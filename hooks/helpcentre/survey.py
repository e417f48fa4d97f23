"""Checks every page of a site: from the cache what hasn't changed, and the rest in as many processes as it is worth."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from pathlib import Path

from helpcentre.answers import noted, recall
from helpcentre.cache import Cache, Entry, Kept
from helpcentre.errors import InputError
from helpcentre.lazy import OUTLINE, Key, LazySite
from helpcentre.parallel import Workers
from helpcentre.reading import Reading
from helpcentre.rule import Rule, Told
from helpcentre.running import is_about_pages, is_about_sites, on_site
from helpcentre.site import Site
from helpcentre.units import Record, remember, told

Progress = Callable[[int, int], None]


def _silent(done: int, of: int) -> None:
    """Say nothing."""


class Survey:
    """Runs rules over a site that was read; `site` is what they look at."""

    def __init__(
        self, reading: Reading, cache: Path | None = None, jobs: int = 1, progress: Progress = _silent
    ) -> None:
        """Take what was read, the folder of caches if there is to be one, and how many processes there may be.

        `progress` is called with the number of pages that were checked, and of those there are to check. Raises
        InputError when something couldn't be read.
        """
        reading.require_sound()
        self.reading, self.cache, self.jobs, self.progress = reading, cache, jobs, progress
        self.site = LazySite(reading)
        self.own = dict(_own(reading))
        self.outlines: dict[Key, str] = {}

    def run(self, _: Site, rules: Sequence[Rule]) -> Iterator[Told]:
        """Run the rules over every page, by name, then over the site. Raises InputError for damaged front matter."""
        cache = Cache(self.cache, self.reading, rules) if self.cache else None
        kept = cache.load() if cache else Kept()
        for answers in (kept.answers, *(entry.answers for entry in kept.entries.values())):
            recall(answers)
        entries = self._entries(kept.entries, [rule for rule in rules if is_about_pages(rule)])
        with noted() as answers:
            of_site = list(on_site(self.site, [rule for rule in rules if is_about_sites(rule)]))
        new = Kept(entries, answers)
        if cache and new != kept:
            cache.save(new)
        for entry in entries.values():
            yield from told(entry.content)
        yield from of_site

    def _entries(self, kept: Mapping[Key, Entry], rules: Sequence[Rule]) -> dict[Key, Entry]:
        """Give the entry of each page: the kept one, unless it or what it depends on has changed."""
        known = {page: entry for page, entry in kept.items() if self.own.get(page) == entry.own}
        self.outlines = {page: entry.outline for page, entry in known.items()}
        for name, languages in _by_name(known):
            remember(self.site, name, {language: known[language, name].content for language in languages})
        workers = Workers(self.site, rules, self.jobs)
        new = self._check(workers, [page for page in self.own if page not in known])
        new |= self._check(workers, [page for page, entry in known.items() if not self._stands(entry)])
        return {page: self._entry(page, new[page]) if page in new else known[page] for page in self.own}

    def _check(self, workers: Workers, pages: Iterable[Key]) -> dict[Key, Record]:
        found: dict[Key, Record] = {}
        jobs = _by_name(pages)
        for number, (name, records) in enumerate(workers.records(jobs), 1):
            found.update({(language, name): record for language, record in records.items()})
            self.progress(number, len(jobs))
        problems = [problem for record in found.values() for problem in record.problems]
        if problems:
            raise InputError(problems)
        for name, languages in jobs:
            remember(self.site, name, {language: found[language, name].content for language in languages})
        self.outlines |= {page: record.outline for page, record in found.items()}
        return found

    def _entry(self, page: Key, record: Record) -> Entry:
        needs = {other: (level, self._state(other, level)) for other, level in record.needs}
        return Entry(self.own[page], record.outline, record.content, needs, record.answers)

    def _stands(self, entry: Entry) -> bool:
        """Tell whether the pages that were looked at are still what they were then."""
        return all(self._state(other, level) == digest for other, (level, digest) in entry.needs.items())

    def _state(self, page: Key, level: int) -> str:
        return self.outlines[page] if level == OUTLINE else self.own[page]


def _by_name(pages: Iterable[Key]) -> list[tuple[str, list[str]]]:
    """Put pages of several languages together that have one name."""
    languages: dict[str, list[str]] = {}
    for language, name in pages:
        languages.setdefault(name, []).append(language)
    return list(languages.items())


def _own(reading: Reading) -> Iterator[tuple[Key, str]]:
    """Give each page with what stands for its text and its source's, all languages of one name together."""
    source = reading.trees[0]
    for name in reading.names:
        for tree, text in reading.family(name):
            texts = (text,) if tree is source else (source.texts.get(name), text)
            yield (tree.language, name), _digest(texts)


def _digest(texts: Iterable[str | None]) -> str:
    found = blake2b(digest_size=16)
    for text in texts:
        found.update(b"-" if text is None else f"{len(text)}:{text}".encode("utf-8", "surrogatepass"))
    return found.hexdigest()
