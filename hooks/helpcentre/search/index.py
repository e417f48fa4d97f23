"""The index of a language as MiniSearch loads it (its serialization, version 2), and the texts that hits show."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from helpcentre.errors import Problem
from helpcentre.publish.site import BuiltSite
from helpcentre.search.analysis import LANGUAGES, stop_words
from helpcentre.search.compounds import LINKS
from helpcentre.search.entry import FIELDS, Entry, entry
from helpcentre.search.synonyms import Synonyms
from helpcentre.search.terms import Counts, Terms, Words, by_term

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
    source = {each.page.source_path: terms[site.source].names(each) for each in entries[site.source]}
    files: dict[str, str] = {}
    faults: list[Problem] = []
    for language in site.languages:
        folder = f"{site.home(language)}search/"
        counts = [terms[language].of(each) for each in entries[language]]
        if language != site.source:
            for each, found in zip(entries[language], counts, strict=True):
                found["source"] = source.get(each.page.source_path, found["title"])
        postings = by_term(counts)
        faults += _unused(terms[language], postings)
        index = _index(site, language, entries[language], terms[language], _minisearch(counts, postings))
        files[f"{folder}index.js"] = _script("index", index)
        for start in range(0, len(entries[language]), PAGES_A_FILE):
            texts = [_sections(each) for each in entries[language][start : start + PAGES_A_FILE]]
            number = start // PAGES_A_FILE
            files[f"{folder}text-{number}.js"] = _script(f"text-{number}", texts)
    return SearchFiles(files, tuple(faults))


def _entries(site: BuiltSite, language: str) -> list[Entry]:
    return [entry(page) for page in site.in_order() if page.language == language and page.translated]


def _script(name: str, data: object) -> str:
    """Hand data to the search as a script: pages opened from a disk may not fetch, and may load this."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f'helpcentreSearch.receive("{name}",{text})\n'


def _index(
    site: BuiltSite, language: str, entries: Sequence[Entry], terms: Terms, index: Mapping[str, Any]
) -> dict[str, Any]:
    home = len(site.home(language))
    return {
        "language": language if language in LANGUAGES else "",
        "stop": sorted(stop_words(language)),
        "links": LINKS.get(language, ("",)),
        "fields": FIELDS,
        "pagesAFile": PAGES_A_FILE,
        "spellings": dict(sorted({pair for each in entries for pair in terms.spellings(each)})),
        "pages": [[each.page.url[home:], each.title, int(each.is_part)] for each in entries],
        "index": index,
    }


def _unused(terms: Terms, postings: Mapping[str, object]) -> Iterator[Problem]:
    synonyms = terms.synonyms
    for word in terms.missing(postings):
        message = f'no page says "{word}": take a word of the guide, or put what customers say under "pages"'
        yield Problem(synonyms.path, synonyms.lines[word], message)


def _minisearch(counts: Sequence[Counts], postings: Mapping[str, Mapping[int, Mapping[int, float]]]) -> dict[str, Any]:
    lengths = [[round(sum(each.get(field, {}).values())) for field in FIELDS] for each in counts]
    number = len(counts)
    return {
        "documentCount": number,
        "nextId": number,
        "documentIds": {each: each for each in range(number)},
        "fieldIds": {field: at for at, field in enumerate(FIELDS)},
        "fieldLength": dict(enumerate(lengths)),
        "averageFieldLength": [round(sum(column) / number, 2) or 1 for column in zip(*lengths, strict=True)],
        "storedFields": {},
        "dirtCount": 0,
        "index": list(postings.items()),
        "serializationVersion": 2,
    }


def _sections(entry: Entry) -> list[list[str]]:
    return [[each.id, each.title, each.text] for each in entry.sections]
