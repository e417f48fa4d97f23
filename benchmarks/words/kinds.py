"""Faults of what a project has settled on, labels, names and terms, and texts in another language.

Each changes one text of a translation, at random, or finds no place for it.
"""

import re
from collections.abc import Sequence

from benchmarks.words.place import Edit, Place, kind, labels, one
from helpcentre.sentences import sentences
from helpcentre.terms import Term, Where
from helpcentre.words.names import names_in
from helpcentre.words.stems import Word, form, occurrences, words


@kind("label-differs")
def other_label(place: Place) -> Edit | None:
    """Put another label of the same language for a label."""
    forms = place.site.lexicon.forms(place.language, Where.SCREEN)
    choices = [(a, b, new) for a, b, old in labels(place) for new in forms if new != old]
    return one(place, choices)


@kind("label-in-other-language")
def label_of_another_language(place: Place) -> Edit | None:
    """Put a label's form in another language, if it isn't one of this language's too."""
    lexicon, own = place.site.lexicon, set(place.site.lexicon.forms(place.language, *Where))
    edits = []
    for start, end, old in labels(place):
        label = lexicon.label(place.language, old)
        edits += [(start, end, new) for new in (label.forms.values() if label else ()) if new not in own]
    return one(place, edits)


@kind("label-unknown", "label-differs")
def unknown_label(place: Place) -> Edit | None:
    """Put a label that no screen has."""
    return one(place, [(a, b, "Zephyr") for a, b, _ in labels(place)])


@kind("label-differs", "label-in-other-language")
def misspelt_label(place: Place) -> Edit | None:
    """Leave a letter of a label out."""
    spots = [(a, b, old, place.rng.randrange(1, len(old))) for a, b, old in labels(place) if len(old) > 3]
    return one(place, [(a, b, old[:at] + old[at + 1 :]) for a, b, old, at in spots if old[at].isalpha()])


@kind("name-misspelt")
def name_in_another_case(place: Place) -> Edit | None:
    """Write a name with the wrong capitals."""
    found = names_in(place.text, place.site.lexicon.names)
    inner = [(a, b, name.capitalize()) for name, a, b in found if re.search("[a-z][A-Z]", name) and "\n" not in name]
    return one(place, inner)


@kind("name-misspelt")
def name_with_a_letter_wrong(place: Place) -> Edit | None:
    """Leave a letter of a name out, or exchange two."""
    edits = []
    for name, start, end in names_in(place.text, place.site.lexicon.names):
        if len(name) > 4 and "\n" not in name and " " not in name:
            at = place.rng.randrange(1, len(name) - 1)
            swapped = name[:at] + name[at + 1] + name[at] + name[at + 2 :]
            edits += [(start, end, new) for new in (name[:at] + name[at + 1 :], swapped) if new != name]
    return one(place, edits)


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
    return one(place, edits)


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
    return one(place, wrong)


@kind("term-not-rendered", "term-form-wrong")
def term_by_another_word(place: Place) -> Edit | None:
    """Put a word that has nothing to do with the term."""
    return one(place, [(a, b, "Banane") for _, (a, b) in _rendered(place, only=True)])


@kind("text-untranslated")
def left_in_the_source(place: Place) -> Edit | None:
    """Leave a text of four words and more in the source's language."""
    return _whole(place, place.site.source.language)


@kind("text-untranslated")
def one_sentence_left_in_the_source(place: Place) -> Edit | None:
    """Leave one of several sentences in the source's language."""
    new, old = place.couple.source[0].shown, place.text
    theirs, ours = list(sentences(new)), list(sentences(old))
    plain = re.compile(r"[^#\[\]{}*\ufffc\n]{30,}")
    pairs = zip(ours, theirs, strict=True) if len(ours) == len(theirs) > 1 else ()
    edits = [(a, b, new[c:d]) for (a, b), (c, d) in pairs if plain.fullmatch(new[c:d]) and plain.fullmatch(old[a:b])]
    return one(place, edits)


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
