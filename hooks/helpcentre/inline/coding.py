"""What differs between the inline code of a page and that of its translation."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from helpcentre.finding import Fix, Place
from helpcentre.inline.causes import told, within
from helpcentre.inline.compare import Difference
from helpcentre.inline.differences import differences, units_of
from helpcentre.inline.elements import ELEMENTS
from helpcentre.inline.linking import lost_with_link
from helpcentre.inline.model import Text, Thing, What
from helpcentre.inline.read import read
from helpcentre.inline.units import Unit
from helpcentre.prose import masked_at
from helpcentre.site import Pair, Site
from helpcentre.wordlists import words

# Keys have the names that keyboards of the language give them.
_KEYS = words("alt backspace ctrl del delete end enter esc escape home insert return shift space tab")
_ANGLED = re.compile(r"<([^\W\d][^<>]*)>")
_COMBINED = re.compile(r"[^\s+]+(?:\s?\+\s?[^\s+]+)+")
_OWN = re.compile(r"(?<![A-Za-z])(?:your|my|some)[_-][a-z]")
_NAME = re.compile(r"[^\W\d]+")
_SPOKEN_OF = 3
"""So many texts before one are what its "it" and "the parameter" may be about."""
_QUOTES = "\"'«»„“”‚‘’‹›「」『』\u00a0\u202f "


def code_differences(pair: Pair, site: Site) -> Iterator[tuple[Difference, str | None]]:
    """Give the differences, each with the rule that tells its cause.

    Code that the text mentions once more than the source isn't told, nor what the texts before it speak of, and neither
    is a name that the source has there without its marks but elsewhere on the page with them: translators repeat a
    name where English says "it".
    """
    for difference in differences(pair, What.CODE, at_home=_is_at_home):
        if difference.source and _is_localised(difference.source.value, difference.translation):
            continue
        if difference.translation and not difference.source and _is_mentioned(difference.translation, difference, pair):
            continue
        if difference.source and not difference.translation and _is_said_once(difference.source, difference.unit):
            continue
        yield difference, _cause(difference, pair, site)


def unmarked(code: Thing, texts: tuple[Text, ...]) -> tuple[Place, Fix] | None:
    """Find the text of some code where it stands without its marks, once; give the place and the fix."""
    inner = code.raw.strip("`").strip()
    bare = inner.strip(_QUOTES)
    if not bare:
        return None
    # Quotation marks may be a part of the code, or stand instead of its marks.
    spelt = rf"(?<!\w)(?:{re.escape(inner)}|[{_QUOTES}]*{re.escape(bare)}(?:[{_QUOTES}]*[{_QUOTES.strip()}])?)(?!\w)"
    found = [(text, match) for text in texts for match in re.finditer(spelt, _without_things(text))]
    if len(found) != 1:
        return None
    text, match = found[0]
    start = match.end() - len(match[0].lstrip())
    fix = Fix(*text.passage.position(start), *text.passage.position(match.end()), code.raw)
    return text.place(start), fix


def _without_things(text: Text) -> str:
    kept = {What.BOLD, What.LINK, What.ADDRESS}
    return masked_at(text.passage.text, [(t.start, t.end) for t in read(text) if t.what not in kept])


def _is_at_home(unit: Unit, code: Thing) -> bool:
    """Tell whether the source of a text names some code as often as the text does, without its marks as well."""
    named, marked = (len(re.findall(rf"(?<!\w){re.escape(code.value)}(?!\w)", words)) for words in unit.words)
    return named >= marked


def _is_mentioned(code: Thing, difference: Difference, pair: Pair) -> bool:
    value, unit = code.value, difference.unit
    units = units_of(pair).units
    at = next((number for number, other in enumerate(units) if other is unit), 0)
    spoken_of = units[max(0, at - _SPOKEN_OF) : at + 1]
    if any(thing.value == value for each in spoken_of for thing in each.of(What.CODE)[0]):
        return True
    # A word that stands in the source as such is a name where the translation keeps it, and may be marked as one.
    others = (other for other in units_of(pair).units if other is not unit)
    if value.islower() and _has_word(unit.words[0], value) and not any(_has_word(o.words[1], value) for o in others):
        return True
    known = any(thing.value == value for other in units_of(pair).units for thing in other.of(What.CODE)[0])
    # "yielded" and "dicts" mention `yield` and `dict`.
    return known and bool(re.search(rf"(?<!\w){re.escape(value)}", unit.words[0], re.IGNORECASE))


def _is_said_once(code: Thing, unit: Unit) -> bool:
    """Tell whether a text has some code, and not as often as its source, which repeats the name; it isn't unmarked."""
    again = any(other.value == code.value for other in unit.of(What.CODE)[1])
    return again and unmarked(code, unit.translation) is None


def _has_word(text: str, word: str) -> bool:
    return bool(re.search(rf"(?<![\w`]){re.escape(word)}(?![\w`])", text))


def _is_localised(code: str, theirs: Thing | None) -> bool:
    """Tell whether code is no code: the name of a key, or one that stands for the reader's own, in words to replace."""
    if theirs is None:
        return code.casefold() in _KEYS
    replaced = bool(_OWN.search(code)) and _NAME.sub("", code) == _NAME.sub("", theirs.value)
    return replaced or _are_keys(code, theirs.value) or _stands_for(code, theirs.value)


def _stands_for(ours: str, theirs: str) -> bool:
    """Tell whether what differs is named in angle brackets, `<explanation>`: words to replace, no element of HTML."""
    names = [match[1].lower() for match in _ANGLED.finditer(ours)]
    same = _ANGLED.sub("<>", ours) == _ANGLED.sub("<>", theirs)
    return same and bool(names) and not any(name.partition(" ")[0] in ELEMENTS for name in names)


def _are_keys(ours: str, theirs: str) -> bool:
    """Tell whether both are combinations of keys, as Ctrl+Espacio is of Ctrl+Space: letters are the same on all."""
    if not (_COMBINED.fullmatch(ours) and _COMBINED.fullmatch(theirs)):
        return False
    pairs = list(zip_longest(*(re.split(r"\s?\+\s?", code.casefold()) for code in (ours, theirs)), fillvalue=""))
    other = [(one, another) for one, another in pairs if one != another]
    return any(one in _KEYS for one, _ in pairs) and all(one in _KEYS and another.isalpha() for one, another in other)


def _cause(difference: Difference, pair: Pair, site: Site) -> str | None:
    unit = difference.unit
    if told("code-unbalanced", unit.translation):
        return "code-unbalanced"
    code = difference.source
    if code is None:
        return None
    if lost_with_link(code, pair, site):
        return "link-missing"
    in_link = any(within(code, link) for link in unit.of(What.LINK)[0])
    return "link-text-missing" if in_link and told("link-text-missing", unit.translation) else None
