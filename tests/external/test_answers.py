"""What is made of each way in which a host can answer."""

import resource
import time
from itertools import pairwise
from pathlib import Path

import pytest

from helpcentre import externalcheck
from helpcentre.outside.model import Outcome, Outside
from tests.external.conftest import Ask
from tests.support.loopback import find_port
from tests.support.outside import OutsideHost


def told(found: Outside) -> list[str]:
    return [f"{each.line} {each.rule}: {each.message}" for each in externalcheck.check(found)]


def rules(found: Outside) -> list[str]:
    return [each.rule for each in externalcheck.check(found)]


def test_a_good_page_is_asked_once_for_all_who_name_it_and_never_with_head(host: OutsideHost, ask: Ask) -> None:
    found = ask(f"{host.url}/ok", f"{host.url}/ok#here", f"{host.url}/ok#old", f"{host.url}/ok")
    assert told(found) == []
    assert host.paths() == ["/ok"]
    assert {each.method for each in host.asked} == {"GET"}


@pytest.mark.parametrize(("path", "says"), [("/404", "404 (not found)"), ("/410", "410 (gone for good)")])
def test_a_dead_page(host: OutsideHost, ask: Ask, path: str, says: str) -> None:
    assert told(ask(host.url + path)) == [f'1 external-link-broken: "{host.url}{path}" answers {says}']
    assert host.count(path) == 1, "it said so clearly"


def test_a_missing_section(host: OutsideHost, ask: Ask) -> None:
    found = ask(f"{host.url}/ok#gone", f"{host.url}/ok#here", f"{host.url}/ok#/route", f"{host.url}/ok#:~:text=x")
    assert told(found) == [f'1 external-anchor-broken: "{host.url}/ok#gone" has no section "gone"']
    assert host.paths() == ["/ok"]


@pytest.mark.parametrize("status", [301, 308])
def test_a_page_that_moved_for_good_is_suggested_as_an_edit(host: OutsideHost, ask: Ask, status: int) -> None:
    host.moves = {"/a": (status, "/b"), "/b": (status, f"{host.url}/ok")}
    message = f'"{host.url}/a#here" has moved for good ({status}): write "{host.url}/ok"'
    assert told(ask(f"{host.url}/a#here")) == [f"1 external-link-moved: {message}"]


@pytest.mark.parametrize("status", [302, 303, 307])
def test_a_page_that_is_elsewhere_for_now_is_fine(host: OutsideHost, ask: Ask, status: int) -> None:
    host.moves = {"/a": (status, "/ok")}
    assert told(ask(f"{host.url}/a")) == []


def test_a_chain_that_ends_badly_is_no_suggestion(host: OutsideHost, ask: Ask) -> None:
    host.moves = {"/a": (301, "/404")}
    way = f', after a redirect to "{host.url}/404"'
    assert told(ask(f"{host.url}/a")) == [f'1 external-link-broken: "{host.url}/a" answers 404 (not found){way}']


def test_redirects_in_a_circle_and_without_end(host: OutsideHost, ask: Ask) -> None:
    host.moves = {"/a": (302, "/b"), "/b": (302, "/a")} | {f"/{n}": (302, f"/{n + 1}") for n in range(50)}
    assert told(ask(f"{host.url}/a", f"{host.url}/0")) == [
        f'1 external-link-broken: "{host.url}/a" never arrives: its redirects go in a circle',
        f'2 external-link-broken: "{host.url}/0" never arrives: it has more than 10 redirects',
    ]
    assert len(host.paths()) <= 4 + 11


def test_a_host_that_wants_its_cookie_back_is_no_circle(host: OutsideHost, ask: Ask) -> None:
    assert told(ask(f"{host.url}/cookie")) == []
    host.asked.clear()
    assert told(ask(f"{host.url}/ok")) == []
    assert all("Cookie" not in each.headers for each in host.asked), "which isn't kept for another address"


def test_a_busy_host_is_left_alone_as_long_as_it_asks(host: OutsideHost, ask: Ask) -> None:
    assert told(ask(f"{host.url}/busy")) == []
    first, second = (each.at for each in host.asked if each.path == "/busy")
    assert second - first >= 1.0


def test_a_host_that_asks_for_too_long_a_pause_is_not_asked_again(host: OutsideHost, ask: Ask) -> None:
    found = ask(f"{host.url}/too-busy", f"{host.url}/ok", threads=1)
    assert rules(found) == ["external-link-unchecked", "external-link-unchecked"]
    assert host.paths() == ["/too-busy"]
    assert found.answers[f"{host.url}/too-busy"].status == 429


def test_a_fault_that_passes_is_none(host: OutsideHost, ask: Ask) -> None:
    assert told(ask(f"{host.url}/shaky")) == []
    assert host.count("/shaky") == 2


