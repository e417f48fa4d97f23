"""The styles that a site's pages use, out of those that its theme has for every site."""

import re
from collections.abc import Iterable

import lightningcss

from helpcentre.publish.site import PublishError

_CLASS = re.compile(r"""\bclass\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_INLINE = re.compile(r"<script\b(?![^>]*\btype\s*=[^>]*json)[^>]*>(.*?)</script>", re.DOTALL | re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z_][\w-]*", re.ASCII)
_STYLED = re.compile(r"\.(-?[A-Za-z_][\w-]*)", re.ASCII)
_NO_CLASS = re.compile(r"(?:@(?:-\w+-)?keyframes\s+|#)([\w-]+)", re.ASCII)
_SET = re.compile(r"(?<![\w-])(--[\w-]+)\s*:", re.ASCII)
_PROPERTY = re.compile(r"(?<![\w-])--[\w-]+(?!\s*:|[\w-])", re.ASCII)
_ELSEWHERE = re.compile(r"url\((?!\s*[\"']?(?:data:|#))", re.IGNORECASE)


class Use:
    """What a site's pages and scripts have a use for."""

    def __init__(
        self, pages: Iterable[str], scripts: Iterable[str], theme: Iterable[str] = (), absent: Iterable[str] = ()
    ) -> None:
        """Take `pages` as HTML, and the site's `scripts` and its theme's.

        A script may give an element any class that it has a word for. The theme's are many and written short, so that
        only words with a hyphen count, as the theme's classes have one; and none that begins with one of `absent`, what
        the scripts make of things that the site hasn't.
        """
        pages, scripts, theme = tuple(pages), tuple(scripts), tuple(theme)
        inline = {script for page in pages for script in _INLINE.findall(page)}
        self.classes = {word for page in pages for found in _CLASS.findall(page) for word in "".join(found).split()}
        named = {word for text in theme for word in _WORD.findall(text) if "-" in word}
        self.classes.update(word for word in named if not word.startswith(tuple(absent)))
        self.classes.update(word for text in {*scripts, *inline} for word in _WORD.findall(text))
        self.properties = {name for text in {*pages, *scripts, *theme} for name in _PROPERTY.findall(text)}


def used_styles(styles: str, use: Use, own: str = "") -> str:
    """Leave out of CSS what a site has no `use` for, and write the rest as short as it can be.

    That is the rules for classes that nothing has, and the custom properties that nothing asks for. What a selector
    wants besides, and rules without a class, stay; so do the classes of the site's `own` part of the styles, since what
    a page says today must not change the styles of all others. Raises PublishError where the styles can't be read.
    """
    kept = use.classes | set(_NO_CLASS.findall(styles))  # lightningcss drops animations and ids by the same names
    unused = set(_STYLED.findall(styles)) - set(_STYLED.findall(own)) - kept
    try:
        while True:
            styles = str(lightningcss.process_stylesheet(styles, minify=True, unused_symbols=unused))
            asked = use.properties | set(_PROPERTY.findall(styles))
            if not (unused := set(_SET.findall(styles)) - asked):
                return styles
    except ValueError as error:
        raise PublishError(f"the styles can't be read: {error}") from error


def inline_styles(html: str, name: str, styles: str) -> str:
    """Write CSS into a page, for the link to the file called `name`: one round trip less to the first paint.

    Raises PublishError where the CSS names another file or would end its element, which only a file of its own can.
    """
    if _ELSEWHERE.search(styles) or "</style" in styles.lower():
        raise PublishError('the styles can\'t stand in the pages: they have a url() of another file, or "</style"')
    link = re.compile(rf"<link\b[^>]*\bhref=[\"']?[^\"'>]*{re.escape(name)}[\"']?[^>]*>")
    return link.sub(lambda _: f"<style>{styles}</style>", html)
