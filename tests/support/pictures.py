"""The project's pictures, as they are drawn for its pages."""

from functools import cache

from helpcentre import load
from helpcentre.pictures import Drawing, Gallery, draw
from helpcentre.settingsfile import load_settings
from tests.support.project import ROOT

WHERE = {
    "accepted-cards": ("payment-methods/accepted-payment-methods.md", None),
    "quotes-page": ("billing-faq/quotes.md", 3),
    "billing-address-review": ("billing-faq/quotes.md", 4),
    "payment-details": ("billing-faq/quotes.md", 6),
    "subscriptions": ("billing-faq/subscription-details.md", 3),
    "upgrade-summary": ("billing-faq/change-plan.md", 4),
}
"""Each picture of the brief: the page that it belongs on, and the step there."""

ICONS = {"pencil": '<path d="M0 0h24v24H0z"/>'}


@cache
def gallery() -> Gallery:
    """The project's templates and words."""
    settings = load_settings(ROOT)
    return load.load_gallery(ROOT, settings, load.load_project(ROOT, settings))


def drawn(name: str, language: str) -> tuple[Drawing, Drawing]:
    """A picture as its page has it: for a wide column, and for a phone."""
    templates = gallery()
    return draw(templates.pictures[name], templates.vocabulary.in_language(language), ICONS, WHERE[name][1])
