"""Kinds of faults in words: each changes one text of a translation, at random, or finds no place for it."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from random import Random

from benchmarks.words.slips import is_no_word, slip
from helpcentre.site import Site
from helpcentre.terms import Term, Where
from helpcentre.words.compounds import is_known
from helpcentre.words.names import names_in
from helpcentre.words.stems import Word, form, occurrences, words
from helpcentre.words.texts import Couple, Reading


@dataclass(frozen=True)
class Place:
    """A text of a translation that is to be changed, and what is around it."""

    site: Site
    language: str
    couple: Couple
    reading: Reading
    others: Mapping[str, str]
    """The same text in the other languages, the source's too, where it is one block there."""
    rng: Random

    @property
    def text(self) -> str:
        """The text as it is shown."""
        return self.reading.shown


Edit = tuple[int, int, str]
Maker = Callable[[Place], Edit | None]
KINDS: dict[str, tuple[Maker, frozenset[str]]] = {}
_WORD = re.compile(r"(?<![\w'’*_@./-])[^\W\d_]{4,}(?![\w'’*_@/-])")


def kind(*rules: str) -> Callable[[Maker], Maker]:
    """Enter a kind of fault with the rules of which one has to tell it."""

    def enter(maker: Maker) -> Maker:
        KINDS[maker.__name__.replace("_", "-")] = maker, frozenset(rules)
        return maker

    return enter


def _one(place: Place, found: Iterable[Edit]) -> Edit | None:
    edits = list(found)
    return place.rng.choice(edits) if edits else None


def _labels(place: Place) -> list[tuple[int, int, str]]:
    screen = set(place.site.lexicon.forms(place.language, Where.SCREEN))
    found = []
    for start, end in place.reading.bold:
        inner = place.text[start:end].strip("*")
        at = start + 2
        for part in re.split(r"( > )", inner):
            if part in screen:
                found.append((at, at + len(part), part))
            at += len(part)
    return found


@kind("label-differs")
def other_label(place: Place) -> Edit | None:
    """Put another label of the same language for a label."""
    forms = place.site.lexicon.forms(place.language, Where.SCREEN)
    choices = [(a, b, new) for a, b, old in _labels(place) for new in forms if new != old]
    return _one(place, choices)


@kind("label-in-other-language")
def label_of_another_language(place: Place) -> Edit | None:
    """Put a label's form in another language, if it isn't one of this language's too."""
    lexicon, own = place.site.lexicon, set(place.site.lexicon.forms(place.language, *Where))
    edits = []
    for start, end, old in _labels(place):
        label = lexicon.label(place.language, old)
        edits += [(start, end, new) for new in (label.forms.values() if label else ()) if new not in own]
    return _one(place, edits)


@kind("label-differs", "label-in-other-language")
def misspelt_label(place: Place) -> Edit | None:
    """Leave a letter of a label out."""
    spots = [(a, b, old, place.rng.randrange(1, len(old))) for a, b, old in _labels(place) if len(old) > 3]
    return _one(place, [(a, b, old[:at] + old[at + 1 :]) for a, b, old, at in spots if old[at].isalpha()])


@kind("name-misspelt")
def name_in_another_case(place: Place) -> Edit | None:
    """Write a name with the wrong capitals."""
    found = names_in(place.text, place.site.lexicon.names)
    inner = [(a, b, name.capitalize()) for name, a, b in found if re.search("[a-z][A-Z]", name) and "\n" not in name]
    return _one(place, inner)


@kind("name-misspelt")
def name_with_a_letter_wrong(place: Place) -> Edit | None:
    """Leave a letter of a name out, or exchange two."""
    edits = []
    for name, start, end in names_in(place.text, place.site.lexicon.names):
        if len(name) > 4 and "\n" not in name and " " not in name:
            at = place.rng.randrange(1, len(name) - 1)
            swapped = name[:at] + name[at + 1] + name[at] + name[at + 2 :]
            edits += [(start, end, new) for new in (name[:at] + name[at + 1 :], swapped) if new != name]
    return _one(place, edits)


@kind("name-missing", "name-misspelt")
def translated_name(place: Place) -> Edit | None:
    """Put other words for every mention of a name."""
    found = names_in(place.text, ("GoTo Admin",))
    return (*found[0][1:], "GoTo-Portal") if len(found) == 1 and "\n" not in found[0][0] else None


