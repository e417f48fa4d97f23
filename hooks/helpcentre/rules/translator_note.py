"""A translator's note or a mark of unfinished work was left in the page.

## Why

`TODO`, `[NdT : …]` or "(à traduire)" is meant for colleagues; readers take the page for a draft.

## Fix

Do what the note says, or put it into the tracker, and delete it.

## Example

`Cliquez sur **Edit** [NdT : libellé à vérifier].`
"""

import re
from collections.abc import Iterator

from helpcentre.leftovers import NOTE, may_have_note
from helpcentre.prose import visible
from helpcentre.rule import Fault
from helpcentre.site import Pair


def check(pair: Pair) -> Iterator[Fault]:
    """Tell each note of a kind that the source doesn't have, comments included, code not."""
    if not (may_have_note(pair.translation.text) and NOTE.search(pair.translation.text)):
        return
    theirs = {_kind(match[0]) for match in NOTE.finditer(pair.source.text)}
    shown = visible(pair.translation)
    comments = {
        number: comment
        for comment in pair.translation.comments
        for number in range(comment.at.line, comment.at.end_line + 1)
    }
    for number, line in enumerate(shown, 1):
        text = pair.translation.line(number) if number in comments else line
        match = NOTE.search(text)
        if match and _kind(match[0]) not in theirs:
            note = pair.translation.line(number)[match.start() :]
            closing = re.search(r"[\])）]|-->", note)
            quoted = " ".join(note[: closing.end() if closing else None].split())[:60].rstrip()
            yield Fault(number, match.start() + 1, f'"{quoted}" is a note to colleagues')


def _kind(note: str) -> str:
    return "".join(character for character in note.casefold() if character.isalpha())
