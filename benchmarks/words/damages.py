"""Faults of words and marks as they are written: damaged words, marks that are lost, typography.

Each changes one text of a translation, at random, or finds no place for it.
"""

import re
from itertools import pairwise

from benchmarks.words.place import KINDS, WORD, Edit, Place, kind, one, plain_words
from benchmarks.words.slips import is_no_word, slip
from helpcentre.document import Kind
from helpcentre.words.compounds import is_known
from helpcentre.words.titlecase import SENTENCE_CASE


@kind("word-garbled")
def piece_of_a_source_word(place: Place) -> Edit | None:
    """Glue half of a word of the source into a word."""
    theirs = [m[0].lower() for m in WORD.finditer(place.couple.source[0].shown) if len(m[0]) >= 8]
    found = [m for m in plain_words(place) if len(m[0]) >= 6 and is_known(m[0].lower(), place.language)]
    if not theirs or not found:
        return None
    match, whole = place.rng.choice(found), place.rng.choice(theirs)
    at = place.rng.randrange(2, len(match[0]) - 1)
    return match.start(), match.end(), match[0][:at] + whole[len(whole) // 2 :] + match[0][at:]


@kind("word-garbled")
def word_with_its_middle_cut_out(place: Place) -> Edit | None:
    """Put what a filter leaves of a long word of the source."""
    theirs = [m[0].lower() for m in WORD.finditer(place.couple.source[0].shown) if len(m[0]) >= 10]
    found = plain_words(place)
    if not theirs or not found:
        return None
    match, whole = place.rng.choice(found), place.rng.choice(theirs)
    left = f"{whole[:3]}{whole[-3:]}"
    is_word = is_known(left, place.language) or is_known(left, place.site.source.language)
    return None if is_word else (match.start(), match.end(), left)


@kind("word-misspelt", "word-garbled", "space-missing", "label-differs")
def slip_of_the_pen(place: Place) -> Edit | None:
    """Exchange, drop, double or replace letters of a word of five letters and more, so that it is a word no more."""
    found = [m for m in plain_words(place) if len(m[0]) >= 5 and not m[0].isupper()]
    edits = [(*m.span(), slip(m[0], place.rng)) for m in found]
    return one(place, [edit for edit in edits if is_no_word(edit[2], place.language, place.site.source.language)])


@kind("space-missing", "words-run-together", "label-differs")
def lost_space_between_words(place: Place) -> Edit | None:
    """Take out the space between two words."""
    found = plain_words(place)
    pairs = [(a, b) for a, b in pairwise(found) if place.text[a.end() : b.start()] == " "]
    return one(place, [(a.end(), b.start(), "") for a, b in pairs])


@kind("space-missing")
def lost_space_after_a_full_stop(place: Place) -> Edit | None:
    """Take out the space after a full stop."""
    return one(
        place, [(m.start() + 1, m.end(), "") for m in re.finditer(r"(?<=[^\W\d_]{3})\. (?=[^\W\d_]{2})", place.text)]
    )


@kind("word-doubled", "label-differs")
def doubled_word(place: Place) -> Edit | None:
    """Write a word twice."""
    return one(place, [(m.end(), m.end(), f" {m[0]}") for m in plain_words(place)])


@kind("word-doubled", "label-differs")
def word_on_both_sides_of_a_slash(place: Place) -> Edit | None:
    """Write a word on both sides of a slash."""
    return one(place, [(m.end(), m.end(), f"/{m[0]}") for m in plain_words(place)])


@kind("heading-case")
def heading_as_an_english_title(place: Place) -> Edit | None:
    """Begin the words of a heading with capitals."""
    if place.reading.block.kind is not Kind.HEADING or place.language not in SENTENCE_CASE:
        return None
    found = [m for m in plain_words(place) if m[0].islower()]
    if len(found) < 2:
        return None
    start, end = found[0].start(), found[-1].end()
    return start, end, re.sub(r"(?<!\w)[^\W\d_]{4,}", lambda m: m[0].capitalize(), place.text[start:end])


@kind("mark-unpaired")
def lost_bracket(place: Place) -> Edit | None:
    """Take one bracket or quotation mark out."""
    return one(place, [(m.start(), m.end(), "") for m in re.finditer(r"[()«»„“”]", place.text)])


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
    return one(place, [(*m.span(), new) for m in re.finditer(pattern, place.text)])


def _typography(name: str, rule: str, pattern: str, new: str) -> None:
    def make(place: Place) -> Edit | None:
        edits = [(*m.span(), m.expand(new)) for m in re.finditer(pattern, place.text)]
        return one(place, edits)

    KINDS[name] = make, frozenset((rule,))


_typography("plain-space-in-french", "french-space-missing", "[\u202f\u00a0](?=[;:!?»])|(?<=«)\u00a0", " ")
_typography("stray-space", "space-stray", r"(?<=[^\W\d_]{3})(?=[.,]\s)", " ")
_typography("straight-quotation-marks", "quotation-mark-foreign", "[«“„]\u00a0?([^«»“”„]+?)\u00a0?[»”“]", r'"\1"')
_typography("straight-apostrophe", "apostrophe-straight", r"(?<=[^\W\d_])’(?=[^\W\d_])", "'")
_typography("lost-opening-mark", "opening-mark-missing", "[¿¡]", "")
_typography("plain-space-before-a-unit", "unit-space-breaking", "(?<=24)\u00a0", " ")
_typography("dots-for-an-ellipsis", "ellipsis-dots", r"(?<=[^\W\d_]{3})(?=,? [^\W\d_]{3})", "...")
