"""The days in the sitemap: those of each language's file in git, never that of the build."""

import os
import re
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.conftest import ROOT_URL
from tests.support.project import LANGUAGES, ROOT, page_url, source_paths

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def git(*arguments: str) -> str:
    result = subprocess.run(
        ["git", *arguments], cwd=ROOT, env={**os.environ, "TZ": "UTC"}, capture_output=True, text=True, check=False
    )
    return result.stdout.strip()


def days(site: Path) -> dict[str, str | None]:
    urls = ET.parse(site / "sitemap.xml").iter(f"{SITEMAP}url")
    return {url.findtext(f"{SITEMAP}loc", "").removeprefix(ROOT_URL): url.findtext(f"{SITEMAP}lastmod") for url in urls}


def test_a_day_is_a_day(site: Path) -> None:
    found = days(site)
    assert len(found) == len(LANGUAGES) * len(source_paths())
    assert all(day is None or re.fullmatch(r"\d{4}-\d\d-\d\d", day) for day in found.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_day_is_the_files_last_change(site: Path, language: str) -> None:
    if git("rev-parse", "--is-shallow-repository") != "false":
        pytest.skip("the history is cut short here, or there is none: no page has a day")
    found = days(site)
    for path in source_paths(language):
        day = git("log", "-1", "--date=format-local:%Y-%m-%d", "--format=%cd", "--", f"docs/{language}/{path}")
        assert found[page_url(language, path)] == (day or None), path


def test_no_word_on_how_often_a_page_changes(site: Path) -> None:
    text = (site / "sitemap.xml").read_text(encoding="utf-8")
    assert "<loc>" in text
    assert "changefreq" not in text
