"""Reports to be told: an everyday one, and one whose authors have written what acts on whatever shows it."""

from dataclasses import replace

from helpcentre.counts import Counts
from helpcentre.engine import Report, Summary
from helpcentre.finding import Finding, Fix, Place, Severity

SUMMARY = Summary(6, ("en", "fr", "de"), Counts(9, 3, 0, 1))
STEPS = Finding(
    path="docs/fr/a b.md",
    line=3,
    column=13,
    rule="heading-id",
    severity=Severity.ERROR,
    message='heading "Étapes" has the id "etapes", "Steps" (docs/en/a b.md:3) has "steps"',
    language="fr",
    source=Place("docs/en/a b.md", 3, 1, "## Steps {#steps}"),
    fix=Fix(3, 13, 3, 19, "steps"),
    text="## Étapes {#etapes}",
)
BROKEN = Finding(
    path="docs/de/a.md",
    line=7,
    column=5,
    rule="link-broken",
    severity=Severity.WARNING,
    message='link to "no.md" leads nowhere',
    language="de",
    text="Ein [x](no.md).",
)
EVERYDAY = Report((BROKEN, STEPS), SUMMARY)

ACTING = "\x1b[2J\x00\u202e</pre><script>alert(1)</script>]]>&amp;\"'\x85\u2028::error::x%0A"
NASTY = Report(
    (
        replace(
            STEPS,
            path=f"docs/fr/{ACTING.replace('/', '')}.md",
            message=f'"{ACTING}" is no name',
            text=ACTING,
            source=Place("docs/en/a.md", 3, 1, ACTING),
            fix=Fix(3, 1, 3, 3, ACTING),
        ),
    ),
    SUMMARY,
)
NOTHING = Report((), SUMMARY)
