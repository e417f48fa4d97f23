"""What is kept between two runs: what is asked again, how, and that nothing kept can do harm."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from tests.external.conftest import NOW, Ask
from tests.external.test_answers import rules, told
from tests.support.outside import OutsideHost

LATER = NOW + timedelta(hours=21)


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "links" / "external.json"


def test_what_was_good_is_not_asked_again_on_the_same_day(host: OutsideHost, ask: Ask, cache: Path) -> None:
    ask(f"{host.url}/ok#here", cache=cache)
    host.asked.clear()
    again = ask(f"{host.url}/ok#here", cache=cache, now=NOW + timedelta(hours=19))
    assert told(again) == []
    assert again.reached, "nothing had to be asked"
    assert host.asked == []
    ask(f"{host.url}/ok#here", cache=cache, now=LATER)
    assert host.paths() == ["/ok"]


def test_a_new_section_is_looked_for(host: OutsideHost, ask: Ask, cache: Path) -> None:
    ask(f"{host.url}/etag#here", cache=cache)
    found = ask(f"{host.url}/etag#gone", cache=cache, now=LATER)
    assert rules(found) == ["external-anchor-broken"]
    assert "If-None-Match" not in host.asked[-1].headers, "the whole page is needed"


def test_a_host_may_say_that_nothing_has_changed(host: OutsideHost, ask: Ask, cache: Path) -> None:
    ask(f"{host.url}/etag#gone", cache=cache)
    record = json.loads(cache.read_text(encoding="utf-8"))["answers"][f"{host.url}/etag"]
    assert record["validators"] == {
        "If-None-Match": '"one"',
        "If-Modified-Since": "Wed, 01 Jul 2026 00:00:00 GMT",
    }
    assert record["asked"] == NOW.isoformat()
    found = ask(f"{host.url}/etag#gone", cache=cache, now=LATER)
    assert host.asked[-1].headers["If-None-Match"] == '"one"'
    assert rules(found) == ["external-anchor-broken"], "what the page lacked it lacks still"
    record = json.loads(cache.read_text(encoding="utf-8"))["answers"][f"{host.url}/etag"]
    assert record["asked"] == LATER.isoformat()
    assert record["validators"]["If-None-Match"] == '"one"'


def test_validators_go_to_the_address_that_they_are_of(host: OutsideHost, ask: Ask, cache: Path) -> None:
    host.moves = {"/a": (302, "/etag")}
    ask(f"{host.url}/a", cache=cache)
    host.asked.clear()
    assert told(ask(f"{host.url}/a", cache=cache, now=LATER)) == []
    assert [(each.path, "If-None-Match" in each.headers) for each in host.asked if each.path != "/robots.txt"] == [
        ("/a", False),
        ("/etag", True),
    ]


def test_what_was_bad_is_asked_again_at_once(host: OutsideHost, ask: Ask, cache: Path) -> None:
    ask(f"{host.url}/404", f"{host.url}/403", cache=cache)
    host.asked.clear()
    ask(f"{host.url}/404", f"{host.url}/403", cache=cache)
    assert sorted(host.paths()) == ["/403", "/404"]


def test_without_a_network_what_was_good_this_morning_is_good_and_the_rest_unknown(
    host: OutsideHost, ask: Ask, cache: Path
) -> None:
    ask(f"{host.url}/ok", cache=cache)
    found = ask(f"{host.url}/ok", "http://no-such-host.invalid/", cache=cache)
    assert told(found) == [
        '2 external-link-unchecked: "http://no-such-host.invalid/" was not checked: there is no network here'
    ]
    assert not found.reached


def test_what_could_not_be_asked_is_good_no_more_and_its_validators_are_kept(
    host: OutsideHost, ask: Ask, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask(f"{host.url}/etag", cache=cache)
    with monkeypatch.context() as away:
        away.setattr("helpcentre.asking.connecting.socket.socket.connect", _refuse)
        assert not ask(f"{host.url}/etag", cache=cache, now=LATER).reached
    host.asked.clear()
    assert told(ask(f"{host.url}/etag", cache=cache, now=NOW + timedelta(hours=1))) == []
    assert host.asked[-1].headers["If-None-Match"] == '"one"'


def _refuse(*_: object) -> None:
    raise ConnectionRefusedError


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"version": 0}', '{"version": 1, "answers": []}', '{"version": 1, "answers": {"x": {}}}']
)
def test_a_damaged_file_is_as_good_as_none(host: OutsideHost, ask: Ask, cache: Path, text: str) -> None:
    cache.parent.mkdir()
    cache.write_text(text, encoding="utf-8")
    assert told(ask(f"{host.url}/ok", cache=cache)) == []
    assert list(json.loads(cache.read_text(encoding="utf-8"))["answers"]) == [f"{host.url}/ok"]


def test_a_record_allows_nothing_that_is_not_allowed(host: OutsideHost, ask: Ask, cache: Path) -> None:
    ask(f"{host.url}/ok", cache=cache)
    cache.write_text(cache.read_text(encoding="utf-8").replace("127.0.0.1", "127.0.0.2"), encoding="utf-8")
    assert rules(ask(f"{host.url.replace('127.0.0.1', '127.0.0.2')}/ok", cache=cache)) == ["external-address-private"]


def test_addresses_that_nobody_names_any_more_are_forgotten(host: OutsideHost, ask: Ask, cache: Path) -> None:
    ask(f"{host.url}/ok?1", f"{host.url}/ok?2", cache=cache)
    ask(f"{host.url}/ok?1", cache=cache)
    assert list(json.loads(cache.read_text(encoding="utf-8"))["answers"]) == [f"{host.url}/ok?1"]
    assert (cache.parent / ".gitignore").read_text(encoding="utf-8") == "*\n"
