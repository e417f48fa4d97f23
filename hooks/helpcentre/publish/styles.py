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


def used_styles(styles: str, pages: Iterable[str], scripts: Iterable[str], own: str = "") -> str:
    """Leave out the rules for classes that no page has and no script names, and write the rest as short as it can be.

    `styles` is CSS, `pages` are HTML; a script may give an element any class that it has a word for. What a selector
    wants besides, and rules without a class, stay; so do the classes of the site's `own` part of the styles, since what
    a page says today must not change the styles of all others. Raises PublishError where the styles can't be read.
    """
    pages = tuple(pages)
    kept = {word for page in pages for found in _CLASS.findall(page) for word in "".join(found).split()}
    running = {*scripts, *(script for page in pages for script in _INLINE.findall(page))}
    kept.update(word for script in running for word in _WORD.findall(script))
    kept.update(_NO_CLASS.findall(styles))  # lightningcss drops animations and ids by the same list of names
    unused = set(_STYLED.findall(styles)) - set(_STYLED.findall(own)) - kept
    try:
        return str(lightningcss.process_stylesheet(styles, minify=True, unused_symbols=unused))
    except ValueError as error:
        raise PublishError(f"the styles can't be read: {error}") from error
