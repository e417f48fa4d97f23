"""Faults of links that are put into the shipped pages: each kind into a page of every language, at a known line.

What is put in is the same in all languages but for what the kind is about, so that no translation differs from its
source by it.
"""

import random
from collections.abc import Mapping
from dataclasses import dataclass, replace

from benchmarks.site_faults import Seeded
from benchmarks.trees import ROOT
from helpcentre import engine, load
from helpcentre.finding import Finding
from helpcentre.reading import Reading, Tree
from helpcentre.rule import rules
from helpcentre.settingsfile import load_settings

_ABOUT = ("link", "anchor", "address", "host", "picture", "page-unreachable", "reference", "image", "snippet")
_CLICK: Mapping[str, str] = {
    "en": "Click here", "fr": "Cliquez ici", "it": "clicca qui", "de": "Klicken Sie hier", "es": "haga clic aquí",
    "pt": "clique aqui", "nl": "Klik hier",
}  # fmt: skip
# A kind: its rule, and the line; N is a number of its own, LANG the language, CLICK its words for "click here".
IN_PAGES: Mapping[str, tuple[str, str]] = {
    "page that is gone": ("link-broken", "[GoTo N](gone-N.md)"),
    "letter case of a page": ("link-broken", "[GoTo N](../Get-Help.md)"),
    "picture that is gone": ("link-broken", "![GoTo N](gone-N.png)"),
    "definition that leads nowhere": ("link-broken", "[local-N]: gone-N.md"),
    "raw HTML that leads nowhere": ("link-broken", '<a href="../gone-N/">GoTo N</a>'),
    "file to take in that is gone": ("snippet-broken", '--8<-- "gone-N.md"'),
    "name that nothing defines": ("reference-undefined", "[GoTo N][contact-suport-N]"),
    "section of another page": ("anchor-broken", "[GoTo N](../get-help.md#gone-N)"),
    "section of the page": ("anchor-broken", "[GoTo N](#gone-N)"),
    "link without words": ("link-text-missing", "[](../get-help.md)"),
    "click here": ("link-text-vague", "[CLICK](../get-help.md)"),
    "one text, two targets": ("link-text-ambiguous", "[GoTo N](../get-help.md) [GoTo N](../index.md)"),
    "host that nobody allowed": ("host-unlisted", "[GoTo N](https://N.example.net/)"),
    "host in angle brackets": ("host-unlisted", "<https://N.example.net/>"),
    "mail to such a host": ("host-unlisted", "[GoTo N](mailto:help@N.example.org)"),
    "host that is written out": ("host-unlisted", "GoTo: https://N.example.net/"),
    "definition of such a host": ("host-unlisted", "[goto-N]: https://N.example.net/"),
    "address beside the file of addresses": ("address-unlisted", "[GoTo N](https://admin.goto.com/N)"),
    "telephone number beside it": ("address-unlisted", "[GoTo N](tel:+4989N)"),
    "name of the file given another address": ("address-unlisted", "[videos]: https://support.logmein.com/N"),
    "letter of another alphabet": ("host-lookalike", "[GoTo N](https://gоto.com/N)"),
    "the same in its written form": ("host-lookalike", "[GoTo N](https://xn--lgmein-mqf.com/N)"),
    "letters drawn like others": ("host-lookalike", "[GoTo N](https://www.logrnein.com/N)"),
    "letter too many": ("host-lookalike", "[GoTo N](https://grasshoppper.com/N)"),
    "right name before the wrong owner": ("host-lookalike", "[GoTo N](https://admin.goto.com.N.example/)"),
    "user's name before the host": ("address-malformed", "[GoTo N](https://admin.goto.com@N.example.net/)"),
    "mail to nobody": ("address-malformed", "[GoTo N](mailto:help-N)"),
    "telephone number with letters": ("address-malformed", "[GoTo N](tel:0800-N-HELP)"),
    "slash too few": ("address-malformed", "[GoTo N](https:/N.example.net/)"),
    "shortener": ("address-disguised", "[GoTo N](https://bit.ly/N)"),
    "redirector": ("address-disguised", "[GoTo N](https://www.google.com/url?q=https://N.example.net/)"),
    "redirect of an allowed host": (
        "address-disguised",
        "[GoTo N](https://www.goto.com/go?url=https://N.example.net/)",
    ),
    "without encryption beside the same with it": (
        "address-insecure",
        "[GoTo N](http://www.goto.com/connect) [GoTo N][goto-connect]",
    ),
    "the site's own address": ("link-absolute", "[GoTo N](https://help.example.com/LANG/get-help/)"),
    "the root of the host": ("link-absolute", "![GoTo N](/LANG/get-help/)"),
}
_PAGE = "# GoTo {#extra}\n\n"


