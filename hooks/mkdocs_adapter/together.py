"""What stays on one line: an icon with its neighbours, words that a hyphen joins, names, short labels."""

import re
from collections.abc import Collection, Iterator

_BRACKET = re.compile(r'\((?=<span class="twemoji)(<span\b[^>]*>.*?</span>(?: [^\s<]+)?)', re.DOTALL)
_TAG = re.compile(r"(<!--.*?-->|<[^>]*>)", re.DOTALL)
_AS_THEY_ARE = re.compile(r"<(/?)(?:code|kbd|pre|script|style|svg)\b")
_JOINED = r"(?<![\w-])\w+(?:-\w+)+(?![\w-])"
_NUMBERED = r"\(?\b[A-Z]{2,}\)?(?: \d+(?:\.\d+)*)+\b"  # "EN 301 549", "(WCAG) 2.2"
_PATH = r"(?<!\S)[^\s&]+ &gt;(?!\S)"  # a line of a menu path begins with a label
_LABEL = re.compile(r"<(strong|a [^<>]*)>(?=(?:[^<>&]|&\w+;){1,20}</)(?=[^<>]* )")
_IN_LONGER = re.compile(r"\b\w-\w+")  # "Kontakt-E-Mail-Adresse"
_SHORT, _LONGEST = 5, 16  # letters: of a part that looks lost on a line of its own, and of what a line has room for


def keep_together(html: str, names: Collection[str] = ()) -> str:
    """Keep an icon on the line of its neighbours, and "e-mail" in one: browsers break a line after every hyphen.

    `names` of several words are kept in one as well, as far as they are short, and so are a label and a link of a few
    letters (which are looked for as they stand on the screen), the number of a standard, a step of a menu path.
    """
    short = (re.escape(name) for name in names if " " in name and len(name) <= _LONGEST)
    joined = re.compile("|".join([*(rf"(?<!\w){name}(?!\w)" for name in short), _NUMBERED, _PATH, _JOINED]))
    html = _BRACKET.sub(r'<span class="hc-together">(\1</span>', html)
    return "".join(_kept(_LABEL.sub(r'<\1 class="hc-together">', html), joined))


def _kept(html: str, joined: re.Pattern[str]) -> Iterator[str]:
    depth = 0
    for at, part in enumerate(_TAG.split(html)):
        if at % 2 == 0:
            yield part if depth else joined.sub(_keep, part)
            continue
        if found := _AS_THEY_ARE.match(part):
            depth += -1 if found[1] else 1
        yield part


def _keep(found: re.Match[str]) -> str:
    word = found[0]
    if "-" in word and (len(word) > _LONGEST or min(map(len, word.split("-"))) > _SHORT):
        return _IN_LONGER.sub(r'<span class="hc-together">\g<0></span>', word)
    return f'<span class="hc-together">{word}</span>'
