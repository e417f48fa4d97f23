"""What `helpcentre links --external` understands besides."""

import argparse
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path


def add_to(command: argparse.ArgumentParser) -> None:
    """Add what `--external` understands."""
    group = command.add_argument_group("with --external, which asks other hosts")
    group.add_argument("--external", action="store_true", help="check the addresses outside that the sources name")
    group.add_argument(
        "--allow-network", type=_network, action="append", default=[], metavar="CIDR",
        help="ask addresses of this network too, although it is a private one",
    )  # fmt: skip
    group.add_argument("--pause", type=_seconds, default=1.0, metavar="S", help="seconds between requests to a host")
    group.add_argument("--timeout", type=_seconds, default=30.0, metavar="S", help="seconds for a request, at most")
    group.add_argument(
        "--max-age", type=_seconds, default=20.0, metavar="HOURS", help="don't ask again what was good since then"
    )
    group.add_argument("--cache-file", type=Path, metavar="FILE", help="where answers are kept for the next run")
    group.add_argument("--no-cache", action="store_true", help="keep nothing (a project has .cache/links)")


def _network(value: str) -> IPv4Network | IPv6Network:
    try:
        return ip_network(value)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"no network such as 10.1.0.0/16: {error}") from error


def _seconds(value: str) -> float:
    try:
        number = float(value)
    except ValueError:
        number = -1.0
    if not 0 <= number <= 100_000:
        raise argparse.ArgumentTypeError(f'"{value}" is not a number from 0 to 100,000')
    return number
