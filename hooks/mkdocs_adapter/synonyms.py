"""Customers' words: one file a language in l10n/synonyms, which translators edit."""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from helpcentre.errors import InputError, Problem
from helpcentre.load import shown
from helpcentre.search.synonyms import Synonyms, read_synonyms


def read_all_synonyms(folder: Path, languages: Sequence[str], pages: Collection[str]) -> Mapping[str, Synonyms]:
    """Read `<language>.yml` for each language. Raises InputError with the faults of all of them; none may be absent."""
    found: dict[str, Synonyms] = {}
    problems: list[Problem] = []
    for language in languages:
        file = folder / f"{language}.yml"
        try:
            found[language] = read_synonyms(file.read_text(encoding="utf-8"), shown(file), pages)
        except FileNotFoundError:
            message = "is missing: the search of this language knows none of its customers' words"
            problems.append(Problem(shown(file), None, f"{message}; copy {languages[0]}.yml and translate it"))
        except UnicodeDecodeError:
            problems.append(Problem(shown(file), None, "isn't UTF-8; save it in that encoding"))
        except InputError as error:
            problems += error.problems
    if problems:
        raise InputError(problems)
    return found
