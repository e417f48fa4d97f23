"""Names of the source that a text of the translation lacks."""

from collections.abc import Iterator, Sequence

from helpcentre.rule import Fault
from helpcentre.site import Pair, Site
from helpcentre.words.common import common_words
from helpcentre.words.languages import language_of
from helpcentre.words.names import misspelt, names_in
from helpcentre.words.texts import Couple, Reading, couples


def missing_names(pair: Pair, site: Site) -> Iterator[Fault]:
    """Tell each name of the source that has neither itself nor a misspelling for a counterpart."""
    names = site.lexicon.names
    for couple in couples(pair) if names else ():
        here = {name for reading in couple.translation for name in _plain(reading, names)}
        wanted = [(name, reading, start) for reading in couple.source for name, start in _plain(reading, names).items()]
        lost = [item for item in wanted if item[0] not in here]
        if lost and not _slips(couple, pair, site):
            name, reading, start = lost[0]
            place = reading.place(start)
            at, offset = _spot(couple, name, start / max(len(reading.shown), 1))
            yield at.fault((offset, offset), f'name "{name}" ({place}) isn\'t here', place)


def _plain(reading: Reading, names: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for name, start, _ in names_in(reading.shown, names):
        found.setdefault(" ".join(name.replace("-", " ").split()), start)
    return found


def _slips(couple: Couple, pair: Pair, site: Site) -> bool:
    common = common_words(language_of(pair.translation, site), site)
    return any(next(misspelt(reading, site.lexicon.names, common), None) for reading in couple.translation)


def _spot(couple: Couple, name: str, share: float) -> tuple[Reading, int]:
    """Give where the name's first word stands, or the place that is as far on in the text as the name's."""
    first = name.split(maxsplit=1)[0]
    for reading in couple.translation:
        offset = reading.shown.find(first)
        if offset >= 0:
            return reading, offset
    reading = couple.translation[0]
    offset = int(share * len(reading.shown))
    return reading, reading.shown.rfind(" ", 0, offset) + 1
