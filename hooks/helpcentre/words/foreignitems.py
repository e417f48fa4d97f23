"""Short texts that are the source's own: no sentence says which language they are in, their words do."""

import re
from collections.abc import Iterator

from helpcentre.hosts import host
from helpcentre.keeping import kept
from helpcentre.words.foreign import Page, Untranslated, of_source
from helpcentre.words.identify import words
from helpcentre.words.loanitems import is_in_use, is_kept_elsewhere
from helpcentre.words.texts import Couple, Reading, readings

_MARK = r"(?:(?:[-*+]|\d+[.)]|#+)[ \t]+)?"
_PATH = re.compile(rf"{_MARK}[*_]*[\w\[\]-]*[\w\]](?:(?:[./_][\w\[\]-]++)++/?|/)[*_]*(?:\s*\{{#[^{{}}]*\}})?")
"""A file or a setting: `package.json`, `i18n.routing`."""
_LONGEST_PATH = 300
_CODE = re.compile(r"`([^`\n]+)`")
_PARTED = re.compile(r"\ufffc[^\W\d_]")
"""A word that code is part of: `l`ess than or `e`qual spells `le` out."""
_AND_SO_ON = re.compile(r"[\s,]*\betc\b\.?")


def foreign_items(page: Page, couple: Couple, reading: Reading) -> Iterator[Untranslated]:
    """Tell a text that is the source's, when its words are none of the language and it isn't the name of something."""
    text = reading.shown
    if len(couple.source) > 1 or len(couple.translation) > 1 or text.split() != couple.source[0].shown.split():
        return
    if page.names(reading) or _is_path(text.strip()) or _is_name(couple.source[0], reading):
        return
    tokens = words(page.masked(text))
    foreign = sum(map(page.is_foreign, tokens))
    if foreign and 2 * foreign >= len(tokens) and not _is_lawful(page, text):
        first = re.search(r"\w", text)
        at = first.start() if first else 0
        yield of_source(reading, at, text[at:], couple.source[0].place(0))


def _is_lawful(page: Page, text: str) -> bool:
    """Tell whether a text stays as it is: sentences use its words, or other translations keep it as well."""
    if not page.edition or _PARTED.search(text) or f"`{text.strip()}`" in page.pair.source.text or _is_used(page, text):
        return True
    text = _AND_SO_ON.sub("", text)
    is_used = is_in_use(text, page.language, page.neighbours)
    return is_used or is_kept_elsewhere(text, page.pair.name, page.site, page.edition)


def _is_used(page: Page, text: str) -> bool:
    """Tell whether another text of the page has the words, as those of a technique without another name."""
    wanted = " ".join(words(text))
    others = (" ".join(words(item.shown)) for item in readings(page.pair.translation))
    return any(wanted in other and wanted != other for other in others)


def _is_path(text: str) -> bool:
    return len(text) < _LONGEST_PATH and _PATH.fullmatch(text) is not None


def _is_name(source: Reading, reading: Reading) -> bool:
    """Tell whether a text names what its line has the code or the address of."""
    return _is_coded(source) or _is_site(reading) or _is_title(reading)


def _is_coded(source: Reading) -> bool:
    """Tell whether a text names what stands in code on its line: `ruby` for Ruby, `log4j-appender` for the other."""
    document, line = source.text.document, source.block.line
    # A row of a table is one line, which each of its cells asks for.
    known: dict[int, frozenset[str]] = kept(document, "code_of_lines", dict)
    if line not in known:
        known[line] = frozenset(found.lower() for found in _CODE.findall(document.line(line)))
    code = known[line]
    named = words(source.shown)
    return bool(code and named) and ("-".join(named) in code or all(word in code for word in named))


def _is_title(reading: Reading) -> bool:
    """Tell whether a text is a link to another site by its name, which is no usual word: [RSS Feeds](https://…)."""
    links = [link for link in reading.block.links if not link.image]
    if len(links) != 1 or links[0].text.strip() != reading.block.text.strip() or not host(links[0].target):
        return False
    named = [word for word in links[0].text.split() if word[0].isalpha()]
    return all(word[0].isupper() for word in named) and any(not word[1:].islower() for word in named if word[1:])


def _is_site(reading: Reading) -> bool:
    """Tell whether a text is the name of the site that it leads to, as "Railway" of `docs.railway.com`."""
    named = [word.lower() for word in words(reading.shown)]
    hosts = [(host(link.target) or "").split(".") for link in reading.block.links if not link.image]
    return any(len(labels) > 1 and labels[-2] in named and set(named) <= {*labels} for labels in hosts)
