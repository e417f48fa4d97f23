"""What rules say of references that lead nowhere, and of files that are too large."""

from collections.abc import Iterable, Iterator

from helpcentre.built.model import Built, Entry, Flaw, Lead, Reference
from helpcentre.suggest import nearest

_EMBEDDED = frozenset({"img", "script", "source", "video", "audio", "track", "embed", "object", "link-file", "style",
                       "input", "image", "use", "meta"})  # fmt: skip
_LOADING = frozenset({"poster", "srcset", "imagesrcset", "background", "style"})


def is_embedded(reference: Reference) -> bool:
    """Tell whether a browser loads by itself what the reference leads to."""
    return reference.tag in _EMBEDDED or reference.attribute in _LOADING


def nowhere(built: Built, lead: Lead, what: str) -> Flaw:
    """Tell of a reference that nothing is served for."""
    value, tag, attribute = lead.reference
    target = f"{lead.path}#{lead.fragment}" if lead.fragment else lead.path
    return Flaw(lead.file, f'{what} "{value}": {_absent(built, lead.path)}', value, tag, attribute, target)


def missing(built: Built, entry: Entry, what: str) -> Iterator[Flaw]:
    """Tell of an address of a list that nothing is served for, if so."""
    if entry.path is not None and built.host.file(entry.path) is None:
        message = f'{what} "{entry.value}" leads nowhere: {_absent(built, entry.path)}'
        yield Flaw(entry.file, message, line=entry.line, column=entry.column)


def _absent(built: Built, path: str) -> str:
    same = built.host.near(path)
    if same:
        return f'there is no {path}, but "{same}": upper and lower case count'
    folder, name = path.rstrip("/").rpartition("/")[::2]
    siblings = built.siblings(folder)
    meant = nearest(name, siblings, 0.7) or next(iter(built.namesakes(name)), None)
    found = siblings.get(meant, meant) if meant else None
    return f"there is no {path}" + (f'; did you mean "{found}"?' if found else "")


def over_budget(built: Built, kind: str, files: Iterable[str]) -> Iterator[Flaw]:
    """Tell each of the files that is larger than the budget of its kind, where there is one."""
    budget = built.budget.get(kind)
    for file in sorted(files):
        if budget is not None and built.files[file] > budget * 1024:
            size = -(-built.files[file] // 1024)
            yield Flaw(file, f"the {kind} has {size:,} KB, the budget is {budget:,} KB", line=1)
