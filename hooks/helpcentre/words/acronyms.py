"""Acronyms, which have one official form in each language."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from helpcentre.finding import Place
from helpcentre.rule import Fault
from helpcentre.site import Pair, Site
from helpcentre.terms import Term
from helpcentre.words.languages import language_of
from helpcentre.words.texts import Couple, Reading, couples

_ACRONYM = re.compile(r"(?=.*[A-Z]{2})[A-Z\d]{2,}|[a-z]{2,4}")


def acronym_faults(pair: Pair, site: Site) -> Iterator[Fault]:
    """Tell each acronym that is in another language's form, or missing where the source has it."""
    language = language_of(pair.translation, site)
    terms = [term for term in site.lexicon.terms if term.exact and language in term.forms]
    acronyms = [(term, *_others(term, language)) for term in terms]
    for couple in couples(pair) if acronyms else ():
        for term, others, wrong in acronyms:
            found = list(_foreign(couple, others, wrong, term.forms[language][0], language)) if wrong else []
            yield from found
            source = _first(couple.source, term.forms.get(site.source.language, ()))
            if source and not found and not _first(couple.translation, term.forms[language]):
                yield _missing(couple, term, language, source)


def _others(term: Term, language: str) -> tuple[dict[str, str], tuple[str, ...]]:
    """Give the language of each form that is an acronym, and those forms that aren't one in this language."""
    others = {form: code for code, forms in term.forms.items() for form in forms if _ACRONYM.fullmatch(form)}
    return others, tuple(sorted(others.keys() - set(term.forms[language])))


def _foreign(
    couple: Couple, others: Mapping[str, str], wrong: tuple[str, ...], official: str, language: str
) -> Iterator[Fault]:
    for reading in couple.translation:
        for match in _spelt(wrong).finditer(reading.shown):
            form = match[0]
            place = next((place for _, place in [_first(couple.source, (form,)) or ("", None)]), None)
            message = f'"{form}" is the form in {others[_plain(form, others)]}; {language} has "{official}"'
            yield reading.fault(match.span(), message, place, official)


def _missing(couple: Couple, term: Term, language: str, source: tuple[str, Place]) -> Fault:
    words, place = source
    reading = couple.translation[0]
    message = f'acronym "{words}" ({place}) isn\'t here as "{term.forms[language][0]}"'
    return reading.fault((0, 0), message, place)


def _first(readings: tuple[Reading, ...], forms: tuple[str, ...]) -> tuple[str, Place] | None:
    for reading in readings:
        if forms and (match := _spelt(forms).search(reading.shown)):
            return match[0], reading.place(match.start())
    return None


@lru_cache(maxsize=256)
def _spelt(forms: tuple[str, ...]) -> re.Pattern[str]:
    """Match forms as they are; one in small letters may begin a sentence, and words may stand on two lines."""
    spelt = (_SPACE.sub(lambda _: r"\s+", re.escape(form)) for form in forms)
    return re.compile(rf"(?<!\w)(?:{'|'.join(f'(?:{_capital(form)})' for form in spelt)})s?(?!\w)")


def _plain(form: str, known: Mapping[str, str]) -> str:
    """Give a form as it is known: without the plural's "s", and without the capital at the head of a sentence."""
    ends = form, form.removesuffix("s")
    return next(each for end in ends for each in (end, end[0].lower() + end[1:]) if each in known)


_SPACE = re.compile(r"\\?\s")


def _capital(form: str) -> str:
    return f"[{form[0]}{form[0].upper()}]{form[1:]}" if form[0].islower() else form
