"""The served site before an independent judge: linkchecker follows every link and anchor, at a root and at a sub-path."""

import csv
import io
import os
import shutil
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


def judge(site: Path, configuration: Path, prefix: str) -> Verdict:
    """Let linkchecker follow the site from its first page; what leads to another host is left alone."""
    configuration.write_text("[AnchorCheck]\n", encoding="utf-8")
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
    followed = {link.target.partition("#")[0] for link in verdict.links}
    assert pages <= followed | {""}
    assert len(verdict.links) > 10 * len(pages), "links on every page"
    assert any("#" in link.target for link in verdict.links), "anchors too"


@pytest.mark.parametrize(
    ("planted", "fault"),
    [("nowhere/", "404"), ("../invoices/#no-such-section", "Anchor `no-such-section'")],
)
def test_a_link_that_leads_nowhere_is_found(site: Path, tmp_path: Path, planted: str, fault: str) -> None:
    copy = tmp_path / "site"
    shutil.copytree(site, copy)
    page = copy / "fr/billing-faq/quotes/index.html"
    html = page.read_text(encoding="utf-8")
    page.write_text(html.replace("</article>", f'<a href="{planted}">x</a></article>'), encoding="utf-8")
    verdict = judge(copy, tmp_path / "linkcheckerrc", "/")
    assert [link.page for link in verdict.faults] == ["fr/billing-faq/quotes/"]
    assert fault in verdict.faults[0].fault
