"""Pages compared with themselves, and addresses that are one in two languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpcentre import config, engine
from helpcentre.document import parse
from helpcentre.inline.localised import other_host, same_outside, same_picture
from helpcentre.inline.targets import Target, plain
from helpcentre.rule import rules
from helpcentre.site import Edition, Site

_PIECES = (
    *("[b](b.md)", "[s](#steps)", "<https://example.com/>", '<a href="c.md">c</a>', "![d](d.png)", "`e`", "**F**"),
    *("__g__", "{{ h }}", "{% i %}", "${j}", "%s", "++ctrl+k++", ":material-l:", "[^1]", "<kbd>m</kbd>", "text", "."),
)
_BREAKS = ("\n\n", "\n- ", " ")
_OWN = tuple(
    rule.id
    for rule in rules()
    if rule.id.startswith(("link-", "inline-", "image-", "emphasis-", "icon-", "keys-", "include-", "tag-"))
    or rule.id in {"anchor-differs", "placeholder-differs", "footnote-mark-differs", "abbreviation-differs"}
)


def told(source: str, translation: str) -> list[str]:
    editions = tuple(Edition(lang, lang, {"a.md": parse(text, f"{lang}/a.md")}) for lang, text in
                     (("en", source), ("fr", translation)))  # fmt: skip
    report = engine.check(Site(editions, whole=False), config.read("", "helpcentre.toml"), _OWN)
    return [f"{finding.line} {finding.rule}" for finding in report.findings if finding.path.startswith("fr/")]


@given(st.lists(st.sampled_from(_PIECES + _BREAKS), max_size=25))
def test_a_page_is_no_other_than_itself(pieces: list[str]) -> None:
    text = "# A {#a}\n\n" + " ".join(pieces) + "\n\n## Steps {#steps}\n\n[^1]: Note.\n"
    assert told(text, text) == told(text.replace("# A", "# Á"), text)
    assert [line for line in told(text, text) if "torn" not in line and "text-missing" not in line] == []


@pytest.mark.parametrize(
    ("ours", "theirs", "same"),
    [
        ("/wiki/Tax", "/wiki/Impôt", False),
        ("/org/", "/org/foundation/", False),
        ("/share?text=Just+finished+it", "/share?text=Je+viens+de+le+finir", True),
        ("/en-us/docs/one", "/fr-fr/docs/one", True),
        ("/docs/one", "/fr/docs/one", True),
        ("/docs?hl=en", "/docs?hl=fr", True),
        ("/en-us/docs/one", "/be/docs/un", True),
        ("/en-us/docs/one", "/es/docs/one", False),
        ("/en-us/docs/one", "/xn-us/docs/one", False),
        ("/docs/one", "/docs/onw", False),
        ("/en/docs/one", "/en/docs/onw", False),
        ("/docs#one", "/docs#un", False),
    ],
)
def test_outside_pages(ours: str, theirs: str, same: bool) -> None:
    left, right = (Target("outside", "example.com", path) for path in (ours, theirs))
    assert same_outside(left, right, "fr") is same


def test_another_title_is_lawful_on_a_host_of_another_language() -> None:
    left, right = Target("outside", "wikipedia.org", "/wiki/Tax"), Target("outside", "wikipedia.org", "/wiki/Impôt")
    assert same_outside(left, right, "fr", elsewhere=other_host("https://en.wikipedia.org", "https://fr.wikipedia.org"))
    assert not same_outside(left, right, "fr", elsewhere=other_host("https://wikipedia.org", "//www.wikipedia.org"))


def test_an_encrypted_address_is_no_worse_than_an_open_one() -> None:
    safe, unsafe = Target("outside", "example.com", "/a"), Target("http", "example.com", "/a")
    assert same_outside(unsafe, safe, "fr")
    assert not same_outside(safe, unsafe, "fr")


def test_pictures_and_paths_without_the_language() -> None:
    assert same_picture("images/fr/a.png", "en", "fr") == same_picture("images/en/a.png", "en", "fr") == "images/a.png"
    assert same_picture("a-de.png", "en", "de") == same_picture("a.png", "en", "de")
    assert same_picture("a-fr.png", "en", "de") != same_picture("a.png", "en", "de")
    assert plain("/pt-br/a/", "pt") == plain("/pt/a/", "pt") == "/a/"
    assert plain("/part/a/", "pt") == "/part/a/"
