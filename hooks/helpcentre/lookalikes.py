"""Hosts that are made to look like another one."""

import re
import unicodedata
from collections.abc import Collection, Iterator

from helpcentre.wordlists import words

# Each Latin letter or digit, and the small letters and digits of all scripts that are drawn like it: confusables.txt of
# Unicode Technical Standard 39, as far as hosts may have them, and some whose capitals are.
_DRAWN_LIKE = words("""
    2ᒿꛯ 3𑣊𖼻 6б𑣕 7𑣆 8ȣ৪੪𐌚 9৭੧୨൭𑣌𑣖 aɑαаᗅꓮ𐊠𖽀 bвᑲᖯᗷꓐ𐊂𐊡𐌁 cсᴄⲥꓚꮯ𐊢𐌂𐐽𐔜𑣩𑣲 dđԁᑯᗞᗪꓒꓓ eеҽⴹꓰꬲ𐊆 fքᖴẝꓝꞙꬵ𐊇𐊥𐔥𑣂 gƍɡցᶃꓖ hħнһհᕼꓧ𐋏
    iíıɩɪιіӏꙇꭵ𑣃 jϳјᒍꓙ kκкᛕꓗ𐔘 lłǀӏ۱ᒪᛁⵏꓡꓲ𐊊𐌉𐌠𐔦𖼖𖼨 mмᗰᛖꓟ𐊰𐌑 nŋпոռꓠ𐔓 oøοσоөօ۵०০੦૦ଠ୦௦౦೦ഠ൦๐໐ဝ၀ჿዐᴏᴑⲟⵔ〇ꓳꬽ𐊒𐊫𐐬𐓪𐔖𑓐𑣈𑣗𑣠 pþρрᑭⲣꓑ𐊕
    qԛգզⵕ rгᖇᴦⲅꓣꭇꭈꮁ𖼵 sƽѕꓢꜱꮪ𐊖𐑈𑣁𖼺 tŧтꓔ𐊗𐊱𐌕𖼊 uʋυцսሀᑌᴜꓴꞟꭎꭒ𐓶𑣘𖽂 vνѵ۷ᐯᴠⴸꓦꛟꮩ𐔝𑜆𑣀𖼈 wɯѡԝաᴡꓪꮃ𑜊𑜎𑜏𑣦𑣯 xхᕁᕽᚷⵝꓫ𐊐𐊴𐌗𐌢𐔧𑣬
    yɣʏγуүყᶌỿꓬꭚ𐊲𑣜𖽃 zᴢꓜꮓ𐋵𑣄𑣥""")
_SKELETON = str.maketrans(
    {letter: group[0] for group in sorted(_DRAWN_LIKE) for letter in group[1:]} | {"0": "o", "1": "l", "i": "l"}
)
_PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("nn", "m"))
_SECOND_LEVEL = frozenset(("ac", "co", "com", "edu", "gob", "gov", "gv", "net", "or", "org"))
_SHORTEST, _LONG = 4, 8


def lookalike(name: str, known: Collection[str]) -> str | None:
    """Say whom of the `known` hosts a host is made to look like, and by what; None for one that isn't, or is known."""
    owners = {owner(each) for each in known}
    own = owner(name)
    if own in owners:
        return None
    shown = readable(own)
    for other in sorted(owners):
        if how := _likeness(shown, readable(name), readable(other)):
            return f'{how} "{readable(other)}"'
    return next(_mixtures(readable(name)), None)


def resembles(own: str, other: str) -> bool:
    """Tell whether one of two domains may be a forgery of the other; short names are like many others."""
    drawn = skeleton(readable(own)), skeleton(readable(other))
    return own != other and (drawn[0] == drawn[1] or (min(map(len, drawn)) >= _LONG and is_slip(*drawn)))


def readable(name: str) -> str:
    """Give a host with the letters that readers see for `xn--`."""
    labels = (_decoded(label) for label in name.split("."))
    return ".".join(labels)


def owner(name: str) -> str:
    """Give the part of a host that somebody registers: `example.co.uk` of `www.example.co.uk`."""
    labels = name.split(".")
    own = 3 if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL else 2
    return ".".join(labels[-own:])


def _decoded(label: str) -> str:
    try:
        return label.encode("ascii").decode("idna") if label.startswith("xn--") else label
    except UnicodeError:
        return label


def _likeness(own: str, whole: str, other: str) -> str | None:
    if skeleton(own) == skeleton(other):
        return "is drawn like"
    if len(other.partition(".")[0]) >= _SHORTEST and is_slip(skeleton(own), skeleton(other)):
        return "is one letter off"
    # The end of a host is its owner; what stands before that says nothing.
    if f".{other}." in f".{whole}" or other.replace(".", "-") in re.split(r"\.", whole)[0]:
        return "only begins like"
    return None


def skeleton(name: str) -> str:
    """Give a host as it is drawn: two that look alike have the same."""
    plain = "".join(each for each in unicodedata.normalize("NFD", name.lower()) if not unicodedata.combining(each))
    drawn = plain.translate(_SKELETON)
    for pair, letter in _PAIRS:
        drawn = drawn.replace(pair, letter)
    return drawn


def is_slip(one: str, other: str) -> bool:
    """Tell whether one letter too many, too few, wrong, or two in the wrong order make the one of the other."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    start = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest, others = one[start:], other[start:]
    swapped = rest[:2] == others[:2][::-1] and rest[2:] == others[2:]
    return rest[1:] == others[1:] or rest[1:] == others or rest == others[1:] or swapped


def _mixtures(name: str) -> Iterator[str]:
    """Say what is wrong with labels that mix alphabets, or write Latin words with another one's letters."""
    for label in name.split("."):
        alphabets = {unicodedata.name(letter, "").partition(" ")[0] for letter in label if letter.isalpha()}
        foreign = alphabets & {"CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC", "LISU", "CANADIAN"}
        if foreign and (len(alphabets) > 1 or skeleton(label).isascii()):
            script = sorted(foreign)[0].capitalize()
            yield (
                f"mixes Latin and {script} letters" if len(alphabets) > 1 else f"writes Latin words in {script} letters"
            )