@kind("acronym-differs")
def acronym_of_another_language(place: Place) -> Edit | None:
    """Put another language's form of an acronym."""
    edits = []
    for term in place.site.lexicon.terms:
        own = term.forms.get(place.language, ()) if term.exact else ()
        wrong = [item for forms in term.forms.values() for item in forms if item.isupper() and item not in own]
        for match in re.finditer(rf"(?<!\w)(?:{'|'.join(map(re.escape, own)) or '(?!)'})(?!\w)", place.text):
            edits += [(match.start(), match.end(), new) for new in wrong if match[0].isupper() and " " not in new]
    return _one(place, edits)


def _stands_alone(term: Term, terms: Sequence[Term], source: Sequence[Word]) -> bool:
    """Tell whether the source uses a term outside of a longer one."""
    spans = {other.key: [span for item in other.forms.get("en", ()) for span in occurrences(form(item, "en"), source)]
             for other in terms if not other.exact}  # fmt: skip
    others = [span for key, found in spans.items() if key != term.key for span in found]
    own = spans[term.key]
    return bool(own) and not any(a <= c and d <= b for c, d in own for a, b in others if b - a > d - c)


def _rendered(place: Place, *, only: bool) -> list[tuple[str, tuple[int, int]]]:
    """Give the terms of the text with where they stand; those that stand there once only."""
    found = []
    source = words(place.couple.source[0].shown, place.site.source.language)
    bold = place.reading.bold
    text = words(place.text, place.language)
    for term in place.site.lexicon.terms:
        if term.exact or not _stands_alone(term, place.site.lexicon.terms, source):
            continue
        spans = {
            span
            for item in term.forms.get(place.language, ())
            for span in occurrences(form(item, place.language), text)
        }
        plain = [(text[a].start, text[b - 1].end) for a, b in spans if b - a == 1]
        plain = [(a, b) for a, b in plain if not any(x <= a < y for x, y in bold)]
        if plain and (len(spans) == 1 or not only):
            found.append((term.key, plain[0]))
    return found


@kind("term-form-wrong")
def term_in_another_sense(place: Place) -> Edit | None:
    """Put a form that the termbase calls wrong."""
    terms = {term.key: term for term in place.site.lexicon.terms}
    wrong = [(a, b, new) for key, (a, b) in _rendered(place, only=True)
             for new in terms[key].wrong.get(place.language, ())]  # fmt: skip
    return _one(place, wrong)


@kind("term-not-rendered", "term-form-wrong")
def term_by_another_word(place: Place) -> Edit | None:
    """Put a word that has nothing to do with the term."""
    return _one(place, [(a, b, "Banane") for _, (a, b) in _rendered(place, only=True)])


@kind("text-untranslated")
def left_in_the_source(place: Place) -> Edit | None:
    """Leave a text of four words and more in the source's language."""
    return _whole(place, place.site.source.language)


@kind("text-in-third-language")
def taken_from_another_translation(place: Place) -> Edit | None:
    """Put the text of another translation."""
    codes = [code for code in place.others if code not in {place.language, place.site.source.language}]
    return _whole(place, place.rng.choice(codes)) if codes else None


def _whole(place: Place, code: str) -> Edit | None:
    new, old = place.others.get(code, ""), place.text
    plain = re.compile(r"[^\W\d_][^#\[\]{}*\ufffc]*[^\W\d_][.?]?")
    if new and plain.fullmatch(new) and plain.fullmatch(old) and len(new.split()) >= 5:
        return 0, len(old), " ".join(new.split())
    return None


def _plain_words(place: Place) -> list[re.Match[str]]:
    bold = place.reading.bold
    names = names_in(place.text, place.site.lexicon.names)
    taken = [*bold, *((a, b) for _, a, b in names)]
    return [m for m in _WORD.finditer(place.text) if not any(a < m.end() and m.start() < b for a, b in taken)]


