import re
import subprocess
import sys
from pathlib import Path

import pytest

from helpcentre.publish.__main__ import main
from helpcentre.publish.headers import headers
from helpcentre.publish.nginx import nginx
from helpcentre.publish.site import PublishError
from tests.publish.sites import page, site

HEADERS = """/*
  Content-Security-Policy: default-src 'none'; img-src 'self' data:
  X-Content-Type-Options: nosniff

/assets/a.01234567.min.js
  Cache-Control: public, max-age=31536000, immutable
"""
TEMPLATE = Path(__file__).parents[2] / "deploy" / "nginx.conf.template"


def test_every_header_is_sent_with_errors_too_and_caching_depends_on_the_file() -> None:
    assert nginx(HEADERS).splitlines()[1:] == [
        'set $helpcentre_cache_control "public, max-age=0, must-revalidate";',
        'if ($uri = "/assets/a.01234567.min.js")'
        ' { set $helpcentre_cache_control "public, max-age=31536000, immutable"; }',
        "add_header Cache-Control $helpcentre_cache_control always;",
        "add_header Content-Security-Policy \"default-src 'none'; img-src 'self' data:\" always;",
        'add_header X-Content-Type-Options "nosniff" always;',
    ]


def test_nothing_of_the_real_headers_is_lost() -> None:
    text = headers(site(page("en", "a.md", "<script>a()</script>"), address="https://example.com/guide/"), {})
    include = nginx(text)
    for name, value in re.findall(r"^  ([\w-]+): (.+)$", text, re.MULTILINE):
        assert f'add_header {name} "{value}" always;' in include


def test_quotes_and_backslashes_reach_the_browser() -> None:
    assert r'add_header X-A "a \"b\" \\c" always;' in nginx('/*\n  X-A: a "b" \\c\n')


@pytest.mark.parametrize("text", ["/*\n  X-A: $host\n", "  X-A: b\n", "/*\nX-A: b\n", "/a/*/b\n  X-A: b\n", "what\n"])
def test_what_cannot_be_said_to_nginx_is_an_error(text: str) -> None:
    with pytest.raises(PublishError):
        nginx(text)


def test_the_command_prints_the_include(tmp_path: Path) -> None:
    (tmp_path / "_headers").write_text(HEADERS, encoding="utf-8")
    command = [sys.executable, "-m", "helpcentre.publish", "nginx", str(tmp_path)]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == nginx(HEADERS)


@pytest.mark.parametrize("content", [None, b"\xff\xfe", b"nonsense\n"])
def test_the_command_says_in_one_line_what_is_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes | None
) -> None:
    if content is not None:
        (tmp_path / "_headers").write_bytes(content)
    assert main(["nginx", str(tmp_path)]) == 2
    told = capsys.readouterr()
    assert (told.out, len(told.err.splitlines())) == ("", 1)
    assert str(tmp_path) in told.err


def test_the_template_explains_each_placeholder_that_it_uses() -> None:
    text = TEMPLATE.read_text(encoding="utf-8")
    explained = set(re.findall(r"^#   (@[A-Z]+@)", text, re.MULTILINE))
    directives = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    assert set(re.findall(r"@[A-Z]+@", directives)) == explained != set()


def test_the_way_to_publish_with_nginx_fills_every_placeholder() -> None:
    guide = TEMPLATE.parents[1].joinpath("PUBLISHING.md").read_text(encoding="utf-8")
    assert set(re.findall(r"s\|(@[A-Z]+@)\|", guide)) == set(
        re.findall(r"@[A-Z]+@", TEMPLATE.read_text(encoding="utf-8"))
    )