def test_a_fault_that_stays_is_told_as_such_and_not_as_dead(host: OutsideHost, ask: Ask) -> None:
    assert told(ask(f"{host.url}/503")) == [
        f'1 external-link-failing: "{host.url}/503" answers 503 each time it is asked'
    ]
    assert host.count("/503") == 3


@pytest.mark.parametrize("path", ["/slow", "/drip", "/garbage"])
def test_what_never_answers_is_cut_off(host: OutsideHost, ask: Ask, path: str) -> None:
    began = time.monotonic()
    found = ask(f"{host.url}{path}", tries=2)
    assert time.monotonic() - began < 2 * 2 + 4
    assert rules(found) == ["external-link-failing"]
    assert host.count(path) == 2


def test_a_page_without_end_is_there_and_read_no_further_than_allowed(host: OutsideHost, ask: Ask) -> None:
    found = ask(f"{host.url}/endless", f"{host.url}/endless#x", body=200_000)
    assert told(found) == [], "whether it has the section isn't known"
    assert found.answers[f"{host.url}/endless"].status == 200


def test_a_bomb_is_not_unpacked(host: OutsideHost, ask: Ask) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert told(ask(f"{host.url}/bomb", request=10.0)) == []
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 250_000, "kilobytes, with those of the server"


def test_a_page_that_says_not_found_and_one_that_explains_what_that_is(host: OutsideHost, ask: Ask) -> None:
    found = ask(f"{host.url}/soft", f"{host.url}/explains")
    assert told(found) == [
        f'1 external-page-missing: "{host.url}/soft" answers 200, but its page says "Page not found"'
    ]


def test_a_deep_address_that_leads_to_the_first_page(host: OutsideHost, ask: Ask) -> None:
    host.moves = {"/help/invoices": (301, "/")}
    first = f'leads to the first page of its host, "{host.url}/"'
    assert told(ask(f"{host.url}/help/invoices")) == [f'1 external-page-missing: "{host.url}/help/invoices" {first}']


def test_who_lets_no_program_in_is_not_checked(host: OutsideHost, ask: Ask) -> None:
    found = ask(f"{host.url}/403", f"{host.url}/robots-say-no")
    assert told(found) == [
        f'1 external-link-unchecked: "{host.url}/403" was not checked: it answers 403, as hosts do to programs',
        f'2 external-link-unchecked: "{host.url}/robots-say-no" was not checked: its robots.txt asks programs not to',
    ]
    assert host.count("/robots-say-no") == 0


def test_a_host_that_is_not_there_is_dead_only_while_others_answer(host: OutsideHost, ask: Ask) -> None:
    nobody = f"http://127.0.0.1:{find_port()}/"
    alone = ask(nobody, "http://no-such-host.invalid/")
    assert rules(alone) == ["external-link-unchecked"] * 2
    assert not alone.reached
    assert all(answer.detail == "there is no network here" for answer in alone.answers.values())
    among = ask(f"{host.url}/ok", nobody)
    assert rules(among) == ["external-link-failing"]
    assert among.reached
    assert among.answers[nobody].outcome is Outcome.FAILING


def test_a_host_is_asked_one_at_a_time_with_a_pause(host: OutsideHost, ask: Ask) -> None:
    ask(*(f"{host.url}/ok?{number}" for number in range(4)), pause=0.3)
    times = [each.at for each in host.asked]
    assert len(times) == 5, "robots.txt once, and each page"
    assert min(later - earlier for earlier, later in pairwise(times)) >= 0.28


def test_one_hosts_pauses_hold_up_no_other(host: OutsideHost, ask: Ask) -> None:
    began = time.monotonic()
    ask(f"{host.url}/slow", f"{host.url.replace('127.0.0.1', 'localhost')}/ok", allowed="127.0.0.0/8", tries=1)
    assert host.asked
    at = next(each.at for each in host.asked if each.path == "/ok")
    assert at - began < 1.0


def test_the_run_ends_in_time_and_says_what_it_left_out(host: OutsideHost, ask: Ask) -> None:
    found = ask(*(f"{host.url}/ok?{n}" for n in range(5)), pause=0.5, run=0.2)
    assert set(rules(found)) == {"external-link-unchecked"}
    assert "the time for this run was up" in told(found)[-1]
    few = ask(f"{host.url}/ok?1", f"{host.url}/ok?2", addresses=1)
    assert told(few) == [
        f'2 external-link-unchecked: "{host.url}/ok?2" was not checked: there are too many addresses for one run'
    ]


def test_nothing_is_written_outside_the_cache(
    host: OutsideHost, ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    ask(f"{host.url}/ok")
    assert list(tmp_path.iterdir()) == []
