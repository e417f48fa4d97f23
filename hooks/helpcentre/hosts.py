"""The hosts that a text names, and when two of them are one host in two languages."""

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote

from helpcentre.wordlists import words

_URL = re.compile(r"(?:https?|ftp|wss?):/{0,2}|(?<![\w:/.])//(?=[\w-]+\.)", re.IGNORECASE)
_WRITTEN = re.compile(r"(?:https?|ftp)://[^\s<>\"'`)\]}«»“”\ufffc]+", re.IGNORECASE)
_MAIL = re.compile(r"(?<![\w.+@/:-])[\w.+-]+@((?:[\w-]+\.)+[^\W\d_]{2,})")
_LANGUAGES = frozenset(
    re.findall(
        "..",
        "afamarazbebgbnbscacscydadeeleneoeseteufafifrgaglguhehihrhuhyidisitjakakkkmknkolbloltlvmkmlmnmrmsmtmynbnenlnnno"
        "paplptrorusiskslsqsrsvswtatethtltrukuruzvizh",
    )
)
# Everybody can have a name of their own under these: `fr.` before them is somebody, not French.
_SHARED = words("""
    appspot.com azurewebsites.net blogspot.com cloudfront.net firebaseapp.com fly.dev github.io gitlab.io
    herokuapp.com netlify.app onrender.com pages.dev readthedocs.io s3.amazonaws.com surge.sh vercel.app web.app
    weebly.com wixsite.com wordpress.com workers.dev""")
_UNSAFE = re.compile(r"(?:javascript|vbscript|livescript|data|file|blob|filesystem):", re.IGNORECASE)
_IGNORED = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202e\u2060\ufeff]")


def plain(target: str) -> str:
    """Give an address as a browser takes it: entities read, spaces and controls left out."""
    return _IGNORED.sub("", unescape(target))


def unsafe(target: str) -> str | None:
    """Give the scheme of an address that runs or carries something instead of leading somewhere."""
    match = _UNSAFE.match(plain(target))
    return match[0][:-1].lower() if match else None


def host(target: str) -> str | None:
    """Give the host that an address leads to, or a mail goes to; None for an address inside the site."""
    target = plain(target).replace("\\", "/")
    if target.lower().startswith("mailto:"):
        _, at, name = unquote(target[7:]).partition("?")[0].rpartition("@")
        return _clean(name) if at else None
    match = _URL.match(target)
    if not match:
        return None
    # What stands before an @ is a user's name, however much it looks like a host.
    authority = re.split(r"[/?#]", target[match.end() :].lstrip("/"), maxsplit=1)[0].rpartition("@")[2]
    return _clean(unquote(authority)) if authority else None


def _clean(name: str) -> str:
    name = re.sub(r":\d*$", "", name.strip("[] ")).rstrip(".").lower()
    try:
        return name.encode("idna").decode("ascii") if not name.isascii() else name
    except UnicodeError:
        return name


def written(line: str) -> Iterator[tuple[int, str]]:
    """Give the hosts of addresses and mail addresses that are written out in a line, with where they begin."""
    if "://" in line:
        for match in _WRITTEN.finditer(line):
            if name := host(match[0]):
                yield match.start(), name
    if "@" in line:
        for match in _MAIL.finditer(line):
            yield match.start(), _clean(match[1])


def international(name: str) -> str:
    """Give the host without what names a language: `fr.wikipedia.org` and `en.wikipedia.org` are one."""
    name = name.removeprefix("www.")
    first, _, rest = name.partition(".")
    language = re.split(r"[-_]", first)[0]
    if "." in rest and rest not in _SHARED and (language in _LANGUAGES) and len(first) <= 7:
        return rest
    return name
