"""Whether a sentence's language is named rightly: in a page of its own language, and in one of each other language.

The sentences are those of the corpus and the shipped pages; Dutch has the latter only. What a translation has in common
with an English page was left in English, and is no sentence of the translation's language.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from benchmarks.table import share, table, under
from benchmarks.trees import ROOT, SHIPPED, corpus
from helpcentre.document import FrontMatterError, parse
from helpcentre.sentences import sentences
from helpcentre.words.identify import other_language
from helpcentre.words.texts import readings

_COUNT, _FEWEST, _BAR = 1000, 4, 1
_WORD = r"[^\W\d_]+"


@dataclass(frozen=True)
class Named:
    """What was said of one sentence in a page of some language; None for what belongs there."""

    sentence: str
    language: str
    page: str
    named: str | None

    @property
    def is_wrong(self) -> bool:
        """Tell whether a language was named that isn't the sentence's."""
        return self.named not in {None, self.language}


def answers(seed: int) -> Iterator[Named]:
    """Ask of each sentence, in pages of all languages; nothing without a corpus."""
    if not (folder := corpus()):
        return
    for language in SHIPPED:
        found = sorted(_sentences(folder, language))
        for sentence in Random(seed).sample(found, min(_COUNT, len(found))):
            for page in SHIPPED:
                yield Named(sentence, language, page, other_language(sentence, page, SHIPPED))


def report(seed: int, shown: int) -> None:
    """Print the shares by language, and some of what was named wrongly."""
    asked = list(answers(seed))
    rows = []
    for language in SHIPPED if asked else ():
        ours = [each for each in asked if each.language == language]
        elsewhere = [each for each in ours if each.page != language]
        count, wrong = len(ours) - len(elsewhere), len({each.sentence for each in ours if each.is_wrong})
        found = sum(each.named == language for each in elsewhere)
        rows.append((language, count, wrong, share(found, len(elsewhere)), under(_BAR, 100 * wrong / count, "%")))
    print(table(("sentences in", "asked", "named wrongly", "named elsewhere", ""), rows))
    wrong_ones = [each for each in asked if each.is_wrong]
    print("\n".join(f"{it.language} in {it.page}: {it.named}: {it.sentence}" for it in wrong_ones[:shown]), "\n")


def _sentences(folder: Path, language: str) -> set[str]:
    """Give the sentences of a language that are long enough, with its code masked."""
    source = SHIPPED[0]
    found = {sentence for each in _folders(folder, language) for sentence in _in_pages(each)}
    left = (
        {sentence for each in _folders(folder, source) for sentence in _in_pages(each)} if language != source else set()
    )
    return {sentence for sentence in found - left if len(re.findall(_WORD, sentence)) >= _FEWEST}


def _folders(folder: Path, language: str) -> list[Path]:
    faults = folder / "real-faults"
    mended = faults / "after" / language if language != SHIPPED[0] else faults / "source"
    return [folder / "fastapi" / language, folder / "cncf-glossary" / language, mended, ROOT / "docs" / language]


@cache
def _in_pages(folder: Path) -> frozenset[str]:
    return frozenset(sentence for file in sorted(folder.rglob("*.md")) for sentence in _in_page(file))


def _in_page(file: Path) -> Iterator[str]:
    try:
        page = parse(file.read_text(encoding="utf-8"), file.name)
    except FrontMatterError:
        return
    for reading in readings(page):
        for start, end in sentences(reading.shown):
            yield " ".join(reading.shown[start:end].split())
