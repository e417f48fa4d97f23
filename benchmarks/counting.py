"""Plain counting, the check that most projects have: how many of each thing a page has, against its source."""

import re

_FENCE = re.compile(r"^[ \t]*(`{3,}|~{3,})[^\n]*\n(?:.*?\n)??[ \t]*\1[`~]*[ \t]*$", re.MULTILINE | re.DOTALL)
_FRONT = re.compile(r"\A---\n(.*?)\n---$", re.MULTILINE | re.DOTALL)

_COUNTED: dict[str, tuple[str, bool]] = {
    # what, its pattern, and whether fenced code is looked at too
    "headings": (r"^#{1,6}[ \t]", False),
    "heading levels 1–2": (r"^#{1,2}[ \t]", False),
    "bullets": (r"^[ \t]*[-*+][ \t]", False),
    "steps": (r"^[ \t]*\d+[.)][ \t]", False),
    "links": (r"(?<!!)\[[^\]\n]*\]\([^)]*\)", False),
    "reference links": (r"\[[^\]\n]+\]\[[^\]\n]*\]", False),
    "html tags": (r"<[a-zA-Z][^>]*>", False),
    "images": (r"!\[[^\]\n]*\]\(|<img\b", False),
    "fences": (r"^[ \t]*(?:`{3,}|~{3,})", True),
    "fences with a language": (r"^[ \t]*(?:`{3,}|~{3,})[ \t]*[\w{]", True),
    "inline code": (r"(?<!`)`[^`\n]+`(?!`)", False),
    "numbers": (r"\d+", False),
    "bold": (r"\*\*|__", False),
    "includes": (r"\{[*!%{<]", True),
    "admonitions": (r"^[ \t]*(?:!!!|\?\?\?\+?|/{3,}[ \t]*\w|:{3,}[ \t]*\w)", False),
    "table rows": (r"^[ \t]*\|", False),
    "anchors": (r"\{[ \t]*:?[ \t]*#", False),
    "paragraphs": (r"\n[ \t]*\n(?=\S)", False),
}


def counts(text: str) -> dict[str, int]:
    """Count the things on a page."""
    front = _FRONT.match(text)
    body = text[front.end() :] if front else text
    unfenced = _FENCE.sub("", body)
    found = {
        name: len(re.findall(pattern, body if everywhere else unfenced, re.MULTILINE))
        for name, (pattern, everywhere) in _COUNTED.items()
    }
    found["settings"] = len(re.findall(r"^\w[\w-]*:", front[1], re.MULTILINE)) if front else 0
    return found


def told(source: str, translation: str) -> dict[str, int]:
    """Give the counts that differ, with how far they are apart."""
    expected, got = counts(source), counts(translation)
    return {name: abs(got[name] - expected[name]) for name in expected if got[name] != expected[name]}


def shrinks(source: str, before: str, after: str) -> bool:
    """Tell whether a difference from the source gets smaller, or vanishes, from `before` to `after`."""
    earlier, later = told(source, before), told(source, after)
    return any(later.get(name, 0) < distance for name, distance in earlier.items())
