"""Short texts that stay as they are in every language, as far as the other pages tell: names, and words in use."""

import re
from collections.abc import Iterable

from helpcentre.document import Document
from helpcentre.site import Edition, Site
from helpcentre.words.identify import frequency, words

_CODE = re.compile(r"`[^`\n]*`|\]\([^()\s]*\)|https?://\S+")
_MARK = r"[ \t>|]*(?:[-*+] |\d+[.)] |#+ )?[ \t]*"
_BINDING, _BOUND = -7.5, 2
"""A sentence of a language has so many words that it uses more often than this."""
_EDITIONS = 2


def is_in_use(text: str, language: str, pages: Iterable[Document]) -> bool:
    """Tell whether a sentence of another line uses the words, as those of a thing without another name."""
    wanted = r"[\W_]+?".join(re.escape(word) for word in re.findall(r"\w+", text))
    pattern = re.compile(rf"(?<![\w-]){wanted}(?![\w-])", re.IGNORECASE)
    return any(
        _is_sentence(line[: match.start()] + line[match.end() :], language)
        for page in pages
        if wanted and pattern.search(page.text)
        for line in _CODE.sub(" ", page.text).split("\n")
        if (match := pattern.search(line))
    )


def is_kept_elsewhere(text: str, name: str, site: Site, edition: Edition) -> bool:
    """Tell whether at least two other translations of the page `name`, and no fewer than half, have the text too."""
    others = [it.pages[name] for it in site.editions if it not in (site.source, edition) and name in it.pages]
    item = re.compile(rf"^{_MARK}{re.escape(text.strip())}[ \t|]*(?:\{{.*)?$", re.MULTILINE)
    same = sum(bool(item.search(page.text)) for page in others)
    return same >= _EDITIONS and 2 * same >= len(others)


def _is_sentence(rest: str, language: str) -> bool:
    return sum(frequency(word, language) > _BINDING for word in words(rest)) >= _BOUND