@dataclass
class _Seeding:
    reading: Reading
    chance: random.Random

    def __post_init__(self) -> None:
        self.found: list[Seeded] = []
        self.number = 100

    def line(self, tree: Tree, name: str, text: str, kind: str = "", rule: str = "") -> None:
        """Append a paragraph to a page; note it as a fault where its rule is given."""
        path = tree.path(name)
        old = next(each for each in self.reading.trees if each.language == tree.language).texts[name].rstrip("\n")
        self.reading = self.reading.with_texts({path: f"{old}\n\n{text}\n"})
        if rule:
            self.found.append(Seeded(kind, rule, path, old.count("\n") + 3))

    def kind(self, kind: str, rule: str, text: str) -> None:
        """Put a fault of one kind into the same page of every language."""
        self.number += 1
        name = self.chance.choice(sorted(name for name in self.reading.names if "/" in name and "index" not in name))
        for tree in self.reading.trees:
            own = text.replace("CLICK", _CLICK[tree.language]).replace("LANG", tree.language)
            self.line(
                tree,
                name,
                own.replace("N", str(self.number)).replace(f"{self.number}.", f"n{self.number}."),
                kind,
                rule,
            )

    def across(self) -> None:
        """Put in links that leave the language, and links to a page that isn't translated."""
        source, *others = self.reading.trees
        only = replace(source, texts={**source.texts, "billing-faq/only.md": _PAGE})
        self.reading = replace(self.reading, trees=(only, *others))
        for name, text, rule in (
            ("billing-faq/invoices.md", "[GoTo 1](../../en/get-help.md)", "link-to-other-language"),
            ("billing-faq/quotes.md", "[GoTo 2](only.md)", "link-to-untranslated"),
        ):
            self.line(source, name, text.replace("../../en", ".."))
            for tree in others:
                self.line(tree, name, text, rule, rule)

    def files(self) -> None:
        """Add a picture and a page that nothing leads to, and lines to the file of addresses."""
        trees = []
        for tree in self.reading.trees:
            trees.append(
                replace(tree, files=tree.files | {f"old-{tree.language}.png"}, texts={**tree.texts, "lost.md": _PAGE})
            )
            self.found.append(
                Seeded("picture that no page shows", "picture-unused", tree.path(f"old-{tree.language}.png"), 1)
            )
        self.found.append(Seeded("page that nothing leads to", "page-unreachable", trees[0].path("lost.md"), 1))
        around, shared = self.reading.around, dict(self.reading.references)
        lines = dict(around.lines)
        wrong = {"copy": "https://www.logmeln.com/pro", "short": "https://t.co/x", "nobody": "mailto:help"}
        for name, address in {"nothing": "https://www.goto.com/nothing", **wrong}.items():
            lines[name], shared[name] = 900 + len(lines), address
            rule = "address-unsound" if name in wrong else "address-unused"
            self.found.append(Seeded(f"shared address: {name}", rule, around.addresses, lines[name]))
        around = replace(around, lines=lines, named=around.named | wrong.keys(), snippets=frozenset({"there.md"}))
        self.reading = replace(self.reading, trees=tuple(trees), references=shared, around=around)


def seeded(number: int) -> tuple[list[Seeded], tuple[Finding, ...]]:
    """Put all kinds into the shipped pages, chosen by the seed `number`; give them, and what is found of links."""
    settings = load_settings(ROOT)
    seeding = _Seeding(load.read_project(ROOT, settings), random.Random(number))
    for kind, (rule, text) in IN_PAGES.items():
        seeding.kind(kind, rule, text)
    seeding.across()
    seeding.files()
    return seeding.found, engine.check(seeding.reading.site(), settings, link_rules()).findings


def link_rules() -> list[str]:
    """Give the rules about links, pictures and addresses."""
    return [rule.id for rule in rules() if any(rule.id.startswith(each) for each in _ABOUT)]
