"""The report as one page of HTML that asks nothing of anybody: no script, no request, filters by styles alone."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from itertools import groupby

from helpcentre.finding import Finding, Place, Severity
from helpcentre.report import Report
from helpcentre.reporters.columns import end_of_fault
from helpcentre.reporters.htmlstyle import STYLE
from helpcentre.reporters.text import summary
from helpcentre.reporters.visible import visible
from helpcentre.rule import rules

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_AROUND = 600


def report(report: Report) -> list[str]:
    """Give the report as the lines of an HTML file."""
    filters = _Filters(report)
    files = groupby(report.findings, key=lambda finding: (finding.path, finding.language))
    body = [line for (path, language), found in files for line in _file(path, language, list(found), filters)]
    nothing = [] if body else ['<p class="nothing">Nothing was found.</p>']
    return [
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        "<title>Translations compared with their source</title>",
        *["<style>", STYLE, *filters.styles(), "</style>\n</head>\n<body>"],
        *[
            "<header>\n<h1>Translations compared with their source</h1>",
            f"<p>{_text(summary(report))}</p>",
            "</header>",
        ],
        *filters.fields(),
        *["<main>", *body, *nothing, "</main>", *_manuals(report), "</body>\n</html>"],
    ]


class _Filters:
    """Radio buttons for severity, language and rule, and the styles that hide what they don't choose."""

    def __init__(self, report: Report) -> None:
        found = report.findings
        self.languages = [code for code in report.summary.languages if any(f.language == code for f in found)]
        self.choices: Mapping[str, Sequence[tuple[str, str, int]]] = {
            "severity": _counted((str(level), str(level)) for f in found for level in [f.severity]),
            "language": _counted((self.language(f.language), f.language) for f in found),
            "rule": _counted((f.rule, f.rule) for f in found),
        }

    def language(self, code: str) -> str:
        """Give a name for a language that may stand in a style."""
        return f"l{self.languages.index(code)}" if code in self.languages else "other"

    def fields(self) -> Iterator[str]:
        if not any(len(choices) > 1 for choices in self.choices.values()):
            return
        yield '<form class="filters">'
        for name, choices in self.choices.items():
            if len(choices) > 1:
                yield f"<fieldset><legend>{name.capitalize()}</legend>"
                yield _radio(name, "all", f"all {sum(count for _, _, count in choices):,}", checked=True)
                yield from (_radio(name, key, f"{label} {count:,}") for key, label, count in choices)
                yield "</fieldset>"
        yield "</form>"

    def styles(self) -> Iterator[str]:
        for name, choices in self.choices.items():
            for key, _, _ in choices:
                hidden = f".finding:not([data-{name}={key}]), .file:not([data-{name}~={key}])"
                yield f"body:has(#{name}-{key}:checked) :is({hidden}) {{ display: none }}"


def _counted(values: Iterable[tuple[str, str]]) -> list[tuple[str, str, int]]:
    ordered = sorted(values)
    return [(key, label, len(list(same))) for (key, label), same in groupby(ordered)]


def _radio(name: str, key: str, label: str, *, checked: bool = False) -> str:
    return (
        f'<label><input type="radio" name="{name}" id="{name}-{key}"{" checked" * checked}> '
        f"<span>{_text(label)}</span></label>"
    )


def _file(path: str, language: str, found: Sequence[Finding], filters: _Filters) -> Iterator[str]:
    severities = " ".join(sorted({str(finding.severity) for finding in found}))
    names = " ".join(sorted({finding.rule for finding in found}))
    key = filters.language(language)
    yield f'<section class="file" data-severity="{severities}" data-language="{key}" data-rule="{names}">'
    yield f'<h2>{_text(path)} <span class="language">{_text(language)}</span></h2>'
    for finding in found:
        yield from _finding(finding, key)
    yield "</section>"


def _finding(finding: Finding, language: str) -> Iterator[str]:
    of = f'data-severity="{finding.severity}" data-language="{language}" data-rule="{finding.rule}"'
    yield f'<article class="finding" {of}>'
    mark = "✗" if finding.severity is Severity.ERROR else "!"
    yield f'<h3><span class="mark">{mark} {finding.severity}</span> {_text(finding.message)}'
    yield f'<a class="rule" href="#manual-{finding.rule}">{finding.rule}</a></h3>'
    here = Place(finding.path, finding.line, finding.column, finding.text)
    yield '<div class="pair">'
    if finding.source:
        yield _side(finding, finding.source, "", "source")
    yield _side(finding, here, finding.language, "translation" if finding.source else "source")
    yield "</div>\n</article>"


def _side(finding: Finding, place: Place, language: str, name: str) -> str:
    lang = f' lang="{_text(language)}"' if language else ""
    where = _text(f"{place.path}:{place.line}")
    return (
        f'<figure class="{name}"><figcaption>{where}</figcaption>'
        f'<pre data-line="{place.line}"><code dir="auto"{lang}>{_line(finding, place)}</code></pre></figure>'
    )


def _line(finding: Finding, place: Place) -> str:
    """Mark the faulty part of a line; what is to stand there instead comes after it."""
    start, end = place.column - 1, end_of_fault(finding, place) - 1
    before, after = place.text[max(0, start - _AROUND) : start], place.text[end : end + _AROUND]
    before = "…" * (start > _AROUND) + before.lstrip()
    after = after.rstrip() + "…" * (len(place.text) > end + _AROUND)
    faulty, fix = place.text[start:end], finding.fix
    is_here = place.path == finding.path and place.line == finding.line
    if fix and is_here and (fix.line, fix.end_line, fix.column) == (place.line, place.line, place.column):
        marked = f"<del>{_text(faulty)}</del>" * bool(faulty) + f"<ins>{_text(fix.text)}</ins>" * bool(fix.text)
    else:
        marked = f"<mark>{_text(faulty)}</mark>" * bool(faulty)
    return f"{_text(before)}{marked}{_text(after)}"


def _manuals(report: Report) -> Iterator[str]:
    told = {finding.rule for finding in report.findings}
    if told:
        yield "<aside>\n<h2>The rules</h2>"
        for rule in rules():
            if rule.id in told:
                yield f'<details id="manual-{rule.id}"><summary>{rule.id}: {_text(rule.summary)}</summary>'
                yield f"<pre>{_text(rule.manual.partition(chr(10) * 2)[2])}</pre></details>"
        yield "</aside>"


def _text(text: str) -> str:
    # A manual has lines; whatever else acts is named.
    return "\n".join(escape(visible(line)) for line in text.split("\n"))
