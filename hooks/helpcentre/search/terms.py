"""Which terms each field of each page is found by, and how often."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from helpcentre.search.analysis import forms, stop_words, tokens
from helpcentre.search.compounds import Compounds, part_forms
from helpcentre.search.entry import FIELDS, Entry
from helpcentre.search.folding import fold, words
from helpcentre.search.synonyms import Synonyms

_SPELT = ("title", "headings", "keywords", "phrases")
_WHOLE = frozenset(_SPELT)  # keep their stop words: "when" is all that some readers type
_PART = 0.4  # of a word: whoever asks for one of its parts means the page with that word itself, if there is one
Counts = dict[str, dict[str, float]]


@dataclass(frozen=True)
class Words:
    """The language of some pages and what its customers say."""

    language: str
    synonyms: Synonyms


class Terms:
    """The analysis of one language's pages, with the words that occur in them."""

    def __init__(self, customers: Words, entries: Sequence[Entry]) -> None:
        """Take the pages: compounds are taken apart into words that stand in one of them."""
        self._language, self.synonyms = customers.language, customers.synonyms
        self._stop = stop_words(customers.language)
        texts = chain.from_iterable(self.texts(each).values() for each in entries)
        spoken = chain.from_iterable(customers.synonyms.words.values())
        vocabulary = {fold(token, self._language) for text in chain(texts, spoken) for token in tokens(text)}
        self._compounds = Compounds(self._language, vocabulary)
        self._said = {
            form: synonyms for word, synonyms in customers.synonyms.words.items() for form in self._forms(word.lower())
        }

    def texts(self, entry: Entry) -> Mapping[str, str]:
        """Give the page's texts by field, its customers' phrases among them."""
        single, several = self._said_of(entry)
        return {**entry.texts, "keywords": " · ".join(single), "phrases": " · ".join(several)}

    def phrases(self, entry: Entry) -> Iterator[str]:
        """Give what customers say of the page in several words, each as its words' stems with a space between."""
        for phrase in self._said_of(entry)[1]:
            yield " ".join(dict.fromkeys(self._forms(word)[-1] for group in words(phrase) for word in group))

    def _said_of(self, entry: Entry) -> tuple[list[str], list[str]]:
        """Give customers' words for a page, and their phrases: one word of these alone says less of what is meant."""
        said = (*entry.page.keywords, *self.synonyms.pages.get(entry.page.source_path, ()))
        return [each for each in said if " " not in each], [each for each in said if " " in each]

    def of(self, entry: Entry) -> Counts:
        """Count the terms of a page by field."""
        return {field: self._counted(field, text) for field, text in self.texts(entry).items()}

    def names(self, entry: Entry) -> dict[str, float]:
        """Count the terms of what the page is called, for the readers of other languages."""
        texts = self.texts(entry)
        return self._counted("title", " · ".join(texts[field] for field in _SPELT))

    def spellings(self, entry: Entry) -> Iterator[tuple[str, str]]:
        """Yield the words that a slip can be mended to: folded, and as they are written, the best spelling first."""
        texts = self.texts(entry)
        said = chain(
            chain.from_iterable(self.synonyms.words.values()), f"{texts['keywords']} {texts['phrases']}".split()
        )
        for word in (each for each in said if each.isalpha() and len(each) > 3):
            yield fold(word.lower(), self._language), word
        for token in chain.from_iterable(tokens(texts[field]) for field in _SPELT):
            folded = fold(token, self._language)
            if folded not in self._stop and len(folded) > 3:
                yield folded, token

    def missing(self, terms: Iterable[str]) -> list[str]:
        """Name the guide's words in the synonyms that none of `terms` is found by."""
        there = frozenset(terms)
        return [word for word in self.synonyms.words if there.isdisjoint(self._forms(word.lower()))]

    def _counted(self, field: str, text: str) -> dict[str, float]:
        counts: dict[str, float] = {}
        for term, share in self._terms(field, text):
            counts[term] = round(counts.get(term, 0) + share, 1)
        return counts

    def _terms(self, field: str, text: str) -> Iterator[tuple[str, float]]:
        for token in tokens(text):
            found = self._forms(token)
            if found[0] in self._stop:
                if field in _WHOLE:
                    yield found[0], 1
                continue
            yield from ((form, 1) for form in found)
            yield from ((form, _PART) for form in part_forms(found[0], self._language, self._compounds))
            said = {word for form in found for word in self._said.get(form, ())}
            yield from ((form, 1) for word in sorted(said) for form in self._forms(word.lower()))

    def _forms(self, word: str) -> tuple[str, ...]:
        return forms(word, self._language)


def by_term(pages: Sequence[Counts]) -> dict[str, dict[int, dict[int, float]]]:
    """Turn counts by page and field into counts by term, field and page, by the numbers of fields and pages."""
    found: dict[str, dict[int, dict[int, float]]] = {}
    for number, counts in enumerate(pages):
        for at, field in enumerate(FIELDS):
            for term, count in counts.get(field, {}).items():
                found.setdefault(term, {}).setdefault(at, {})[number] = count
    return dict(sorted(found.items()))
