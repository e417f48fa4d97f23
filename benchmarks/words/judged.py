"""What the rules for words tell of the corpus's French and German, beside what a reader of both texts said of it.

All is judged but typography, of which there are thousands: of that it is a sample.
"""

from collections.abc import Iterator

from benchmarks import verdicts
from benchmarks.checker import Told, tell
from benchmarks.table import at_least, table
from benchmarks.trees import corpus
from benchmarks.words.pages import word_rules
from benchmarks.words.spelling import trees

_FOLDER = verdicts.FOLDER / "words"
_LANGUAGES = ("fr", "de")
_SPELLING = frozenset({"word-misspelt", "term-not-rendered", "term-form-wrong"})
_TYPOGRAPHY = frozenset({
    "apostrophe-straight", "ellipsis-dots", "end-mark-differs", "french-space-missing", "mark-unpaired",
    "quotation-mark-foreign", "unit-space-breaking",
})  # fmt: skip
_ASIDE = frozenset({"link-text-ambiguous"})
"""About links, whatever they are made of."""
GROUPS = (("spelling and terms", 90), ("untranslated, garbled, names, numbers", 97), ("typography", 90))


def told() -> list[Told]:
    """Give all that is told of pages in the languages; nothing without a corpus."""
    folder = corpus()
    rules = [*sorted(set(word_rules()) - _ASIDE), "number-differs"]
    everything = (item for each in trees(folder) for item in tell(each, rules)) if folder else ()
    return [item for item in everything if _is_translation(item.path)]


def _is_translation(path: str) -> bool:
    return "/source/" not in path and any(f"/{language}/" in path for language in _LANGUAGES)


def group(rule: str) -> str:
    """Give the kind of a rule's faults, each of which has its bar."""
    names = [name for name, _ in GROUPS]
    return names[0] if rule in _SPELLING else names[2] if rule in _TYPOGRAPHY else names[1]


def rows() -> Iterator[tuple[str, int, int, int, str]]:
    """Give, by kind, how many findings there are, how many were judged and how many are right."""
    found = told()
    tally = verdicts.tally(found, verdicts.read(_FOLDER))
    for name, bar in GROUPS:
        right, wrong = (sum(group(item.rule) == name for item in some) for some in (tally.right, tally.wrong))
        count = sum(group(item.rule) == name for item in found)
        yield name, count, right + wrong, right, at_least(bar, right, right + wrong)


def report() -> None:
    """Print the table, where there is a corpus."""
    if corpus():
        print(table(("told of French and German", "findings", "judged", "right", ""), list(rows())))
