"""Runs the benchmark: seeded faults of each kind in all languages, false alarms, languages named, speed."""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from benchmarks.speed import run
from benchmarks.table import at_least, share, table, under
from benchmarks.trees import ROOT
from benchmarks.words import damages, judged, kinds, languages, mended, spelling  # noqa: F401 - some enter their kinds
from benchmarks.words.pages import Shipped, offset, readings_of, shipped, site_rules, word_rules
from benchmarks.words.place import KINDS, Place
from helpcentre.engine import check
from helpcentre.site import Edition, Pair

_BAR, _RIGHT, _COLD, _WARM, _MEMORY = 97, 90, 3, 1, 500


def places(pages: Shipped, rng: Random) -> list[tuple[Edition, Pair, Place]]:
    """Give every text of every page that can be changed, with the same text in the other languages."""
    same: dict[tuple[str, int, int], dict[str, str]] = {}
    found = []
    for edition, pair in pages.pages:
        for couple, reading in readings_of(pages.couples(pair)):
            source = couple.source[0]
            texts = same.setdefault((pair.name, *source.text.passage.position(0)), {"en": source.shown})
            texts[edition.language] = reading.shown
            found.append((edition, pair, Place(pages.site, edition.language, couple, reading, texts, rng)))
    return found


def mutants(pages: Shipped, count: int, seed: int) -> Iterator[tuple[str, str, bool, str]]:
    """Make about as many faults of each kind; give the kind, the language, whether it was found, and what it was."""
    rng, rules, aside = Random(seed), word_rules(), site_rules()
    everywhere = places(pages, rng)
    for name, (make, expected) in KINDS.items():
        rng.shuffle(everywhere)
        made = 0
        seen: set[str] = set()
        for edition, pair, place in everywhere * 20:
            if made >= count:
                break
            edit = make(place)
            text = pair.translation.text
            if edit is None:
                continue
            start, end = (offset(text, place.reading, at) for at in edit[:2])
            new = text[:start] + edit[2] + text[end:]
            if new == text or new in seen:
                continue
            seen.add(new)
            made += 1
            first = text.count("\n", 0, start) + 1
            lines = range(first, first + max(edit[2].count("\n"), 0) + 1)
            # Looking at all pages takes long: it is done where it may find the fault.
            told = pages.told(edition, pair.name, new, [each for each in rules if each not in aside - expected])
            hit = any(item.rule in expected and item.line in lines for item in told)
            line = new.split("\n")[first - 1].strip()
            yield name, edition.language, hit, f"{edition.path(pair.name)}:{first}: {line}"


def report(pages: Shipped, count: int, seed: int, shown: int) -> None:
    """Print what was found of each kind, and some of what wasn't."""
    made: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    languages: dict[str, set[str]] = {}
    missed: list[str] = []
    for name, language, hit, what in mutants(pages, count, seed):
        made[name] += 1
        hits[name] += hit
        languages.setdefault(name, set()).add(language)
        if not hit:
            missed.append(f"{name}: {what}")
    rows = [(name, made[name], hits[name], share(hits[name], made[name]), len(languages.get(name, ())),
             at_least(_BAR, hits[name], made[name])) for name in KINDS]  # fmt: skip
    print(table(("kind of fault", "made", "found", "share", "languages", ""), rows))
    print(f"{sum(made.values()):,} faults: {at_least(_BAR, sum(hits.values()), sum(made.values()))}")
    print("\n".join(["", *missed[:shown]]))


def false_alarms(pages: Shipped) -> None:
    """Print what is told of the pages as they are."""
    told = check(pages.site, pages.settings, word_rules()).findings
    print(f"shipped pages in {len(pages.site.languages)} languages: bar: none: {len(told)} findings")


def judged_spelling() -> None:
    """Print how much of what is told of spelling in the corpus is right."""
    tally = spelling.judged()
    told = len(tally.right) + len(tally.wrong)
    if told:
        print(f"spelling in the corpus: {at_least(_RIGHT, len(tally.right), told)} of {told} judged right")


def speed() -> None:
    """Print what all word rules cost, from a cold start and from the cache."""
    with TemporaryDirectory() as folder:
        cache = Path(folder, "cache")
        command = [sys.executable, "-m", "helpcentre", "check", "--cache-dir", str(cache), "--config"]
        command += [str(ROOT / "pyproject.toml"), "--rule", *word_rules()]
        run([sys.executable, "-m", "helpcentre", "rules"], ROOT)  # compiles what runs, as pip does when it installs
        cold, warm = run(command, ROOT), run(command, ROOT)
    print(f"cold: {under(_COLD, cold.clock, 's')} on the clock, {cold.work:.2f} s of work")
    print(f"warm: {under(_WARM, warm.clock, 's')} on the clock, {warm.work:.2f} s of work")
    print(f"memory: {under(_MEMORY, cold.memory, 'MB')}")


def main() -> None:
    """Run all parts."""
    parser = argparse.ArgumentParser(prog="bench-words", description=__doc__)
    parser.add_argument("--count", type=int, default=140, metavar="N", help="how many faults of each kind")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--missed", type=int, default=20, metavar="N", help="how many of those not found to name")
    arguments = parser.parse_args()
    speed()  # before this process grows: a new one begins with the memory of its parent
    pages = shipped()
    false_alarms(pages)
    judged_spelling()
    judged.report()
    languages.report(arguments.seed, arguments.missed)
    mended.report()
    report(pages, arguments.count, arguments.seed, arguments.missed)


if __name__ == "__main__":
    main()
