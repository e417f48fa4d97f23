"""What is known of Hunspell's dictionaries without loading them, held to Hunspell; and pages where there is none."""

from random import Random

import pytest

from helpcentre.config import Settings
from helpcentre.document import parse
from helpcentre.engine import check
from helpcentre.site import Edition, Site
from helpcentre.words import dictionary as module
from helpcentre.words.affixes import Affixes
from helpcentre.words.dictionary import dictionary
from helpcentre.words.frequencies import frequencies

LANGUAGES = ("fr", "it", "de", "es", "pt", "nl")
RULES = b"""SET UTF-8
TRY a\xc3\xa9
NEEDAFFIX !
PFX A Y 1
PFX A 0 re .
SFX B Y 2
SFX B y ies [^aeiou]y
SFX B 0 s [aeiou]y
"""


def _listed(language: str, count: int) -> list[str]:
    known = frequencies(language)
    assert known is not None
    lines = known._lines.decode().split("\n")
    words = [line.split('"')[1] for line in Random(3).sample(lines, count) if line.count('"') > 1]
    return [word for word in words if word.isalpha()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_seems_a_word_is_one_to_hunspell(language: str) -> None:
    words = dictionary(language)
    assert words is not None
    rng = Random(5)
    sound = _listed(language, 1000)
    damaged = [word[: (at := rng.randrange(len(word)))] + rng.choice(words.letters) + word[at + 1 :] for word in sound]
    seeming = [word for word in sound + damaged if words.seems(word)]

    assert [word for word in seeming if not words.has(word)] == []
    assert len(seeming) > 400


@pytest.mark.parametrize("language", LANGUAGES)
def test_letters_that_a_dictionary_has_no_code_for(language: str) -> None:
    words = dictionary(language)
    assert words is not None
    assert [word for word in ("Žižkov", "Лондон", "東京") if words.has(word) or words.seems(word)] == []

    source, translation = parse("We meet.\n", "en/a.md"), parse("Žižkov, Łódź, 東京 – Лондон.\n", "t/a.md")
    site = Site((Edition("en", "en", {"a.md": source}), Edition(language, "t", {"a.md": translation})))
    settings = Settings(source="en", languages=(language,))
    assert check(site, settings, ["word-misspelt"]).findings == ()


def test_words_have_a_beginning_and_an_ending_where_their_line_says_so() -> None:
    words = Affixes(RULES, lambda: b"4\npay/AB\ncity/B\nstem/!A\nplain\n")

    right = ["pay", "repay", "pays", "repays", "city", "cities", "plain", "restem"]
    assert [word for word in right if not words.has(word)] == ["restem"]
    assert [word for word in ("stem", "citys", "paies", "recity", "replain", "plains", "pa") if words.has(word)] == []
    assert words.letters.startswith("aé")


def test_of_a_words_lines_each_says_what_it_may_have() -> None:
    many = b"".join(b"%day/B\n" % number for number in range(500))
    words = Affixes(RULES, lambda: many + b"pay-day/A\npay/A po:verb\npay/B\tpo:noun\npay\r\npays on/B\nday/B")

    assert [word for word in ("repay", "pays", "pay", "499ays", "days", "repay-day") if not words.has(word)] == []
    assert [word for word in ("re7ay", "pay-days", "reday", "po:noun") if words.has(word)] == []


def test_nothing_is_said_without_a_dictionary(monkeypatch: pytest.MonkeyPatch) -> None:
    source, translation = parse("Your subscription.\n", "en/a.md"), parse("Votre abonement.\n", "fr/a.md")
    site = Site((Edition("en", "en", {"a.md": source}), Edition("fr", "fr", {"a.md": translation})))
    settings = Settings(source="en", languages=("fr",))

    def told() -> int:
        module.dictionary.cache_clear()
        return len(check(site, settings, ["word-misspelt"]).findings)

    assert told() == 1
    monkeypatch.setattr(module, "find_spec", lambda name: None)
    assert told() == 0
    monkeypatch.undo()
    assert told() == 1
    assert dictionary("pl") is None
    assert dictionary("fr-CA") is not None
