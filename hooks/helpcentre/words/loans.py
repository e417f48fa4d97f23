"""Words that are in no dictionary and yet in order: borrowed ones with a language's own endings, and derived ones."""

from collections.abc import Callable, Iterator
from functools import lru_cache

from helpcentre.languagecode import base
from helpcentre.wordlists import words
from helpcentre.words.compounds import compounds
from helpcentre.words.frequencies import frequencies
from helpcentre.words.identify import frequency

_BORROWED = {
    "de": words("""
        s es n en e er ern t te ten tes ter tet et ete eten etem eter etes end ende enden er ung ungen ing ings bar bare
        baren"""),
    "nl": words("s n en e er ers t te ten d de den ing ings baar bare"),
    "fr": words("s x er é ée és ées e es ent ons ez ant able ables ement eur eurs age"),
    "it": words("a e i o s ato ata ati ate are ano ando abile abili aggio"),
    "es": words("s es o os a as ar ado ada ados adas ear ea eo eos ean eado eada eados eadas eando able ables"),
    "pt": words("s es o os a as ar ado ada ados adas ear eia eiam ando ável áveis"),
}
_DERIVED = {
    "fr": words("ment s es able ables ité ités eur eurs euse euses age ages isation isations isé isée isés isées iser"),
    "it": words("mente abile abili ibile ibili tore tori trice trici ità izzato izzata izzati izzate izzare"),
    "es": words("""
        mente s es dor dora dores doras idad idades able ables ible ibles ción ciones eo eos izado izada izados izadas
        izar"""),
    "pt": words("""
        mente s es dor dora dores doras idade idades ável áveis ível íveis ção ções izado izada izados izadas izar"""),
}
"""Endings that make a word of another one. German and Dutch have compounds besides."""
_OF_VERBS = {
    "fr": ("er", words("ant ante ants antes")),
    "it": ("are", words("ante anti")),
    "es": ("ar", words("ante antes")),
    "pt": ("ar", words("ante antes")),
}
"""Endings that make an adjective of a verb, and that of the verb: "bloqueante" of "bloquear"."""
_PRONOUNS = words("lo la los las le les nos me te se selo sela selos selas noslo noslos li lo ne mi ti ci vi si")
"""They are put to verbs: to infinitives, and in Spanish to others with an accent that the verb hasn't alone."""
_SHORTEST, _SHORTEST_LISTED, _SHORTEST_STEM, _LONG_STEM = 3, 4, 5, 6
_ACCENTED, _ACCENTS = frozenset("áéíóú"), str.maketrans("áéíóú", "aeiou")
_COUNTED = -17.0


def is_loan(small: str, language: str, source: str, theirs: frozenset[str]) -> bool:
    """Tell whether a word, in small letters, is one of the source's language or page, with or without an ending."""
    return is_borrowed(small, language, theirs) or any(_is_in_use(stem, source) for stem in _stems(small, language))


def is_borrowed(small: str, language: str, theirs: frozenset[str]) -> bool:
    """Tell whether a word, in small letters, is one of `theirs`, with or without an ending."""
    plain = small.translate(_ACCENTS)
    if any(stem in theirs for stem in (plain, plain.removesuffix("s"), plain.removesuffix("es"))):
        return True
    return not theirs.isdisjoint(_spelt(_stems(small, language), language))


def is_derived(small: str, language: str, knows: Callable[[str], bool]) -> bool:
    """Tell whether a word is made of one that a language has: by an ending, with an accent more than it has alone."""
    for ending in _DERIVED.get(base(language), ()):
        stem = small.removesuffix(ending)
        if stem != small and len(stem) >= _SHORTEST_LISTED and stem[-1] == stem[-2] and knows(f"{stem}e"):
            return True  # "jettable", of "jette"
        if len(stem) >= _SHORTEST_STEM and stem != small and stem[-1] != ending[0]:
            long = len(ending) > 2 and len(stem) >= _LONG_STEM and _begins(stem, language)
            if long or knows(stem) or knows(stem.translate(_ACCENTS)):
                return True
    infinitive, endings = _OF_VERBS.get(base(language), ("", frozenset()))
    if any(small.endswith(ending) and knows(small.removesuffix(ending) + infinitive) for ending in endings):
        return True
    verbs = {small.removesuffix(ending) for ending in _PRONOUNS} - {small}
    bearing = (verb for verb in verbs if verb.endswith("r") or not _ACCENTED.isdisjoint(verb))
    return any(knows(verb.translate(_ACCENTS)) for verb in bearing)


@lru_cache(maxsize=16384)
def _is_in_use(stem: str, source: str) -> bool:
    return len(stem) >= _SHORTEST_LISTED and frequency(stem, source) > _COUNTED


def _begins(stem: str, language: str) -> bool:
    known = frequencies(language)
    return known is not None and (known.begins(stem) or known.begins(stem.translate(_ACCENTS)))


@lru_cache(maxsize=4096)
def _stems(small: str, language: str) -> tuple[str, ...]:
    """Give what may be borrowed in a word: `update` in `updates`, `push` in `gepusht`."""
    found = {small.removesuffix(ending) for ending in _BORROWED.get(base(language), ())} - {small}
    if compounds(language):
        found |= {stem.removeprefix("ge") for stem in found}
    found |= {f"{stem}e" for stem in found if len(stem) >= _SHORTEST_LISTED}
    return tuple(sorted(stem for stem in {small, *found} if len(stem) >= _SHORTEST))


def _spelt(stems: tuple[str, ...], language: str) -> Iterator[str]:
    """Give what else may be borrowed: `wrap` in `wrappen`, `fake` in `gefakte`."""
    yield from stems
    if compounds(language):
        yield from (stem[:-1] for stem in stems if stem[-1:] == stem[-2:-1] and len(stem) > _SHORTEST)
        yield from (f"{stem}e" for stem in stems)
