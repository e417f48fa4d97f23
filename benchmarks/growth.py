"""How the cost of a page grows with its size: pages of one sort, up to a megabyte."""

import math
import multiprocessing as mp
import resource
import signal
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from benchmarks.checker import tell
from benchmarks.trees import Tree, Trees

SIZES = (16, 64, 256, 1024)
"""In kilobytes."""
EXPONENT = 1.25
"""The power of the size by which the cost may grow: n·log n is about 1.1 here, and timing isn't exact."""
_WORDS = ("page", "du", "guide", "explique", "comment", "payer", "facture", "avec", "votre", "carte", "puis", "compte")


def _many(piece: Callable[[int], str]) -> Callable[[int], str]:
    def page(size: int) -> str:
        parts: list[str] = []
        length = 0
        while length < size:
            parts.append(piece(len(parts)))
            length += len(parts[-1])
        return "".join(parts)

    return page


def _text(n: int) -> str:
    rng = Random(n)
    return " ".join(rng.choice(_WORDS) for _ in range(12))


def _section(n: int) -> str:
    return f"## {_text(n)} {{#section-{n}}}\n\n{_text(n + 1)} `code_{n}` [{_text(n)[:9]}](page-{n}.md) {n}.\n\n"


SORTS: Mapping[str, Callable[[int], str]] = {
    "sections": _many(_section),
    "paragraphs": _many(lambda n: f"{_text(n)} {n}.\n\n"),
    "the same paragraph": _many(lambda _: "Toujours la même phrase.\n\n"),
    "one line": _many(lambda n: f"{_text(n)} "),
    "one paragraph": _many(lambda n: f"{_text(n)}\n"),
    "bullets": _many(lambda n: f"- {_text(n)}\n"),
    "steps": _many(lambda n: f"{n + 1}. {_text(n)}\n\n    {_text(n + 1)}\n\n"),
    "bullets nested by turns": _many(lambda n: "    " * (n % 6) + f"- {_text(n)}\n"),
    "bullets ever deeper": _many(lambda n: " " * min(2 * n, 400) + "- a\n"),
    "table rows": lambda size: "| a | b |\n|---|---|\n" + _many(lambda n: f"| {_text(n)} | {n} |\n")(size),
    "table columns": lambda size: f"{'|a' * (size // 6)}|\n{'|-' * (size // 6)}|\n{'|b' * (size // 6)}|\n",
    "admonitions": _many(lambda n: f'!!! note "T"\n    {_text(n)}\n\n'),
    "blocks by slashes": _many(lambda n: f"/// tip | T\n\n{_text(n)}\n\n///\n\n"),
    "slashes unclosed": _many(lambda n: f"/// tip | T\n\n{n}\n\n"),
    "code blocks": _many(lambda n: f"```py\nx = {n}\n```\n\n"),
    "one code block": lambda size: "```\n" + _many(lambda n: f"x = {n}\n")(size) + "```\n",
    "fence unclosed": lambda size: "```\n" + _many(lambda n: f"{_text(n)}\n\n")(size),
    "links": _many(lambda n: f"[{_text(n)[:12]}](page-{n % 99}.md#a{n}) "),
    "references": _many(lambda n: f"[texte {n}][r{n}]\n\n[r{n}]: https://example.org/{n}\n\n"),
    "references undefined": _many(lambda n: f"[texte {n}][r{n}] "),
    "numbers": _many(lambda n: f"{n},5 et {n}\u202f000 et 3{n}.\n"),
    "inline code": _many(lambda n: f"`a{n}` "),
    "footnotes": _many(lambda n: f"Note[^{n}].\n\n[^{n}]: {_text(n)}\n\n"),
    "raw html": _many(lambda n: f'<div class="c{n}">\n<b>{n}</b>\n</div>\n\n'),
    "tags unclosed": _many(lambda _: "<div>"),
    "open brackets": _many(lambda _: "["),
    "images opened": _many(lambda _: "![a]("),
    "backticks of growing runs": _many(lambda n: "`" * (n % 300 + 1) + " "),
    "stars": _many(lambda _: "*a **b "),
    "quotations ever deeper": _many(lambda n: ">" * min(n, 300) + " a\n"),
    "less-than signs": _many(lambda _: "<a "),
    "comments unclosed": _many(lambda _: "<!-- a "),
    "braces": _many(lambda _: "{#a "),
    "placeholders": _many(lambda n: f"{{{{ nom_{n} }}}} "),
    "front matter": lambda size: "---\n" + _many(lambda n: f"clef_{n}: valeur\n")(size) + "---\n# A\n",
    "blank lines": lambda size: "\n" * size,
    "spaces": lambda size: "a" + " " * size + "b\n",
    "line ends of two kinds": _many(lambda n: f"{_text(n)}\r\n\r"),
}


