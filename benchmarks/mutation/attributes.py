"""Attribute lists lost or altered, and spaces lost beside marks."""

import re
from random import Random

from benchmarks.mutation import words
from benchmarks.mutation.model import Mutation, fault
from benchmarks.mutation.page import Page, pick

_LIST = r"(?<=[)\]*`])\{(?=[^{}\n]*[.=])[^{}\n]+\}"
_CLASS = r"(?<=[ {:])\.(?P<name>[a-z][\w-]+)"
_MARKED = r"(?:\*\*[^*\n`]+\*\*|\[[^\[\]\n`]+\]\([^()\s]+\))"


@fault
def attribute_list_dropped(page: Page, rng: Random) -> Mutation:
    """What a link or a picture looks like isn't said any more."""
    found = pick(rng, page.find(_LIST, page.text))
    return page.replace(found.start(), found.end(), "", f"dropped: {found[0]}")


@fault
def attribute_class_spoilt(page: Page, rng: Random) -> Mutation:
    """A class of an attribute list is another one."""
    found = pick(rng, [item for one in page.find(_LIST, page.text) for item in re.finditer(_CLASS, one[0])])
    lists = page.find(re.escape(found.string), page.text)
    at = pick(rng, lists).start() + found.start("name")
    return page.replace(at, at + len(found["name"]), words.spoilt(found["name"], rng), f"class spoilt: {found.string}")


@fault
def space_lost_behind_mark(page: Page, rng: Random) -> Mutation:
    """The word behind bold text or a link has lost its space."""
    found = pick(rng, page.find(rf"(?P<mark>{_MARKED}) (?=[a-z]{{3,}}\b)", page.outer))
    return page.replace(found.end("mark"), found.end(), "", f"no space behind {found['mark']}")


@fault
def space_lost_before_mark(page: Page, rng: Random) -> Mutation:
    """The word before bold text or a link has lost its space."""
    found = pick(rng, page.find(rf"(?<=\b[a-z]{{3}}) (?P<mark>{_MARKED})", page.outer))
    return page.replace(found.start(), found.start("mark"), "", f"no space before {found['mark']}")
