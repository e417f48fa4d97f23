"""Which of what was found is told: that of some languages, files and folders."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from helpcentre import load
from helpcentre.errors import InputError, Problem
from helpcentre.finding import Finding, Severity
from helpcentre.site import Site


def require_languages(languages: Sequence[str], site: Site) -> None:
    """Raise InputError for each language that the site doesn't have."""
    known = ", ".join(site.languages)
    unknown = [Problem("", None, f'no language "{lang}" here (there are {known})') for lang in languages
               if lang not in site.languages]  # fmt: skip
    if unknown:
        raise InputError(unknown)


def wanted_paths(paths: Sequence[str], site: Site) -> list[str]:
    """Normalise the paths to tell of, and refuse those in which nothing is checked."""
    wanted = [load.shown(Path(path)) for path in paths]
    missing = [Problem(path, None, "no such file or folder") for path in wanted if not Path(path).exists()]
    if missing:
        raise InputError(missing)
    folders = [edition.folder for edition in site.editions]
    strange = [
        Problem(path, None, f"not among the pages that are checked ({', '.join(folders)})")
        for path in wanted
        if not any(_lies_in(path, folder) or _lies_in(folder, path) for folder in folders)
    ]
    if strange:
        raise InputError(strange)
    return wanted


def is_told(finding: Finding, arguments: argparse.Namespace, wanted: Sequence[str]) -> bool:
    """Tell whether a finding is bad enough, and one of those that are wanted."""
    if arguments.severity == Severity.ERROR and finding.severity is not Severity.ERROR:
        return False
    return is_wanted(finding, arguments, wanted)


def is_wanted(finding: Finding, arguments: argparse.Namespace, wanted: Sequence[str]) -> bool:
    """Tell whether a finding is in a language and a file that are wanted."""
    return is_chosen(finding.language, finding.path, arguments, wanted)


def is_chosen(language: str, path: str, arguments: argparse.Namespace, wanted: Sequence[str]) -> bool:
    """Tell whether a language and a path are among those that were named, if any were."""
    if arguments.language and language not in arguments.language:
        return False
    return not wanted or any(_lies_in(path, each) for each in wanted)


def _lies_in(path: str, folder: str) -> bool:
    return folder in {".", path} or path.startswith(f"{folder.rstrip('/')}/")
