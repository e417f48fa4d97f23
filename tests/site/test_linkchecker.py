"""The served site before an independent judge: linkchecker follows every link, at a root and at a sub-path."""

import csv
import io
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import SUBPATH
from tests.support.project import page_urls
from tests.support.server import serving


@dataclass(frozen=True)
class Link:
    """A link that linkchecker looked at: what it leads to, where it stands, and what is wrong with it."""

    target: str
    page: str
    fault: str


@dataclass(frozen=True)
class Verdict:
    """What linkchecker said; `answered` is what the server was really asked for."""

    exit_code: int
    links: list[Link]
    answered: set[str]

    @property
    def faults(self) -> list[Link]:
        return [link for link in self.links if link.fault]


def rows(output: str) -> Iterator[dict[str, str]]:
    lines = [line for line in output.splitlines() if line and not line.startswith("#")]
    yield from csv.DictReader(io.StringIO("\n".join(lines)), delimiter=";")


def fault(row: dict[str, str]) -> str:
    sound = row["valid"] == "True" and not row["warningstring"]
    return "" if sound else f"{row['result']} {row['warningstring']}"


def judge(site: Path, configuration: Path, prefix: str) -> Verdict:
    """Let linkchecker follow the site from its first page; what leads to another host is left alone."""
    configuration.write_text("[AnchorCheck]\n[checking]\nmaxrequestspersecond=1000\n", encoding="utf-8")
    with serving(site, prefix) as host:
        program = Path(sys.executable).with_name("linkchecker")
        command = [str(program), "--config", str(configuration), "--no-status", "--verbose", "--no-robots"]
        result = subprocess.run(
            [*command, "--output", "csv/utf-8", host.url],
            capture_output=True,
            encoding="utf-8",
            check=False,
            env={**os.environ, "HOME": str(configuration.parent), "XDG_CONFIG_HOME": str(configuration.parent)},
        )
        links = [
            Link(
                row["url"].removeprefix(host.url),
                row["parentname"].removeprefix(host.url),
                ""
                if row["valid"] == "True" and not row["warningstring"]
                else f"{row['result']} {row['warningstring']}",
            )
            for row in rows(result.stdout)
        ]
        return Verdict(result.returncode, links, {path.partition("?")[0] for path, _ in host.answers})


@pytest.mark.parametrize(("name", "prefix"), [("site", "/"), ("subpath_site", SUBPATH)])
def test_every_link_and_anchor_leads_somewhere(
    request: pytest.FixtureRequest, tmp_path: Path, name: str, prefix: str
) -> None:
    verdict = judge(request.getfixturevalue(name), tmp_path / "linkcheckerrc", prefix)
    assert verdict.faults == []
    assert verdict.exit_code == 0
    pages = set(page_urls())
    assert {prefix + url for url in pages} <= verdict.answered, "every page was asked for"
    assert len(verdict.links) > 2 * len(pages), "and what the pages load and name besides"


def test_links_that_lead_nowhere_are_found(tmp_path: Path) -> None:
    site = tmp_path / "site"
    links = '<a href="there/">x</a> <a href="nowhere/">x</a> <a href="there/#no-such-section">x</a>'
    for url, body in (("", links), ("there", '<h1 id="section">x</h1>')):
        (site / url).mkdir(parents=True, exist_ok=True)
        page = f"<!doctype html><html lang=en><title>x</title><body>{body}</body></html>"
        (site / url / "index.html").write_text(page, encoding="utf-8")
    verdict = judge(site, tmp_path / "linkcheckerrc", "/")
    assert sorted((link.target, link.page) for link in verdict.faults) == [
        ("nowhere/", ""),
        ("there/#no-such-section", ""),
    ]
    assert verdict.exit_code == 1
