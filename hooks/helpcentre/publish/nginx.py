"""The same headers for nginx."""

import re
from collections.abc import Iterator

from helpcentre.publish.site import PublishError

# What the hosts that read _headers send for a file by themselves.
_UNLESS_SAID_OTHERWISE = {"Cache-Control": "public, max-age=0, must-revalidate"}


def nginx(headers: str) -> str:
    """Turn the text of _headers into an include for nginx's `server` block.

    Raises PublishError for a line that is not of the form which this package writes.
    """
    rules = list(_parse(headers))
    everywhere = _UNLESS_SAID_OTHERWISE | {name: value for path, name, value in rules if path is None}
    lines = ["# Made from _headers by `python -m helpcentre.publish nginx`: for a `server` block.\n"]
    for header, usual in everywhere.items():
        exceptions = [(path, value) for path, name, value in rules if path is not None and name == header]
        lines.extend(_directives(header, usual, exceptions))
    return "".join(lines)


def _directives(header: str, usual: str, exceptions: list[tuple[str, str]]) -> Iterator[str]:
    """An `add_header` in a location would drop all those of the server, so what differs by path is a variable."""
    if not exceptions:
        yield f"add_header {header} {_quoted(usual)} always;\n"
        return
    variable = f"$helpcentre_{header.lower().replace('-', '_')}"
    yield f"set {variable} {_quoted(usual)};\n"
    for path, value in exceptions:
        yield f"if ($uri = {_quoted(path)}) {{ set {variable} {_quoted(value)}; }}\n"
    yield f"add_header {header} {variable} always;\n"


def _parse(headers: str) -> Iterator[tuple[str | None, str, str]]:
    """Yield path, name and value of each header; the path is None where the header is for all files."""
    path: str | None = ""
    for number, line in enumerate(headers.splitlines(), start=1):
        field = re.fullmatch(r"\s+([A-Za-z-]+):\s*(.+)", line)
        if field and path != "":
            yield path, field[1], field[2]
        elif re.fullmatch(r"/\S*", line) and "*" not in line[:-1]:
            path = None if line.endswith("*") else line
        elif line.strip():
            raise PublishError(f"_headers:{number}: neither a path nor a header of one: {line!r}")


def _quoted(value: str) -> str:
    if "$" in value:
        raise PublishError(f"nginx would read a variable in {value!r}, and has no way to write the sign itself")
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
