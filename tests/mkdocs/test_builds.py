"""Builds in other places, at other times, for other addresses: what decides the bytes is the commit alone."""

import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

from tests.conftest import ROOT_URL, SUBPATH
from tests.support.pages import HtmlPage, html_files
from tests.support.project import (
    LANGUAGES,
    ROOT,
    build,
    built,
    copy_project,
    edit,
    page_url,
    snapshot,
    source_paths,
    variables,
    with_instant_navigation,
)

LASTMOD = "{http://www.sitemaps.org/schemas/sitemap/0.9}lastmod"


def commit(project: Path, date: str) -> None:
    """Make `project` a checkout with one commit at this date."""
    who = {"NAME": "A", "EMAIL": "a@example.com", "DATE": date}
    environment = variables(
        **{f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in who.items()}
    )
    for command in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "x", "--no-gpg-sign"]):
        subprocess.run(["git", "-c", "core.hooksPath=none", *command], cwd=project, env=environment, check=True)


def days(site: dict[str, bytes]) -> set[str | None]:
    return {node.text for node in ET.fromstring(site["sitemap.xml"]).iter(LASTMOD)}


def test_two_builds_of_a_commit_give_the_same_bytes(tmp_path: Path) -> None:
    """Other folders, other clocks (the two zones are never on the same day), other orders of files and of sets."""
    sites = []
    for folder, zone, seed in (("here", "Pacific/Kiritimati", "1"), ("elsewhere/deep", "Pacific/Pago_Pago", "2")):
        project = copy_project(tmp_path / folder)
        commit(project, "2024-02-29T23:30:00-0800")
        result = build(project, "--strict", site_url=ROOT_URL, TZ=zone, PYTHONHASHSEED=seed)
        assert result.returncode == 0, result.stdout
        sites.append(snapshot(project / "site"))
    assert sites[0].keys() == sites[1].keys()
    assert [path for path in sites[0] if sites[0][path] != sites[1][path]] == []
    assert len(sites[0]) > len(LANGUAGES) * len(source_paths())
    assert days(sites[0]) == {"2024-03-01"}, "in UTC, wherever it is built"


MORE = {
    "en": "One more word.",
    "fr": "Un mot de plus.",
    "it": "Una parola in più.",
    "de": "Ein Wort mehr.",
    "es": "Una palabra más.",
    "pt": "Mais uma palavra.",
    "nl": "Nog een woord.",
}


def test_a_change_shows_in_its_page_and_where_it_is_listed(tmp_path: Path) -> None:
    """What the test above would see; and without git a page has no day, which is better than a wrong one."""
    project = copy_project(tmp_path / "project")
    before = snapshot(built(project, tmp_path / "before", site_url=ROOT_URL))
    assert days(before) == set()
    for language in LANGUAGES:
        page = project / "docs" / language / "get-help.md"
        page.write_text(f"{page.read_text(encoding='utf-8')}\n{MORE[language]}\n", encoding="utf-8")
    after = snapshot(built(project, tmp_path / "after", site_url=ROOT_URL))
    changed = {path for path in before if before[path] != after[path]}
    homes = [page_url(language, "index.md") for language in LANGUAGES]
    files = (
        "get-help/index.html",
        "get-help/index.md",
        "search/index.js",
        "search/text-0.js",
        "whole-guide/index.html",
    )
    assert changed == {f"{home}{file}" for home in homes for file in files}


def test_the_address_may_lack_its_last_slash(tmp_path: Path, subpath_site: Path) -> None:
    """GitHub gives its pages' address without one."""
    without = built(ROOT, tmp_path / "without", site_url=f"{ROOT_URL}{SUBPATH.strip('/')}")
    assert snapshot(without) == snapshot(subpath_site)


def test_pages_lead_to_each_other_wherever_they_are_served(site: Path, subpath_site: Path) -> None:
    """Only what is served for every address, the 404 page, knows the path of the site."""
    for url in html_files(subpath_site):
        page = HtmlPage.read(subpath_site, url)
        rooted = [str(node.attributes.get("href")) for node in page.tree.css("a[href^='/'], link[href^='/']")]
        if url.endswith("404.html"):
            assert rooted, url
            assert all(href.startswith(SUBPATH) for href in rooted)
        else:
            assert rooted == [], url


def test_instant_navigation_builds_strictly(tmp_path: Path) -> None:
    project = with_instant_navigation(copy_project(tmp_path / "project"))
    result = build(project, "--strict", site_url=ROOT_URL)
    assert result.returncode == 0
    assert "WARNING" not in result.stdout
    assert "navigation.instant" in (project / "site" / "index.html").read_text(encoding="utf-8")


def test_a_page_more_in_every_language_needs_no_other_change_than_the_navigation(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    for language in LANGUAGES:
        text = f'---\ndescription: "x"\n---\n# Neu {language} {{#new-page}}\n'
        (project / "docs" / language / "new-page.md").write_text(text, encoding="utf-8")
    edit(project / "mkdocs.yml", "  - get-help.md\n", "  - get-help.md\n  - new-page.md\n")
    site = built(project, project / "site", site_url=ROOT_URL)
    assert HtmlPage.read(site, "fr/new-page/").alternates().keys() == {*LANGUAGES, "x-default"}


def test_a_build_over_a_build_leaves_nothing_of_it(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    first = snapshot(built(project, project / "site", site_url=ROOT_URL))
    (project / "site" / "stale.html").write_text("x", encoding="utf-8")
    assert snapshot(built(project, project / "site", site_url=ROOT_URL)) == first
