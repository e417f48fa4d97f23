"""`make bench-search-engines`: engines as they come, over plain text: what they find by themselves, and what they cost.

They have no analysis, synonyms or weights of ours but a title that counts six times. What they find is asked of the
guide's pages; bytes are those of gzip; milliseconds are those from a loaded index, as text, to the first hits in Node,
and for Pagefind, which answers in a browser only, those of all that it loads from the machine at hand.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from benchmarks.search.boxes import browsing
from benchmarks.search.grown import grown
from benchmarks.search.judged import judged
from benchmarks.search.pagefind import indexed
from benchmarks.search.quality import addresses
from benchmarks.search.scores import Answered, Scores
from benchmarks.search.sites import LANGUAGES, help_centre
from benchmarks.table import share, table
from helpcentre.search.entry import entry

NODE = Path(sys.executable).with_name("node")
FOLDER = Path(__file__).parent
PAGEFIND = "Pagefind"
QUERY = "invoice"
Pages = list[dict[str, str]]


def pages_of(site: Path, language: str) -> Pages:
    """Read the pages of a language from the texts that a built site's search shows."""
    folder = site / ("" if language == "en" else language) / "search"
    names, pages = addresses(), []
    for file in sorted(folder.glob("text-*.js")):
        for url, title, sections in json.loads(file.read_text(encoding="utf-8").partition(",")[2][:-2]):
            text = " ".join(f"{heading} {text}" for _, heading, text in sections)
            pages.append({"id": names[url], "title": title, "text": text})
    return pages


def grown_pages(number: int) -> Pages:
    """Give the pages of a guide that is grown to a number of them."""
    entries = [entry(page) for page in grown(number).in_order()]
    return [
        {"id": str(at), "title": each.title, "text": " ".join(f"{part.title} {part.text}" for part in each.sections)}
        for at, each in enumerate(entries)
    ]


def _node(script: str, asked: dict[str, Any]) -> dict[str, Any]:
    command: list[str | Path] = [NODE, "--max-old-space-size=8000", FOLDER / script]
    result = subprocess.run(command, input=json.dumps(asked), capture_output=True, text=True, check=True)
    answer: dict[str, Any] = json.loads(result.stdout)
    return answer


def ask(browser: Browser, language: str, pages: Pages) -> dict[str, list[Answered]]:
    """Ask every engine the judged queries of a language."""
    queries = judged(language)
    found = _node("engines.mjs", {"language": language, "pages": pages, "queries": [each.text for each in queries]})
    with indexed(browser, pages, language) as pagefind:
        found[PAGEFIND] = [pagefind.ask(each.text)[0] for each in queries]
    return {
        engine: [Answered(query, tuple(each)) for query, each in zip(queries, answers, strict=True)]
        for engine, answers in found.items()
    }


def costs(browser: Browser, number: int) -> Iterator[tuple[str, ...]]:
    """Yield what the engines cost for so many pages, a row each."""
    pages = grown_pages(number)
    found = _node("costs.mjs", {"language": "en", "pages": pages, "query": QUERY})
    with indexed(browser, pages, "en") as pagefind:
        milliseconds = pagefind.ask(QUERY)[1]
        found[PAGEFIND] = {"index": pagefind.index(), "first": pagefind.first(), "milliseconds": milliseconds}
    for engine, cost in found.items():
        kilobytes = (f"{cost[name] / 1000:,.0f} kB" for name in ("first", "index"))
        yield f"{number:,} pages", engine, *kilobytes, f"{cost['milliseconds']:,.0f} ms"


def _cell(answers: Sequence[Answered], kind: str = "") -> str:
    scores = Scores.of([each for each in answers if each.query.answers and kind in ("", each.query.kind)])
    return share(scores.three, scores.queries)


def _found(found: dict[str, dict[str, list[Answered]]]) -> str:
    engines = list(found["en"])
    every = {engine: [each for one in found.values() for each in one[engine]] for engine in engines}
    kinds = list(dict.fromkeys(each.query.kind for each in every[engines[0]] if each.query.answers))
    rows = [(language, *(_cell(found[language][engine]) for engine in engines)) for language in LANGUAGES]
    rows += [(kind, *(_cell(every[engine], kind) for engine in engines)) for kind in kinds]
    rows.append(("all", *(_cell(every[engine]) for engine in engines)))
    return table(("", *engines), rows)


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(prog="bench-search-engines", description=__doc__)
    parser.add_argument("--pages", type=int, nargs="*", default=[21, 1000, 10_000], help="sizes to grow guides to")
    parser.add_argument("--site", type=Path, help="a help centre that is built already")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as work, browsing() as browser:
        site = arguments.site or help_centre(Path(work))
        found = {language: ask(browser, language, pages_of(site, language)) for language in LANGUAGES}
        print("found@3, by language and by kind", _found(found), "", sep="\n", flush=True)
        for number in arguments.pages:
            rows = list(costs(browser, number))
            print(table(("", "", "first query", "index", "first hits"), rows), "", sep="\n", flush=True)


if __name__ == "__main__":
    main()
