"""Images lost, exchanged, without their alternative text."""

import re
from random import Random

from benchmarks.mutation import words
from benchmarks.mutation.model import Mutation, fault
from benchmarks.mutation.page import Page, pick

_MARKDOWN = r"!\[(?P<alt>[^\]\n]*)\]\((?P<src>[^)\s]+)[^)\n]*\)(?:\{[^}\n]*\})?"
_HTML = r"<img\b[^>\n]*\bsrc=\"(?P<src>[^\"\n]+)\"[^>\n]*>"


def _images(page: Page, pattern: str = f"{_MARKDOWN}") -> list[re.Match[str]]:
    return page.find(pattern, page.outer)


def _any(page: Page) -> list[re.Match[str]]:
    return [*_images(page), *_images(page, _HTML)]


def _path(page: Page, image: re.Match[str], new: str, what: str) -> Mutation:
    return page.replace(image.start("src"), image.end("src"), new, f"{what}: {image['src']}")


@fault
def image_dropped(page: Page, rng: Random) -> Mutation:
    """An image is missing."""
    image = pick(rng, _any(page))
    line = page.line_of(image.start())
    if page.lines[line].strip() == image[0]:
        return page.drop(line, line, f"dropped: {image[0][:60]}")
    return page.replace(image.start(), image.end(), "", f"dropped: {image[0][:60]}")


@fault
def image_doubled(page: Page, rng: Random) -> Mutation:
    """An image stands there twice."""
    image = pick(rng, _any(page))
    return page.replace(image.end(), image.end(), " " + image[0], f"doubled: {image[0][:60]}")


@fault
def image_exchanged(page: Page, rng: Random) -> Mutation:
    """Another image of the page stands in its place."""
    image = pick(rng, _any(page))
    others = sorted({other["src"] for other in _any(page)} - {image["src"]})
    return _path(page, image, pick(rng, others), "another image")


@fault
def image_path_spoilt(page: Page, rng: Random) -> Mutation:
    """A letter or digit of an image's path is another one."""
    image = pick(rng, _any(page))
    name = image["src"].rsplit("/", 1)[-1].rsplit(".", 1)[0]
    new = image["src"].replace(name, words.spoilt(name, rng))
    return _path(page, image, new, "path spoilt")


@fault
def image_path_translated(page: Page, rng: Random) -> Mutation:
    """The name of an image's file was translated."""
    image = pick(rng, _any(page))
    folder, slash, name = image["src"].rpartition("/")
    ending = name.rpartition(".")[2]
    return _path(
        page, image, f"{folder}{slash}{words.slug(words.of(page.language).titles[0])}.{ending}", "name translated"
    )


@fault
def image_alternative_lost(page: Page, rng: Random) -> Mutation:
    """An image has lost its alternative text."""
    image = pick(rng, [image for image in _images(page) if image["alt"].strip()])
    return page.replace(image.start("alt"), image.end("alt"), "", f"alternative text lost: {image[0][:60]}")


@fault
def image_alternative_english(page: Page, rng: Random) -> Mutation:
    """An image's alternative text is the source's, where it had been translated."""
    english = {image["src"]: image["alt"] for image in _images(page.original)}
    changed = [i for i in _images(page) if english.get(i["src"], i["alt"]) != i["alt"] and " " in english[i["src"]]]
    image = pick(rng, changed)
    return page.replace(image.start("alt"), image.end("alt"), english[image["src"]], f"in English: {image[0][:60]}")


@fault
def image_form_broken(page: Page, rng: Random) -> Mutation:
    """An image is written so that it is printed as text."""
    image = pick(rng, _images(page))
    new = pick(rng, [image[0].replace("](", "] (", 1), image[0].replace("![", "! [", 1).replace("](", "] (", 1)])
    return page.replace(image.start(), image.end(), new, f"form broken: {image[0][:60]}")


@fault
def image_to_link(page: Page, rng: Random) -> Mutation:
    """An image has lost its exclamation mark and is a link."""
    image = pick(rng, [image for image in _images(page) if image["alt"].strip()])
    return page.replace(image.start(), image.start() + 1, "", f"now a link: {image[0][:60]}")
