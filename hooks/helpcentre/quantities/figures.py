"""Numbers in running text: with their signs and units, and told from the names that only look like them."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from helpcentre.quantities.locales import Conventions
from helpcentre.quantities.mask import HIDDEN, LETTER
from helpcentre.quantities.measures import SECONDS, Measures, Unit
from helpcentre.quantities.model import Kind, Quantity, part
from helpcentre.quantities.numbers import NUMBER, foreign_values, local_values, multiplied, version

_ORDINAL = re.compile(r"(?:st|nd|rd|th|er|re|ère|e|è|ème|eme|de|ste|te|º|ª|°|o|a|os|as|х|й|я|е|го|му)(?![^\W_])")
_LABELLED = re.compile(rf"[{LETTER}]{{2,}}\.? $")
_NOUN = re.compile(r" [^\W\d_]")
_DECADE = re.compile(r"'?(?:s|ies|er|ern|х|-х)(?![^\W_])")
_NAME_TAIL = re.compile(rf"[{LETTER}]")
_VERSION_MARK = re.compile(r"(?<![^\W_])[vV]\.?$")
_HOUR_SIGN = re.compile(r" ?h(?![^\W_])")
# More digits than that are a key or a checksum.
_LONGEST = 40
_TIMES = re.compile(r"[kKM](?![^\W_])")
_THOUSANDS = {"k": 10**3, "K": 10**3, "M": 10**6}
_UP_TO = re.compile(r" ?[-–—~〜～] ?")
# In Chinese, Japanese and Korean a month is a number.
_MONTH = re.compile(r" ?(?:月|월)")
_REST = re.compile(rf" ?({NUMBER.pattern})")
_MYRIAD, _BY_MYRIADS = 10**4, frozenset(("ja", "ko", "zh"))
_SIGN_BEFORE = re.compile(rf"[^\w)\]{HIDDEN}-]-$|\u2212$")


class Figures:
    """The numbers of a text; `names` are the digits in names, such as 3D, once they have been read."""

    def __init__(self, text: str, known: Conventions, found: Measures) -> None:
        """Take the text, in which all that is no number is hidden."""
        self.text, self.known, self.measures = text, known, found
        self.names: Counter[str] = Counter()

    def read(self) -> Iterator[Quantity]:
        """Give the numbers, in order."""
        end = 0
        for match in NUMBER.finditer(self.text):
            for quantity in self._number(match[0], match.start()) if match.start() >= end else ():
                whole = self._with_rest(quantity)
                end = whole.end
                yield whole

    def _with_rest(self, quantity: Quantity) -> Quantity:
        """Add what goes on with a smaller power of ten, as in 3억 7,500만, which are 375 million."""
        first = self.measures.unit(self.text, quantity.start, quantity.end)
        match = (
            _REST.match(self.text, first.end)
            if first.factor >= _MYRIAD and self.known.code[:2] in _BY_MYRIADS
            else None
        )
        last = self.measures.unit(self.text, match.start(1), match.end()) if match else first
        if match is None or last.factor >= first.factor:
            return quantity
        rest = {multiplied(value, last.factor) for value in local_values(match[1], self.known)}
        sums = {str(int(a) + int(b)) for a in quantity.readings for b in rest if a.isdigit() and b.isdigit()}
        raw = self.text[quantity.start : match.end()]
        return replace(quantity, raw=raw, end=match.end(), readings=frozenset(sums) or quantity.readings, parts=())

    def _number(self, token: str, start: int) -> Iterator[Quantity]:
        end = start + len(token)
        if len(token) > _LONGEST:
            self.names[token] += 1
            return
        unit = self.measures.unit(self.text, start, end)
        decade = _DECADE.match(self.text, end) if token[-1] == "0" and token.isdigit() else None
        tail = _NAME_TAIL.match(self.text, end)
        times = _TIMES.match(self.text, end)
        is_name = tail and not (_ORDINAL.match(self.text, end) or times)
        if (is_name and unit.end <= end and not decade) or _MONTH.match(self.text, end):
            # 14.6x may be 14.6 in another language, and 3D is 3D.
            self.names.update({token, *re.findall(r"\d+", token)})
            return
        readings, kind = self._readings(token, start, unit)
        units = unit.units
        if decade and len(token) == 4:
            units = frozenset()
            readings.add(token[2:])
        labelled = _LABELLED.search(self.text, max(0, start - 30), start)
        yield Quantity(
            kind,
            token,
            start,
            end,
            frozenset(readings or {f"?{token}"}),
            frozenset(multiplied(value, unit.factor) for value in foreign_values(token, self.known)),
            units,
            _pieces(token, start),
            (unit.start, max(times.end() if times else end, unit.end)),
            bool(labelled and not _NOUN.match(self.text, unit.end)),
        )

    def _readings(self, token: str, start: int, unit: Unit) -> tuple[set[str], Kind]:
        values = local_values(token, self.known)
        dotted = version(token, self.known)
        readings = {multiplied(self._signed(value, start), unit.factor) for value in values}
        if dotted and unit.factor == 1:
            readings.add(dotted)
        if _VERSION_MARK.search(self.text, max(0, start - 3), start):
            readings.add(f"v{token}")
        for factor in self._factors(start + len(token)) if unit.factor == 1 else ():
            readings |= {multiplied(value, factor) for value in values}
        readings |= _durations(readings, unit.units) | self._clock(token, start + len(token))
        return readings, Kind.VERSION if dotted and not values and token.count(".") > 1 else Kind.NUMBER

    def _factors(self, end: int) -> Iterator[int]:
        """Give what may multiply a number beside its own unit: a letter, as in 27K, or what the end of a range has."""
        if times := _TIMES.match(self.text, end):
            yield _THOUSANDS[times[0]]
        to = _UP_TO.match(self.text, end)
        if to and (last := NUMBER.match(self.text, to.end())):
            yield self.measures.unit(self.text, last.start(), last.end()).factor

    def _signed(self, value: str, start: int) -> str:
        before = self.text[max(0, start - 2) : start]
        return f"-{value}" if _SIGN_BEFORE.search(before if start > 1 else f" {before}") and value != "0" else value

    def _clock(self, token: str, end: int) -> set[str]:
        match = re.fullmatch(r"(\d{1,2})\.([0-5]\d)", token) if self.known.dotted_times else None
        if match is None and _HOUR_SIGN.match(self.text, end):
            match = re.fullmatch(r"(\d{1,2})()", token)
        return {f"T{int(match[1]) % 24:02}:{match[2] or '00'}"} if match and int(match[1]) <= 24 else set()


def _durations(values: set[str], units: frozenset[str]) -> set[str]:
    # 24 hours are a day, two weeks 14 Tage.
    return {f"{int(value) * SECONDS[unit]} s" for unit in units & SECONDS.keys() for value in values if value.isdigit()}


def _pieces(token: str, start: int) -> tuple[Quantity, ...]:
    """Give the numbers that a token is if what parts thousands in it only parts numbers: 80 443, or 1,2,3."""
    if " " not in token and "," not in token:
        return ()
    return tuple(part(piece[0], start + piece.start()) for piece in re.finditer(r"\d+", token))
