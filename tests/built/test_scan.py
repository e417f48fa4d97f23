"""Both readers of pages see the same: the fast one, which says whether all is well, and the one that says where."""

from dataclasses import replace
from pathlib import Path

import pytest
from benchmarks.built_site import write

from helpcentre.built.extract import extract
from helpcentre.built.leads import is_embedded
from helpcentre.built.said import values
from helpcentre.built.scan import Scan, scan
from helpcentre.built.scanner import Scanner

ODD = b"""<!doctype html><HTML LANG=fr><head><base href="../x/"><link rel=icon href=i.png><link rel=canonical href=c>
<link rel=alternate hreflang=de href=d><meta property=og:image content=o.png><meta http-equiv=refresh content="0;url=r">
<style media=print>p{background:url(s.png)}</style></head><body background=b.png><a href=a id=1><A HREF=A ID=1>
<a hreflang=en href=e>x</a><area href=h><img src=1.png srcset="2.png 1x, 3.png 2x" usemap=#m><svg><use href=#u />
<image xlink:href=x.png /></svg><video poster=4.png><source src=5.webm></video><object data=6.pdf></object>
<form action=f></form><form action></form><button formaction=g><p style="background:url('7.png')"><label for=l>
<p aria-labelledby="l m"><a name=n><a href=><script src=8.js>"<a href=no>"</script><!-- <a href=never> -->
<iframe src=9.html></iframe><link href=only>"""


def pages(folder: Path) -> list[bytes]:
    write(folder, 3)
    return [ODD, b"", b"<p", *(file.read_bytes() for file in sorted(folder.rglob("*.html")))]


def by_tags(scanner: Scanner, html: bytes) -> Scan:
    """Read a page as checks do."""
    tags = scanner.tags(html)
    return without_references(values(tags.told, tags.content) if tags else scan(html))


def without_references(found: Scan) -> Scan:
    """Leave out what the values say already."""
    return replace(found, content=replace(found.content, references={}))


def test_both_readers_see_the_same(tmp_path: Path) -> None:
    for html in pages(tmp_path):
        fast, full = scan(html), extract(html)
        assert by_tags(Scanner(), html) == without_references(fast)
        named = {each.value for each in full.references}
        assert {each.strip() for each in fast.links | fast.loaded} - named <= {"only"}  # a link of no kind is none
        assert named <= fast.links | fast.loaded
        assert fast.loaded | {"#u"} >= {each.value for each in full.references if is_embedded(each)}
        assert fast.versions == {each.value for each in full.references if each.tag == "a-version"}
        for name in ("language", "base", "ids", "repeated", "inner", "canonical", "alternates", "refresh", "robots"):
            assert getattr(fast.content, name) == getattr(full, name), name


def test_most_pages_need_no_parser(site: Path) -> None:
    scanner = Scanner()
    for file in sorted(site.rglob("*.html")):
        html = file.read_bytes()
        assert scanner.tags(html), file
        assert by_tags(scanner, html) == without_references(scan(html)), file


def test_everything_that_a_page_can_refer_to_is_read() -> None:
    values = {each.value for each in extract(ODD).references}
    assert {f"{number}.png" for number in (1, 2, 3, 4, 7)} | {"a", "A", "e", "h", "f", "g", "5.webm"} <= values
    assert {"i.png", "o.png", "s.png", "b.png", "x.png", "6.pdf", "8.js", "9.html", "#u", ""} <= values
    assert not {"no", "never"} & values


@pytest.mark.parametrize("html", [ODD, ODD.replace(b"\n", b"\r\n")])
def test_a_page_says_where_it_leads_to(html: bytes) -> None:
    content = extract(html)
    assert (content.language, content.base, content.refresh) == ("fr", "../x/", "r")
    assert (content.canonical, [tuple(each) for each in content.alternates]) == (["c"], [("de", "d")])
    assert {each.value for each in content.inner} == {"l", "m"}


PLAIN = b"""<!doctype html><html lang="fr"><head><title>A</title><script>if (a > 1) b()</script>
<style>p{background:url(s.png)}</style></head><body><a href="a" id="1">x</a>"""


@pytest.mark.parametrize(
    "html",
    [
        PLAIN,
        PLAIN + b'<!-- <a href="no" id="no"> --><a href="yes">',
        PLAIN + b'<!--> <a href="yes"> -->',
        PLAIN + b'<!-- <a href="no">',
        PLAIN + b"<script>\"<a href='no'>\"</script><a href=yes>",
        PLAIN + b'<SCRIPT>"<a href=no>"</SCRIPT>',
        PLAIN + b'<script>a<<5; b="<a href=no></a>"</SCRIPT ><a href="yes"><script>c</script>',
        PLAIN + b'<script><!-- <script> </script> <a href="no"> --></script><a href="yes">',
        PLAIN
        + b'<!-- <script> --><a href="yes"><script>"-->"</script><!--[if IE]><script src="no"></script><![endif]-->',
        PLAIN + b'<script>d = a<b; "<p id=no>"</script><a href="yes"><!-- <a href="no"> -->',
        PLAIN + b'<Script>"<a href=no>"</script>',
        PLAIN + b'<template><a href="no"></template>',
        PLAIN + b'<textarea><a href="no"></textarea><iframe src="f"><a href="no"></iframe>',
        PLAIN + b'<a title="x > y" href="yes"><a title=\'"\' href="yes2"><a href="yes3" title="<a href=no>">',
        PLAIN + b'<a href="a?b&copy=1&amp;c&#x41;" id="&eacute;">',
        PLAIN + b'<a href="one" href="two" HREF="three"><A HREF="Four"><a/href="five"><a href = "six">',
        PLAIN + b'<a href="line\r\nbreak"><a href="nul\0"><a href="caf\xc3\xa9"><a href="bad\xff">',
        PLAIN + b'<base href="x/"><a href="y">',
        PLAIN + b'<svg><image href="http://a.example/1.png"/><use href="#u"/></svg><link href="norel">',
        PLAIN + b'<p id="1"><p id="1"><meta name="robots" content="noindex"><img src="i" srcset="j 1x, k 2x">',
        PLAIN + b'<noscript><img src="n"></noscript><style media="print">a{b:url("t.png")}</style><a href="cut',
        PLAIN + b"<title><a href=no></title><plaintext><a href=no>",
        PLAIN.replace(b"<!doctype html>", b"<!doctype<script> html>") + b'<a href="x">',
        PLAIN + b'<li><b <script>a href="no"><a href="yes"><script>"<a href=no>"</script><title>b</title>',
    ],
)
def test_tags_alone_say_what_the_tree_says(html: bytes) -> None:
    scanner = Scanner()
    for page in (html, PLAIN, html):
        assert by_tags(scanner, page) == without_references(scan(page))
