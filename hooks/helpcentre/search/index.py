"""The index of a language, from which the browser makes MiniSearch's (serialization version 2), and the hits' texts."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from helpcentre.errors import Problem
from helpcentre.publish.site import BuiltSite
from helpcentre.search.analysis import LANGUAGES, forms, stop_words
from helpcentre.search.beginnings import beginnings
from helpcentre.search.compounds import LINKS
from helpcentre.search.entry import FIELDS, Entry, entry
from helpcentre.search.shards import Term, shards
from helpcentre.search.synonyms import Synonyms
from helpcentre.search.terms import Counts, Terms, Words, by_term
from helpcentre.search.verbs import PARTICLES

PAGES_A_FILE = 25  # of texts: a reader sees ten hits, and pays for the texts of these


@dataclass(frozen=True)
class SearchFiles:
    """The files that a search loads, site-relative path → content, and the synonyms that no page has a word for."""

    files: Mapping[str, str]
    faults: tuple[Problem, ...]


def search_files(site: BuiltSite, synonyms: Mapping[str, Synonyms]) -> SearchFiles:
    """Make the files of all languages. A page that shows another language's text is in no index.

    Raises PublishError for a page without an article.
    """
    entries = {each: _entries(site, each) for each in site.languages}
    terms = {each: Terms(Words(each, synonyms.get(each, Synonyms())), entries[each]) for each in site.languages}
    names = {each.page.source_path: terms[site.source].names(each) for each in entries[site.source]}
    files: dict[str, str] = {}
    faults: list[Problem] = []
    for language in site.languages:
        counts = [terms[language].of(each) for each in entries[language]]
        if language != site.source:
            for each, found in zip(entries[language], counts, strict=True):
                found["source"] = names.get(each.page.source_path, found["title"])
        postings = by_term(counts)
        faults += _unused(terms[language], postings)
        made = _texts(site, entries[language]) | _index(language, entries[language], terms[language], counts, postings)
        files |= {f"{site.home(language)}search/{name}.js": _script(name, data) for name, data in made.items()}
    return SearchFiles(files, tuple(faults))


def _entries(site: BuiltSite, language: str) -> list[Entry]:
    return [entry(page) for page in site.in_order() if page.language == language and page.listed]


def _script(name: str, data: object) -> str:
    """Hand data to the search as a script: pages opened from a disk may not fetch, and may load this."""
    return f'helpcentreSearch.receive("{name}",{json.dumps(data, ensure_ascii=False, separators=(",", ":"))})\n'


def _texts(site: BuiltSite, entries: Sequence[Entry]) -> dict[str, Any]:
    """Give what hits show of their pages: address, title, sections."""
    shown = [
        (each.page.url.removeprefix(site.home(each.page.language)), each.title, _sections(each)) for each in entries
    ]
    starts = range(0, len(shown), PAGES_A_FILE)
    return {f"text-{number}": shown[start : start + PAGES_A_FILE] for number, start in enumerate(starts)}


def _sections(entry: Entry) -> list[tuple[str, str, str]]:
    return [(each.id, each.title, each.text) for each in entry.sections]


def _index(
    language: str, entries: Sequence[Entry], terms: Terms, counts: Sequence[Counts], postings: Mapping[str, Any]
) -> dict[str, Any]:
    """Give the index, and further files of its terms where these are many."""
    spellings: dict[str, str] = {}
    for folded, spelling in chain.from_iterable(terms.spellings(each) for each in entries):
        spellings.setdefault(folded, spelling)
    cut = shards(list(postings.items()))
    parts = [{"terms": part, "spellings": _spelt(part, spellings)} for part in cut.files]
    lengths = [[round(sum(each.get(field, {}).values())) for field in FIELDS] for each in counts]
    index = {
        "language": language if language in LANGUAGES else "",
        "stop": sorted(stop_words(language)),
        "particles": PARTICLES.get(language, ()),
        "links": LINKS.get(language, ("",)),
        "fields": FIELDS,
        "pagesAFile": PAGES_A_FILE,
        "parts": [number for number, each in enumerate(entries) if each.is_part],
        "phrases": [] if cut.keys else list(_phrases(entries, terms)),  # a large guide has too many to load them all
        "lengths": lengths,
        "averages": [round(sum(column) / len(lengths), 2) or 1 for column in zip(*lengths, strict=True)],
        "keys": cut.keys,
    }
    if not cut.keys:
        return {"index": {**index, "known": parts[0]}}
    begun = beginnings(sorted({form for word in spellings for form in forms(word, language)}), cut.files)
    return {
        "index": {**index, "beginnings": begun.keys},
        **{f"terms-{number}": part for number, part in enumerate(parts)},
        **{f"beginnings-{number}": part for number, part in enumerate(begun.files)},
    }


def _phrases(entries: Sequence[Entry], terms: Terms) -> Iterator[tuple[int, str]]:
    return ((number, phrase) for number, each in enumerate(entries) for phrase in terms.phrases(each))


def _spelt(terms: Sequence[Term], spellings: Mapping[str, str]) -> dict[str, str]:
    return {term: spellings[term] for term, _ in terms if term in spellings}


def _unused(terms: Terms, postings: Mapping[str, object]) -> Iterator[Problem]:
    synonyms = terms.synonyms
    for word in terms.missing(postings):
        message = f'no page says "{word}": take a word of the guide, or put what customers say under "pages"'
        yield Problem(synonyms.path, synonyms.lines[word], message)
