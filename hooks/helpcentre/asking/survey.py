"""Asks for every page that the sources name, each once, unless it was asked for not long ago."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import zip_longest
from urllib.parse import urljoin, urlsplit

from helpcentre.asking import checker, content
from helpcentre.asking.exchanging import Trail, World
from helpcentre.asking.kept import Kept, Record
from helpcentre.asking.reading import Exchange
from helpcentre.outside.missing import says_missing
from helpcentre.outside.model import Answer, Hop, Mention, Outcome, Outside

Progress = Callable[[int, int], None]

_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


class Survey:
    """One run over all pages; `kept` is what the last ones have left, of which what is younger than `age` counts."""

    def __init__(self, world: World, kept: Kept, age: timedelta, now: datetime) -> None:
        """Take what is shared, the records, and the time."""
        self._world, self._kept, self._age, self._now = world, kept, age, now
        self._sections: dict[str, set[str]] = {}
        self._answers: dict[str, Answer] = {}

    def run(self, mentions: Sequence[Mention], progress: Progress) -> Outside:
        """Ask for all that is mentioned."""
        for mention in mentions:
            self._sections.setdefault(mention.page, set()).update(filter(None, [mention.section]))
        to_ask = [page for page in self._sections if not self._known(page)]
        of = len(to_ask)
        most = self._world.limits.addresses
        left = len(self._answers)
        checker.ask(
            _in_turn(to_ask[:most]), self._world, self._validators, self._done,
            lambda: progress(len(self._answers) - left, of),
        )  # fmt: skip
        progress(of, of)
        for page in to_ask:
            late = (
                "there are too many addresses for one run" if page in to_ask[most:] else "the time for this run was up"
            )
            self._answers.setdefault(page, Answer(Outcome.UNASKED, detail=late))
        reached = self._world.reached or not self._world.requests
        if not reached:
            self._answers |= {page: _offline(self._answers[page]) for page in to_ask}
        self._kept.save(self._sections)
        return Outside(tuple(mentions), dict(self._answers), reached, self._now)

    def _known(self, page: str) -> bool:
        """Tell whether a page needn't be asked for: it may not be, or a young record says all that is asked."""
        if refusal := self._world.policy.refusal(page):
            self._answers[page] = Answer(refusal[0], detail=refusal[1])
            return True
        record = self._kept.records.get(page)
        if record and record.covers(self._sections[page]) and timedelta() <= self._now - record.asked < self._age:
            self._answers[page] = record.answer
            return True
        return False

    def _validators(self, page: str) -> Mapping[str, Mapping[str, str]]:
        record = self._kept.records.get(page)
        usable = record and record.validators and record.covers(self._sections[page])
        return {record.final: record.validators} if record and usable else {}

    def _done(self, page: str, trail: Trail, failure: Answer | None) -> None:
        answer = failure or self._read(page, trail)
        answer = _certified(replace(answer, hops=tuple(_hops(trail.exchanges))), trail)
        self._answers[page] = answer
        if answer.is_good:
            record = self._kept.records.get(page)
            final = trail.exchanges[-1]
            same = record.validators if record and final.status == 304 else {}
            self._kept.records[page] = Record(self._now, final.url, same or _validators(final), answer)
        elif answer.outcome is Outcome.ANSWERED:
            self._kept.records.pop(page, None)
        elif record := self._kept.records.get(page):
            # Of no use as an answer any more; its validators are, once the host can be asked again.
            self._kept.records[page] = replace(record, asked=_LONG_AGO)

    def _read(self, page: str, trail: Trail) -> Answer:
        final = trail.exchanges[-1]
        record = self._kept.records.get(page)
        if final.status == 304 and record:
            return record.answer
        if not (200 <= final.status < 300 and content.is_html(final.headers.get("Content-Type", ""))):
            return Answer(Outcome.ANSWERED, final.status, sections=dict.fromkeys(self._sections[page], True))
        found = content.read(final.body, _charset(final))
        sections = {each: content.has_section(found, each) for each in self._sections[page]}
        known = {each: there for each, there in sections.items() if there or final.whole}
        lost = says_missing(found.titles, found.words, page) if final.whole else ""
        return Answer(Outcome.ANSWERED, final.status, sections=known, lost=lost or _sent_home(page, trail))


def _sent_home(page: str, trail: Trail) -> str:
    """Give the first page of a host that an address deeper in it was sent to, which is to say "not found" too."""
    before, after = urlsplit(page), urlsplit(trail.exchanges[-1].url)
    same = (before.hostname or "").removeprefix("www.") == (after.hostname or "").removeprefix("www.")
    deep = len(before.path.strip("/").split("/")) > 1
    return trail.exchanges[-1].url if same and deep and after.path in {"", "/"} and not after.query else ""


def _hops(exchanges: Sequence[Exchange]) -> Iterable[Hop]:
    for here in exchanges:
        if 300 <= here.status < 400 and (to := here.headers.get("Location")):
            yield Hop(here.status, urljoin(here.url, to))


def _certified(answer: Answer, trail: Trail) -> Answer:
    """Add the certificate of the way that is the first to end."""
    found = [(each.ends, each.began, urlsplit(each.url).netloc) for each in trail.exchanges if each.ends and each.began]
    if not found:
        return answer
    ends, began, host = min(found)
    return replace(answer, ends=ends, began=began, certified=host)


def _validators(final: Exchange) -> dict[str, str]:
    pairs = (("ETag", "If-None-Match"), ("Last-Modified", "If-Modified-Since"))
    return {ask: value for given, ask in pairs if (value := final.headers.get(given)) and len(value) < 1_000}


def _charset(final: Exchange) -> str | None:
    _, _, charset = final.headers.get("Content-Type", "").lower().partition("charset=")
    return charset.partition(";")[0].strip(" \"'") or None


def _offline(answer: Answer) -> Answer:
    silent = answer.outcome in {Outcome.NO_HOST, Outcome.FAILING}
    return replace(answer, outcome=Outcome.UNASKED, detail="there is no network here") if silent else answer


def _in_turn(pages: Sequence[str]) -> list[str]:
    """Order pages so that those of one host don't follow each other: it needs its pauses, and others can be asked."""
    hosts: dict[str, list[str]] = {}
    for page in pages:
        hosts.setdefault(urlsplit(page).netloc, []).append(page)
    return [page for round_ in zip_longest(*hosts.values()) for page in round_ if page]
