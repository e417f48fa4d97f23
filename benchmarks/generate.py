"""Sites of any size, made from the project's own pages: what memory and speed are measured on."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.mutation import words
from benchmarks.trees import SHIPPED, shipped

ENGLISH = (
    "This page is brought up to date by our team from time to time.",
    "You find more about this in the chapters that follow.",
    "Check what you have entered before you go on.",
    "Our team is glad to help with whatever you want to know.",
)


def site(folder: Path, pages: int, languages: tuple[str, ...] = SHIPPED) -> None:
    """Write a site into `folder`, a folder a language; pages come in groups that link to one another.

    Every page is in its own language, as in a site that is in order: one of another's would be told, word by word.
    """
    own = shipped()
    trees = {tree.language: tree for tree in own.trees}
    for language in languages:
        tree = trees[language]
        sentences = words.of(language).sentences if language in words.LANGUAGES else ENGLISH
        for number in range(pages):
            name = sorted(tree.pages)[number % len(tree.pages)]
            path = folder / language / f"group-{number // len(tree.pages):04}" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(_page(tree.pages[name], number, sentences, own.references), encoding="utf-8")


def _page(text: str, number: int, sentences: Sequence[str], references: Mapping[str, str]) -> str:
    """Give a page with more sections, and with the addresses that the project's pages share."""
    used = [f"[{label}]: {target}\n" for label, target in references.items() if f"[{label}]" in text]
    return f"{text}{_more(number, sentences)}\n{''.join(used)}"


def _more(number: int, sentences: Sequence[str]) -> str:
    sections = []
    for section in range(4):
        text = " ".join(sentences[(number + section + n) % len(sentences)] for n in range(4))
        items = "\n".join(f"{n}. {sentences[(number + n) % len(sentences)]} `{number}-{n}`" for n in range(1, 4))
        sections.append(f"\n## {number}.{section} {{#more-{section}}}\n\n{text} {number + section}\n\n{items}\n")
    return "".join(sections)
