"""The preview: a change shows, a fault doesn't end it, and nothing of a build lives on in the next."""

import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support.project import copy_project, edit, variables


@dataclass
class Preview:
    """A running `mkdocs serve` of `project`; `log` is what it told."""

    project: Path
    url: str
    log: Path

    def until(self, url: str, holds: Callable[[str], bool]) -> str:
        """Ask for the page until it is as it should be; return it."""
        deadline = time.monotonic() + 120  # a build takes a minute on a machine that has much else to do
        page = ""
        while time.monotonic() < deadline:
            page = self._get(url)
            if holds(page):
                return page
            time.sleep(0.2)
        raise AssertionError(f"{url} stays as it was:\n{page[-2000:]}\n{self.log.read_text(encoding='utf-8')}")

    def _get(self, url: str) -> str:
        try:
            with urllib.request.urlopen(self.url + url, timeout=5) as answer:
                return str(answer.read().decode())
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return ""

    def told(self, text: str) -> int:
        return self.log.read_text(encoding="utf-8").count(text)


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory, free_port: int) -> Iterator[Preview]:
    project = copy_project(tmp_path_factory.mktemp("serve") / "project")
    log = project.parent / "log"
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{free_port}"]
    with log.open("w", encoding="utf-8") as out:
        process = subprocess.Popen(command, cwd=project, env=variables(), stdout=out, stderr=subprocess.STDOUT)
    try:
        yield Preview(project, f"http://127.0.0.1:{free_port}/", log)
    finally:
        process.terminate()
        process.wait(timeout=10)


def test_changes_show_and_leave_nothing_behind(preview: Preview) -> None:
    page = preview.project / "docs/fr/tax-faq/vat-exemption.md"
    good = page.read_text(encoding="utf-8")
    notice = "pas encore traduite"
    preview.until("fr/tax-faq/vat-exemption/", lambda html: "<h1" in html and notice not in html)

    page.write_text(good + "\nUn mot de plus.\n", encoding="utf-8")
    preview.until("fr/tax-faq/vat-exemption/", lambda html: "Un mot de plus" in html)

    page.unlink()
    preview.until("fr/tax-faq/vat-exemption/", lambda html: notice in html)
    preview.until("sitemap.xml", lambda xml: "<loc>" in xml and "fr/tax-faq/vat-exemption/" not in xml)

    page.write_text(good, encoding="utf-8")
    preview.until("fr/tax-faq/vat-exemption/", lambda html: "<h1" in html and notice not in html)
    preview.until("sitemap.xml", lambda xml: "fr/tax-faq/vat-exemption/" in xml)
    preview.until("fr/tax-faq/vat-exemption/", lambda html: "Un mot de plus" not in html)


def test_each_build_tells_its_findings_again(preview: Preview) -> None:
    page = preview.project / "docs/de/billing-faq/quotes.md"
    edit(page, "{#steps}", "{#etapes}")
    preview.until("de/billing-faq/quotes/", lambda html: 'id="etapes"' in html)
    first = preview.told("[heading-id]")
    assert first == 1
    with page.open("a", encoding="utf-8") as file:
        file.write("\nEin Wort mehr.\n")
    preview.until("de/billing-faq/quotes/", lambda html: "Ein Wort mehr" in html)
    assert preview.told("[heading-id]") == first + 1
