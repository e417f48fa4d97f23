"""The bounds of a run, so that no host can hold it up and none is bothered."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of everything: seconds of a step and of a whole request, bytes of a body, tries, pauses, redirects.

    `patience` is the longest pause that a host may ask for; who asks for more isn't asked again in this run.
    """

    step: float = 15.0
    request: float = 30.0
    run: float = 1_800.0
    body: int = 1_000_000
    tries: int = 3
    pause: float = 1.0
    patience: float = 60.0
    redirects: int = 10
    addresses: int = 5_000
    threads: int = 8
