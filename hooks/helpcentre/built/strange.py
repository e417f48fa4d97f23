"""Addresses that no browser could follow, whatever is there."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from ipaddress import ip_address
from urllib.parse import unquote, urlsplit

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(.*)", re.DOTALL)
_MAIL = re.compile(r"[^\s@,;<>()\[\]\\]+@(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_]{2,}")
_PHONE = re.compile(r"\+?[0-9().\-\s]*[0-9](?:;[\w=.+-]+)*")
_BAD = re.compile(r"[\s<>\"`\\^\x00-\x1f]|\{\{|\}\}|\{%|%(?![0-9A-Fa-f]{2})")
_INNER_NAMES = (".local", ".localhost", ".internal", ".invalid", ".test")


def outside(value: str) -> bool:
    """Tell whether the address is one of the web."""
    return value.startswith("//") or value[:6].lower() in {"http:/", "https:"}


@lru_cache(maxsize=2**16)  # a menu has the same addresses on all pages of a depth
def strange(value: str) -> str | None:
    """Say what is wrong with an address; None for one that is in order."""
    if not value:
        return "is empty"
    scheme, rest = _split(value)
    if scheme in {"data", "javascript"}:
        return None
    if bad := _BAD.search(value):
        return f'has "{bad[0]}" in it' if bad[0].strip() else "has a space in it"
    if scheme in _CHECKS:
        return _CHECKS[scheme](value, rest)
    if rest.startswith("//") and scheme[:2] in {"ht", "tt"}:
        return f'begins with "{scheme}:", which is no scheme of the web'
    return None


def _split(value: str) -> tuple[str, str]:
    match = _SCHEME.match(value)
    if match:
        return match[1].lower(), match[2]
    return ("//" if value.startswith("//") else ""), value


def _web(value: str, rest: str) -> str | None:
    scheme = value.partition(":")[0]
    return _place(value) if rest.startswith("//") else f'lacks "//" after "{scheme}:"'


def _mail(_: str, rest: str) -> str | None:
    before, _, query = unquote(rest).partition("?")
    people = [each.strip() for each in before.split(",") if each.strip()]
    wrong = next((each for each in people if not _MAIL.fullmatch(each)), None)
    if wrong:
        return f'has "{wrong}", which is no mail address'
    return None if people or "to=" in query else "names nobody"


def _phone(_: str, rest: str) -> str | None:
    return None if _PHONE.fullmatch(unquote(rest).partition("?")[0]) else "is no telephone number"


def _file(_: str, __: str) -> str:
    return "opens a file of the reader's own machine"


def malformed(value: str) -> str | None:
    """Say what is wrong with how a web, mail or telephone address is written; where it leads is another matter."""
    scheme, rest = _split(value)
    if scheme not in _CHECKS or scheme in {"file", "//"} or "{" in value or "<" in value:
        return None
    if scheme in {"http", "https"}:
        return _shape(value) if rest.startswith("//") else f'lacks "//" after "{scheme}:"'
    return _CHECKS[scheme](value, rest)


def _shape(value: str) -> str | None:
    try:
        parts = urlsplit(value)
        name, _ = parts.hostname or "", parts.port
    except ValueError:
        return "has a host or a port that is none"
    if not name:
        return "names no host"
    return "has a user's name before its host" if parts.username is not None else None


def _place(value: str) -> str | None:
    if wrong := _shape(value):
        return wrong
    name = urlsplit(value).hostname or ""
    if name == "localhost" or name.endswith(_INNER_NAMES) or _is_inner(name):
        return f'leads to "{name}", which readers can\'t reach'
    return None if "." in name or ":" in name else f'names the host "{name}", which has no domain'


def _is_inner(name: str) -> bool:
    try:
        return not ip_address(name).is_global
    except ValueError:
        return False


_CHECKS: Mapping[str, Callable[[str, str], str | None]] = {
    "http": _web,
    "https": _web,
    "//": _web,
    "mailto": _mail,
    "tel": _phone,
    "sms": _phone,
    "file": _file,
}
