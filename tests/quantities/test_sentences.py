"""Where a sentence ends, in several languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpcentre.sentences import sentences

PARTED = [
    ["Wait 24 hours. ", "You have 3 attempts. ", "Try again."],
    ["See sec. 2.4 of it. ", 'Then "go!" ', "Now."],
    ["Am 31. Juli z. B. um 3 p.m. fertig. ", "Danach usw. weiter."],
    ["今日は。", "明日は3日です！", "次"],
    ["Wirklich? ", "Ja … nein. ", "(Siehe dort.) ", "Weiter."],
    ["यह एक है। ", "यह दो है।"],
    ["Version 3.10 is out"],
    ["Foo\nbar. ", "Baz"],
    ["Really? – at once. ", "When?: now."],
]


@pytest.mark.parametrize("parts", PARTED, ids=lambda parts: parts[0].strip())
def test_parted(parts: list[str]) -> None:
    text = "".join(parts)
    assert [text[start:end] for start, end in sentences(text)] == parts


@given(st.text())
def test_nothing_is_lost(text: str) -> None:
    bounds = list(sentences(text))
    assert "".join(text[start:end] for start, end in bounds).strip() == text.strip()
    assert all(start < end for start, end in bounds)
