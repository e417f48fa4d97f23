"""Which addresses may be asked for: a checker of links opens what others wrote."""

from collections.abc import Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from urllib.parse import SplitResult, urlsplit

from helpcentre.outside.model import Outcome
from helpcentre.wordlists import words

Network = IPv4Network | IPv6Network
Ip = IPv4Address | IPv6Address

SCHEMES = ("http", "https")
# What clouds serve to their own machines alone at addresses that look like anybody's, and what is reserved for
# protocols and sites although some versions of Python take it for public.
_NOT_PUBLIC = tuple(map(ip_network, ("168.63.129.16/32", "192.0.0.0/24", "fec0::/10", "fd00:ec2::/32")))
# These carry an IPv4 address, which a gateway may take the packet to.
_NAT64, _LOCAL_NAT64 = IPv6Network("64:ff9b::/96"), IPv6Network("64:ff9b:1::/48")
_COMPATIBLE = IPv6Network("::/96")
# The ports that browsers refuse, as the Fetch standard lists them: what listens there is no web server.
_BAD_PORTS = frozenset(
    map(
        int,
        words("""
            0 1 7 9 11 13 15 17 19 20 21 22 23 25 37 42 43 53 69 77 79 87 95 101 102 103 104 109 110 111 113 115 117 119
            123 135 137 139 143 161 179 389 427 465 512 513 514 515 526 530 531 532 540 548 554 556 563 587 601 636 989
            990 993 995 1719 1720 1723 2049 3659 4045 4190 5060 5061 6000 6566 6665 6666 6667 6668 6669 6679 6697
            10080"""),
    )
)
LONGEST = 2_000


class Policy:
    """Tells what may be asked for: web addresses of public hosts, and of the networks that were allowed by name."""

    def __init__(self, allowed: Sequence[Network] = ()) -> None:
        """Take the networks that are allowed although they aren't public."""
        self.allowed = tuple(allowed)

    def refusal(self, address: str) -> tuple[Outcome, str] | None:
        """Say why an address isn't asked for; None for one that may be, as far as can be told without its name."""
        try:
            parts = urlsplit(address)
            host, port = parts.hostname, parts.port
        except ValueError:
            return Outcome.UNASKED, "is no address"
        if message := _wrong_shape(address, parts, host, port):
            return Outcome.UNASKED, message
        name = (host or "").rstrip(".").lower()
        local = name == "localhost" or name.endswith(".localhost")
        literal = ip_address("127.0.0.1") if local else _literal(name)
        if literal is None or self.allows(literal):
            return None
        return Outcome.FORBIDDEN, f"leads into a private network ({name})"

    def allows(self, ip: Ip) -> bool:
        """Tell whether a connection to an address may be made."""
        carried = _carried(ip)
        if any(ip in network or (carried and carried in network) for network in self.allowed):
            return True
        if carried is not None:
            return self.allows(carried)
        return ip.is_global and not ip.is_multicast and not any(ip in network for network in _NOT_PUBLIC)


def _wrong_shape(address: str, parts: SplitResult, host: str | None, port: int | None) -> str | None:
    if len(address) > LONGEST:
        return f"is longer than {LONGEST:,} characters"
    if parts.scheme not in SCHEMES:
        return f'begins with "{parts.scheme}:", and only http and https are asked'
    if "@" in parts.netloc:
        return "has a user's name in it, which is sent to nobody"
    if not host or any(ord(each) <= 0x20 or ord(each) == 0x7F for each in address):
        return "is no address"
    return f"names the port {port}, which no browser asks" if port in _BAD_PORTS else None


def _literal(host: str) -> Ip | None:
    try:
        return ip_address(host.partition("%")[0])
    except ValueError:
        return None


def _carried(ip: Ip) -> IPv4Address | None:
    """Give the IPv4 address that an IPv6 one stands for, by whichever of the ways there are."""
    if isinstance(ip, IPv4Address):
        return None
    if ip.ipv4_mapped or ip.sixtofour:
        return ip.ipv4_mapped or ip.sixtofour
    if ip.teredo:
        return ip.teredo[1]
    if ip in _NAT64 or ip in _LOCAL_NAT64 or (ip in _COMPATIBLE and int(ip) > 1):
        return IPv4Address(int(ip) & 0xFFFFFFFF)
    return None
