"""What differs between the images of a page and those of its translation."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass

from helpcentre.address import address, join
from helpcentre.hosts import host
from helpcentre.inline.addresses import new_host, undefined
from helpcentre.inline.causes import told
from helpcentre.inline.compare import Difference, Keys, alike
from helpcentre.inline.differences import differences, units_of
from helpcentre.inline.linking import lost_with_link
from helpcentre.inline.localised import same_picture
from helpcentre.inline.model import Thing, What
from helpcentre.inline.units import Unit
from helpcentre.links.resolve import Broken, Resolver
from helpcentre.site import Edition, Pair, Site

_WORD = re.compile(r"[^\W\d_]{3,}")
_PLACEHOLDER = re.compile(r"\{[{%].*?[}%]\}|\$?\{[^{}]*\}")


@dataclass(frozen=True)
class Pictures:
    """The images of a page beside those of its translation."""

    pair: Pair
    site: Site
    edition: Edition

    def differences(self) -> Iterator[tuple[Difference, str | None]]:
        """Give what is missing, extra or another picture, each with the rule that tells its cause."""
        keys = Keys(self._path, self._path)
        for difference in differences(self.pair, What.IMAGE, keys=keys, likeness=_likeness):
            yield difference, self._cause(difference)

    def matched(self) -> Iterator[tuple[Thing, Thing]]:
        """Give the images that are the same on both pages, in their texts' order."""
        for unit in units_of(self.pair).units:
            ours, theirs = unit.of(What.IMAGE)
            waiting = list(theirs)
            for image in ours:
                same = next((other for other in waiting if self._path(other) == self._path(image)), None)
                if same:
                    waiting.remove(same)
                    yield image, same

    def _path(self, thing: Thing) -> str:
        target = thing.value
        if host(target):
            return same_picture(target, self.edition.language, self.site.source.language)
        parts = address(target)
        path = parts.path if parts else target
        if not path.startswith("/"):
            path = re.sub(r"^(\.\./)+", "", join(posixpath.dirname(self.pair.name), path))
        # What climbs out of all folders is at the root.
        return same_picture(path.lstrip("/"), self.edition.language, self.site.source.language)

    def _cause(self, difference: Difference) -> str | None:
        theirs = difference.translation
        if theirs:
            if new_host(theirs.value, self.pair):
                return "host-added"
            resolution = Resolver(self.site, self.edition).resolve(self.pair.name, theirs.value)
            return "link-broken" if isinstance(resolution, Broken) else None
        if difference.source and lost_with_link(difference.source, self.pair, self.site):
            return "link-missing"
        if undefined(difference.unit.translation) > undefined(difference.unit.source):
            return "reference-undefined"
        return "link-torn" if told("link-torn", difference.unit.translation) else None


def pictures(pair: Pair, site: Site) -> Pictures | None:
    """Give the images of a pair; None where the translation belongs to no edition."""
    edition = site.find(pair.translation.path)
    return Pictures(pair, site, edition[0]) if edition else None


def as_link(image: Thing, unit: Unit) -> Thing | None:
    """Give the link to an image's file that stands where the image ought to stand."""
    return next((thing for thing in unit.of(What.LINK)[1] if thing.value == image.value), None)


def alternative(image: Thing) -> str:
    """Give an image's alternative text."""
    return image.link.text.strip() if image.link else ""


def is_sentence(text: str) -> bool:
    """Tell whether an alternative text is made of words that have to be translated, not of a name."""
    words = _WORD.findall(_PLACEHOLDER.sub(" ", text))
    return len(words) > 1 and any(word.islower() for word in words)


def _likeness(ours: Thing, theirs: Thing) -> float:
    return 0.5 + alike(ours.value, theirs.value)
