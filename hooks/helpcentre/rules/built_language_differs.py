"""A built page says that it is in another language than the pages beside it.

## Why

A screen reader reads it with the wrong voice, and search engines show it to the wrong readers.

## Fix

Write the language of the folder into `lang`. What a page quotes in another language has a `lang` of its own.

## Example

    site/fr/pay/index.html:2:7: error: the page is in "en", 20 of 21 in fr/ are in "fr" [built-language-differs]
"""

from collections import Counter
from collections.abc import Iterator

from helpcentre.built.model import Built, Flaw, Page

_MOST = 0.8


def check(built: Built) -> Iterator[Flaw]:
    """Tell pages that differ from most in a folder that is named like its language."""
    folders: dict[str, list[Page]] = {}
    for page in built.pages.values():
        if page.language and page.redirect is None:
            folders.setdefault(page.file.partition("/")[0] if "/" in page.file else "", []).append(page)
    for folder, pages in sorted(folders.items()):
        (language, count), *_ = Counter(str(page.language) for page in pages).most_common(1)
        if language.lower() != folder.lower() or count < _MOST * len(pages):
            continue
        for page in pages:
            if page.language != language:
                message = f'the page is in "{page.language}", {count} of {len(pages)} in {folder}/ are in "{language}"'
                yield Flaw(page.file, message, str(page.language), "html", "lang")
