"""Icons on the line of what stands before them."""

import re

_BRACKET = re.compile(r'\((?=<span class="twemoji)(<span\b[^>]*>.*?</span>)', re.DOTALL)


def keep_icons(html: str) -> str:
    """Keep an icon on the line of the bracket before it: browsers break a line before every picture."""
    return _BRACKET.sub(r'<span class="hc-together">(\1</span>', html)
