"""The parts that a template can have, by the key that names each."""

from collections.abc import Callable, Mapping
from typing import Any

from helpcentre.pictures.entries import Entries
from helpcentre.pictures.model import Button, Buttons, Cards, Choices, Details, Inputs, Lines, Part, Table, Title, Value
from helpcentre.suggest import did_you_mean

_Entry = Mapping[str, Any]
_BUTTON_KEYS = ("label", "kind", "icon", "marked")


def read_part(entries: Entries, entry: Any) -> Part | None:
    """Read an entry of `body`; None where it isn't one, which is noted."""
    kind = str(next(iter(entry), "")) if isinstance(entry, Mapping) else str(entry)
    if not isinstance(entry, Mapping) or kind not in _PARTS:
        hint = f"{did_you_mean(kind, _PARTS)} (known: {', '.join(_PARTS)})"
        entries.problem(kind, f'"{kind}" is not a part of a picture{hint}')
        return None
    more, read = _PARTS[kind]
    entries.require_keys(entry, (kind, *more), f'"{kind}"')
    return read(entries, entry)


def _table(entries: Entries, entry: _Entry) -> Table:
    columns = entries.values(entry["table"], "table")
    rows = tuple(entries.values(row, "rows") for row in entries.sequence(entry.get("rows"), "rows"))
    if not rows or any(len(row) != len(columns) for row in rows):
        entries.problem("rows", f"each row needs {len(columns)} values, one a column")
    return Table(columns, rows, _marked(entries, entry))


def _choices(entries: Entries, entry: _Entry) -> Choices:
    options = entries.values(entry["choices"], "choices")
    chosen = entries.value(entry["chosen"]) if "chosen" in entry else None
    if chosen and chosen not in options:
        entries.problem("chosen", '"chosen" is not one of the choices')
    return Choices(options, chosen, _marked(entries, entry))


def _buttons(entries: Entries, entry: _Entry) -> Buttons:
    found = [_button(entries, each) for each in entries.sequence(entry["buttons"], "buttons")]
    return Buttons(tuple(each for each in found if each))


def _button(entries: Entries, entry: Any) -> Button | None:
    if not isinstance(entry, Mapping) or "label" not in entry:
        entries.problem("buttons", f"{entry!r} is not a button: it has no label")
        return None
    entries.require_keys(entry, _BUTTON_KEYS, "a button")
    kind, icon = entry.get("kind", "plain"), entry.get("icon")
    if kind not in {"plain", "primary"}:
        entries.problem(str(kind), f'"{kind}" is not a kind of button (known: plain, primary)')
    if icon is not None:
        entries.value(icon)  # its name is the word that it is called by
    return Button(entries.value(entry["label"]), kind == "primary", icon, _marked(entries, entry))


def _marked(entries: Entries, entry: _Entry) -> Value | None:
    return entries.value(entry["marked"]) if "marked" in entry else None


_PARTS: Mapping[str, tuple[tuple[str, ...], Callable[[Entries, _Entry], Part]]] = {
    "title": ((), lambda entries, entry: Title(entries.value(entry["title"]))),
    "lines": ((), lambda entries, entry: Lines(entries.values(entry["lines"], "lines"))),
    "details": ((), lambda entries, entry: Details(entries.pairs(entry["details"], "details"))),
    "inputs": (
        ("marked",),
        lambda entries, entry: Inputs(entries.pairs(entry["inputs"], "inputs"), _marked(entries, entry)),
    ),
    "table": (("rows", "marked"), _table),
    "choices": (("chosen", "marked"), _choices),
    "buttons": ((), _buttons),
    "cards": ((), lambda entries, entry: Cards(entries.values(entry["cards"], "cards"))),
}
