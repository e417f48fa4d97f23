"""What differs between the links of a page and those of its translation, and which rule tells it."""

import re
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property

from helpcentre.align import explicit_id
from helpcentre.document import Link
from helpcentre.hosts import unsafe
from helpcentre.inline.addresses import is_written_out, new_host, undefined, uses_own_folder
from helpcentre.inline.causes import told, within
from helpcentre.inline.compare import Difference, Keys, alike, position
from helpcentre.inline.differences import differences, units_of
from helpcentre.inline.localised import is_own_edition, other_host, same_outside
from helpcentre.inline.model import Thing, What
from helpcentre.inline.targets import Target, Targets, plain
from helpcentre.inline.units import Unit
from helpcentre.keeping import kept
from helpcentre.links.anchors import has_anchor
from helpcentre.links.resolve import Broken, Reached
from helpcentre.site import Edition, Pair, Site

_SLIP = 0.75
_PERSON = re.compile(
    r"//(?:[\w-]+\.)*(?:linkedin\.com/in|(?:twitter|x|github|gitlab|facebook|instagram)\.com)/[\w.%-]+(?:/[a-z]{2})?/?(?:[?#]|$)|/@"
)
_WORD = re.compile(r"[^\W\d_][\w'’-]*")


class Wrong(Enum):
    """In what way a link and its counterpart differ."""

    MISSING = auto()
    EXTRA = auto()
    TARGET = auto()
    SECTION = auto()
    LANGUAGE = auto()


@dataclass(frozen=True, slots=True)
class LinkFault:
    """A difference between links; `cause` names the rule that tells the cause, `section` is the id meant."""

    wrong: Wrong
    difference: Difference
    cause: str | None = None
    section: str | None = None


def link_faults(pair: Pair, site: Site) -> tuple[LinkFault, ...]:
    """Give what differs between the links of a page and those of its translation, each fault once."""

    def found() -> tuple[LinkFault, ...]:
        edition = site.find(pair.translation.path)
        return tuple(_Linking(site, edition[0], pair).faults()) if edition else ()

    return kept(pair, "links", found)


def lost_with_link(thing: Thing, pair: Pair, site: Site) -> bool:
    """Tell whether a thing of the source stands in the words of a link that is missing."""
    return any(
        fault.wrong is Wrong.MISSING and fault.difference.source and within(thing, fault.difference.source)
        for fault in link_faults(pair, site)
    )


def _somebody_else(ours: Thing, theirs: Thing) -> bool:
    """Tell whether two links lead to two people, by their names: a translation has authors of its own."""
    if not (_PERSON.search(ours.value) and _PERSON.search(theirs.value)):
        return False
    left, right = (frozenset(_WORD.findall(_link(thing).text)) for thing in (ours, theirs))
    return bool(left and right) and not left & right and all(word[0].isupper() for word in left | right)


