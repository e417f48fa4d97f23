"""`make bench-history REPOSITORY=DIR`: of the fixes of translations in a repository's history, how many are found?

A fix is a commit that changes a few lines of a translation and not its source, after which the page's structure is
nearer to the source's. No rule is written by these: they say what the checker finds of faults that nobody has shown it.
Some are no faults (a blank line, a list's other marks), so that less than all of them is right.
"""

import argparse
import difflib
import random
import re
import subprocess
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.faults import Event, judge, missed, report

_THINGS = {
    "heading": r"^#{1,6}(?=\s)",
    "item": r"^[ \t]*(?:[-*+]|\d+[.)])(?=\s)",
    "target": r"(?<=\]\()[^)\s]+|(?:href|src)=\"[^\"]+",
    "code": r"(?<!`)`[^`\n]+`(?!`)",
    "fence": r"^[ \t]*(?:`{3,}|~{3,}).*$",
    "box": r"^[ \t]*(?:!!!|\?\?\?\+?|/{3,}|:{3,})[ \t]*[\w-]*",
    "number": r"\d+(?:[.,]\d+)*",
    "id": r"\{[ \t]*#[\w-]+",
    "tag": r"</?\w[\w.]*",
    "expression": r"\{[{%*!<][^{}\n]*\}",
    "bold": r"\*\*",
    "row": r"^[ \t]*\|",
}
_Things = Mapping[str, Counter[str]]
_MOST_LINES, _MOST_FILES, _A_COMMIT = 12, 40, 2


@dataclass(frozen=True, slots=True)
class Layout:
    """How a repository lays out its pages: a pattern with the groups `language` and `page`, and the source's path."""

    translation: re.Pattern[str]
    source: str
    dialect: str = "commonmark"

    def match(self, path: str) -> tuple[str, str, str] | None:
        """Give language, page and source's path of a translation's path; None for any other file."""
        match = self.translation.fullmatch(path)
        source = self.source.format(**match.groupdict()) if match else path
        return (match["language"], match["page"], source) if match and source != path else None


def fixes(repository: Path, layout: Layout, count: int, seed: int) -> Iterator[Event]:
    """Give so many fixes, drawn from the whole history; raises CalledProcessError where there is no repository."""
    rng = random.Random(seed)
    commits = list(_commits(repository, layout))
    rng.shuffle(commits)
    found = 0
    for commit, paths in commits:
        given = 0
        for path in rng.sample(paths, len(paths)):
            event = _event(repository, layout, commit, path) if given < _A_COMMIT else None
            if event:
                given, found = given + 1, found + 1
                yield event
            if found >= count:
                return


def _commits(repository: Path, layout: Layout) -> Iterator[tuple[str, list[str]]]:
    """Give the commits that change translations, with those of which they leave the source alone."""
    told = _git(repository, "log", "--no-merges", "--diff-filter=M", "--name-only", "--format=%x00%H", "--", "*.md*")
    for part in told.decode("utf-8", "replace").split("\0")[1:]:
        commit, *paths = part.split()
        alone = [path for path in paths if (found := layout.match(path)) and found[2] not in paths]
        if 0 < len(alone) <= _MOST_FILES:
            yield commit, alone


def _event(repository: Path, layout: Layout, commit: str, path: str) -> Event | None:
    language, page, source = layout.match(path) or ("", "", "")
    places = (f"{commit}:{source}", f"{commit}^:{path}", f"{commit}:{path}")
    try:
        texts = [_git(repository, "show", place).decode("utf-8") for place in places]
    except (subprocess.CalledProcessError, UnicodeDecodeError):
        return None
    changes = difflib.unified_diff(texts[1].splitlines(), texts[2].splitlines(), n=0, lineterm="")
    diff = tuple(line for line in changes if line[:1] in "+-" and line[:3] not in {"+++", "---"})
    if not 0 < len(diff) <= _MOST_LINES or not _is_nearer(*map(_things, texts)):
        return None
    return Event(f"{commit[:9]} {path}", language, layout.dialect, page, (), diff, *texts)


def _things(text: str) -> dict[str, Counter[str]]:
    return {name: Counter(re.findall(pattern, text, re.MULTILINE)) for name, pattern in _THINGS.items()}


def _is_nearer(source: _Things, before: _Things, after: _Things) -> bool:
    """Tell whether more kinds of things have come nearer to the source's than have gone away from them."""
    steps = [_distance(source[name], before[name]) - _distance(source[name], after[name]) for name in _THINGS]
    closer, farther = sum(step > 0 for step in steps), sum(step < 0 for step in steps)
    return closer > farther


def _distance(one: Counter[str], other: Counter[str]) -> int:
    return (one - other).total() + (other - one).total()


def _git(repository: Path, *arguments: str) -> bytes:
    return subprocess.run(["git", "-C", str(repository), *arguments], capture_output=True, check=True).stdout


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(prog="bench-history", description=__doc__)
    parser.add_argument("repository", type=Path, help="a clone with its history")
    parser.add_argument("--translation", default=r"content/(?P<language>(?!en/)[\w-]+)/(?P<page>.+\.mdx?)")
    parser.add_argument("--source", default="content/en/{page}")
    parser.add_argument("--dialect", default="commonmark", help="how the pages are read")
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args(arguments)
    layout = Layout(re.compile(chosen.translation), chosen.source, chosen.dialect)
    judged = list(map(judge, fixes(chosen.repository, layout, chosen.count, chosen.seed)))
    languages = Counter(item.event.language for item in judged)
    print(report(judged), f"\nlanguages: {', '.join(f'{name} {number}' for name, number in languages.most_common())}")
    print(f"\nnot found:\n{missed(judged)}")


if __name__ == "__main__":
    main()
