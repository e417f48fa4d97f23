"""Raw HTML and attribute lists of a page, and what of them a translation has brought in."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from helpcentre.document import Document, components, rawhtml
from helpcentre.fencemarks import upset
from helpcentre.hosts import host, plain, unsafe
from helpcentre.keeping import kept
from helpcentre.offsets import Offsets
from helpcentre.prose import visible
from helpcentre.site import Pair
from helpcentre.wordlists import words

# Elements that run, fetch, send or restyle something: each must be the source's own, attributes and all.
ACTIVE = words("""
    applet base button embed form frame frameset iframe input link meta object portal script select style
    template textarea""")
# Elements of running text that a language may need where another does not: `1<sup>er</sup>`, ruby, `<span lang>`.
_LAWFUL = words("""
    a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q rb rp rt rtc ruby s samp small span strong sub
    sup u var wbr""")
_ELEMENTS = (
    _LAWFUL
    | ACTIVE
    | rawhtml.BLOCK_TAGS
    | words("""
    animate area audio big blink body caption col datalist dialog font foreignobject head image label map marquee
    meter nobr optgroup param picture plaintext search set slot source strike svg time title track tt use xmp""")
)
_ADDRESSES = words("action background cite data formaction href longdesc manifest ping poster src xlink:href")
_FRAMES = frozenset(("embed", "frame", "iframe", "object"))
_TOLD = frozenset(("alt", "aria-label", "class", "label", "lang", "placeholder", "title", "value"))
_SCRIPTED = re.compile(r"on[a-z]+$|style$|srcdoc$|formaction$|ping$|http-equiv$")
_LIST = re.compile(r"(?<!\{)\{:?(?![*%{!])([^{}\n]*=[^{}\n]*)\}")
_ITEM = re.compile(r"""([\w:.-]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'}]+)""")
_SCRIPT = re.compile(r"<(script|style)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_HALF = re.compile(rf"<\s*({'|'.join(sorted(ACTIVE))})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Element:
    """A start tag, or an attribute list (without a name), with its place and its attributes."""

    name: str
    line: int
    column: int
    attributes: Mapping[str, str]
    content: str = ""
    """What a script or a style sheet holds."""
    settings: str | None = None
    """Of a framework's component (`<Since v="1.6" />`), what its attributes must say in every language."""

    @property
    def identity(self) -> tuple[object, ...]:
        """What an active element must have in common with one of the source: all but what readers are told.

        A film or a map may be another one in another language, at the same host.
        """
        told = {key: value for key, value in self.attributes.items() if key not in _TOLD}
        if self.name in _FRAMES:
            told = {key: host(value) or value if key in _ADDRESSES else value for key, value in told.items()}
        return self.name, self.content, frozenset((key, plain(value)) for key, value in told.items())

    def scripted(self) -> Iterator[tuple[str, str]]:
        """Give the attributes that run or restyle something."""
        for key, value in self.attributes.items():
            if _SCRIPTED.match(key):
                yield key, " ".join(value.split())

    def addresses(self) -> Iterator[str]:
        """Give the addresses that the element names."""
        for key, value in self.attributes.items():
            if key in _ADDRESSES:
                yield value
            elif key == "srcset":
                yield from (part.split()[0] for part in value.split(",") if part.strip())


def elements(document: Document) -> list[Element]:
    """Give the start tags and attribute lists of a page that are none of its code, in order."""
    return kept(document, "elements", lambda: _elements(document))


def _elements(document: Document) -> list[Element]:
    if "<" not in document.text and "{" not in document.text:
        return []
    lines = visible(document)
    text = "\n".join(lines)
    places = Offsets(text)
    found = [_element(text, tag, places) for tag in rawhtml.tags(text)]
    known = {(element.line, element.column) for element in found}
    for number, line in enumerate(lines, 1):
        for match in _LIST.finditer(line) if "{" in line else ():
            attributes = {item[1].lower(): item[2].strip("\"'") for item in _ITEM.finditer(match[1])}
            found.append(Element("", number, match.start() + 1, attributes))
        for match in _HALF.finditer(line) if "<" in line else ():
            # A browser takes half a tag for a whole one.
            if (number, match.start() + 1) not in known:
                found.append(Element(match[1].lower(), number, match.start() + 1, {}))
    return sorted(found, key=lambda element: (element.line, element.column))


def without_markup(document: Document) -> list[str]:
    """Give the lines of `visible` text with tags, scripts, style sheets and attribute lists blank, columns kept."""
    if "<" not in document.text and "{" not in document.text:
        return list(visible(document))
    text = "\n".join(visible(document))
    for pattern in (_SCRIPT, rawhtml.TAG, _LIST):
        text = pattern.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
    return text.split("\n")


def _element(text: str, tag: rawhtml.Tag, places: Offsets) -> Element:
    line, column = places.position(tag.start)
    content = ""
    if tag.name in {"script", "style"}:
        closing = re.compile(rf"</{tag.name}", re.IGNORECASE).search(text, tag.end)
        content = " ".join(text[tag.end : closing.start() if closing else len(text)].split())
    attributes = {key: value for key, (value, _) in tag.attributes.items()}
    settings = components.settings(text, tag) if components.is_component(text, tag) else None
    return Element(tag.name, line, column, attributes, content, settings)


class Harm(Enum):
    """What a thing that the source doesn't have does, the worst first."""

    ACTIVE = 1
    SCRIPTED = 2
    UNSAFE = 3
    FOREIGN = 4


@dataclass(frozen=True, slots=True)
class Added:
    """An element of the translation that the source doesn't have; `what` is the attribute or address that is new."""

    harm: Harm
    element: Element
    what: str = ""


def added(pair: Pair) -> list[Added]:
    """Give what the translation's markup has brought in, each element once, by the worst that it does."""
    return kept(pair, "added", lambda: list(_added(pair)))


def _added(pair: Pair) -> Iterator[Added]:
    here = elements(pair.translation)
    if not here:
        return
    there = elements(pair.source)
    if upset(pair.translation):
        # What the source shows as code is no code here any more, which is told as that.
        places = Offsets(pair.source.text)
        there = [*there, *(_element(pair.source.text, tag, places) for tag in rawhtml.tags(pair.source.text))]
    identities = {element.identity for element in there}
    names = {element.name for element in there}
    scripted = {item for element in there for item in element.scripted()}
    addresses = {plain(address) for element in there for address in element.addresses()}
    for element in here:
        new = [key for key, value in element.scripted() if (key, value) not in scripted]
        bad = [address for address in element.addresses() if unsafe(address) and plain(address) not in addresses]
        if element.name in ACTIVE and element.identity not in identities:
            yield Added(Harm.ACTIVE, element)
        elif new:
            yield Added(Harm.SCRIPTED, element, new[0])
        elif bad:
            yield Added(Harm.UNSAFE, element, bad[0])
        elif element.name in _ELEMENTS - _LAWFUL - names:
            yield Added(Harm.FOREIGN, element)
