"""Where the code of a translation differs from its source's, comments apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

from helpcentre.blocks.code import content, is_fenced
from helpcentre.document.model import Block, Document, Kind
from helpcentre.site import Pair
from helpcentre.structure.comments import PROSE, signs, skeleton, without_comments

_SESSION = frozenset(("", "console", "output", "shell-session", "sh-session", "pycon", "log"))


class How(Enum):
    """In what way code differs: in itself, or in words that a program prints."""

    CODE = 1
    WORDS = 2


@dataclass(frozen=True, slots=True)
class Difference:
    """The first line that differs, in the source and in the translation (0 where there is none), and how many do."""

    source: Block
    translation: Block
    how: How
    source_line: int
    line: int
    count: int


def differences(pair: Pair) -> Iterator[Difference]:
    """Give each code block that differs, once."""
    for match in pair.blocks.matches:
        if match.source.kind is Kind.CODE and match.same_kind:
            found = _compare(match.source, match.translation, pair)
            if found:
                yield found


def _compare(source: Block, translation: Block, pair: Pair) -> Difference | None:
    ours, theirs = content(source, pair.source), content(translation, pair.translation)
    if ours == theirs:
        return None
    language = source.name
    left, right = without_comments(ours, language), without_comments(theirs, language)
    words = False
    if language.lower() in PROSE and _is_translated(left, right):
        left, right = list(map(skeleton, left)), list(map(skeleton, right))
    elif language.lower() in _SESSION and len(left) == len(right):
        words = all(_is_output(a, b) for a, b in zip(left, right, strict=True) if a != b)
    if [line for line in left if line.strip()] == [line for line in right if line.strip()]:
        return None
    changes = [
        change for change in SequenceMatcher(None, left, right, autojunk=False).get_opcodes() if change[0] != "equal"
    ]
    changes = [c for c in changes if any(map(str.strip, left[c[1] : c[2]])) or any(map(str.strip, right[c[3] : c[4]]))]
    tag, i, _, j, _ = changes[0]
    count = sum(max(end - start, last - first) for _, start, end, first, last in changes)
    starts = _first_line(source, pair.source), _first_line(translation, pair.translation)
    line = starts[0] + i if tag != "insert" else 0
    other = starts[1] + j if tag != "delete" else 0
    return Difference(source, translation, How.WORDS if words else How.CODE, line, other, count)


def _is_output(ours: str, theirs: str) -> bool:
    """Tell whether a line is no command and differs in nothing but words."""
    return not ours.lstrip().startswith(("$", ">", "#")) and signs(ours) == signs(theirs)


def _is_translated(left: list[str], right: list[str]) -> bool:
    """Tell whether the words of a drawing were translated: then not only one or two lines differ.

    Lines that stand in another order have all their words still.
    """
    if sorted(left) == sorted(right):
        return False
    same = sum(line.strip() == other.strip() for line, other in zip(left, right, strict=False) if line.strip())
    return same < 0.8 * sum(bool(line.strip()) for line in left)


def _first_line(block: Block, document: Document) -> int:
    return block.line + 1 if is_fenced(block, document) else block.line


def information(block: Block, document: Document) -> str:
    """Give what stands after the marks that open a code block."""
    return document.line(block.line)[block.column - 1 :].lstrip("`~").strip() if is_fenced(block, document) else ""


def languages(text: str) -> tuple[str, str]:
    """Give the language that opens a fence's information, as written and by the name that all its names stand for."""
    match = _LANGUAGE.match(text)
    name = match[0] if match else ""
    return name, _ALIASES.get(name.lower().lstrip("{."), name.lower().lstrip("{."))


def options(text: str) -> list[str]:
    """Give the options in a fence's information, without titles that are prose."""
    rest = text[len(languages(text)[0]) :].strip(" {}")
    found = [match[0] for match in _OPTION.finditer(rest)]
    return sorted(option for option in found if not _PROSE_TITLE.match(option))


_LANGUAGE = re.compile(r"\{?\.?[\w+#-]+(?![\w+#-]*=)")
_OPTION = re.compile(r"""[\w-]+=(?:"[^"]*"|'[^']*'|\S+)|\S+""")
_PROSE_TITLE = re.compile(r"""(?:title|caption)=["'][^"']*\s[^"'/]*["']$""")
_ALIASES = {
    "py": "python", "python3": "python", "py3": "python", "sh": "bash", "shell": "bash", "zsh": "bash",
    "yml": "yaml", "js": "javascript", "ts": "typescript", "golang": "go", "md": "markdown", "rb": "ruby",
    "rs": "rust", "txt": "text", "plaintext": "text", "plain": "text", "htm": "html", "dockerfile": "docker",
    "cs": "csharp", "c#": "csharp", "c++": "cpp", "kt": "kotlin", "jsonc": "json",
}  # fmt: skip
