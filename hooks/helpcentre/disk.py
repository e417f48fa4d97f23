"""Single files: read, written, and named as messages name them."""

import os
from pathlib import Path

from helpcentre.errors import InputError


def read_text(path: Path) -> str:
    """Read a file. Raises InputError when it can't be read, or isn't UTF-8."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise InputError.at(shown(path), reason(error)) from error
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = f"not UTF-8: byte 0x{content[error.start]:02x} at position {error.start}"
        raise InputError.at(shown(path), message, line) from error


def reason(error: OSError) -> str:
    """Say why a file can't be read or written."""
    return (error.strerror or "can't be read").lower()


def shown(path: Path) -> str:
    """Name a path as messages do: as it was given, or relative to the working directory where it lies in that."""
    here = Path.cwd()
    return (path.relative_to(here) if path.is_absolute() and path.is_relative_to(here) else path).as_posix()


def save(file: Path, text: str) -> None:
    """Write a file. Raises InputError when that can't be done."""
    try:
        file.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise InputError.at(shown(file), reason(error)) from error


def replace_file(file: Path, text: str) -> None:
    """Put a text in the place of a file's, whole or not at all. Raises InputError when that can't be done."""
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        part.write_text(text, encoding="utf-8", newline="")
        part.chmod(file.stat().st_mode)
        part.replace(file)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise InputError.at(shown(file), reason(error)) from error


def seen_from(file: Path, path: str) -> str:
    """Give a path as it is seen from the folder of `file`, wherever the working directory is."""
    return Path(os.path.relpath(path, file.absolute().parent)).as_posix()
