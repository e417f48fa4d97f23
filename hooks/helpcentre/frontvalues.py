"""The values of two pages' front matter, put side by side."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from helpcentre.document import Document
from helpcentre.site import Pair
from helpcentre.wordlists import words

# Keys whose values readers read, and which are translated.
TEXTS = words("""
    abstract alt caption categories category cta description excerpt headline heading keywords label linktitle name
    nav_title navtitle sidebar_label short_title subtitle summary tag tagline tags text title tooltip""")
# Keys that each edition fills in for itself.
_OWN = words("""
    alias aliases author authors contributors credits custom_edit_url date_modified edit_url hreflang lang language
    last_edited last_modified last_update last_updated lastmod lastreviewed locale modified permalink redirect
    redirect_from reviewed reviewer reviewers revision_date slug source_commit source_hash status translated
    translated_at translated_by translated_from translation translation_of translator translators updated updated_at
    url""")
# Keys whose words are read by programs; translated they do nothing.
TECHNICAL = words("""
    boost changefreq class collapse comments css_class draft exclude feature hide hide_title hide_toc icon id
    identifier kind layout menu noindex order position priority product published render robots search
    sidebar_position since social template theme toc toc_depth type uid unlisted version weight""")
_PATH = re.compile(r"(?=.*[/_:.#\d])[\w./:@#?&=%+~-]+$")
_PROSE = re.compile(r"\w\s+\w")
_LANGUAGE = re.compile(r"(?<![a-z])[a-z]{2}(?:[-_][A-Za-z]{2,4})?(?![a-z])")


@dataclass(frozen=True, slots=True)
class Values:
    """A key, as `search.boost` or `tags`, and its value on both sides."""

    key: str
    source: Any
    translation: Any

    @property
    def name(self) -> str:
        """The last part of the key, in lower case."""
        return self.key.rpartition(".")[2].lower()

    @property
    def is_text(self) -> bool:
        """Readers read the value."""
        return any(part.lower() in TEXTS for part in self.key.split("."))


def values(pair: Pair) -> Iterator[Values]:
    """Give the keys that both pages have, in the translation's order; lists are one value."""
    yield from _both("", pair.source.front_matter.data, pair.translation.front_matter.data)


def _both(prefix: str, left: Mapping[str, Any], right: Mapping[str, Any]) -> Iterator[Values]:
    for key, value in right.items():
        if key in left:
            name = f"{prefix}{key}"
            if isinstance(value, Mapping) and isinstance(left[key], Mapping):
                yield from _both(f"{name}.", left[key], value)
            else:
                yield Values(name, left[key], value)


def must_agree(value: Values) -> bool:
    """Tell whether a value has to be the source's: no text, and nothing that an edition fills in for itself."""
    if value.is_text or any(part.lower() in _OWN for part in value.key.split(".")):
        return False
    items = value.source if isinstance(value.source, list) else [value.source]
    if not all(isinstance(item, str) for item in items):
        return not any(isinstance(item, (Mapping, list)) or item is None for item in items)
    technical = any(part.lower() in TECHNICAL for part in value.key.split("."))
    if technical and value.name not in TECHNICAL and any(_PROSE.search(item) for item in items):
        return False  # `toc:` may hold the headings themselves
    return technical or (bool(items) and all(map(_PATH.match, items)))


def agree(value: Values) -> bool:
    """Tell whether two values say the same, a language's code in a path or a file's name aside."""
    return bool(_canonical(value.source) == _canonical(value.translation))


def _canonical(value: Any) -> Any:
    if isinstance(value, list):
        return sorted(map(repr, map(_canonical, value)))
    if isinstance(value, str):
        return _LANGUAGE.sub("", value.strip()) if _PATH.match(value.strip()) else value.strip()
    return value


def place(document: Document, key: str) -> tuple[int, int]:
    """Give line and column of a key of the front matter; a nested one's is found below the key that it is in."""
    first, *rest = key.split(".")
    line = document.front_matter.lines.get(first, 1)
    for part in rest:
        pattern = re.compile(rf"\s+[\"']?{re.escape(part)}[\"']?\s*:")
        inside = range(line + 1, document.front_matter.height)
        line = next((number for number in inside if pattern.match(document.line(number))), line)
    text = document.line(line)
    return line, len(text) - len(text.lstrip()) + 1