class _Linking:
    def __init__(self, site: Site, edition: Edition, pair: Pair) -> None:
        self.targets = Targets(site, edition, pair)
        self.site, self.edition, self.pair = site, edition, pair
        both = {link.target for link in pair.source.links} & {link.target for link in pair.translation.links}
        # What is written alike leads to the same place; only on the page itself may it be another section.
        self._alike = {target for target in both if not target.startswith("#")}
        self.keys = Keys(lambda thing: self._key(thing, self._ours), lambda thing: self._key(thing, self._theirs))

    def faults(self) -> Iterator[LinkFault]:
        for difference in differences(self.pair, What.LINK, keys=self.keys, likeness=self._likeness):
            fault = self._fault(difference)
            if fault:
                yield fault
        yield from self._to_other_language()

    def _key(self, thing: Thing, target: Callable[[Thing], Target]) -> Hashable:
        return thing.value if thing.value in self._alike else target(thing)

    def _ours(self, thing: Thing) -> Target:
        return self.targets.of_source(_link(thing))

    def _theirs(self, thing: Thing) -> Target:
        return self.targets.of_translation(_link(thing))

    def _likeness(self, ours: Thing, theirs: Thing) -> float:
        left, right = self._ours(ours), self._theirs(theirs)
        surely = 10.0 * (left == right) + 2.0 * (left[:2] == right[:2])
        return 1.5 + surely + 2.0 * alike(ours.value, theirs.value) - abs(position(ours) - position(theirs))

    def _same(self, ours: Thing, theirs: Thing) -> bool:
        """Tell whether two links with different targets are lawfully so."""
        left, right = self._ours(ours), self._theirs(theirs)
        if left == right or (left.is_elsewhere and right.is_elsewhere):
            return True
        if left.kind == right.kind in {"page", "address"} and left.page == right.page:
            return ours.value == theirs.value or self._source_is_broken(ours)
        if left.kind == right.kind == "unknown" and left.page == right.page and left.section and right.section:
            # A page that isn't at hand may have other ids in another language; a slip looks like the right one.
            return not self._keeps_ids and alike(left.section, right.section) < _SLIP
        if left.kind == "outside" and right.kind in {"unknown", "address", "nowhere"} and theirs.value.startswith("/"):
            return left.section.rstrip("/") == plain(theirs.value, self.edition.language).rstrip("/")
        if theirs.value in self._known_targets:
            return False
        language = self.edition.language
        elsewhere = other_host(ours.value, theirs.value) or _somebody_else(ours, theirs)
        own = is_own_edition(ours.value, theirs.value, language)
        return own or same_outside(left, right, language, elsewhere=elsewhere)

    @cached_property
    def _keeps_ids(self) -> bool:
        """Whether the headings of this page have the ids of their source, which its authors wrote themselves."""
        matches = [match for match in self.pair.headings.matches if explicit_id(match.source)]
        return len(matches) > 1 and all(explicit_id(m.source) == explicit_id(m.translation) for m in matches)

    @property
    def _known_targets(self) -> set[str]:
        return {link.target for link in self.pair.source.links} | set(self.site.references.values())

    def _source_is_broken(self, thing: Thing) -> bool:
        pair = Targets(self.site, self.site.source, self.pair)
        reached = pair.resolution(_link(thing))
        return isinstance(reached, Reached) and not has_anchor(reached)

    def _fault(self, difference: Difference) -> LinkFault | None:
        ours, theirs = difference.source, difference.translation
        if ours and theirs:
            same = self._same(ours, theirs) and not difference.exchanged
            return None if same else self._altered(difference, ours, theirs)
        return self._lost(difference, ours) if ours else self._come(difference, theirs) if theirs else None

    def _lost(self, difference: Difference, ours: Thing) -> LinkFault | None:
        # Only some renderers make links of addresses that are written out.
        if self.site.dialect != "mkdocs" and is_written_out(ours, difference.unit.translation):
            return None
        return LinkFault(Wrong.MISSING, difference, self._cause_of_loss(difference.unit))

    def _come(self, difference: Difference, theirs: Thing) -> LinkFault | None:
        if is_written_out(theirs, difference.unit.source):
            return None
        if any(thing.value == theirs.value for thing in difference.unit.of(What.IMAGE)[0]):
            # An image that has lost its exclamation mark.
            return LinkFault(Wrong.EXTRA, difference, "image-missing")
        return LinkFault(Wrong.EXTRA, difference, self._cause_of_change(theirs))

    def _altered(self, difference: Difference, ours: Thing, theirs: Thing) -> LinkFault:
        left, right = self._ours(ours), self._theirs(theirs)
        if right.is_elsewhere:
            return LinkFault(Wrong.LANGUAGE, difference)
        cause = self._cause_of_change(theirs)
        if left.kind == right.kind and left.page == right.page and left.kind in {"page", "address", "unknown"}:
            heading = self.targets.section_here(left)
            return LinkFault(
                Wrong.SECTION, difference, cause, heading.anchor.id if heading and heading.anchor else None
            )
        return LinkFault(Wrong.TARGET, difference, cause)

    def _cause_of_loss(self, unit: Unit) -> str | None:
        if undefined(unit.translation) > undefined(unit.source):
            return "reference-undefined"
        return "link-torn" if told("link-torn", unit.translation) else None

    def _cause_of_change(self, theirs: Thing) -> str | None:
        if unsafe(theirs.value):
            return "address-unsafe"
        shared = theirs.link is not None and theirs.link.label and theirs.value in self.site.references.values()
        if new_host(theirs.value, self.pair) and not shared:
            return "host-added"
        reached = self.targets.resolution(_link(theirs))
        if isinstance(reached, Broken):
            return "link-broken"
        return "anchor-broken" if isinstance(reached, Reached) and not has_anchor(reached) else None

    def _is_edition(self, address: str) -> bool:
        """Tell whether an absolute address names an edition that isn't the source's: a list of languages has them."""
        others = {edition.language.lower() for edition in self.site.editions if edition is not self.site.source}
        return address.split("/")[1].lower() in others

    def _to_other_language(self) -> Iterator[LinkFault]:
        """Give links that lead to the source's page although they look like its links: absolute ones."""
        prefixed = None
        for unit in units_of(self.pair).units:
            for theirs in unit.of(What.LINK)[1]:
                if not theirs.value.startswith("/") or theirs.value.startswith("//") or self._is_edition(theirs.value):
                    continue
                if prefixed is None:
                    prefixed = uses_own_folder(self.pair.translation, self.edition.language)
                ours = next((thing for thing in unit.of(What.LINK)[0] if thing.value == theirs.value), None)
                if prefixed and ours and plain(theirs.value, self.edition.language) == theirs.value:
                    yield LinkFault(Wrong.LANGUAGE, Difference(unit, ours, theirs))


def _link(thing: Thing) -> Link:
    assert thing.link, "only links are compared here"
    return thing.link
