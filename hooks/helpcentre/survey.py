"""Checks every page of a site: from the cache what hasn't changed, and the rest in as many processes as it is worth."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from hashlib import blake2b
from pathlib import Path

from helpcentre.answers import noted, recall
from helpcentre.cache import Cache, Entry, Kept
from helpcentre.errors import InputError
from helpcentre.lazy import OUTLINE, LazySite
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
        self.own = {name: _digest(reading, name) for name in reading.names}
        self.outlines: dict[str, str] = {}

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

    def _entries(self, kept: Mapping[str, Entry], rules: Sequence[Rule]) -> dict[str, Entry]:
        """Give the entry of each page: the kept one, unless it or what it depends on has changed."""
        known = {name: entry for name, entry in kept.items() if self.own.get(name) == entry.own}
        self.outlines = {name: entry.outline for name, entry in known.items()}
        for name, entry in known.items():
            remember(self.site, name, entry.content)
        workers = Workers(self.site, rules, self.jobs)
        new = self._check(workers, [name for name in self.own if name not in known])
        new |= self._check(workers, [name for name, entry in known.items() if not self._stands(entry)])
        return {name: self._entry(name, new[name]) if name in new else known[name] for name in self.own}

    def _check(self, workers: Workers, names: Sequence[str]) -> dict[str, Record]:
        found: dict[str, Record] = {}
        for name, record in workers.records(names):
            found[name] = record
            self.progress(len(found), len(names))
        problems = [problem for record in found.values() for problem in record.problems]
        if problems:
            raise InputError(problems)
        for name, record in found.items():
            remember(self.site, name, record.content)
            self.outlines[name] = record.outline
        return found

    def _entry(self, name: str, record: Record) -> Entry:
        needs = {other: (level, self._state(other, level)) for other, level in record.needs}
        return Entry(self.own[name], record.outline, record.content, needs, record.answers)

    def _stands(self, entry: Entry) -> bool:
        """Tell whether the pages that were looked at are still what they were then."""
        return all(self._state(other, level) == digest for other, (level, digest) in entry.needs.items())

    def _state(self, name: str, level: int) -> str:
        return self.outlines[name] if level == OUTLINE else self.own[name]


def _digest(reading: Reading, name: str) -> str:
    """Give what stands for the texts of a page in all its languages."""
    texts = blake2b(digest_size=16)
    for tree in reading.trees:
        text = tree.texts.get(name)
        texts.update(b"-" if text is None else f"{len(text)}:{text}".encode("utf-8", "surrogatepass"))
    return texts.hexdigest()