MEMORY = 2**30
"""Bytes that a page may take up; without a bound, one that takes them all would end more than itself."""
_OUT_OF_TIME = (-signal.SIGXCPU, -signal.SIGKILL)


@dataclass(frozen=True, slots=True)
class Growth:
    """What pages of one sort cost: seconds by size, as far as the limit allowed; what stopped it."""

    sort: str
    seconds: Sequence[float]
    stopped: str = ""

    @property
    def exponent(self) -> float | None:
        """The power of the size by which the cost grew over the two last sizes; None where it is too small to tell."""
        if len(self.seconds) < 2 or self.seconds[-1] < 0.1:
            return None
        return math.log(self.seconds[-1] / max(self.seconds[-2], 1e-4)) / math.log(SIZES[1] / SIZES[0])


def translated(sort: str, text: str) -> str:
    """Give the other page of a pair: the same, with every ninth line missing and some moved, as drifted pages are."""
    lines = text.split("\n\n")
    if sort in ("paragraphs", "sections", "the same paragraph") and len(lines) > 40:
        del lines[::9]
        lines[10:20] = reversed(lines[10:20])
    return "\n\n".join(lines)


def cost(sort: str, size: int) -> float:
    """Check a page of one sort and so many characters against its drifted copy; give the seconds of work."""
    text = SORTS[sort](size)
    source, translation = Tree("en", "en", {"a.md": text}), Tree("fr", "fr", {"a.md": translated(sort, text)})
    started = time.process_time()
    tell(Trees(sort, (source, translation)))
    return time.process_time() - started


def _send(sort: str, kilobytes: int, limit: float, results: "mp.SimpleQueue[float | str]") -> None:
    try:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        cost(sort, 100)  # what is done once in a process is no part of a page's cost
        most = math.ceil(time.process_time() + limit)
        resource.setrlimit(resource.RLIMIT_CPU, (most, most))
        results.put(cost(sort, kilobytes * 1024))
    except BaseException as error:
        results.put(f"{type(error).__name__}: {error}"[:200])


def measure(sort: str, limit: float) -> Growth:
    """Check ever larger pages of one sort, each in a process of its own.

    One is stopped when it has worked longer than the bar allows after the size before, or longer than `limit`.
    """
    seconds: list[float] = []
    for size in SIZES:
        allowed = 2 + seconds[-1] * (SIZES[1] / SIZES[0]) ** EXPONENT if seconds else limit
        results: mp.SimpleQueue[float | str] = mp.SimpleQueue()
        child = mp.Process(target=_send, args=(sort, size, min(allowed, limit), results))
        child.start()
        child.join()
        if results.empty():
            return Growth(sort, seconds, _stopped(child.exitcode, size, allowed, limit))
        result = results.get()
        if isinstance(result, str):
            return Growth(sort, seconds, f"crash with {size} KB: {result}")
        seconds.append(result)
    return Growth(sort, seconds)


def _stopped(exitcode: int | None, size: int, allowed: float, limit: float) -> str:
    if exitcode not in _OUT_OF_TIME:
        return f"ended with {exitcode} for {size} KB"
    return (
        f"more than {allowed:.1f} s for {size} KB" if allowed < limit else f"given up after {limit:g} s for {size} KB"
    )


def all_sorts(limit: float, names: Sequence[str] = tuple(SORTS)) -> Iterator[Growth]:
    """Measure every sort, one after the other: side by side they would disturb one another."""
    for name in names:
        yield measure(name, limit)
