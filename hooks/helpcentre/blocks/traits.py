"""What of a block is likely to be the same in another language."""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from helpcentre.blocks.code import content
from helpcentre.blocks.concepts import concepts
from helpcentre.document.inlinemodel import Link
from helpcentre.document.model import Block, Document, Kind
from helpcentre.keeping import kept

_LOCALE = re.compile(r"(?<=[/.])[a-z]{2}(?:[-_][a-z]{2,4})?(?=[/.])|^[a-z]{2}(?=\.)", re.IGNORECASE)
_AROUND = "()[]{}<>,;:!?…\"'“”„«»‹›‘’*_~`.—–-、。，；：！？「」（）"
_PREFIX = 4
_SHORT = 40
"""Characters of a cell that says no more than one thing."""
# Two words that a stroke or a colon joins are no path.
_WORDS = re.compile(r"[A-Z]?[^\W\d_A-Z]+(?:[/:'’-][A-Z]?[^\W\d_A-Z]+)+")
_BETWEEN = re.compile(r"[/:'’-]")
_ACRONYMS = re.compile(r"(?<=[A-Z]{2})s$")
"""What makes several of one: other languages have none."""
_IN_WORDS = frozenset("'’-")
_TEXTS = frozenset((Kind.PARAGRAPH, Kind.TERM, Kind.CELL))
_AFTER_END = "\"'”’»›*_~` \u00a0\u202f"
_ENDS = {mark: n for n, marks in enumerate((".。।", ":：", "?？؟", "!！", ",;،，；", "…"), 1) for mark in marks}
_NO_SPACES = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ud7ff\uf900-\ufaff]+")


Signs: TypeAlias = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Traits:
    """The marks of a block and of all that is in it.

    `marks` are what no translator touches: code, addresses, numbers, names, placeholders. `words` are the beginnings
    of all other words, of which related languages share many (Simard, Foster and Isabelle, 1993).
    """

    kind: Kind
    name: str
    id: str | None
    length: int
    marks: Counter[str]
    words: Counter[str]
    shape: Counter[Kind]
    signs: Signs = ()
    """How often its text has bold words, links, code and brackets, and with what kind of mark it ends."""


