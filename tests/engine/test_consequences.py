"""One edit is told as one finding, that of its cause; two faults are two findings."""

from helpcentre import engine
from helpcentre.causes import CAUSES
from helpcentre.config import Settings
from tests.rules.test_rules import world

SOURCE = "# Pay {#pay}\n\nChoose a card.\n\n## Steps {#steps}\n\n1. Sign in.\n2. Choose **Edit**.\n"
TARGET = "# Payer {#pay}\n\nChoisissez une carte.\n\n## Étapes {#steps}\n\n1. Entrez.\n2. Choisissez **Edit**.\n"


def told(translation: str, only: list[str] | None = None) -> list[str]:
    site = world({"en/a.md": SOURCE, "fr/a.md": translation}, {})
    return [f"{f.line} {f.rule}" for f in engine.check(site, Settings(languages=("fr",)), only).findings]


def test_the_faultless_page_is_silent() -> None:
    assert told(TARGET) == []


def test_a_reply_of_a_tool_is_no_block_too_many_as_well() -> None:
    page = TARGET.replace("Choisissez une", "Voici la traduction en français :\n\nChoisissez une")
    assert told(page) == ["3 machine-reply"]
    assert told(page, ["block-extra"]) == ["3 block-extra"], "told where the rule of the cause isn't run"


def test_a_heading_that_lost_its_mark_is_told_where_it_stands() -> None:
    assert told(TARGET.replace("## Étapes {#steps}", "**Étapes**")) == ["5 heading-missing"]


def test_a_step_that_lost_its_mark_is_told_once() -> None:
    assert told(TARGET.replace("1. Entrez", "1\\. Entrez")) == ["7 list-not-rendered"]


def test_two_faults_in_one_section_are_two_findings() -> None:
    page = TARGET.replace("Choisissez une carte.", "Voici la traduction en français :\n\n<script>pay()</script>")
    found = told(page)
    assert "3 machine-reply" in found
    assert "5 html-added" in found, "what is dangerous is never left to another finding"


def test_a_fault_in_another_section_is_no_consequence() -> None:
    page = TARGET.replace("Choisissez une", "<<<<<<< HEAD\nChoisissez une").replace("2. Choisissez **Edit**.\n", "")
    assert told(page) == ["3 conflict-mark", "8 step-missing"]


def test_a_box_that_lost_its_beginning_is_told_where_that_belongs() -> None:
    source = SOURCE.replace("Choose a card.", "/// note\n\nChoose a card.\n\n///")
    page = TARGET.replace("Choisissez une carte.", "Choisissez une carte.\n\n///")
    site = world({"en/a.md": source, "fr/a.md": page}, {})
    assert [f"{f.line} {f.rule}" for f in engine.check(site, Settings(languages=("fr",))).findings] == [
        "3 block-nesting"
    ]
    only = engine.check(site, Settings(languages=("fr",)), ["container-unclosed"]).findings
    assert [f"{f.line} {f.rule}" for f in only] == ["5 container-unclosed"]


def test_what_follows_a_block_that_left_its_step_is_no_fault_of_its_own() -> None:
    source = SOURCE.replace("1. Sign in.\n", "1. Sign in to `admin`.\n\n    !!! note\n        It is free.\n\n")
    page = TARGET.replace("1. Entrez.\n", "1 - Entrez dans `admin`.\n\n    !!! note\n        C’est gratuit.\n\n")
    site = world({"en/a.md": source, "fr/a.md": page}, {})
    found = engine.check(site, Settings(languages=("fr",))).findings
    assert [f"{f.line} {f.rule}" for f in found] == ["7 block-nesting"]


def test_what_is_lost_with_a_sentence_that_is_lost_is_told_at_all() -> None:
    """The sentence is lost with its placeholder, and the placeholder stood in the sentence: one of them is told."""
    text = "{{< notice >}}\nA copy of ${count} invoices takes up to five minutes.\n{{< /notice >}}"
    kept = "{{< notice >}}\nUne copie de ${count} factures prend cinq minutes.\n{{< /notice >}}"
    source, page = SOURCE.replace("Choose a card.", text), TARGET.replace("Choisissez une carte.", kept)
    settings = Settings(languages=("fr",))
    assert engine.check(world({"en/a.md": source, "fr/a.md": page}, {}), settings).findings == ()

    page = page.replace("Une copie de ${count} factures prend cinq minutes.\n", "")
    found = engine.check(world({"en/a.md": source, "fr/a.md": page}, {}), settings).findings
    assert [f"{f.line} {f.rule}" for f in found] == ["3 placeholder-differs"]


def test_a_word_with_a_control_character_in_it_is_no_misspelt_one() -> None:
    for sign, rule in (("\x00", "control-character"), ("\u200d", "invisible-character")):
        page = TARGET.replace("Choisissez une", f"Chois{sign}issez une")
        assert told(page) == [f"3 {rule}"]


def test_no_finding_is_the_cause_of_its_own_cause() -> None:
    causes = {rule: effects & CAUSES.keys() for rule, (_, effects) in CAUSES.items()}
    for rule, effects in causes.items():
        seen: set[str] = set()
        ahead = set(effects)
        while ahead:
            seen |= ahead
            ahead = {effect for known in ahead for effect in causes[known]} - seen
        assert rule not in seen
