"""Hides what has digits and yet is no quantity: code, addresses, placeholders, names such as PSD2 and UTF-8."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

HIDDEN = "\ufffc"
LETTER = "A-Za-zÀ-ÖØ-öø-ɏͰ-ϿЀ-ӿ"
DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_CURRENCY = "USD|EUR|GBP|JPY|CHF|CAD|AUD|INR|BRL|SEK|NOK|DKK|PLN|CZK|Rs|kr"
_EXTENSIONS = "md|mdx|py|html?|pdf|json|ya?ml|toml|png|jpe?g|gif|svg|webp|txt|js|ts|css|csv|xml|xlsx?|docx?|zip|gz|whl"
_NOT_TEXT = re.compile(
    "|".join(
        (
            r"(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{0,30}://[^\s<>]+",
            r"\bwww\.\S+",
            r"\b(?:mailto|tel):\S+",
            r"(?<![\w.+-])[\w.+-]{1,80}@[\w-]+(?:\.[\w-]+)+",
            r"\blocalhost:\d+",
            r"\{\{.{0,300}?\}\}|\{%.{0,300}?%\}|\{[^{}]*\}",
            r"</?[a-zA-Z][^<>]*>|</?\d{1,3}/?>",
            r"&#?\w{1,30};",
            # Japanese says "one" where others say "a", "another" or "the same", and "2, 3 times" for "a few".
            r"(?<!\d)1つ|(?<!\d)2[〜～~、]3(?=[つ回個日人時週月年度])",
            r":[0-9_+-]{0,20}[a-z][a-z0-9_+-]{0,50}:",
            r"\[\^[^\]\s]{1,60}\]",
            r"\+\+[\w+-]{1,60}\+\+",
            rf"(?<![\w./-])[\w./-]{{1,200}}\.(?:{_EXTENSIONS})\b",
            r"(?<!\w)\.{0,2}/[\w-]+(?:[./][\w-]+)*/?",
            r"(?:©|\([cC]\)|[Cc]opyright)[^\w\n]{0,8}(?:[Cc]opyright\W{0,8})?\d{4}(?:\s*[-–,]\s*\d{4})*",
            rf"(?<![{LETTER}\d])[A-Z]\.\d+(?![\w.]\d)",
            rf"(?<![{LETTER}\d])(?![vV]\d|(?:{_CURRENCY})\d)[{LETTER}][{LETTER}_]{{0,60}}\d[{LETTER}\d_]*(?:[.-][{LETTER}\d]+)*",
            rf"(?<![{LETTER}\d])[{LETTER}]{{0,20}}[A-Z][{LETTER}]{{0,20}}(?:-\d+(?:\.\d+)*)+(?:-?[{LETTER}]+)*",
        )
    )
)


@dataclass(frozen=True, slots=True)
class Masked:
    """The text with every hidden character replaced by one that is no letter, and the digits that went."""

    text: str
    spare: Counter[str]


def mask(text: str, code: Iterable[str] = ()) -> Masked:
    """Hide in `text` what is no quantity; `code` are the pieces of code in it, in order."""
    hidden = [" ".join(piece.split()) for piece in code]
    parts: list[str] = []
    position = 0
    for piece in hidden:
        start = text.find(piece, position) if piece else -1
        if start >= 0:
            parts += (text[position:start], HIDDEN * len(piece))
            position = start + len(piece)
    text = "".join((*parts, text[position:]))

    def hide(match: re.Match[str]) -> str:
        hidden.append(match[0])
        return HIDDEN * len(match[0])

    text = _NOT_TEXT.sub(hide, text)
    return Masked(text, Counter(digits for piece in hidden for digits in _digits(piece)))


def _digits(piece: str) -> set[str]:
    found = set(DIGITS.findall(piece))
    return found | {single for number in found for single in re.findall(r"\d+", number)}
