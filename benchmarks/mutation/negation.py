"""A sentence that says the opposite: its "not" is gone, or it has one that nobody has written in English."""

import re
from random import Random

from benchmarks.mutation.model import Mutation, fault
from benchmarks.mutation.numbers import change
from benchmarks.mutation.page import Page, pick

_AROUND_VERB = (
    r"\b(ne |n['’])((?:[lmst]['’]|[mst]e |vous |nous |l[aes] |y |en )*[\w’'-]+(?: (?:encore|plus))?) (?:pas|jamais)\b"
)
_BEFORE_VERB = {
    "es": r"\b(no )(?=\w)",
    "it": r"\b(non )(?=\w)",
    "pt": r"\b(não )(?=\w)",
    "nl": r"( niet)\b",
    "de": r"( nicht)\b",
}
_ARTICLE = {"de": (r"\b(k)ein(?:e[mnrs]?)?\b", ""), "nl": (r"\b(g)een\b", "")}
_VERBS = {
    "fr": (r"\b(peut|est|sera|faut|doit)\b", "n’{} pas", "ne {} pas"),
    "de": (r"\b(kann|ist|wird|können|sind|werden)\b", "{} nicht", "{} nicht"),
    "es": (r"\b(puede|es|está|debe|tiene)\b", "no {}", "no {}"),
    "it": (r"\b(può|è|deve|viene|ha)\b", "non {}", "non {}"),
    "pt": (r"\b(pode|é|deve|está|tem)\b", "não {}", "não {}"),
    "nl": (r"\b(kan|is|wordt|kunt|moet)\b", "{} niet", "{} niet"),
}


@fault
def negation_dropped(page: Page, rng: Random) -> Mutation:
    """A "not" is gone."""
    if page.language == "fr":
        found = pick(rng, page.find(_AROUND_VERB, page.outer))
        return change(page, found, 0, found[2], "not dropped")
    places = page.find(_BEFORE_VERB.get(page.language, r"(?!)"), page.outer)
    places += page.find(_ARTICLE.get(page.language, (r"(?!)", ""))[0], page.outer)
    found = pick(rng, places)
    return change(page, found, 1, "", "not dropped")


@fault
def negation_added(page: Page, rng: Random) -> Mutation:
    """A "not" is put in."""
    pattern, elided, whole = _VERBS.get(page.language, (r"(?!)", "", ""))
    found = pick(rng, page.find(pattern, page.outer))
    form = elided if re.match("[aeéhiou]", found[1]) else whole
    return change(page, found, 1, form.format(found[1]), "not added")
