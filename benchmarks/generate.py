"""Sites of any size, made from the sample pages: what memory and speed are measured on."""

from collections.abc import Sequence
from pathlib import Path

from benchmarks.mutation import words
from benchmarks.trees import samples

LANGUAGES = ("en", "fr", "de", "es", "it", "pt", "nl")
ENGLISH = (
    "This page is brought up to date by our team from time to time.",
    "You find more about this in the chapters that follow.",
    "Check what you have entered before you go on.",
    "Our team is glad to help with whatever you want to know.",
)


def site(folder: Path, pages: int, languages: tuple[str, ...] = LANGUAGES) -> None:
    """Write a site into `folder`, a folder a language; pages come in groups that link to one another.

    There are pages in three languages; the others take those of the second, and add sentences of their own.
    """
    trees = {tree.language: tree for tree in samples().trees}
    for language in languages:
        tree = trees.get(language, trees["fr"])
        sentences = words.of(language).sentences if language in words.LANGUAGES else ENGLISH
        for number in range(pages):
            name = sorted(tree.pages)[number % len(tree.pages)]
            path = folder / language / f"group-{number // len(tree.pages):04}" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(tree.pages[name] + _more(number, sentences), encoding="utf-8")


def _more(number: int, sentences: Sequence[str]) -> str:
    sections = []
    for section in range(4):
        text = " ".join(sentences[(number + section + n) % len(sentences)] for n in range(4))
        items = "\n".join(f"{n}. {sentences[(number + n) % len(sentences)]} `{number}-{n}`" for n in range(1, 4))
        sections.append(f"\n## {number}.{section} {{#more-{section}}}\n\n{text} {number + section}\n\n{items}\n")
    return "".join(sections)
