from collections import Counter

import pytest

from helpcentre.publish.headers import headers
from helpcentre.publish.policy import content_security_policy
from helpcentre.publish.site import BuiltPage, PublishError
from tests.publish.sites import everywhere, page, site

IMMUTABLE = "public, max-age=31536000, immutable"
HASHED = '<link rel="stylesheet" href="../../assets/main.0123abcd.min.css"><link rel="stylesheet" href="../../own.css">'
SCRIPTS = '<script src="../../assets/own.js"></script><script src="../../assets/b.deadbeef.min.js"></script>'
CONFIG = (
    '<script id="__config" type="application/json">'
    '{"base": "../..", "features": ["x.12345678.min.js"], "search": "../../w/search.a7633da7.min.js"}</script>'
)


def rules(text: str) -> dict[str, dict[str, str]]:
    """Read _headers as the hosts do."""
    found: dict[str, dict[str, str]] = {}
    path = ""
    for line in text.splitlines():
        if line.startswith("/"):
            path = line
            found[path] = {}
        elif line:
            name, value = line.strip().split(": ", 1)
            assert name not in found[path]
            found[path][name] = value
    return found


def test_every_file_gets_the_policy_and_the_other_guards() -> None:
    pages = everywhere("a.md", "<h1>A</h1><script>a()</script>")
    everything = rules(headers(site(*pages), {"404.html": "<p>x</p>"}))["/*"]
    assert everything.pop("Content-Security-Policy") == content_security_policy({"a/": pages[0].html})
    assert everything.pop("Permissions-Policy").count("=()") >= 3
    assert everything == {
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
    }


def test_the_scripts_of_404_pages_may_run_too() -> None:
    missing = "<script>missing()</script>"
    policy = rules(headers(site(page("en", "a.md")), {"404.html": missing}))["/*"]["Content-Security-Policy"]
    assert policy == content_security_policy({"": missing})


def test_only_what_has_a_hash_in_its_name_is_kept_for_ever() -> None:
    found = rules(headers(site(*everywhere("a/b.md", head=HASHED + SCRIPTS + CONFIG)[:1]), {}))
    immutable = {path for path, fields in found.items() if fields.get("Cache-Control") == IMMUTABLE}
    assert immutable == {"/assets/main.0123abcd.min.css", "/assets/b.deadbeef.min.js", "/w/search.a7633da7.min.js"}
    assert found.keys() - immutable == {"/*"}


def test_no_header_is_set_by_two_rules_for_one_file() -> None:
    found = rules(headers(site(page("en", "a/b.md", head=HASHED)), {}))
    assert len(found) == 2
    assert max(Counter(name for fields in found.values() for name in fields).values()) == 1


def test_the_rules_stand_in_the_order_of_their_paths() -> None:
    names = [f"/{each}.{each * 7919:08x}.min.js" for each in range(20)]
    head = "".join(f'<script src="{each}"></script>' for each in reversed(names))
    assert list(rules(headers(site(page("en", "a.md", head=head)), {}))) == ["/*", *sorted(names)]


def test_below_a_path_the_rules_are_below_it() -> None:
    built = site(page("en", "a/b.md", head=HASHED), address="https://example.com/guide/")
    assert list(rules(headers(built, {}))) == ["/guide/*", "/guide/assets/main.0123abcd.min.css"]


def test_the_same_pages_in_another_order_give_the_same_text() -> None:
    pages = [page(each, "a/b.md", f"<script>{each}()</script>", head=HASHED + SCRIPTS) for each in ("en", "fr", "de")]
    assert headers(site(*pages), {}) == headers(site(*reversed(pages)), {})


def test_a_script_that_differs_on_every_page_passes_a_hosts_limit() -> None:
    pages = [page("en", f"{each}.md", f"<script>a({each})</script>") for each in range(40)]
    with pytest.raises(PublishError, match=r"_headers:2: \d+ characters"):
        headers(site(*pages), {})


def test_more_rules_than_a_host_reads_are_an_error() -> None:
    head = "".join(f'<script src="/a.{each:08x}.min.js"></script>' for each in range(100))
    with pytest.raises(PublishError, match="101 rules"):
        headers(site(page("en", "a.md", head=head)), {})


def test_a_404_page_that_the_policy_would_break_is_named() -> None:
    with pytest.raises(PublishError, match=r"fr/404\.html: <p style"):
        headers(site(BuiltPage("en", "a.md", "a/", "", translated=True)), {"fr/404.html": '<p style="x">'})
