"""What `helpcentre fix` makes of the corpus: the second time nothing, and nothing of what is rendered but its words."""

import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.render import MORE, renderer
from benchmarks.speed import run
from benchmarks.trees import corpus
from helpcentre.fixcommand import fixable

_TREES = {"fastapi": ("en", "fr", "de"), "cncf-glossary": ("en", "fr", "de", "es", "it")}
_TEXT = re.compile(r">[^<]+<|(?:alt|title)=\"[^\"]*\"")


def report() -> None:
    """Print how many pages are changed, changed again and rendered otherwise; nothing without a corpus."""
    folder = corpus()
    for name, languages in _TREES.items():
        if not (folder and Path(folder, name).is_dir()):
            continue
        with TemporaryDirectory() as place:
            copy = Path(place, name)
            shutil.copytree(Path(folder, name), copy)
            before = _texts(copy)
            _fix(copy, languages)
            once = _texts(copy)
            _fix(copy, languages)
            again = sum(text != once[path] for path, text in _texts(copy).items())
        changed = [path for path in before if before[path] != once[path]]
        other = list(_rendered_otherwise(before, once, changed)) if name == "fastapi" else []
        bar = "reached" if not (again or other) else f"missed: {other[:3]}"
        print(f"fix, {name}: {len(changed)} of {len(before)} pages changed; bar: none twice, and only words: {bar}")


def _texts(folder: Path) -> dict[str, str]:
    files = sorted(folder.rglob("*.md"))
    return {file.relative_to(folder).as_posix(): file.read_bytes().decode("utf-8") for file in files}


def _fix(folder: Path, languages: tuple[str, ...]) -> None:
    source, *others = (f"{language}={folder / language}" for language in languages)
    trees = [part for tree in others for part in ("--translation", tree)]
    rules = [part for rule in fixable(()) for part in ("--rule", rule)]
    run([sys.executable, "-m", "helpcentre", "fix", "--source", source, *trees, *rules], folder)


def _rendered_otherwise(before: dict[str, str], after: dict[str, str], paths: list[str]) -> Iterator[str]:
    """Give the pages of which more than words is rendered otherwise: tags, addresses, ids."""
    site = renderer(*MORE)
    for path in paths:
        first, second = (_TEXT.sub("><", site.reset().convert(text[path])) for text in (before, after))
        if first != second:
            yield path
