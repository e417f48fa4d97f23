"""An address leads into a private network, to this machine, or to what only a cloud's own machines can ask for.

## Why

No customer gets there. And a program that asks for such an address, here or in a build, can be made to open what is
behind the wall: so it isn't asked for, neither by its number nor by a name that stands for it nor by a redirect.

## Fix

Write the public address. In a network whose own pages are meant, `--allow-network 10.1.0.0/16` lets them be asked.

## Example

    docs/de/pay.md:9:14: error: "http://192.168.0.7/pay" leads into a private network (192.168.0.7), and was not asked
    [external-address-private]
"""

from collections.abc import Iterator

from helpcentre.outside.model import Outcome, Outside, Remark


def check(outside: Outside) -> Iterator[Remark]:
    """Tell every place of such an address."""
    for mention, answer in outside.told(Outcome.FORBIDDEN):
        way = f'leads on to "{answer.hops[-1].to}", and that ' if answer.hops else ""
        yield Remark(mention, f'"{mention.written}" {way}{answer.detail}, and was not asked')
