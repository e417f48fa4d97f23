"""Where addresses stand: every place of a page and of the file of addresses, to the column."""

from helpcentre.document import parse
from helpcentre.finding import Fix
from helpcentre.outside.mentions import of_addresses, of_page

PAGE = """\
---
title: Pay
---

# Pay {#pay}

[A](https://a.de/x#y), ![p](https://b.de/p.png "t"), <https://c.de>, <a href="https://d.de/?a=1&amp;b=2">D</a>,
[mail](mailto:x@y.de), [call](tel:+491), [page](other.md), [here](#pay), [old](ftp://f.de/x), [any](//G.de/p),
[{{ name }}](https://h.de/{{ name }}), `https://i.de`, [named][shared], [own][].

[own]: https://j.de/own
"""


def test_the_places_of_a_page() -> None:
    found = of_page(parse(PAGE, "en/a.md", "mkdocs", {"shared": "https://k.de/"}), "en")
    assert sorted((each.line, each.column, each.page, each.section) for each in found) == [
        (7, 5, "https://a.de/x", "y"),
        (7, 29, "https://b.de/p.png", ""),
        (7, 55, "https://c.de/", ""),
        (7, 79, "https://d.de/?a=1&b=2", ""),
        (8, 80, "ftp://f.de/x", ""),
        (8, 101, "https://g.de/p", ""),
        (11, 8, "https://j.de/own", ""),
    ]


def test_a_place_can_be_rewritten() -> None:
    (first, *_) = sorted(of_page(parse(PAGE, "en/a.md"), "en"))
    assert first.rewritten("https://new.de/") == Fix(7, 5, 7, 21, "https://new.de/#y")
    assert first.text[4:20] == "https://a.de/x#y"


def test_the_places_of_the_file_of_addresses() -> None:
    text = "# All\npay: &p https://a.de/pay\nagain: *p\nquoted: 'https://b.de'   # x\nmail: mailto:x@y.de\nlist: [https://c.de]\n"
    found = list(of_addresses(text, "l10n/addresses.yml", "en"))
    assert [(each.line, each.column, each.page) for each in found] == [
        (2, 9, "https://a.de/pay"),
        (4, 10, "https://b.de/"),
    ]
    assert found[1].rewritten("https://b.de/new") == Fix(4, 10, 4, 22, "https://b.de/new")
    assert list(of_addresses("- x", "a.yml", "en")) == []
    assert list(of_addresses("a: [", "a.yml", "en")) == []
