"""Whether the faults can be seen at all: a fault after which the same page is rendered is none."""

import argparse
from collections import Counter
from collections.abc import Iterator
from functools import cache

import markdown

from benchmarks.cases import cases, mutants
from benchmarks.mutation import FAULTS, LAWFUL, Mutation
from benchmarks.render import MORE, renderer

# What a machine does with these differs, though the renderer makes the same page of them.
UNSEEN = {
    "line-ends-of-other-systems",
    "one-carriage-return",
    "byte-order-mark",
    "front-matter-unclosed",
    "front-matter-after-text",
}


def unseen(kind: str, limit: int, seed: int = 1) -> Iterator[tuple[int, Mutation]]:
    """Give the mutants of a kind that render as the clean page does."""
    for number, mutation in mutants((FAULTS | LAWFUL)[kind], f"{seed}:{kind}", limit):
        if rendered(mutation.text) == rendered(cases()[number].page.text):
            yield number, mutation


@cache
def rendered(text: str) -> str:
    """Render a page with the site's extensions and those that the pages use beyond."""
    return _site().reset().convert(text)


@cache
def _site() -> markdown.Markdown:
    return renderer(*MORE)


def main() -> None:
    """Render some mutants of each kind and name those that can't be seen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--limit", type=int, default=5)
    parser.add_argument("--kind", action="append", choices=[*FAULTS, *LAWFUL])
    arguments = parser.parse_args()
    count: Counter[str] = Counter()
    for kind in arguments.kind or [kind for kind in FAULTS if kind not in UNSEEN]:
        for number, mutation in unseen(kind, arguments.limit):
            count[kind] += 1
            print(f"{kind}: {cases()[number].path}:{mutation.places[0][0]}: {mutation.what}")
    print(f"{count.total()} can't be seen, of {len(count)} kinds")


if __name__ == "__main__":
    main()
