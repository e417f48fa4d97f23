"""The words that a Hunspell dictionary has as they stand, or with one beginning and one ending: what needs no loading.

Hunspell takes up to a second to load a dictionary, and knows everything; this takes a tenth of that, and says "yes"
where a line of the list and a rule or two make the word. Where it says "no", Hunspell is to be asked.
"""

import re
from collections.abc import Callable, Iterator
from functools import cached_property, lru_cache

from helpcentre.words.sortedlines import SortedLines

_RULE = r"^{}[ \t]+(\S+)[ \t]+(\S+)[ \t]+([^\s/]+)(?:/(\S+))?[ \t]+(\S+)"
_HEAD = re.compile(r"^[PS]FX[ \t]+(\S+)[ \t]+Y[ \t]+\d+\s*$", re.MULTILINE)
_SETTING = re.compile(r"^(SET|FLAG|TRY|AF|NEEDAFFIX|ONLYINCOMPOUND|FORBIDDENWORD|CIRCUMFIX)[ \t]+(\S+)", re.MULTILINE)
_NO_WORDS = ("NEEDAFFIX", "ONLYINCOMPOUND", "FORBIDDENWORD", "CIRCUMFIX")
_SET = re.compile(rb"^SET[ \t]+(\S+)", re.MULTILINE)
_NONE = "0"
_MARKS = bytes.maketrans(b"/ \t\r", b"\x01\x02\x02\x02")
"""What stands behind a line's word comes before all letters: lines are in the order of their words then."""
_STEM, _FLAGS = re.compile(rb"\n([^\n\x01\x02]*)"), re.compile(rb"(?:\x01([^\n\x02]*))?(?:[\n\x02]|$)")

_Rules = dict[str, dict[str, list[tuple[str, str]]]]
"""For each beginning or ending: what it stands in place of, with the flags and the conditions of its rules."""


class Affixes:
    """A dictionary as its two files have it: beginnings and endings, and the words with what they may have of them."""

    def __init__(self, rules: bytes, read_entries: Callable[[], bytes]) -> None:
        """Take the bytes of the `.aff` file, and what gives those of the `.dic` file when a word is asked for."""
        found = _SET.search(rules)
        self._encoding = found[1].decode("ascii").replace("ISO8859", "ISO-8859") if found else "iso-8859-1"
        self._rules = rules.decode(self._encoding, "replace")
        self._read_entries = read_entries
        self._settings = dict(_SETTING.findall(self._rules))
        self._barred = frozenset(self._settings[name] for name in _NO_WORDS if name in self._settings)
        self._crossing = frozenset(_HEAD.findall(self._rules))
        self._flags = lru_cache(maxsize=65536)(self._read_flags)

    @cached_property
    def letters(self) -> str:
        """The small letters that the language's words are made of."""
        tried = self._settings.get("TRY", "").lower()
        return "".join(dict.fromkeys(letter for letter in tried + "abcdefghijklmnopqrstuvwxyz" if letter.isalpha()))

    @cached_property
    def _lines(self) -> SortedLines:
        lines = self._read_entries().translate(_MARKS).split(b"\n")
        return SortedLines(b"\n".join(sorted(lines)), _STEM)

    @cached_property
    def _beginnings(self) -> _Rules:
        return self._affixes("PFX")

    @cached_property
    def _endings(self) -> _Rules:
        return self._affixes("SFX")

    def _affixes(self, kind: str) -> _Rules:
        found: _Rules = {}
        for flag, strip, affix, flags, condition in re.findall(_RULE.format(kind), self._rules, re.MULTILINE):
            if not self._bars(flags):
                strips = found.setdefault("" if affix == _NONE else affix, {})
                strips.setdefault("" if strip == _NONE else strip, []).append((flag, condition))
        return found

    def has(self, word: str) -> bool:
        """Tell whether a line of the list, at most one beginning and one ending, make the word."""
        if "AF" in self._settings:  # flags by number: nothing is known without what they stand for
            return False
        return self._ends(word, frozenset()) or any(self._begun(word))

    def _begun(self, word: str) -> Iterator[bool]:
        for size in range(min(len(word) - 2, max(map(len, self._beginnings), default=0)) + 1):
            for strip, rules in self._beginnings.get(word[:size], {}).items():
                rest = strip + word[size:]
                flags = frozenset(flag for flag, condition in rules if _meets(rest, f"^(?:{condition})"))
                yield bool(flags) and self._ends(rest, flags)

    def _ends(self, word: str, begun: frozenset[str]) -> bool:
        """Tell whether the list has a word, with an ending or without; `begun` are what its beginning may be of."""
        if any(not begun or begun & flags for flags in self._flags(word)):
            return True
        sizes = range(min(len(word) - 1, max(map(len, self._endings), default=0)) + 1)
        return any(self._ended(word[: len(word) - size], word[len(word) - size :], begun) for size in sizes)

    def _ended(self, stem: str, ending: str, begun: frozenset[str]) -> bool:
        for strip, rules in self._endings.get(ending, {}).items():
            whole = stem + strip
            for flags in self._flags(whole):
                fits = not begun or begun & flags & self._crossing
                for flag, condition in rules if fits else ():
                    crosses = not begun or flag in self._crossing
                    if flag in flags and crosses and _meets(whole, f"(?:{condition})$"):
                        return True
        return False

    def _read_flags(self, stem: str) -> tuple[frozenset[str], ...]:
        """Give the flags of each line that has the stem, but of those that make no word."""
        try:
            head = b"\n" + stem.encode(self._encoding)
        except UnicodeEncodeError:
            return ()
        text, (at, end) = self._lines.text, self._lines.around(head[1:], head[1:])
        found = []
        while (at := text.find(head, at, end)) >= 0:
            at += len(head)
            if line := _FLAGS.match(text, at):
                flags = (line[1] or b"").decode(self._encoding, "replace")
                if not self._bars(flags):
                    found.append(frozenset(self._split(flags)))
        return tuple(found)

    def _split(self, flags: str) -> list[str]:
        kind = self._settings.get("FLAG", "")
        if kind == "long":
            return [flags[at : at + 2] for at in range(0, len(flags), 2)]
        return flags.split(",") if kind == "num" else list(flags)

    def _bars(self, flags: str) -> bool:
        return bool(flags) and not self._barred.isdisjoint(self._split(flags))


def _meets(word: str, condition: str) -> bool:
    return _compiled(condition).search(word) is not None


@lru_cache(maxsize=16384)
def _compiled(condition: str) -> re.Pattern[str]:
    return re.compile(condition)
