"""`helpcentre fix`: makes the changes that are certain, and shows them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from helpcentre import engine, load
from helpcentre.config import Settings
from helpcentre.errors import InputError, Problem
from helpcentre.finding import Finding
from helpcentre.fixing import certain, difference, fixed, is_harmless
from helpcentre.lazy import LazySite
from helpcentre.reading import Reading
from helpcentre.rule import rules

_ROUNDS = 5


@dataclass
class Outcome:
    """The texts that were changed, by path, with what they were, and the paths where a change would do harm."""

    texts: dict[str, tuple[str, str]] = field(default_factory=dict)
    harmful: list[str] = field(default_factory=list)

    def lines(self) -> list[str]:
        """Give what is printed: the diffs, and what wasn't touched."""
        shown = [line for path, texts in sorted(self.texts.items()) for line in difference(path, *texts)]
        return [*shown, *(f"{path}: left as it is: a fix would change more than words" for path in self.harmful)]


def fixable(wanted: Sequence[str]) -> list[str]:
    """Give the rules whose fixes are certain, or those of them that are wanted.

    Raises InputError for a rule that has no such fix.
    """
    known = [rule.id for rule in rules() if rule.certain]
    strange = [Problem("", None, f'rule "{name}" has no certain fix (these have: {", ".join(known)})')
               for name in wanted if name not in known]  # fmt: skip
    if strange:
        raise InputError(strange)
    return list(wanted) or known


def fix(reading: Reading, settings: Settings, wanted: Sequence[str], is_told: Callable[[Finding], bool]) -> Outcome:
    """Make the certain fixes until there are none left; nothing is written."""
    on = {rule.id for rule in rules() if rule.on or rule.id in settings.severity}
    chosen = [name for name in fixable(wanted) if wanted or name in on]
    outcome = Outcome()
    for _ in range(_ROUNDS):
        report = engine.check(LazySite(reading), settings, chosen)
        fixes = certain(filter(is_told, report.findings), chosen)
        texts = {tree.path(name): text for tree in reading.trees for name, text in tree.texts.items()}
        changed = {}
        for path, these in fixes.items():
            before, after = texts[path], fixed(texts[path], these)
            if is_harmless(reading.parse(before, path), reading.parse(after, path)):
                changed[path] = after
            elif path not in outcome.harmful:
                outcome.harmful.append(path)
        if not changed:
            break
        reading = reading.with_texts(changed)
        for path, after in changed.items():
            first = outcome.texts.get(path, (texts[path], ""))[0]
            outcome.texts[path] = first, after
    return outcome


def write(outcome: Outcome) -> None:
    """Write what was changed, each file whole or not at all. Raises InputError when that can't be done."""
    for path, (_, after) in outcome.texts.items():
        load.replace_file(Path(path), after)
