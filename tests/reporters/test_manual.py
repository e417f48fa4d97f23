"""The rules' reference for people says what the rules say of themselves."""

import re
from pathlib import Path

import pytest

from helpcentre import cli
from helpcentre.manual import reference
from helpcentre.rule import rules

MANUAL = Path(__file__).parents[2] / "manual" / "rules.md"


def test_it_is_up_to_date() -> None:
    assert MANUAL.read_text(encoding="utf-8") == "\n".join(reference(rules())) + "\n", "make rules"


def test_the_command_prints_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["rules", "--format", "markdown"]) == 0
    assert capsys.readouterr().out == "\n".join(reference(rules())) + "\n"


def test_every_rule_is_listed_and_explained() -> None:
    text = "\n".join(reference(rules()))
    ids = [rule.id for rule in rules()]
    assert re.findall(r"^\| \[([a-z-]+)\]\(#\1\) \|", text, re.MULTILINE) == ids
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == ids
    assert re.findall(r"^# (.+)$", text, re.MULTILINE) == ["Rules"]
