"""The front matter of a translation has other keys than that of its source.

What a translation notes there of the state of its source (`default_lang_commit`, `source_commit`) is its own.

## Why

The site reads the front matter by its keys: a description that is called otherwise is no description, and a setting
that one language lacks makes its page another one.

## Fix

Use the source's keys, as they are; only their values are translated.

## Example

    docs/fr/pay.md:2:1: error: front matter key "Description" is "description" in docs/en/pay.md:2 [front-matter-keys]
"""

from collections.abc import Iterator

from helpcentre.finding import Fix, Place
from helpcentre.rule import Fault
from helpcentre.site import Pair
from helpcentre.wordlists import words

_KEPT = words("default_lang_commit drifted_from_default l10n source_commit sourceCommit translation_of")
"""What a translation notes of the state of the source that it was made from."""
_EMPTY: tuple[object, ...] = (None, "", [], {})


def check(pair: Pair) -> Iterator[Fault]:
    """Tell the keys that are lost, extra, called otherwise, or left without a value."""
    source, translation = pair.source.front_matter.lines, pair.translation.front_matter.lines
    lost = [key for key in source if key not in translation]
    extra = [key for key in translation if key not in source and key not in _KEPT]
    if lost and not pair.translation.front_matter.height:
        keys = ", ".join(f'"{key}"' for key in lost)
        yield Fault(1, 1, f"no front matter; {pair.source.path} has {keys}", pair.source.place(source[lost[0]]))
        return
    if lost and len(lost) == len(extra):
        for old, new in zip(lost, extra, strict=True):
            yield _renamed(pair, old, new)
        return
    yield from _emptied(pair)
    for key in lost:
        place = pair.source.place(source[key])
        yield Fault(1, 1, f'front matter has no key "{key}" ({place})', place)
    for key in extra:
        yield Fault(translation[key], 1, f'front matter key "{key}" is not in {pair.source.path}')


def _emptied(pair: Pair) -> Iterator[Fault]:
    ours, theirs = pair.source.front_matter, pair.translation.front_matter
    for key, value in theirs.data.items():
        if value in _EMPTY and ours.data.get(key) not in _EMPTY and key in ours.lines and key in theirs.lines:
            place = pair.source.place(ours.lines[key])
            yield Fault(theirs.lines[key], 1, f'front matter key "{key}" has no value, it has one in {place}', place)


def _renamed(pair: Pair, old: str, new: str) -> Fault:
    line = pair.translation.front_matter.lines[new]
    place: Place = pair.source.place(pair.source.front_matter.lines[old])
    plain = pair.translation.line(line).startswith(new)
    fix = Fix(line, 1, line, 1 + len(new), old) if plain else None
    return Fault(line, 1, f'front matter key "{new}" is "{old}" in {place}', place, fix)
