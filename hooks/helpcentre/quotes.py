"""Typographic quotation marks, and the straight ones that markup needs in their place."""

import re

OPENING = "«‹“„‟”‘‚‛’「『＂〝"
CLOSING = "»›”“„’‘「」『』＂〞〟"
_SPACE = "[ \u00a0\u202f]*"
_PAIR = re.compile(rf"[{OPENING}]{_SPACE}(?P<inner>[^{OPENING}{CLOSING}\"\n]*?){_SPACE}[{CLOSING}\"]")
_LONE = re.compile(rf"[{OPENING}{CLOSING}]")


def straight(markup: str) -> str:
    """Give `markup` with straight quotation marks for typographic ones, and without the spaces inside them."""
    return _LONE.sub('"', _PAIR.sub(r'"\g<inner>"', markup))
