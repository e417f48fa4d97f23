"""What of a block is likely to be the same in another language."""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from helpcentre.blocks.code import content
from helpcentre.document.model import Block, Document, Kind, Link

_LOCALE = re.compile(r"(?<=[/.])[a-z]{2}(?:[-_][a-z]{2,4})?(?=[/.])|^[a-z]{2}(?=\.)", re.IGNORECASE)
_AROUND = "()[]{}<>,;:!?…\"'“”„«»‹›‘’*_~`.—–-、。，；：！？「」（）"
_PREFIX = 4
_NO_SPACES = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ud7ff\uf900-\ufaff]+")


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


class Reader:
    """Gives the traits of the blocks of one page, each read once."""

    def __init__(self, document: Document) -> None:
        """Take the page whose blocks will be asked for."""
        self.document = document
        self._known: dict[int, Traits] = {}
        self._openings: dict[int, Traits] = {}

    def of(self, block: Block) -> Traits:
        """Give a block's traits."""
        found = self._known.get(id(block))
        if found is None:
            found = self._known[id(block)] = self._read(block)
        return found

    def own(self, block: Block) -> Traits:
        """Give the traits of a block without what is in it: of a box, its opening's."""
        found = self._openings.get(id(block))
        if found is None:
            found = self._openings[id(block)] = _made(block, *self._own(block), Counter())
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
        return _made(block, marks, words, length, shape)

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
        return Counter(found), Counter(words), len(text)


def _made(block: Block, marks: Counter[str], words: Counter[str], length: int, shape: Counter[Kind]) -> Traits:
    name = block.name.partition(" ")[0] if block.kind is Kind.CODE else block.name
    explicit = block.anchor.id if block.anchor and block.anchor.explicit else None
    return Traits(block.kind, name, explicit, length, marks, words, shape)


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
    if core.isalpha():
        capitals = sum(map(str.isupper, core[1:]))
        return ((core,), ()) if capitals else ((), (_key(core),))
    digits = "".join(character for character in core if character.isdigit())
    if digits and not any(character.isalpha() for character in core):
        return (digits,), ()
    if any(character in core for character in "./_@{}=\\:+#%$&|") or digits:
        return (core,), ()
    return (), tuple(_key(word) for word in re.split(r"['’-]", core) if len(word) > 1)


def _key(word: str) -> str:
    """Give what related languages are likely to have in common of a word: its first letters, without accents."""
    if word.isascii():
        return word[:_PREFIX].lower()
    folded = unicodedata.normalize("NFKD", word.casefold())
    return "".join(character for character in folded if not unicodedata.combining(character))[:_PREFIX]
