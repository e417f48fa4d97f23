"""The addresses in style sheets."""

import re
from collections.abc import Iterator

_ADDRESS = re.compile(
    r"""/\*.*?\*/|url\(\s*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"'()]+))\s*\)|@import\s+(?:"([^"\n]*)"|'([^'\n]*)')""",
    re.DOTALL | re.IGNORECASE,
)


def addresses(text: str) -> Iterator[tuple[int, str]]:
    """Give each address that a style sheet loads, and at which character it begins; comments load nothing."""
    if "url(" not in text and "@import" not in text and "URL(" not in text:
        return
    for match in _ADDRESS.finditer(text):
        if (group := match.lastindex) and match[group] and not match[group].startswith("#"):
            yield match.start(group), match[group]
