"""Hosts that speak TLS: a good certificate, one near its end, and those that browsers refuse."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.external.conftest import Ask
from tests.external.test_answers import told
from tests.support.outside import OutsideHost, make_certificate, outside


@pytest.fixture(params=[90])
def secure(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[OutsideHost]:
    """A host whose certificate is trusted and lives for so many days from now on."""
    certificate = make_certificate(tmp_path, "trusted", days=request.param)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with outside(certificate=certificate) as host:
        yield host


def test_a_good_one(secure: OutsideHost, ask: Ask) -> None:
    found = ask(f"{secure.url}/ok", now=datetime.now(UTC))
    assert told(found) == []
    (answer,) = found.answers.values()
    assert answer.certified == secure.url.removeprefix("https://")
    assert answer.ends is not None
    assert timedelta(days=89) < answer.ends - datetime.now(UTC) <= timedelta(days=90)


def test_one_near_its_end(secure: OutsideHost, ask: Ask) -> None:
    found = ask(f"{secure.url}/ok", now=datetime.now(UTC) + timedelta(days=80))
    ends = (datetime.now(UTC) + timedelta(days=90)).date().isoformat()
    host = secure.url.removeprefix("https://")
    message = f'"{secure.url}/ok": the certificate of {host} ends on {ends}'
    assert told(found) == [f"1 external-certificate-ending: {message}"]


@pytest.mark.parametrize("secure", [6], indirect=True)
def test_one_that_is_renewed_every_few_days(secure: OutsideHost, ask: Ask) -> None:
    assert told(ask(f"{secure.url}/ok", now=datetime.now(UTC) + timedelta(days=2))) == []
    assert len(told(ask(f"{secure.url}/ok", now=datetime.now(UTC) + timedelta(days=5)))) == 1


def test_one_that_nobody_knows(tmp_path: Path, ask: Ask) -> None:
    with outside(certificate=make_certificate(tmp_path, "own", days=90)) as host:
        assert told(ask(f"{host.url}/ok")) == [
            f'1 external-certificate-bad: "{host.url}/ok" has a bad certificate: self-signed certificate'
        ]
        assert host.asked == [], "nothing is asked of a host that can't be trusted"


def test_one_of_another_host(tmp_path: Path, ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    certificate = make_certificate(tmp_path, "other", days=90, host="DNS:other.example")
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with outside(certificate=certificate) as host:
        (line,) = told(ask(f"{host.url}/ok"))
    assert line.startswith(f'1 external-certificate-bad: "{host.url}/ok" has a bad certificate: IP address mismatch')


def test_one_that_is_reached_by_a_redirect(secure: OutsideHost, tmp_path: Path, ask: Ask) -> None:
    with outside(certificate=make_certificate(tmp_path, "own", days=90)) as host:
        secure.moves = {"/a": (302, f"{host.url}/ok")}
        (line,) = told(ask(f"{secure.url}/a", now=datetime.now(UTC)))
    assert f'leads on to "{host.url}/ok", which has a bad certificate' in line


def test_a_host_that_speaks_no_tls(ask: Ask, host: OutsideHost) -> None:
    url = host.url.replace("http:", "https:")
    found = told(ask(f"{url}/ok", f"{host.url}/ok", tries=1))
    assert len(found) == 1
    assert found[0].startswith(f'1 external-link-failing: "{url}/ok" can\'t be read: ')
