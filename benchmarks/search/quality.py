"""`make bench-search`: what the judged queries find, through the real box, beside the raw stack's in the same run.

`--misses` names the queries whose page isn't first; those that are held out of tuning, or blind, are never named.
"""

import argparse
import re
import tempfile
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from playwright.sync_api import Browser

from benchmarks.search.boxes import OurBox, RawBox, browsing, opened
from benchmarks.search.judged import NOTHING, Part, judged
from benchmarks.search.scores import Answered, Scores
from benchmarks.search.sites import LANGUAGES, ROOT, help_centre, raw_stack
from benchmarks.table import share, table

TUNED = (Part.TUNED, Part.STRANGERS, Part.NEWCOMERS)
THIRDS = (Part.UNTUNED, Part.NEWEST)
FOUND_BAR, MRR_BAR = 0.95, 0.85
_TITLE = re.compile(r"^# .*\{#([\w-]+)\}\s*$", re.MULTILINE)
Answers = dict[str, list[Answered]]


def addresses() -> dict[str, str]:
    """Map the address of each page within a language to the id of its heading."""
    pages = {}
    for file in (ROOT / "docs" / "en").rglob("*.md"):
        path = file.relative_to(ROOT / "docs" / "en").as_posix()
        title = _TITLE.search(file.read_text(encoding="utf-8"))
        assert title, file
        pages[path.removesuffix("index.md").replace(".md", "/")] = title[1]
    return pages


def ask(browser: Browser, site: Path, kind: type[OurBox] | type[RawBox], languages: Sequence[str]) -> Answers:
    """Ask a box every judged query of some languages. A page of another language is no answer."""
    names, answers = addresses(), {}
    for language in languages:
        home = "" if language == "en" else f"{language}/"
        pages = {home + path: name for path, name in names.items()}
        with opened(browser, site, kind, home) as box:
            answers[language] = [
                Answered(query, tuple(pages.get(each, each) for each in box.ask(query.text)))
                for query in judged(language)
            ]
    return answers


def _cells(scores: Scores) -> tuple[str, ...]:
    return share(scores.first, scores.queries), share(scores.three, scores.queries), f"{scores.mrr:.2f}"


def _rows(groups: Sequence[tuple[str, list[Answered], list[Answered]]]) -> Iterator[tuple[str, ...]]:
    for name, ours, raw in groups:
        scores = Scores.of(ours)
        yield name, str(scores.queries), *_cells(scores), *_cells(Scores.of(raw))


def _table(groups: Sequence[tuple[str, list[Answered], list[Answered]]]) -> str:
    head = ("", "queries", "found@1", "found@3", "MRR", "raw @1", "raw @3", "raw MRR")
    return table(head, list(_rows(groups)))


def _groups(ours: Answers, raw: Answers, part: Part) -> list[tuple[str, list[Answered], list[Answered]]]:
    """Group what has an answer by language, what has none in a row of its own."""

    def some(answers: list[Answered], nothing: bool) -> list[Answered]:
        return [e for e in answers if e.query.part is part and (e.query.kind == NOTHING) == nothing]

    groups = [(each, some(ours[each], False), some(raw[each], False)) for each in ours]
    every = [[each for language in boxes for each in boxes[language]] for boxes in (ours, raw)]
    groups.append(("all languages", some(every[0], False), some(every[1], False)))
    groups.append(("must find nothing", some(every[0], True), some(every[1], True)))
    return groups


def _only(box: Answers, part: Part) -> Answers:
    return {language: [each for each in answers if each.query.part is part] for language, answers in box.items()}


def _kinds(ours: Answers, raw: Answers) -> list[tuple[str, list[Answered], list[Answered]]]:
    every = [[each for language in boxes for each in boxes[language]] for boxes in (ours, raw)]
    kinds = dict.fromkeys(each.query.kind for each in every[0])
    return [(kind, *([e for e in answers if e.query.kind == kind] for answers in every)) for kind in kinds]  # type: ignore[misc]


def bars(ours: Answers, name: str, parts: Collection[Part]) -> Iterator[str]:
    """Say for each language whether the queries of some parts, none of them tuned on, reach the bars together."""
    for language, answers in ours.items():
        scores = Scores.of([each for each in answers if each.query.part in parts and each.query.answers])
        if not scores.queries:
            continue
        reached = scores.three >= FOUND_BAR * scores.queries and scores.mrr >= MRR_BAR
        told = f"found@3 {share(scores.three, scores.queries)}, MRR {scores.mrr:.2f}"
        yield f"bar, {name}, {language}: found@3 ≥ 95 % and MRR ≥ 0.85: {'reached' if reached else 'missed'}, {told}"


def misses(ours: Answers) -> Iterator[str]:
    """Name the queries, all of them tuned on, whose page isn't first."""
    for language, answers in ours.items():
        for each in answers:
            if each.query.part in TUNED and not each.within(1):
                wanted = "/".join(sorted(each.query.answers)) or "nothing"
                yield f"{language} {each.query.kind}: {each.query.text!r}: {wanted} at {each.rank}: {each.found[:4]}"


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(prog="bench-search", description=__doc__)
    parser.add_argument("--misses", action="store_true", help="name what was missed, and leave the raw stack out")
    parser.add_argument("--site", type=Path, help="a help centre that is built already")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as work, browsing() as browser:
        ours = ask(browser, arguments.site or help_centre(Path(work)), OurBox, list(LANGUAGES))
        raw: Answers = {each: [] for each in LANGUAGES}
        if not arguments.misses:
            raw = ask(browser, raw_stack(Path(work)), RawBox, list(LANGUAGES))
        for part in Part:
            if part in TUNED or not arguments.misses:
                print(part, _table(_groups(ours, raw, part)), "", sep="\n")
        if arguments.misses:
            print(*misses(ours), sep="\n")
            return
        print("by kind, all queries", _table(_kinds(ours, raw)), "", sep="\n")
        never = [_only(box, Part.NEWEST) for box in (ours, raw)]
        print("by kind, newcomers', never tuned on", _table(_kinds(*never)), "", sep="\n")
        print(*(each for part in Part if part not in TUNED for each in bars(ours, part, (part,))), sep="\n")
        print(*bars(ours, "strangers' and newcomers' together, never tuned on", THIRDS), sep="\n")


if __name__ == "__main__":
    main()
