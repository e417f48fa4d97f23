"""Addresses with a template's expression in them: `[guide](/{{ page.lang }}/guide.html)`, `[guide]({{< ref "a" >}})`.

Jekyll and Hugo fill them in before Markdown is parsed, which takes no address with spaces for one.
"""

import re
from collections.abc import Sequence

from markdown_it.token import Token

_EXPRESSION = r"\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}"
_TARGET = re.compile(rf"(?<=\]\()(?:[^\s(){{}}]*(?:{_EXPRESSION}))++[^\s(){{}}]*(?=[)\s])")
# No author's sign: Unicode leaves it to programs, and no text of a page may hold it.
_SPACE = "\ufdd0"
_ATTRIBUTES = ("href", "src")


def closed(text: str) -> str:
    """Give a text whose addresses have no spaces, with all else where it was; the text itself where none has any."""
    if "{" not in text or "](" not in text:
        return text
    found = _TARGET.sub(lambda match: match[0].replace(" ", _SPACE), text)
    return text if found == text else found


def open_targets(tokens: Sequence[Token]) -> None:
    """Put the spaces back into what was parsed."""
    for token in tokens:
        token.content = token.content.replace(_SPACE, " ")
        for name in _ATTRIBUTES:
            if name in token.attrs:
                token.attrs[name] = str(token.attrs[name]).replace(_SPACE, " ")
        open_targets(token.children or ())
