"""`make bench-quiet`: what is told of translations that are in order, and how much of it is right.

Every finding is to be judged by reading both texts; the verdicts lie in `benchmarks/judged/`. What nobody has judged
is named, so that it can be.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks import counting, verdicts
from benchmarks.checker import Told, errors, tell
from benchmarks.table import at_least, share, table, under
from benchmarks.trees import NO_CORPUS, Tree, corpus, fastapi, glossary, shipped

# The third set, a volunteers' glossary, holds many true faults: it is shown, but nothing is asked of it.
_SHIPPED, _KEPT_IN_STEP = "shipped pages", "FastAPI"


@dataclass(frozen=True)
class Result:
    """What is told of one language's pages."""

    name: str
    source: Tree
    tree: Tree
    told: Sequence[Told]

    @property
    def pages(self) -> int:
        """How many pages were checked."""
        return len(self.tree.pages)

    def flagged(self, told: Sequence[Told]) -> int:
        """Count the pages on which at least one of these errors stands."""
        return len({item.path for item in errors(told)})

    @property
    def counted(self) -> int:
        """How many pages plain counting flags."""
        source = self.source.pages
        return sum(bool(counting.told(source[name], text)) for name, text in self.tree.pages.items() if name in source)


def results() -> Iterator[Result]:
    """Check each language of each set of pages."""
    folder = corpus()
    sets = [shipped(), *([fastapi(folder), glossary(folder)] if folder else [])]
    for trees in sets:
        told = tell(trees)
        for tree in trees.trees:
            # A page that isn't there can't be read and judged; only what stands on pages counts.
            paths = {f"{tree.folder}/{name}" for name in tree.pages}
            here = [item for item in told if item.path in paths]
            yield Result(f"{trees.name} {tree.language}", trees.source, tree, here)


def report(checked: Sequence[Result], said: Sequence[verdicts.Verdict]) -> str:
    """Lay out what is told by rule, by set of pages, and against the bars."""
    head = ("", "pages", "with an error", "share", "findings", "right", "wrong", "unjudged", "counting flags")
    return "\n".join(
        [table(head, [_row(item, said) for item in checked]), "", _by_rule(checked), "", *_bars(checked, said)]
    )


def _row(item: Result, said: Sequence[verdicts.Verdict]) -> tuple[object, ...]:
    judged, flagged = verdicts.tally(item.told, said), item.flagged(item.told)
    sums = (len(judged.right), len(judged.wrong), len(judged.unjudged))
    return item.name, item.pages, flagged, share(flagged, item.pages), len(item.told), *sums, item.counted


def _by_rule(checked: Sequence[Result]) -> str:
    counted = Counter((told.rule, item.name) for item in checked for told in item.told)
    names = [item.name for item in checked if item.told]
    if not names:
        return "nothing is told"
    rules = sorted({rule for rule, _ in counted}, key=lambda rule: -sum(counted[rule, name] for name in names))
    return table(("findings by rule", *names), [(rule, *(counted[rule, name] for name in names)) for rule in rules])


def _bars(checked: Sequence[Result], said: Sequence[verdicts.Verdict]) -> Iterator[str]:
    own = [item for item in checked if item.name.startswith(_SHIPPED)]
    told = sum(len(item.told) for item in own)
    yield f"shipped pages: bar: no finding: {'missed' if told else 'reached'}, {told}"
    if kept := [item for item in checked if item.name.startswith(_KEPT_IN_STEP) and item.tree is not item.source]:
        judged = [verdicts.tally(item.told, said) for item in kept]
        pages = sum(item.pages for item in kept)
        false = sum(item.flagged(sums.wrong) for item, sums in zip(kept, judged, strict=True))
        rest = sum(item.flagged(sums.unjudged) for item, sums in zip(kept, judged, strict=True))
        yield f"FastAPI, pages with a false error: {under(5, 100 * false / pages, '%')} (unjudged errors on {rest})"
        right, wrong = (sum(len(getattr(sums, name)) for sums in judged) for name in ("right", "wrong"))
        yield f"FastAPI, findings judged right: {at_least(95, right, right + wrong)} of {right + wrong} judged"


def unjudged(checked: Sequence[Result], said: Sequence[verdicts.Verdict]) -> Iterator[str]:
    """Name what nobody has judged; then the verdicts on what is no longer told."""
    judged = verdicts.tally([told for item in checked for told in item.told], said)
    for told in judged.unjudged:
        former = verdicts.formerly(told, judged.stale)
        note = f" (judged {str(former.verdict).lower()} in other words: {former.message})" if former else ""
        yield f"{told.path}:{told.line}: {told.severity}: {told.message} [{told.rule}]{note}"
    for verdict in judged.stale:
        yield f"no longer told: {verdict.path}:{verdict.line}: {verdict.message} [{verdict.rule}]"


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(prog="bench-quiet", description=__doc__)
    parser.add_argument("--list", type=int, default=40, metavar="N", help="how many unjudged findings to name (0: all)")
    arguments = parser.parse_args()
    if corpus() is None:
        print(NO_CORPUS)
        return
    checked, said = list(results()), verdicts.read()
    print(report(checked, said))
    names = list(unjudged(checked, said))
    shown = names[: arguments.list or None]
    print("\n".join(["", "nobody has judged:", *shown] if names else []))
    if len(names) > len(shown):
        print(f"… and {len(names) - len(shown)} more: --list 0")


if __name__ == "__main__":
    main()