@kind("word-garbled")
def piece_of_a_source_word(place: Place) -> Edit | None:
    """Glue half of a word of the source into a word."""
    theirs = [m[0].lower() for m in _WORD.finditer(place.couple.source[0].shown) if len(m[0]) >= 8]
    found = [m for m in _plain_words(place) if len(m[0]) >= 6 and is_known(m[0].lower(), place.language)]
    if not theirs or not found:
        return None
    match, whole = place.rng.choice(found), place.rng.choice(theirs)
    at = place.rng.randrange(2, len(match[0]) - 1)
    return match.start(), match.end(), match[0][:at] + whole[len(whole) // 2 :] + match[0][at:]


@kind("word-garbled")
def word_with_its_middle_cut_out(place: Place) -> Edit | None:
    """Put what a filter leaves of a long word of the source."""
    theirs = [m[0].lower() for m in _WORD.finditer(place.couple.source[0].shown) if len(m[0]) >= 10]
    found = _plain_words(place)
    if not theirs or not found:
        return None
    match, whole = place.rng.choice(found), place.rng.choice(theirs)
    left = f"{whole[:3]}{whole[-3:]}"
    is_word = is_known(left, place.language) or is_known(left, place.site.source.language)
    return None if is_word else (match.start(), match.end(), left)


@kind("word-misspelt", "word-garbled", "space-missing", "label-differs")
def slip_of_the_pen(place: Place) -> Edit | None:
    """Exchange, drop, double or replace letters of a word of five letters and more, so that it is a word no more."""
    found = [m for m in _plain_words(place) if len(m[0]) >= 5 and not m[0].isupper()]
    edits = [(*m.span(), slip(m[0], place.rng)) for m in found]
    return _one(place, [edit for edit in edits if is_no_word(edit[2], place.language, place.site.source.language)])


@kind("space-missing", "words-run-together", "label-differs")
def lost_space_between_words(place: Place) -> Edit | None:
    """Take out the space between two words."""
    found = _plain_words(place)
    pairs = [(a, b) for a, b in pairwise(found) if place.text[a.end() : b.start()] == " "]
    return _one(place, [(a.end(), b.start(), "") for a, b in pairs])


@kind("space-missing")
def lost_space_after_a_full_stop(place: Place) -> Edit | None:
    """Take out the space after a full stop."""
    return _one(
        place, [(m.start() + 1, m.end(), "") for m in re.finditer(r"(?<=[^\W\d_]{3})\. (?=[^\W\d_]{2})", place.text)]
    )


@kind("word-doubled", "label-differs")
def doubled_word(place: Place) -> Edit | None:
    """Write a word twice."""
    return _one(place, [(m.end(), m.end(), f" {m[0]}") for m in _plain_words(place)])


@kind("mark-unpaired")
def lost_bracket(place: Place) -> Edit | None:
    """Take one bracket or quotation mark out."""
    return _one(place, [(m.start(), m.end(), "") for m in re.finditer(r"[()«»„“”]", place.text)])


@kind("end-mark-differs")
def lost_end_mark(place: Place) -> Edit | None:
    """Take the mark at the end out."""
    match = re.search(r"(?<=\w{3})[\u202f\u00a0]?[.?:](?=\s*$)", place.text)
    source = place.couple.source[0].shown.rstrip()
    return (*match.span(), "") if match and source.endswith(match[0][-1]) else None


_INFORMAL = {
    "fr": (r"\b(?:votre|vos)\b", "ton"),
    "de": (r"\bIhre?[nmrs]?\b", "dein"),
    "es": (r"\b(?:su|sus)\b", "tu"),
    "pt": (r"\b(?:seus?|suas?)\b", "teu"),
    "nl": (r"\buw\b", "jouw"),
    "it": (r"\b(?:suo|sua|suoi|sue)\b", "tuo"),
}


@kind("address-informal")
def informal_word(place: Place) -> Edit | None:
    """Address the reader informally once."""
    pattern, new = _INFORMAL[place.language]
    return _one(place, [(*m.span(), new) for m in re.finditer(pattern, place.text)])


def _typography(name: str, rule: str, pattern: str, new: str) -> None:
    def make(place: Place) -> Edit | None:
        edits = [(*m.span(), m.expand(new)) for m in re.finditer(pattern, place.text)]
        return _one(place, edits)

    KINDS[name] = make, frozenset((rule,))


_typography("plain-space-in-french", "french-space-missing", "[\u202f\u00a0](?=[;:!?»])|(?<=«)\u00a0", " ")
_typography("stray-space", "space-stray", r"(?<=[^\W\d_]{3})(?=[.,]\s)", " ")
_typography("straight-quotation-marks", "quotation-mark-foreign", "[«“„]\u00a0?([^«»“”„]+?)\u00a0?[»”“]", r'"\1"')
_typography("straight-apostrophe", "apostrophe-straight", r"(?<=[^\W\d_])’(?=[^\W\d_])", "'")
_typography("lost-opening-mark", "opening-mark-missing", "[¿¡]", "")
_typography("plain-space-before-a-unit", "unit-space-breaking", "(?<=24)\u00a0", " ")
