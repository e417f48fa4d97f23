"""How placeholders, shortcodes, includes, keys, icons and footnote marks are written."""

import re

from helpcentre.inline.model import What

# No quantifier here can run over what the next one needs: a page of braces costs one pass.
_SHORTCODE = r"\{\{<[^{}\n]*>\}\}|\{\{%[^{}\n]*%\}\}|\{%[^{}\n%]*(?:%(?!\})[^{}\n%]*)*%\}"
_PLACEHOLDER = (
    # `labels={{ copied: "…" }}` is an object of JavaScript, whose texts are translated.
    r"(?!(?<==)\{\{ *\w+ *:)\{\{\{?[^{}\n]*\}\}\}?|\$\{[^{}\n]*\}|<%[^<>\n]*%>"
    # What follows a bracket, a mark or code is an attribute list.
    r"|(?<![\w{$%#\])*>`\ufffc\\])\{(?:[A-Za-z_][\w.]*|\d+)\}(?!\})"
    r"|(?<![\w%])%(?:\d+\$|\(\w+\))?[sd@](?!\w)"
)
_INCLUDE = r"\{\*[^{}\n]*\*\}|\{![^{}\n]*!\}|^[ \t]*;?-{1,}8<-{1,}.*$"
_KEYS = r"(?<![+\w])\+\+[\w\"'](?:[\w\"' -]|\+(?!\+))*\+\+(?!\+)"
_ICON = r"(?<![\w:/]):(?=[\w+-]*[A-Za-z])[A-Za-z0-9+_-]+:(?![\w:])"
# What begins a line and has a colon behind it is the footnote itself.
_FOOTNOTE = r"(?:(?<!^)(?<!\n)|^(?!\[\^[^\]\[\s]+\]:))\[\^[^\]\[\s]+\]"

FIRST = re.compile(
    "|".join(
        (
            rf"(?P<INCLUDE>{_INCLUDE})",
            rf"(?P<SHORTCODE>{_SHORTCODE})",
            rf"(?P<PLACEHOLDER>{_PLACEHOLDER})",
            rf"(?P<KEYS>{_KEYS})",
            rf"(?P<ICON>{_ICON})",
            rf"(?P<FOOTNOTE>{_FOOTNOTE})",
        )
    ),
    re.MULTILINE,
)
_VALUE = r"""(?:"[^"\n]*"|'[^'\n]*'|[^\s"'{}]+)"""
_PAIR = rf"(?:[.#][\w:-]+|[\w:-]+={_VALUE})"
_LIST = rf"\{{[ ]?:?[ ]*{_PAIR}(?:[ ]+{_PAIR})*[ ]*\}}"
# It belongs to what it touches, or stands on a line of its own, or ends its text; elsewhere it is text.
ATTRIBUTES = re.compile(rf"(?:(?<=[)\]*_`>\ufffc])|^[ \t]*(?=\{{)){_LIST}|{_LIST}(?=\s*\Z)", re.MULTILINE)
_ATTRIBUTE = re.compile(rf"[.#][\w:-]+|([\w:-]+)=({_VALUE})")
_READ = frozenset(
    ("title", "alt", "aria-label", "data-title", "data-caption", "data-description", "placeholder", "lang")
)
HINT = re.compile(r"[{%]|\+\+|\[\^|:[\w+-]+:|8<")
_TEXTUAL = re.compile(
    r"""\b(title|text|caption|alt|label|summary|description|desc|heading|tooltip|content|subtitle|header)\s*=\s*
    ("[^"]*"|'[^']*'|“[^”]*”|«[^»]*»)""",
    re.VERBOSE,
)
_AFTER_COMMA = re.compile(r"(?<=\d),\s+(?=\d)")
_KEY_NAMES = {
    "control": "ctrl",
    "strg": "ctrl",
    "command": "cmd",
    "option": "alt",
    "opt": "alt",
    "escape": "esc",
    "delete": "del",
    "return": "enter",
    "pageup": "page-up",
    "pagedown": "page-down",
}


def value(what: What, raw: str) -> str:
    """Give what of a thing must be the same in every language, however it is spaced."""
    plain = " ".join(raw.split())
    if what is What.SHORTCODE:
        plain = _TEXTUAL.sub(_without_words, plain)
    if what is What.KEYS:
        return "+".join(_KEY_NAMES.get(name, name) for name in plain.lower().strip("+").split("+"))
    if what is What.INCLUDE:
        return _AFTER_COMMA.sub(",", plain)
    if what in {What.SHORTCODE, What.PLACEHOLDER}:
        return re.sub(r"(?<=[{%<])\s+|\s+(?=[}%>])", "", plain)
    return plain


def attributes(raw: str, *, named: bool) -> str:
    """Give what of an attribute list must be the same: what readers read of it is translated.

    `named` says that ids count too: those of headings are compared as the ways to them.
    """
    found = []
    for match in _ATTRIBUTE.finditer(raw):
        if match[1] == "id" or match[0].startswith("#"):
            found += ["#" + (match[2] or match[0][1:]).strip("\"'")] if named else []
        elif match[1]:
            found.append(f"{match[1]}={'…' if match[1] in _READ else match[2].strip(chr(34) + chr(39))}")
        else:
            found.append(match[0])
    return " ".join(sorted(found))


def _without_words(match: re.Match[str]) -> str:
    # A name in small letters without a space is a setting, whatever it sets; the rest is read by people.
    words = match[2][1:-1]
    return match[0] if words.isascii() and words.islower() and words.isidentifier() else f'{match[1]}="…"'