class Reader:
    """Gives the traits of the blocks of one page, each read once, however many translations the page has."""

    def __init__(self, document: Document) -> None:
        """Take the page whose blocks will be asked for."""
        self.document = document
        self._known: dict[int, Traits] = kept(document, "traits", dict)
        self._openings: dict[int, Traits] = kept(document, "opening_traits", dict)
        self._plain: dict[tuple[object, ...], Traits] = kept(document, "plain_traits", dict)

    def of(self, block: Block) -> Traits:
        """Give a block's traits."""
        found = self._known.get(id(block))
        if found is None:
            found = self._known[id(block)] = self._read_once(block) if block.kind in _TEXTS else self._read(block)
        return found

    def _read_once(self, block: Block) -> Traits:
        """Read the traits of a text; those that look the same share them."""
        if block.anchor or block.links or block.children:
            return self._read(block)
        key = (block.kind, block.name, block.text, block.code, self._lines(block))
        if key not in self._plain:
            self._plain[key] = self._read(block)
        return self._plain[key]

    def own(self, block: Block) -> Traits:
        """Give the traits of a block without what is in it: of a box, its opening's."""
        found = self._openings.get(id(block))
        if found is None:
            found = self._openings[id(block)] = _made(block, self._own(block), Counter())
        return found

    def _read(self, block: Block) -> Traits:
        marks, words, length = self._own(block)
        shape: Counter[Kind] = Counter()
        for child in block.children:
            inner = self.of(child)
            marks.update(inner.marks)
            words.update(inner.words)
            shape.update(inner.shape)
            shape[child.kind] += 1
            length += inner.length
        signs: Signs = self._signs(block) if block.kind in _TEXTS else ()
        if block.kind is Kind.ITEM and len(block.children) == 1:
            signs = self.of(block.children[0]).signs
        return _made(block, (marks, words, length), shape, signs)

    def _signs(self, block: Block) -> Signs:
        lines = self._lines(block)
        bold = sum([line.count("**") + line.count("__") for line in lines]) // 2
        last = block.text.rstrip(_AFTER_END)[-1:]
        ending = _ENDS.get(last, 0)
        images = sum([link.image for link in block.links])
        brackets = block.text.count("(") + block.text.count("（")
        return bold, len(block.links) - images, len(block.code), brackets, ending

    def _lines(self, block: Block) -> tuple[str, ...]:
        """Give the lines of a text, from which nothing that counts is taken away; a cell has no line of its own."""
        return (block.text,) if block.kind is Kind.CELL else self.document.lines[block.line - 1 : block.end_line]

    def _own(self, block: Block) -> tuple[Counter[str], Counter[str], int]:
        if block.kind is Kind.CODE:
            lines = content(block, self.document)
            marks = Counter(f"code {stripped}" for line in lines if (stripped := line.strip()))
            return marks, Counter(), sum(map(len, lines))
        text = f"{block.title} {block.text}" if block.title else block.text
        if block.kind is Kind.HTML:
            last = block.line if block.children else block.end_line
            text = "\n".join(self.document.lines[block.line - 1 : last])
        found = [f"`{code}" for code in block.code]
        found += [target for link in block.links if (target := _target(link))]
        words: list[str] = []
        for token in text.split():
            names, others = _read_token(token)
            found += names
            words += others
        if block.kind is Kind.CELL and len(text) <= _SHORT:
            words += concepts(_folded(token.strip(_AROUND)) for token in text.split())
        return Counter(found), Counter(words), len(text)


def _made(block: Block, own: tuple[Counter[str], Counter[str], int], shape: Counter[Kind], signs: Signs = ()) -> Traits:
    name = block.name.partition(" ")[0] if block.kind is Kind.CODE else block.name
    explicit = block.anchor.id if block.anchor and block.anchor.explicit else None
    marks, words, length = own
    return Traits(block.kind, name, explicit, length, marks, words, shape, signs)


def _target(link: Link) -> str:
    if link.target.startswith("#"):
        return ""
    # Pages of another language differ in no more than its code.
    address = _LOCALE.sub("", link.target.partition("#")[0])
    return f"{'image' if link.image else 'link'} {address}"


@lru_cache(maxsize=65536)
def _read_token(token: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the marks and the words in what stands between two spaces."""
    core = token.strip(_AROUND)
    if not core:
        return (), ()
    if _NO_SPACES.search(core):
        # Where no spaces part the words, each sign is one; names in other letters stand among them.
        signs = "".join(_NO_SPACES.findall(core))
        names = [_read_token(name)[0] for name in _NO_SPACES.split(core) if name]
        return tuple(mark for marks in names for mark in marks), tuple(signs)
    digits = "".join(character for character in core if character.isdigit())
    if digits and not any(character.isalpha() for character in core):
        return (digits,), ()
    plain = _WORDS.fullmatch(core) or (core.isalpha() and not any(map(str.isupper, core[1:])))
    if not plain and (core.isalpha() or digits or not _IN_WORDS.issuperset(c for c in core if not c.isalnum())):
        return (_ACRONYMS.sub("", core),), ()
    return (), tuple(_key(word) for word in _BETWEEN.split(core) if len(word) > 1)


def _key(word: str) -> str:
    """Give what related languages are likely to have in common of a word: its first letters, without accents."""
    return word[:_PREFIX].lower() if word.isascii() else _folded(word)[:_PREFIX]


def _folded(word: str) -> str:
    """Give a word in small letters, without accents."""
    if word.isascii():
        return word.lower()
    folded = unicodedata.normalize("NFKD", word.casefold())
    return "".join(character for character in folded if not unicodedata.combining(character))
