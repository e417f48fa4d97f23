import base64
import hashlib
import re

import pytest

from helpcentre.publish.policy import content_security_policy
from helpcentre.publish.site import PublishError


def script_sources(policy: str) -> list[str]:
    [sources] = re.findall(r"script-src ([^;]*)", policy)
    return str(sources).split()


def hash_of(content: bytes) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(content).digest()).decode("ascii") + "'"


def test_without_inline_scripts_only_the_sites_own_files_run() -> None:
    policy = content_security_policy({"": '<script src="a.js"></script><p>text</p>'})
    assert script_sources(policy) == ["'self'"]
    assert "unsafe" not in policy
    assert policy.startswith("default-src 'none'; ")
    for directive in ("style-src 'self'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"):
        assert directive in policy.split("; ")


def test_a_hash_is_over_the_bytes_between_the_tags() -> None:
    content = ' var a = "é" && 1 < 2; // &amp; stays\n\tb() '
    policy = content_security_policy({"": f"<p>x</p><script>{content}</script>"})
    assert script_sources(policy) == ["'self'", hash_of(content.encode("utf-8"))]


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_line_ends_are_those_that_a_browser_makes_of_them(ending: str) -> None:
    policy = content_security_policy({"": f"<script>a{ending}b</script>"})
    assert script_sources(policy)[1:] == [hash_of(b"a\nb")]


def test_each_script_counts_once_and_the_order_of_pages_changes_nothing() -> None:
    one, two, three = (f"<script>{each}()</script>" for each in "abc")
    policy = content_security_policy({"x/": one + two, "y/": two + three + two})
    assert sorted(script_sources(policy)[1:]) == sorted(hash_of(each) for each in (b"a()", b"b()", b"c()"))
    assert content_security_policy({"y/": three + two, "x/": two + one}) == policy


@pytest.mark.parametrize("kind", ["application/json", "application/ld+json", "text/template", "text/x-handlebars"])
def test_data_in_a_script_element_needs_no_hash(kind: str) -> None:
    assert script_sources(content_security_policy({"": f'<script type="{kind}">{{}}</script>'})) == ["'self'"]


@pytest.mark.parametrize(
    "kind", ["", "module", "text/javascript", "application/javascript", "importmap", "TEXT/JScript"]
)
def test_what_runs_gets_a_hash(kind: str) -> None:
    policy = content_security_policy({"": f'<script type="{kind}">a()</script>'})
    assert script_sources(policy)[1:] == [hash_of(b"a()")]


def test_the_styles_in_the_head_have_a_hash() -> None:
    page = "<head><style>{}</style></head><body>x</body>"
    policy = content_security_policy({"x/": page.format("p{}"), "y/": page.format("p{}")})
    assert f"style-src 'self' {hash_of(b'p{}')};" in policy


@pytest.mark.parametrize(
    ("html", "told"),
    [
        ('<td style="text-align: right">1</td>', '<td style="text-align: right">: an inline style attribute'),
        ("<p>x</p><style>p{}</style>", "<style>: an inline style element"),
        ('<svg><rect style="fill: red"/></svg>', "an inline style attribute"),
        ('<button onclick="a()">x</button>', '<button onclick="a()">: an inline event handler'),
        ("<img src=a.png ONERROR='a()'>", "an inline event handler"),
        ('<a href="JavaScript:a()">x</a>', "a script in an address"),
        ('<script src="https://cdn.example.org/a.js"></script>', "loaded from another host"),
        ('<img src="//cdn.example.org/a.png">', "loaded from another host"),
        ('<link rel="stylesheet" href="https://fonts.example.org/a.css">', "loaded from another host"),
        ('<iframe src="/a/"></iframe>', "an embedded document"),
        ('<base href="/">', "a base address"),
    ],
)  # fmt: skip
def test_what_the_policy_would_break_is_an_error_that_names_page_and_element(html: str, told: str) -> None:
    html = html.replace("<td", "<table><tr><td")  # a cell outside a table is no cell
    with pytest.raises(PublishError, match=re.escape(f"fr/tax/: {told}") if told[0] == "<" else re.escape(told)):
        content_security_policy({"fine/": "<p>x</p>", "fr/tax/": html})


def test_all_faults_of_all_pages_are_told_at_once() -> None:
    faulty = {"": "<p style='a'>x</p><style></style>", "fr/": "<i onclick='b'>y</i>"}
    with pytest.raises(PublishError) as told:
        content_security_policy(faulty)
    assert len(str(told.value).splitlines()) == 4


def test_what_only_looks_like_a_fault_is_none() -> None:
    harmless = """<p>Set style="x" and onclick="y" so</p> <a href="https://example.org/?once=1">on = off</a>
        <a href="https://www.example.org/">out</a> <link rel="canonical" href="https://help.example.com/">
        <link rel="alternate" hreflang="fr" href="https://help.example.com/fr/"> <img src="data:image/png;base64,AA">"""
    assert script_sources(content_security_policy({"": harmless})) == ["'self'"]


def test_only_a_host_that_is_told_of_searches_without_hits_may_be_reached() -> None:
    page = '<div data-misses="{}"></div>'
    assert "connect-src 'self';" in content_security_policy({"a/": page.format("/count")})
    told = content_security_policy({"a/": page.format("https://x.example:8443/count?a=b"), "b/": "<p></p>"})
    assert "connect-src 'self' https://x.example:8443;" in told
