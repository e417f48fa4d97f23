"""The cards of all pages, kept from build to build: drawing one takes longer than rendering its page."""

import hashlib
import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from helpcentre.publish import BuiltPage
from helpcentre.publish.card import VERSION, card
from mkdocs_adapter.context import Chrome

Draw = Callable[[str, str, str], bytes]


def card_path(url: str) -> str:
    """Give the site-relative path of the card of the page at `url`: beside the page itself."""
    return f"{url}card.png"


def cards(pages: Iterable[BuiltPage], chrome: Chrome, cache: Path, draw: Draw = card) -> dict[str, bytes]:
    """Make the card of each translated page, by its path in the site.

    Those in `cache` are taken from there, new ones put in, and those that no page has any more taken out. A cache that
    can't be written to is done without.
    """
    names = {each.language: each.name for each in chrome.languages}
    files: dict[str, bytes] = {}
    used: set[str] = set()
    for page in pages:
        if page.translated:
            words = page.title, str(chrome.words[page.language]["site"]["name"]), names[page.language]
            kept = cache / f"{hashlib.sha256(repr((VERSION, words)).encode()).hexdigest()[:32]}.png"
            used.add(kept.name)
            files[card_path(page.url)] = _read(kept) or _keep(kept, draw(*words))
    for file in cache.glob("*.png"):
        if file.name not in used:
            file.unlink(missing_ok=True)
    return files


def _read(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except OSError:
        return None


def _keep(file: Path, content: bytes) -> bytes:
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(content)
        part.replace(file)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return content
