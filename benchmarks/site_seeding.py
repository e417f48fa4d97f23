"""Puts the faults into the site, and those that are no single line of an article besides."""

import random
from collections.abc import Iterator
from pathlib import Path

from benchmarks.built_site import ALL_LANGUAGES, URL, home, page_path
from benchmarks.site_faults import KINDS, Kind, Seeded

DEEP = range(26, 50)


def seed(folder: Path, number: int) -> list[Seeded]:
    """Put a fault of each kind into a page of each language, chosen by the seed `number`; tell what was put where."""
    chance = random.Random(number)
    found: list[Seeded] = []
    for language in ALL_LANGUAGES:
        for kind in KINDS:
            found.append(_in_page(folder, language, chance.choice(DEEP), kind, len(found)))
        found += _others(folder, language)
    return found


def _in_page(folder: Path, language: str, page: int, kind: Kind, number: int) -> Seeded:
    name = f"{home(language)}{page_path(page)}index.html"
    own = home(language) + page_path(page)
    up = "../" * own.count("/")
    other = ALL_LANGUAGES[0] if language != ALL_LANGUAGES[0] else ALL_LANGUAGES[1]
    places = {"up": up, "root": up + home(language), "abroad": f"{up}{home(other)}{page_path(8)}"}
    text = (folder / name).read_text(encoding="utf-8")
    if kind.head:
        text, line = _replaced(text, "</head>", kind.head.replace("NUMBER", str(number)) + "</head>")
    else:
        text, line = _replaced(text, "</article>", f"\n{_own(kind.article.format(**places), number)}\n</article>", 1)
    (folder / name).write_text(text, encoding="utf-8")
    return Seeded(kind.name, kind.rule, name, line)


def _own(text: str, number: int) -> str:
    """Make what is wrong with a page's own ids differ from the other faults that this page may get."""
    return text.replace('for="amount"', f'for="amount-{number}"').replace(
        'describedby="hint"', f'describedby="hint-{number}"'
    )


def _replaced(text: str, old: str, new: str, skip: int = 0) -> tuple[str, int]:
    assert text.count(old) == 1, old
    return text.replace(old, new), text[: text.index(old)].count("\n") + 1 + skip


def _edit(folder: Path, name: str, old: str, new: str) -> int:
    text, line = _replaced((folder / name).read_text(encoding="utf-8"), old, new)
    (folder / name).write_text(text, encoding="utf-8")
    return line


def _others(folder: Path, language: str) -> Iterator[Seeded]:
    """Put in what concerns heads, whole pages, and the files beside them."""
    for number, (kind, (rule, old, new)) in enumerate(_heads(language).items(), start=1):
        path = home(language) + page_path(number)
        places = {"own": URL + path, "language": language, "big": "x" * 250_000}
        name = f"{path}index.html"
        line = _edit(folder, name, old.format(**places), new.format(**places))
        yield Seeded(kind, rule, name, 1 if "budget" in kind else line)
    for kind, (name, old, new) in _redirects().items():
        _write(folder, f"{home(language)}{name}/index.html", f"<html>\n{old}{new}")
        if kind:
            yield Seeded(kind, "built-redirect-broken", f"{home(language)}{name}/index.html", 2)
    yield from _files(folder, language)


def _heads(language: str) -> dict[str, tuple[str, str, str]]:
    other = next(each for each in ALL_LANGUAGES if each != language)
    canonical, version = 'canonical" href="{own}"', '<link rel="alternate" hreflang="{}" href="{}"></head>'
    end, rule = "</head>", "built-hreflang-broken"
    return {
        "canonical that leads nowhere": ("built-canonical-broken", canonical, 'canonical" href="{own}gone/"'),
        "canonical that is relative": ("built-canonical-broken", canonical, 'canonical" href="./"'),
        "no such language": (rule, end, version.format("english", "{own}")),
        "version that leads nowhere": (rule, end, version.format("sv", f"{URL}sv/gone/")),
        "version in another language": (rule, end, version.format("ja", f"{URL}{home(other)}{page_path(5)}")),
        "language named twice": (rule, end, version.format(other, f"{URL}{home(other)}{page_path(6)}")),
        "page without a language": ("built-language-missing", '<html lang="{language}">', "<html>"),
        "page over its budget": ("built-page-too-large", "</article>", "<p>{big}</p></article>"),
    }


def _redirects() -> dict[str, tuple[str, str, str]]:
    refresh = '<meta http-equiv="refresh" content="0; url='
    return {
        "redirect to nothing": ("old", refresh, '../gone-too/">'),
        "redirect in a circle": ("round", refresh, './">'),
        "redirect to a redirect": ("chain", refresh, '../moved/">'),
        "": ("moved", refresh, '../">'),
    }


def _write(folder: Path, name: str, text: str) -> None:
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")


def _files(folder: Path, language: str) -> Iterator[Seeded]:
    own = home(language)
    alone, index, feed = f"{own}alone/index.html", f"{own}search/index.json", f"{own}feed.xml"
    sheet, picture = f"assets/{language}.css", f"assets/{language}.png"
    _write(folder, alone, f'<html lang="{language}">\n<head><meta name="robots" content="noindex">')
    yield Seeded("page that nothing leads to", "built-page-unreachable", alone, 1)
    _edit(folder, index, '{"docs": [', '{"docs": [{"location": "lost/"},\n{"location": "#no-such"},\n')
    yield Seeded("search result without a page", "built-search-entry-broken", index, 1)
    yield Seeded("search result without a section", "built-search-entry-broken", index, 2)
    _write(folder, sheet, 'p { color: red }\np { background: url("lost.png") }\n')
    yield Seeded("picture of a style sheet", "built-resource-missing", sheet, 2)
    _write(folder, picture, "x" * 400_000)
    yield Seeded("picture over its budget", "built-picture-too-large", picture, 1)
    _write(folder, feed, f"<rss><channel>\n<item><link>{URL}{own}lost/</link></item></channel></rss>")
    yield Seeded("feed to nothing", "built-listing-broken", feed, 2)
    line = _edit(folder, "sitemap.xml", "</urlset>", f"<url><loc>{URL}{own}lost-page/</loc></url>\n</urlset>")
    yield Seeded("sitemap to nothing", "built-sitemap-differs", "sitemap.xml", line)
