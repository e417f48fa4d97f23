"""How a language sets spaces, quotation marks and apostrophes; what is found has its one remedy with it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from helpcentre.prose import CODE
from helpcentre.wordlists import words

THIN, WIDE = "\u202f", "\u00a0"
_SPACES = f" {THIN}{WIDE}"
_CLOSED = r"(?=$|[\s)*_”’\]|])"


@dataclass(frozen=True, slots=True)
class Slip:
    """Some characters of a text, what is wrong with them, and what ought to stand there."""

    start: int
    end: int
    message: str
    text: str


Look = Callable[[str, str], Iterator[Slip]]
"""Looks for slips of one kind in a text, which is given with its language."""
_FRENCH = re.compile(
    rf"(?<=[^\s?!;:.(*_|])(?P<space>[{_SPACES}]?)(?P<mark>[;:!?»]){_CLOSED}|«(?P<open>[{_SPACES}]?)(?=\S)"
)
_WANTED = {";": THIN, "!": THIN, "?": THIN, ":": WIDE, "»": WIDE}


def french_spaces(text: str, language: str) -> Iterator[Slip]:
    """French has a no-break space before a colon and in guillemets, and a narrow one there or before other marks."""
    for match in _FRENCH.finditer(text) if language == "fr" else ():
        group = "space" if match["mark"] else "open"
        mark = match["mark"] or "«"
        wanted = _WANTED.get(mark, WIDE)
        if match[group] not in {wanted, THIN}:
            name = "narrow no-break space" if wanted == THIN else "no-break space"
            side = "after" if mark == "«" else "before"
            yield Slip(*match.span(group), f'no {name} {side} "{mark}"', wanted)


_STRAY = re.compile(r"(?<=[^\W\d_])[ \u00a0]+(?=(?:[.,](?![\w.])|\))(?:\s|$|\*))|(?<=\()[ \u00a0]+(?=\w)")
_STRAY_MARK = re.compile(r"(?<=[^\W_])[ \u00a0\u202f]+(?=[;:!?](?:\s|$))")
# What is closed by another one is a quotation mark.
_STRAY_APOSTROPHE = re.compile(
    r"(?<=[^\W\d_])[ ]+(?=['’][^\W\d_](?![^'’\n]{0,60}(?<=\S)'(?!\w)))"
    r"|(?<=\b[cdjlmnstCDJLMNST]['’])[ ]+(?=[^\W\d_])"
)


_STRAY_ANY = re.compile(r"[ \u00a0\u202f][.,);:!?'’]|[('’][ \u00a0]")
"""Wherever a space is stray, these two stand side by side."""


def stray_spaces(text: str, language: str) -> Iterator[Slip]:
    """No space stands before a full stop, a comma or a closing bracket, nor around an apostrophe."""
    if not _STRAY_ANY.search(text):
        return
    patterns = [_STRAY, *([] if language in {"fr"} else [_STRAY_MARK])]
    patterns += [_STRAY_APOSTROPHE] if language in {"fr", "it"} else []
    for pattern in patterns:
        for match in pattern.finditer(text):
            around = text[max(0, match.start() - 8) : match.end() + 2].strip()
            yield Slip(*match.span(), f'a stray space in "{" ".join(around.split())}"', "")


_QUOTES = {
    "fr": f"«{WIDE}|{WIDE}»",
    "it": "«|»",
    "es": "«|»",
    "de": "„|“",
    "pt": "“|”",
    "nl": "“|”",
    "en": None,
}
_PAIRS = re.compile(
    r'(?<![\w=])"(?P<straight>[^"\n]{1,200})"(?!\w)|“(?P<high>[^“”"\n]{1,200})”|„(?P<low>[^„“”"\n]{1,200})[“”]'
)


def foreign_quotes(text: str, language: str) -> Iterator[Slip]:
    """Each language has quotation marks of its own: « », „ “, “ ”."""
    wanted = _QUOTES.get(language)
    for match in _PAIRS.finditer(text) if wanted else ():
        first, last = str(wanted).split("|")
        inner = match[match.lastgroup or 0].strip(_SPACES)
        new = f"{first}{inner}{last}"
        if match[0] != new and CODE not in inner:
            yield Slip(*match.span(), f'quotation marks of another language in "{match[0][:40]}"', new)


_STRAIGHT = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")


def straight_apostrophes(text: str, language: str) -> Iterator[Slip]:
    """An apostrophe is ’ in typeset text."""
    for match in _STRAIGHT.finditer(text) if language in {"fr", "it", "es", "pt", "de", "nl"} else ():
        word = re.search(r"\w+$", text[: match.start()])
        yield Slip(*match.span(), f'straight apostrophe after "{word[0] if word else ""}"', "’")


_DOTS = re.compile(r"(?<![.\w/])\.\.\.(?![.\w/])|(?<=\w)\.\.\.(?=[\s,;]|$)")


def dots(text: str, language: str) -> Iterator[Slip]:
    """An ellipsis is one character."""
    for match in _DOTS.finditer(text):
        yield Slip(*match.span(), "three full stops for an ellipsis", "…")


_UNITS = "|".join(
    sorted(
        words("""
            % € $ £ kg km cm mm kB MB GB TB h min heure heures jour jours minute minutes seconde secondes Stunde Stunden
            Tag Tage Tagen Minute Minuten Sekunde Sekunden ora ore giorno giorni minuti hora horas día días dia dias
            minuto minutos uur dag dagen""")
    )
)
_UNIT = re.compile(rf"(?<=\d)[ \n](?=(?:{_UNITS})(?!\w))")


def breaking_units(text: str, language: str) -> Iterator[Slip]:
    """A number and its unit stay on one line."""
    for match in _UNIT.finditer(text) if language != "en" else ():
        if match[0] == " ":
            around = text[max(0, match.start() - 3) : match.end() + 8].split("\n", maxsplit=1)[0].strip(" .,")
            yield Slip(*match.span(), f'a breaking space between number and unit in "{around}"', WIDE)


_ASKED = re.compile(
    r"(?P<start>(?:^|(?<=[.!?…:]\s)|(?<=[.!?…:]\s\s)))(?P<body>[^.!?…¿¡\n:]*(?:\n[^.!?…¿¡\n:]+)*)(?P<mark>[?!])"
)


def opening_marks(text: str, language: str) -> Iterator[Slip]:
    """A Spanish question begins with ¿, an exclamation with ¡."""
    for match in _ASKED.finditer(text) if language == "es" else ():
        first = re.search(r"[^\W\d_]", match["body"])
        if first:
            sign = {"?": "¿", "!": "¡"}[match["mark"]]
            # What is asked may be the text of a link inside of a sentence.
            link = match["body"].rfind("[") + 1 if text[match.end() : match.end() + 1] == "]" else 0
            at = match.start("body") + (link or first.start())
            yield Slip(at, at, f'no "{sign}" before what "{match["mark"]}" ends', sign)
