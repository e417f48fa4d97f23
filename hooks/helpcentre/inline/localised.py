"""Whether an outside address or a picture is the same one in another language."""

import re

from babel.languages import get_official_languages

from helpcentre.hosts import host
from helpcentre.inline.compare import alike
from helpcentre.inline.targets import Target
from helpcentre.languagecode import base

_LANGUAGE = r"(?:[a-z]{2}|[A-Z]{2})(?:[-_](?:[a-z]{2}|[A-Z]{2}|[A-Z]?[a-z]{3}|hans|hant|latn|cyrl|arab|\d{3}))?"
_SEGMENT = re.compile(rf"(?<=/)({_LANGUAGE})(?=/|$|\?|#)")
_SETTING = re.compile(rf"[?&](?:hl|lang|language|locale|l|lc|setlang)=({_LANGUAGE})(?=&|#|$)", re.IGNORECASE)
_SUBDOMAIN = re.compile(r"[a-z]{2,3}(?:-[a-z]{2,4})?")
_TITLE = re.compile(r"[^\W_]+(?:[-_][^\W_]+)+(?:\.html?)?")
_SLIP = 0.8


def same_outside(ours: Target, theirs: Target, language: str, *, elsewhere: bool = False) -> bool:
    """Tell whether two outside targets are one, the second in a translation's `language`, as far as can be told.

    Pages of others have other addresses in other languages, and what is sent to them (`?text=`) is translated; but
    somewhere a language is named, in the path or by another host. What is nearly the same is a slip all the same, and
    so is what is in a language that is neither the source's nor the translation's. `elsewhere` says that the two name
    different hosts, or people.
    """
    if theirs.kind != "outside" or ours.kind not in {"outside", "http"} or ours.page != theirs.page:
        return False
    if ours.section == theirs.section:
        return True
    left, right = _without_language(ours.section), _without_language(theirs.section)
    new = _languages(theirs.section) - _languages(ours.section)
    if all(_is_read(code, language) for code in new) and (new or left == right):
        return True
    if left.partition("#")[0] == right.partition("#")[0] or not (
        new or elsewhere or _sends(left, right) or _are_titles(left, right)
    ):
        return False
    return max(alike(left, right), alike(ours.section, theirs.section)) < _SLIP


def other_host(ours: str, theirs: str) -> bool:
    """Tell whether two addresses name two hosts, `www.` counting for nothing."""
    left, right = ((host(address) or "").removeprefix("www.") for address in (ours, theirs))
    return left != right


def is_own_edition(ours: str, theirs: str, language: str) -> bool:
    """Tell whether an address is one of a site's edition in a language, which names its pages as it likes."""
    left, right = (host(address) or "" for address in (ours, theirs))
    code, _, rest = right.partition(".")
    other, _, same = left.partition(".")
    return rest == same and code != other and code == base(language) and bool(_SUBDOMAIN.fullmatch(other))


def _sends(left: str, right: str) -> bool:
    """Tell whether two addresses differ in nothing but what they send to their page."""
    return "?" in left + right and left.partition("?")[0].rstrip("/") == right.partition("?")[0].rstrip("/")


def _are_titles(left: str, right: str) -> bool:
    """Tell whether two addresses end in titles, made of words, of pages in the same folder."""
    ours, theirs = left.rpartition("/"), right.rpartition("/")
    return ours[0] == theirs[0] and all(_TITLE.fullmatch(ending) for ending in (ours[2], theirs[2]))


def _without_language(path: str) -> str:
    return _SEGMENT.sub("", _SETTING.sub("", path)).replace("//", "/").rstrip("/")


def _languages(path: str) -> set[str]:
    return {match[1].lower() for pattern in (_SEGMENT, _SETTING) for match in pattern.finditer(path)}


def _is_read(code: str, language: str) -> bool:
    """Tell whether a code names a language, or a country where it is spoken: many sites have `/jp/` for Japanese."""
    first, own = (re.split("[-_]", name)[0].lower() for name in (code, language))
    return first == own or own in get_official_languages(first.upper(), regional=True, de_facto=True)


def same_picture(path: str, *languages: str) -> str:
    """Give a picture's path without the languages' codes in it: each language may have its own file."""
    codes = "|".join(
        sorted({re.escape(code) for code in languages} | {re.escape(re.split("[-_]", c)[0]) for c in languages})
    )
    path = re.sub(rf"(^|/)(?:{codes})/", r"\1", path, flags=re.IGNORECASE)
    return re.sub(rf"[._-](?:{codes})(?=\.\w+$)", "", path, flags=re.IGNORECASE)
