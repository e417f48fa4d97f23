"""Generates a built site without faults, as a documentation generator writes one: as many pages as are wanted.

Each page has a header, a menu of its part, an article with headings, links with and without fragments, pictures,
a table of contents and versions in the other languages; beside them lie style sheets, a sitemap and search indexes.
"""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

ALL_LANGUAGES = ("en", "fr", "de", "it", "es", "pt", "nl")
LANGUAGES = ALL_LANGUAGES[:3]
URL = "https://help.example.com/"
PER_PART = 25
_WORDS = (
    *("invoice", "payment", "card", "account", "owner", "renewal", "plan", "price", "country", "tax", "exemption"),
    *("number", "address", "receipt", "period", "seat", "computer", "license", "portal", "contact", "support"),
)


def home(language: str) -> str:
    """Give where a language's pages lie."""
    return "" if language == LANGUAGES[0] else f"{language}/"


def page_path(number: int) -> str:
    """Give a page's folder in its language; the first page is that of the language itself."""
    return f"part-{number // PER_PART}/page-{number}/" if number else ""


def write(folder: Path, pages: int, languages: Sequence[str] = LANGUAGES) -> None:
    """Write the site of `pages` pages in each language."""
    for language in languages:
        for number in range(pages):
            file = folder / home(language) / page_path(number) / "index.html"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text("\n".join(_page(language, number, pages, languages)), encoding="utf-8")
        _write_index(folder / home(language) / "search", pages)
    (folder / "assets").mkdir()
    (folder / "assets/site.css").write_text('body { background: url("back.png") }\n', encoding="utf-8")
    for name in ("back.png", "screen.png", "screen-2x.png", "site.js", "icon.svg"):
        (folder / "assets" / name).write_bytes(b"x")
    (folder / "sitemap.xml").write_text("\n".join(_sitemap(pages, languages)), encoding="utf-8")


def _write_index(folder: Path, pages: int) -> None:
    folder.mkdir()
    docs = [{"location": f"{page_path(number)}{part}"} for number in range(pages) for part in ("", "#section-3")]
    (folder / "index.json").write_text(json.dumps({"docs": docs}), encoding="utf-8")


def _sitemap(pages: int, languages: Sequence[str]) -> Iterator[str]:
    yield '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">'
    for language in languages:
        for number in range(pages):
            yield f"<url><loc>{URL}{home(language)}{page_path(number)}</loc>"
            for other in languages:
                address = f"{URL}{home(other)}{page_path(number)}"
                yield f'<xhtml:link rel="alternate" hreflang="{other}" href="{address}"/>'
            yield "</url>"
    yield "</urlset>"


def _page(language: str, number: int, pages: int, languages: Sequence[str]) -> Iterator[str]:
    own = home(language) + page_path(number)
    up = "../" * own.count("/")
    root = up + home(language) or "./"
    yield f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n<title>Page {number}</title>'
    yield f'<link rel="canonical" href="{URL}{own}">'
    for other in languages:
        yield f'<link rel="alternate" hreflang="{other}" href="{URL}{home(other)}{page_path(number)}">'
    yield f'<link rel="icon" href="{up}assets/icon.svg">\n<link rel="stylesheet" href="{up}assets/site.css">'
    yield f'</head>\n<body>\n<header class="header"><a class="logo" href="{root}">Help</a>'
    for other in languages:
        address = f"{up}{home(other)}{page_path(number)}" or "./"
        yield f'<a class="language" hreflang="{other}" href="{address}">{other}</a>'
    yield '</header>\n<nav class="menu">'
    first = number // PER_PART * PER_PART
    for other_page in (*range(first, min(first + PER_PART, pages)), *range(0, pages, max(PER_PART, pages // 20))):
        address = f"{root}{page_path(other_page)}" or "./"
        yield f'<li class="item"><a class="link" href="{address}"><span>{_words(other_page, 3)}</span></a></li>'
    yield '</nav>\n<main><article class="content">'
    yield from _article(number, pages, root, up)
    yield '</article></main>\n<footer><a href="https://www.example.com/legal">Legal</a></footer>'
    yield f'<script src="{up}assets/site.js"></script>\n</body>\n</html>'


def _article(number: int, pages: int, root: str, up: str) -> Iterator[str]:
    yield f'<h1 id="page">{_words(number, 4)}</h1>\n<ul class="toc">'
    for section in range(1, 9):
        yield f'<li><a href="#section-{section}">{_words(number + section, 3)}</a></li>'
    yield "</ul>"
    for section in range(1, 9):
        yield f'<h2 id="section-{section}">{_words(number + section, 3)}'
        yield f'<a class="headerlink" href="#section-{section}" title="Permanent link">¶</a></h2>'
        target = (number * 7 + section * 13) % pages
        for paragraph in range(3):
            yield f"<p>{_words(number * 31 + section * 7 + paragraph, 40)} <strong>{_words(section, 2)}</strong>"
            yield f'<a href="{root}{page_path(target)}#section-{paragraph + 1}">{_words(target, 3)}</a></p>'
        picture = f'src="{up}assets/screen.png" srcset="{up}assets/screen-2x.png 2x"'
        yield f'<p><img {picture} alt="{_words(section, 3)}"></p>'


def _words(seed: int, count: int) -> str:
    return " ".join(_WORDS[(seed * 17 + n * (seed % 5 + 3)) % len(_WORDS)] for n in range(count))
