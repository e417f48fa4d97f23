"""Customers' words: `l10n/synonyms/<language>.yml`, which translators edit.

words:                       # a word of the guide, and what customers say in its place
  invoice: [receipt, bill]
pages:                       # a page, and what customers ask for when it is the answer
  billing-faq/invoices.md: [proof of purchase]
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

import yaml

from helpcentre.errors import InputError, Problem

_PARTS = ("words", "pages")


@dataclass(frozen=True)
class Synonyms:
    """The customers' words of a language, by the guide's word and by page; `lines` has where each key stands."""

    path: str = ""
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    pages: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)


def read_synonyms(text: str, path: str, pages: Collection[str]) -> Synonyms:
    """Read the text of one language's file; `pages` are the source paths that there are.

    Raises InputError with every line that can't be used: keys twice, no lists of texts, pages that there aren't,
    phrases where a word is needed.
    """
    reader = _Reader(path, pages)
    found = reader.read(text)
    if reader.problems:
        raise InputError(reader.problems)
    return found


class _Reader:
    def __init__(self, path: str, pages: Collection[str]) -> None:
        self._path, self._pages = path, pages
        self.problems: list[Problem] = []
        self._lines: dict[str, int] = {}

    def read(self, text: str) -> Synonyms:
        try:
            root = yaml.compose(text, Loader=yaml.SafeLoader)
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line + 1 if error.problem_mark else None
            raise InputError.at(self._path, error.problem or "can't be read as YAML", line) from error
        parts = dict(self._pairs(root)) if root else {}
        for name in parts.keys() - set(_PARTS):
            self._tell(f'"{name}" is unknown; there are "words" and "pages"', parts[name])
        words, phrases = (dict(self._part(parts.get(name))) for name in _PARTS)
        self._check(words)
        return Synonyms(self._path, words, phrases, self._lines)

    def _check(self, words: Mapping[str, tuple[str, ...]]) -> None:
        for word, synonyms in words.items():
            for each in (word, *synonyms):
                if len(each.split()) > 1:
                    message = f'"{each}" is more than one word; put phrases under "pages", by the page that answers'
                    self.problems.append(Problem(self._path, self._lines[word], message))

    def _part(self, node: yaml.Node | None) -> Iterator[tuple[str, tuple[str, ...]]]:
        for key, value in self._pairs(node) if node else ():
            self._lines[key] = value.start_mark.line + 1
            if key.endswith(".md") and key not in self._pages:
                self._tell(f'there is no page "{key}"', value)
            yield key, tuple(self._texts(key, value))

    def _pairs(self, node: yaml.Node) -> Iterator[tuple[str, yaml.Node]]:
        if not isinstance(node, yaml.MappingNode):
            return self._tell("names with their lists are needed here, as in `invoice: [receipt, bill]`", node)
        seen: set[str] = set()
        for key, value in node.value:
            if key.value in seen:
                self._tell(f'"{key.value}" stands here a second time', key)
            seen.add(key.value)
            yield str(key.value), value

    def _texts(self, key: str, node: yaml.Node) -> Iterator[str]:
        if not isinstance(node, yaml.SequenceNode):
            return self._tell(f'"{key}" needs a list in square brackets: `{key}: [one, another]`', node)
        for each in node.value:
            if isinstance(each, yaml.ScalarNode) and each.tag == "tag:yaml.org,2002:str" and each.value.strip():
                yield each.value.strip()
            else:
                self._tell(f'"{key}" has something that is no text; put it in quotes', each)

    def _tell(self, message: str, node: yaml.Node) -> None:
        self.problems.append(Problem(self._path, node.start_mark.line + 1, message))
