"""Pagefind, which indexes sites and answers in a browser: a site of the plain texts, and its box's own module."""

import gzip
import html
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from playwright.sync_api import Browser, Page
from tests.support.server import serving

from benchmarks.search.sites import ROOT

BINARY = ROOT / "node_modules" / ".bin" / "pagefind"
PACKED = (".pf_index", ".pf_fragment", ".pf_meta", ".pf_filter", ".pagefind")  # these it has compressed itself
_ASK = """async query => {
  const began = performance.now()
  const pagefind = await import("/pagefind/pagefind.js")
  const { results } = await pagefind.search(query)
  const found = await Promise.all(results.slice(0, 10).map(result => result.data()))
  return { urls: found.map(({ url }) => url), milliseconds: performance.now() - began }
}"""


@dataclass(frozen=True, slots=True)
class Pagefind:
    """An indexed site that is open in a browser."""

    page: Page
    folder: Path
    loaded: list[str]

    def ask(self, query: str) -> tuple[list[str], float]:
        """Give the ids of the pages that a query finds, best first, and the milliseconds that it took."""
        answer: dict[str, Any] = self.page.evaluate(_ASK, query)
        return [unquote(url).strip("/").removesuffix(".html") for url in answer["urls"]], answer["milliseconds"]

    def sent(self, files: Sequence[Path]) -> int:
        """Give the bytes of files as they are sent."""
        return sum(len(data if file.suffix in PACKED else gzip.compress(data, 6))
                   for file in files for data in [file.read_bytes()])  # fmt: skip

    def first(self) -> int:
        """Give the bytes of all that was loaded so far."""
        return self.sent([self.folder / path for path in dict.fromkeys(self.loaded)])

    def index(self) -> int:
        """Give the bytes of all files of the index."""
        return self.sent([each for each in (self.folder / "pagefind").rglob("*") if each.suffix in PACKED])


@contextmanager
def indexed(browser: Browser, pages: Sequence[dict[str, str]], language: str) -> Iterator[Pagefind]:
    """Index a site of pages and open it while the context lasts."""
    with tempfile.TemporaryDirectory() as work, serving(Path(work)) as host:
        folder = Path(work)
        for each in pages:
            file = folder / f"{each['id']}.html"
            file.write_text(_document(each, language), encoding="utf-8")
        subprocess.run([str(BINARY), "--site", work], capture_output=True, check=True)
        (folder / "index.html").write_text(f'<!doctype html><html lang="{language}"><title>x</title>', "utf-8")
        page = browser.new_page()
        page.goto(host.url)
        loaded: list[str] = []
        page.on("request", lambda request: loaded.append(request.url.removeprefix(host.url).split("?")[0]))
        try:
            yield Pagefind(page, folder, loaded)
        finally:
            page.close()


def _document(page: dict[str, str], language: str) -> str:
    title, text = html.escape(page["title"]), html.escape(page["text"])
    return f'<!doctype html><html lang="{language}"><title>{title}</title><body><h1>{title}</h1><p>{text}</p></body>'
