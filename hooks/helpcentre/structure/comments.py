"""Code without its comments, which may be translated, by the language that its fence names."""

import re

from helpcentre.wordlists import words

_HASH = words("""
    bash caddy cfg conf console docker dockerfile dotenv elixir env fish gitignore graphql hcl ini julia make makefile
    nginx perl pip-requirements powershell ps1 properties py pycon py3 python python3 r rb ruby sh sh-session shell
    terraform tf toml yaml yml zsh""")
_SLASHES = words("""
    astro c c# c++ cpp cs csharp css dart go golang groovy h hcl java javascript js json json5 jsonc jsx kotlin kt
    less objc php proto protobuf rs rust sass scala scss solidity svelte swift terraform tf ts tsx typescript vue
    zig""")
_DASHES = words("ada elm haskell hs lua postgres postgresql sql mysql plsql tsql vhdl")
_MARKUP = words("astro html htm jinja md markdown mdx php svelte svg vue xhtml xml xsl")
_SEMICOLON = words("asm clj clojure el ini lisp nasm scheme")
_PERCENT = words("erl erlang latex matlab prolog tex")
PROSE = words("""
    d2 dot flowchart graphviz markdown md mdx mermaid output plaintext plain plantuml puml text txt uml""")
"""Languages in which words are there to be read, and so to be translated."""

_TO_END = {
    "#": re.compile(r"(?:^|(?<=\s))#.*"),
    "//": re.compile(r"(?:^|(?<=\s))//.*"),
    "--": re.compile(r"(?:^|(?<=\s))--(?=\s|$).*"),
}
_TO_END |= {";": re.compile(r"(?:^|(?<=\s));.*"), "%": re.compile(r"(?:^|(?<=\s))%.*")}
_STARRED = re.compile(r"/\*.*?\*/", re.DOTALL)
_IN_MARKUP = re.compile(r"<!--.*?-->", re.DOTALL)
_PLACEHOLDER = re.compile(r"<[^\W\d_][\w .’'-]*>")


def without_comments(lines: list[str], language: str) -> list[str]:
    """Give as many lines, each without its comment; what a reader is to put a value of his own for is `<>`."""
    name = language.strip().lower().removeprefix("{").removeprefix(".")
    text = "\n".join(lines)
    if name in _SLASHES:
        text = _STARRED.sub(_blank, text)
    if name in _MARKUP:
        text = _IN_MARKUP.sub(_blank, text)
    for mark in _marks(name):
        text = "\n".join(_TO_END[mark].sub("", line) for line in text.split("\n"))
    if name not in _MARKUP and name not in {"jsx", "tsx", "php"}:
        text = _PLACEHOLDER.sub("<>", text)
    return [line.rstrip() for line in text.split("\n")]


def _marks(name: str) -> list[str]:
    families = (("#", _HASH), ("//", _SLASHES), ("--", _DASHES), (";", _SEMICOLON), ("%", _PERCENT))
    found = [mark for mark, languages in families if name in languages]
    return found if found or name else ["#"]


def _blank(match: re.Match[str]) -> str:
    return "\n" * match[0].count("\n")


def skeleton(line: str) -> str:
    """Give what of a line of prose or of a drawing is no word: marks, digits and names; only a blank line is blank."""
    kept = [word for word in re.findall(r"[^\W\d_]+|[\d]+|[^\w\s.,;:'’\"«»„“”?!()-]", line) if not word.isalpha()]
    return line[: len(line) - len(line.lstrip())] + (" ".join(kept) or "…" * bool(line.strip()))


def signs(line: str) -> list[str]:
    """Give all of a line but its letters and spaces."""
    return [character for character in line if not character.isalpha() and not character.isspace()]
