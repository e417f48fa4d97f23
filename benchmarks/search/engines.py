"""`make bench-search-engines`: engines as they come, over the guide's plain text, asked the judged queries.

What they find by themselves, without analysis, synonyms or weights of ours but a title that counts six times: that is
what an engine is chosen by. Pagefind isn't among them: it indexes sites and answers in a browser only.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.search.judged import judged
from benchmarks.search.quality import addresses
from benchmarks.search.scores import Answered, Scores
from benchmarks.search.sites import LANGUAGES, help_centre
from benchmarks.table import share, table

NODE = Path(sys.executable).with_name("node")
SCRIPT = Path(__file__).with_name("engines.mjs")
Found = dict[str, list[list[str]]]


def pages_of(site: Path, language: str) -> list[dict[str, str]]:
    """Read the pages of a language from the texts that a built site's search shows."""
    folder = site / ("" if language == "en" else language) / "search"
    names, pages = addresses(), []
    for file in sorted(folder.glob("text-*.js")):
        for url, title, sections in json.loads(file.read_text(encoding="utf-8").partition(",")[2][:-2]):
            text = " ".join(f"{heading} {text}" for _, heading, text in sections)
            pages.append({"id": names[url], "title": title, "text": text})
    return pages


def ask(language: str, pages: list[dict[str, str]]) -> dict[str, list[Answered]]:
    """Ask every engine the judged queries of a language."""
    queries = judged(language)
    asked = {"language": language, "pages": pages, "queries": [each.text for each in queries]}
    result = subprocess.run([NODE, SCRIPT], input=json.dumps(asked), capture_output=True, text=True, check=True)
    found: Found = json.loads(result.stdout)
    return {
        engine: [Answered(query, tuple(each)) for query, each in zip(queries, answers, strict=True)]
        for engine, answers in found.items()
    }


def _cell(answers: list[Answered], kind: str = "") -> str:
    scores = Scores.of([each for each in answers if each.query.answers and kind in ("", each.query.kind)])
    return share(scores.three, scores.queries)


def main() -> None:
    """Run the benchmark."""
    with tempfile.TemporaryDirectory() as work:
        site = help_centre(Path(work))
        found = {language: ask(language, pages_of(site, language)) for language in LANGUAGES}
    engines = list(found["en"])
    every: dict[str, Any] = {engine: [each for one in found.values() for each in one[engine]] for engine in engines}
    kinds = list(dict.fromkeys(each.query.kind for each in every[engines[0]] if each.query.answers))
    rows = [(language, *(_cell(found[language][engine]) for engine in engines)) for language in LANGUAGES]
    rows += [(kind, *(_cell(every[engine], kind) for engine in engines)) for kind in kinds]
    rows.append(("all", *(_cell(every[engine]) for engine in engines)))
    print("found@3, by language and by kind", table(("", *engines), rows), sep="\n")


if __name__ == "__main__":
    main()
