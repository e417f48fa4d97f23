"""What is told of spelling in the corpus, beside what a reader of both texts said of it.

The pages of the real faults are those from before a translator mended something: no rule was made with them in view.
"""

from collections.abc import Iterator
from pathlib import Path

from benchmarks import verdicts
from benchmarks.checker import Told, tell
from benchmarks.trees import Tree, Trees, corpus, fastapi, glossary

_RULE = "word-misspelt"
_FAULTS, _LANGUAGES = "real-faults", ("fr", "de", "es", "it", "pt")


def told() -> list[Told]:
    """Give all that the rule tells of the corpus; nothing where there is none."""
    folder = corpus()
    return [item for each in trees(folder) for item in tell(each, [_RULE])] if folder else []


def judged() -> verdicts.Tally:
    """Put what is told beside the verdicts."""
    return verdicts.tally(told(), verdicts.read(verdicts.FOLDER / "spelling"))


def trees(folder: Path) -> Iterator[Trees]:
    """Give the pages of the corpus that are judged."""
    yield fastapi(folder)
    yield glossary(folder)
    for code in _LANGUAGES:
        sides = [_tree(folder, side, code, language) for side, language in (("source", "en"), ("before", code))]
        if all(side.pages for side in sides):
            yield Trees(f"{_FAULTS} {code}", tuple(sides))


def _tree(folder: Path, side: str, code: str, language: str) -> Tree:
    root = folder / _FAULTS / side / code
    files = sorted(root.rglob("*.md"))
    pages = {file.relative_to(root).as_posix(): file.read_text(encoding="utf-8") for file in files}
    return Tree(language, f"{_FAULTS}/{side}/{code}", pages)
