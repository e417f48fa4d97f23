"""Two files of the built site differ in nothing but upper and lower case.

## Why

Windows and macOS keep one of them: whoever builds or downloads the site there loses a page without a word.

## Fix

Rename one of them.

## Example

    site/FAQ/index.html:1:1: error: "FAQ/index.html" and "faq/index.html" are one file on Windows and macOS
    [built-paths-collide]
"""

from collections.abc import Iterator

from helpcentre.built.model import Built, Flaw


def check(built: Built) -> Iterator[Flaw]:
    """Tell each file whose path is taken."""
    seen: dict[str, str] = {}
    for file in sorted(built.files):
        other = seen.setdefault(file.lower(), file)
        if other != file:
            yield Flaw(file, f'"{file}" and "{other}" are one file on Windows and macOS', line=1)
