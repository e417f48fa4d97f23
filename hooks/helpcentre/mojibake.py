"""UTF-8 that was read as Latin-1 or Windows-1252, found and read again."""

import re
from collections.abc import Iterator

_SPECIALS = {
    bytes([byte]).decode("cp1252"): byte for byte in range(0x80, 0xA0) if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}
_TAIL = "[\u0080-\u00bf" + "".join(_SPECIALS) + "]"
_UNIT = re.compile(f"[Â-ß]{_TAIL}|[à-ï]{_TAIL}{{2}}|[ð-ô]{_TAIL}{{3}}")
_RUN = re.compile(f"(?:{_UNIT.pattern})+")
# The second half of `à` and of a no-break space is a no-break space, which editors like to make a plain one.
_PLAIN_SPACE = re.compile("(?<=[a-zß-ÿ0-9©®-¿])(?:Ã(?: (?= )|(?= |$))|Â )")
# What may follow a word's last letter lawfully: a capital Ã before a closing quotation mark is no damage.
_PUNCTUATION = frozenset("«»‹›“”„‘’‚…–—·°®™©\u00a0")


def may_stand_in(text: str) -> bool:
    """Tell quickly whether there is anything in a text that might be damage."""
    return not text.isascii() and (_UNIT.search(text) is not None or _PLAIN_SPACE.search(text) is not None)


def find(line: str) -> Iterator[tuple[int, int, str]]:
    """Give start, end and true text of each damaged run in a line."""
    if line.isascii():
        return
    runs = [(run, meaning) for run in _RUN.finditer(line) if (meaning := _read(run[0])) is not None]
    sure = {run for run, _ in runs if len(_UNIT.findall(run[0])) > 1 or _is_damage(line, run)}
    # A damaged word of one letter is told by its neighbours, which begin with the same rubbish.
    leads = {unit[0] for run in sure for unit in _UNIT.findall(run[0])}
    found = [(run.start(), run.end(), meaning) for run, meaning in runs if run in sure or run[0][0] in leads]
    found += [(m.start(), m.end(), "à" if m[0][0] == "Ã" else "\u00a0") for m in _PLAIN_SPACE.finditer(line)]
    yield from sorted(found)


def _read(text: str) -> str | None:
    """Read a run as the UTF-8 that it was, again where that has been damaged twice."""
    try:
        meaning = bytes(_SPECIALS.get(character, ord(character)) for character in text).decode("utf-8")
    except (UnicodeDecodeError, ValueError):
        return None
    again = _read(meaning) if _RUN.fullmatch(meaning) else None
    return again or meaning.replace("\ufeff", "")


def _is_damage(line: str, run: re.Match[str]) -> bool:
    """Tell whether a single character is damaged, rather than a letter and a mark that stand side by side."""
    before, after = line[: run.start()][-1:], line[run.end() :][:1]
    lead, tail = run[0][0], run[0][1:]
    lawful_tail = _PUNCTUATION.issuperset(tail)
    if lead in "ÂÃ":
        return not lawful_tail or after.islower() or not before.isupper()
    if lead in "ÄÅÆÐÑ":
        return not lawful_tail or after.islower() or before.islower()
    return len(tail) > 1 and (not lawful_tail or (lead == "â" and not before.isalpha()))
