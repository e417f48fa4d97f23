"""A checker of links opens what others wrote: nothing private is reached, whichever way an address takes to it."""

import socket
from collections.abc import Iterator
from ipaddress import ip_address, ip_network
from pathlib import Path
from typing import Any

import pytest

from helpcentre.outside.model import Outcome
from helpcentre.outside.policy import Policy
from tests.external.conftest import Ask
from tests.external.test_answers import rules, told
from tests.support.outside import OutsideHost, outside

PRIVATE = "http://127.0.0.2"


@pytest.fixture
def witness() -> Iterator[OutsideHost]:
    """A host in a network that isn't allowed, which would tell if anybody so much as connected."""
    with outside("127.0.0.2") as host:
        yield host
        assert (host.connections, host.asked) == (0, [])


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[list[str]]]:
    """What names stand for: each time that one is asked for, the next answer of its list; the last one stays."""
    answers: dict[str, list[list[str]]] = {}
    real = socket.getaddrinfo

    def resolve(host: Any, port: Any, *arguments: Any, **options: Any) -> Any:
        if host not in answers:
            return real(host, port, *arguments, **options)
        found = answers[host].pop(0) if len(answers[host]) > 1 else answers[host][0]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (each, port)) for each in found]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    return answers


@pytest.mark.parametrize(
    "address",
    [
        *("0.0.0.0", "10.1.2.3", "100.64.0.1", "100.100.100.200", "127.0.0.1", "127.255.255.254", "169.254.169.254"),
        *("172.16.0.1", "192.0.0.192", "192.168.1.1", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255"),
        *("168.63.129.16", "::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1"),
        *("64:ff9b::a9fe:a9fe", "2002:7f00:1::", "2002:a00:1::", "2001:0:7f00:1::80ff:fffe", "fe80::1", "fc00::1"),
        *("fd00:ec2::254", "fec0::1", "ff02::1", "2001:db8::1"),
    ],
)
def test_no_private_address_is_allowed(address: str) -> None:
    assert not Policy().allows(ip_address(address))


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_public_addresses_are_allowed(address: str) -> None:
    assert Policy().allows(ip_address(address))


def test_a_network_is_allowed_by_name_and_no_other_with_it() -> None:
    policy = Policy([ip_network("10.1.0.0/16")])
    assert policy.allows(ip_address("10.1.2.3"))
    assert policy.allows(ip_address("::ffff:10.1.2.3"))
    assert not policy.allows(ip_address("10.2.0.1"))


@pytest.mark.parametrize(
    ("address", "outcome"),
    [
        ("ftp://a.de/", Outcome.UNASKED),
        ("file:///etc/passwd", Outcome.UNASKED),
        ("javascript:alert(1)", Outcome.UNASKED),
        ("gopher://a.de:70/", Outcome.UNASKED),
        ("https://user:secret@a.de/", Outcome.UNASKED),
        ("https://a.de@evil.de/", Outcome.UNASKED),
        ("http://a.de:25/", Outcome.UNASKED),
        ("http://a.de:99999/", Outcome.UNASKED),
        ("http:///x", Outcome.UNASKED),
        ("http://[::1", Outcome.UNASKED),
        ("http://a.de/\r\nX: y", Outcome.UNASKED),
        ("http://a.de/" + "x" * 3000, Outcome.UNASKED),
        ("http://localhost/", Outcome.FORBIDDEN),
        ("http://x.localhost./", Outcome.FORBIDDEN),
        ("http://[::1]/", Outcome.FORBIDDEN),
        ("http://[fe80::1%25eth0]/", Outcome.FORBIDDEN),
        ("http://169.254.169.254/latest/meta-data/", Outcome.FORBIDDEN),
    ],
)
def test_what_is_not_even_looked_up(address: str, outcome: Outcome, ask: Ask) -> None:
    refusal = Policy().refusal(address)
    assert refusal is not None
    assert refusal[0] is outcome


@pytest.mark.parametrize(
    "host", ["127.0.0.2", "2130706434", "0x7f000002", "0177.0.0.2", "127.2", "[::ffff:127.0.0.2]", "127.0.0.2."]
)
def test_no_way_of_writing_it_reaches_a_private_host(witness: OutsideHost, ask: Ask, host: str) -> None:
    port = witness.url.rpartition(":")[2]
    found = ask(f"http://{host}:{port}/ok")
    assert set(rules(found)) <= {"external-address-private", "external-link-unchecked"}
    assert rules(found), "it is told"


def test_a_name_that_leads_to_a_private_host(
    witness: OutsideHost, host: OutsideHost, ask: Ask, names: dict[str, list[list[str]]]
) -> None:
    port = witness.url.rpartition(":")[2]
    names["inside.example"] = [["127.0.0.2"]]
    names["both.example"] = [["127.0.0.1", "127.0.0.2"]]
    found = ask(f"http://inside.example:{port}/ok", f"http://both.example:{port}/ok")
    assert told(found) == [
        f'{line} external-address-private: "http://{name}:{port}/ok" leads into a private network '
        f"({name} is 127.0.0.2), and was not asked"
        for line, name in ((1, "inside.example"), (2, "both.example"))
    ]


def test_a_name_that_changes_its_mind(
    witness: OutsideHost,
    host: OutsideHost,
    ask: Ask,
    names: dict[str, list[list[str]]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """DNS rebinding: what was looked at is what is connected to, without asking again in between."""
    looked_up: list[str] = []
    resolve = socket.getaddrinfo

    def note(name: Any, *arguments: Any, **options: Any) -> Any:
        looked_up.append(name)
        return resolve(name, *arguments, **options)

    monkeypatch.setattr(socket, "getaddrinfo", note)
    names["rebind.example"] = [["127.0.0.1"], ["127.0.0.1"], ["127.0.0.2"]]
    port = host.url.rpartition(":")[2]
    found = ask(f"http://rebind.example:{port}/ok", tries=1)
    assert told(found) == []
    assert [each.headers["Host"] for each in host.asked] == [f"rebind.example:{port}"] * 2
    assert looked_up == ["rebind.example"] * 2, "once for robots.txt, once for the page"


@pytest.mark.parametrize("status", [301, 302, 307])
def test_a_redirect_to_a_private_host(witness: OutsideHost, host: OutsideHost, ask: Ask, status: int) -> None:
    host.moves = {"/a": (status, f"{witness.url}/ok")}
    private = f'leads on to "{witness.url}/ok", and that leads into a private network (127.0.0.2), and was not asked'
    assert told(ask(f"{host.url}/a")) == [f'1 external-address-private: "{host.url}/a" {private}']


def test_a_robots_txt_that_leads_to_a_private_host(witness: OutsideHost, host: OutsideHost, ask: Ask) -> None:
    host.moves = {"/robots.txt": (302, f"{witness.url}/robots.txt")}
    assert told(ask(f"{host.url}/ok")) == []


@pytest.mark.parametrize(
    "to",
    ["file:///etc/passwd", "ftp://127.0.0.2/", "javascript:alert(1)", "gopher://127.0.0.2/", "http://u:p@127.0.0.2/"],
)
def test_a_redirect_to_what_is_not_asked(witness: OutsideHost, host: OutsideHost, ask: Ask, to: str) -> None:
    host.moves = {"/a": (302, to)}
    found = ask(f"{host.url}/a")
    assert len(rules(found)) == 1
    assert set(rules(found)) <= {"external-address-private", "external-link-unchecked"}
    assert f'leads on to "{to}"' in told(found)[0]


def test_no_credentials_are_sent(
    host: OutsideHost, ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, witness: OutsideHost
) -> None:
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login me password secret\n", encoding="utf-8")
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, witness.url)
    assert told(ask(f"{host.url}/ok", f"{host.url.replace('//', '//u:p@')}/ok")) == [
        f'2 external-link-unchecked: "{host.url.replace("//", "//u:p@")}/ok" was not checked: '
        "has a user's name in it, which is sent to nobody"
    ]
    assert host.paths() == ["/ok"], "and by no proxy"
    sent = {name.lower() for each in host.asked for name in each.headers}
    assert sent == {"host", "user-agent", "accept", "accept-encoding", "connection"}


def test_nothing_that_a_page_names_is_asked(host: OutsideHost, ask: Ask) -> None:
    links = {"Link": f"<{host.url}/style>; rel=stylesheet", "Refresh": f"0; url={host.url}/next"}
    host.headers = {"/ok": links}
    assert told(ask(f"{host.url}/ok")) == []
    assert host.paths() == ["/ok"]
