"""Where a page names a picture, the picture: drawn in the language of the page's text, in the colours of its scheme."""

import re
from collections.abc import Iterable, Mapping
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

from helpcentre.errors import InputError, Problem
from helpcentre.pictures import Drawing, Gallery, Picture, Speech, draw, figure, standalone

_IMAGE = re.compile(r'<p><img alt="([^"]*)" src="([^"]*)" ?/?></p>')
_ANY_IMAGE = re.compile(r'<img [^<>]*?src="([^"]*)"[^<>]*>')
_INNER = re.compile(r"<svg[^>]*>(.*)</svg>", re.DOTALL)


class Pictures:
    """The pictures of one build; `files` are those that it has drawn so far, by their paths in the site."""

    def __init__(self, gallery: Gallery, icons: Mapping[str, str]) -> None:
        """Take the templates with their words, and Material's icons by name."""
        self._gallery, self._icons = gallery, icons
        self.files: dict[str, bytes] = {}

    def paths(self, home: str) -> dict[str, str]:
        """Map each picture's name to the path of its file in the language that has its home there."""
        return {name: f"{home}pictures/{name}.svg" for name in self._gallery.pictures}

    def place(self, html: str, language: str, paths: Mapping[str, str]) -> tuple[str, list[str]]:
        """Put the pictures into a page's HTML; `paths` are those of their files, by the addresses that the page has.

        Gives the HTML, and the names of those that are left out: they stand in no paragraph of their own.
        """
        pieces: list[str] = []
        end = 0
        for match in _IMAGE.finditer(html):
            if match[2] in paths:
                pieces += [html[end : match.start()], self._figure(match, html, language, paths[match[2]])]
                end = match.end()
        html = "".join((*pieces, html[end:]))
        strays = {image[0]: _name(paths[image[1]]) for image in _ANY_IMAGE.finditer(html) if image[1] in paths}
        for image in strays:
            html = html.replace(image, "")
        return html, sorted(set(strays.values()))

    def _figure(self, match: re.Match[str], html: str, language: str, path: str) -> str:
        picture = self._gallery.pictures[_name(path)]
        speech = self._gallery.vocabulary.in_language(language)
        number = _step(html[: match.start()])
        drawings = draw(picture, speech, self._icons, number)
        alternative = re.sub(r"[ \t\n]+", " ", unescape(match[1]))  # a line break is one of the file, not of the text
        self.files.setdefault(path, standalone(drawings[0], alternative, language).encode())
        return _figure(picture, drawings, alternative, speech, number)


def _figure(
    picture: Picture, drawings: tuple[Drawing, Drawing], alternative: str, speech: Speech, number: int | None
) -> str:
    marked = list(picture.marked())
    return figure(
        drawings,
        alternative,
        about=speech.about_marks(number, marked) if marked and number else "",
        caption=speech.caption if picture.is_screen else "",
        id_=f"picture-{picture.name}",
    )


def _name(path: str) -> str:
    return Path(path).stem


def read_icons(gallery: Gallery, folders: Iterable[str]) -> dict[str, str]:
    """Read the icons that the pictures name from the theme's folders.

    Raises InputError for one that isn't there.
    """
    found: dict[str, str] = {}
    files = [Path(folder) / ".icons" / "material" for folder in folders]
    for name in sorted({icon for picture in gallery.pictures.values() for icon in picture.icons()}):
        file = next((folder / f"{name}.svg" for folder in files if (folder / f"{name}.svg").is_file()), None)
        match = _INNER.search(file.read_text(encoding="utf-8")) if file else None
        if match is None:
            users = ", ".join(each.name for each in gallery.pictures.values() if name in each.icons())
            raise InputError([Problem("", None, f'"{name}", of the picture {users}, is not an icon of Material\'s')])
        found[name] = match[1]
    return found


def _step(html: str) -> int | None:
    """Give the number of the step in which the HTML breaks off; None where it doesn't in any."""
    steps = _Steps()
    steps.feed(html)
    return next((number for number in reversed(steps.lists) if number is not None), None)


class _Steps(HTMLParser):
    """Counts the items of the lists that are open: None for lists that aren't numbered."""

    def __init__(self) -> None:
        super().__init__()
        self.lists: list[int | None] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "ol":
            self.lists.append(int(dict(attrs).get("start") or 1) - 1)
        elif tag == "ul":
            self.lists.append(None)
        elif tag == "li" and self.lists and self.lists[-1] is not None:
            self.lists[-1] += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in {"ol", "ul"} and self.lists:
            self.lists.pop()
