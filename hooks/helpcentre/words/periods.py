"""Words for periods of time, "monthly" and "per year", and texts of a translation that name another one."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from helpcentre.sentences import sentences
from helpcentre.words.texts import Couple, Reading

_DAY, _WEEK, _MONTH, _QUARTER, _YEAR = "day", "week", "month", "quarter", "year"
# Whole words, or the beginnings of compounds; "up to date" and the end of the week are none of them.
_WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        _DAY: r"days?|daily",
        _WEEK: r"weeks?|weekly",
        _MONTH: r"months?|monthly",
        _QUARTER: r"quarters?|quarterly",
        _YEAR: r"years?|yearly|annual(?:ly)?|annum",
    },
    "fr": {
        _DAY: r"(?<!à )jours?|journées?|quotidien\w*|journali[eè]r\w*",
        _WEEK: r"semaines?|hebdomadaire\w*",
        _MONTH: r"mois|mensuel\w*|mensualités?",
        _QUARTER: r"trimestr\w+",
        _YEAR: r"ans?|années?|annuel\w*",
    },
    "de": {
        _DAY: r"Tag|Tage[ns]?|Tages[a-zäöüß]+|täglich\w*|tageweise",
        _WEEK: r"Wochen?(?!end)[a-zäöüß]*|wöchentlich\w*",
        _MONTH: r"Monat\w*|monatlich\w*|monatsweise",
        _QUARTER: r"Quartal\w*|quartalsweise|vierteljähr\w*|Vierteljahr\w*",
        _YEAR: r"Jahr(?!estag)(?:e?[ns]?|e[ns]?[a-zäöüß]{4,})|jährlich\w*",
    },
    "es": {
        _DAY: r"(?<!al )(?<!buenos )días?|diari[oa]s?|diariamente",
        _WEEK: r"semanas?|semanal\w*",
        _MONTH: r"mes|meses|mensual\w*",
        _QUARTER: r"trimestr\w+",
        _YEAR: r"años?|anual\w*",
    },
    "it": {
        _DAY: r"giorn[oi]|giornalier[oaei]|giornalmente|quotidian\w+",
        _WEEK: r"settiman[ae]|settimanal\w+",
        _MONTH: r"mes[ei]|mensil\w+",
        _QUARTER: r"trimestr\w+",
        _YEAR: r"ann[oi]|annu(?:o|a|i|e|al\w+)",
    },
    "pt": {
        _DAY: r"(?<!em )dias?|diári[oa]s?|diariamente",
        _WEEK: r"semanas?|semana(?:l|is|lmente)",
        _MONTH: r"mês|meses|mensa(?:l|is|lmente|lidades?)",
        _QUARTER: r"trimestr\w+",
        _YEAR: r"anos?|anua(?:l|is|lmente|lidades?)",
    },
    "nl": {
        _DAY: r"dag(?:en)?|dagelijkse?",
        _WEEK: r"weken|week(?!e?nd)[a-z]*|wekelijkse?",
        _MONTH: r"maand\w*",
        _QUARTER: r"kwarta(?:al\w*|len)|driemaandelijkse?",
        _YEAR: r"jaren|jaar(?!beurs)[a-z]*",
    },
}
# What stands for several of them, or for half of one: a text with such a word says nothing sure.
_MIXED = re.compile(
    r"\b(?:semi-?annual\w*|biannual\w*|biennial\w*|bi-?(?:weekly|monthly)|fortnight\w*|half[- ]year\w*|half a|"
    r"semestr\w+|bimestr\w+|bimensu\w+|bimensil\w+|quinzaine\w*|quincena\w*|quinzena\w*|bisannuel\w*|bienal\w*|biennal\w*|"
    r"halb\w*jähr\w*|Halbjahr\w*|zwei\w+lich\w*|halfjaar\w*|halfjaarlijkse?|tweewekelijkse?|tweemaandelijkse?)",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\d[\d.,\s\u00a0\u202f-]*(?:\w+\s)?$")
_SPELT = re.compile(
    r"(?:\b(?:two|three|six|twelve|twenty-four|deux|trois|six|douze|zwei|drei|sechs|zwölf|dos|tres|seis|doce|due|tre|sei|"
    r"dodici|dois|três|doze|twee|drie|zes|twaalf))[\s-]$",
    re.IGNORECASE,
)
_NEAR = 24
"""Characters before a word among which its number stands."""


@dataclass(frozen=True)
class Exchanged:
    """A period that a text names, where its source names another one instead."""

    reading: Reading
    span: tuple[int, int]
    source: Reading
    theirs: tuple[int, int]


def is_known(language: str) -> bool:
    """Tell whether the words of a language are known."""
    return _code(language) in _WORDS


def exchanged(couple: Couple, source: str, language: str) -> Iterator[Exchanged]:
    """Give the periods of a text that its source doesn't name, in as far as it names others that are lost.

    Texts of as many sentences as their sources are compared sentence by sentence. What is counted is left alone:
    12 months are a year.
    """
    if len(couple.source) != 1 or len(couple.translation) != 1:
        return
    ours, theirs = couple.source[0], couple.translation[0]
    pairs = [(ours.shown, 0, theirs.shown, 0)]
    parts, others = list(sentences(ours.shown)), list(sentences(theirs.shown))
    if len(parts) == len(others):
        pairs = [(ours.shown[a:b], a, theirs.shown[c:d], c) for (a, b), (c, d) in zip(parts, others, strict=True)]
    for text, at, other, there in pairs:
        wanted, found = _periods(text, source), _periods(other, language)
        if wanted is None or found is None:
            continue
        lost = [span for period, span in wanted.items() if period not in found]
        new = [span for period, span in found.items() if period not in wanted]
        for (first, last), (start, end) in zip(lost, new, strict=False):
            yield Exchanged(theirs, (start + there, end + there), ours, (first + at, last + at))


def _periods(text: str, language: str) -> Mapping[str, tuple[int, int]] | None:
    """Give the first place of each period; None where what the text says of time can't be told for sure."""
    found: dict[str, tuple[int, int]] = {}
    for match in _pattern(_code(language)).finditer(text):
        before = text[max(0, match.start() - _NEAR) : match.start()]
        if _COUNTED.search(before) or _SPELT.search(before):
            return None
        found.setdefault(str(match.lastgroup), match.span())
    return None if found and _MIXED.search(text) else found


@cache
def _pattern(code: str) -> re.Pattern[str]:
    names = "|".join(f"(?P<{period}>{words})" for period, words in _WORDS[code].items())
    return re.compile(rf"(?<![\w@./_-])(?:{names})(?![\w@/_]|-\w)", re.IGNORECASE)


def _code(language: str) -> str:
    return language.partition("-")[0].lower()
