"""Termbases as TBX, which translators' programs read and write (ISO 30042:2019, dialect TBX-Basic, style DCA).

A name is a concept whose terms are proper nouns; an acronym is marked as one; of a term's forms the first is the
preferred one, the others are admitted, and wrong ones are deprecated.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from xml.sax.saxutils import escape, quoteattr

PREFERRED, ADMITTED, DEPRECATED = (f"{word}Term-admn-sts" for word in ("preferred", "admitted", "deprecated"))
PROPER_NOUN, ACRONYM, FULL_FORM = "properNoun", "acronym", "fullForm"
STATUS, KIND, PART_OF_SPEECH = "administrativeStatus", "termType", "partOfSpeech"

Entries = Mapping[str, Mapping[str, Any]]
"""Entries of a termbase by key, as its YAML has them."""

_HEAD = """\
<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang={source} xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader>
    <fileDesc>
      <sourceDesc><p>{title}</p></sourceDesc>
    </fileDesc>
  </tbxHeader>
  <text>
    <body>
"""
_TAIL = "    </body>\n  </text>\n</tbx>\n"


def write(entries: Entries, languages: Sequence[str], title: str) -> str:
    """Write sound entries as TBX; `languages` are those of the project, its source first."""
    head = _HEAD.format(source=quoteattr(_tag(languages[0])), title=escape(title))
    return head + "".join(line for key, entry in entries.items() for line in _concept(key, entry, languages)) + _TAIL


def as_forms(value: Any) -> list[str]:
    """Give what stands for one form or several as a list."""
    return [value] if isinstance(value, str) else list(value)


def _concept(key: str, entry: Mapping[str, Any], languages: Sequence[str]) -> Iterator[str]:
    yield f"      <conceptEntry id={quoteattr(key)}>\n"
    if "definition" in entry:
        yield f'        <descrip type="definition">{escape(entry["definition"])}</descrip>\n'
    for language, terms in _terms(entry, languages).items():
        yield f"        <langSec xml:lang={quoteattr(_tag(language))}>\n"
        for form, notes in terms:
            yield from ("          <termSec>\n", f"            <term>{escape(form)}</term>\n")
            yield from (f'            <termNote type="{kind}">{value}</termNote>\n' for kind, value in notes)
            yield "          </termSec>\n"
        yield "        </langSec>\n"
    yield "      </conceptEntry>\n"


_Terms = dict[str, list[tuple[str, list[tuple[str, str]]]]]


def _terms(entry: Mapping[str, Any], languages: Sequence[str]) -> _Terms:
    if "name" in entry:
        return {each: [(entry["name"], [(PART_OF_SPEECH, PROPER_NOUN), (STATUS, PREFERRED)])] for each in languages}
    found: _Terms = {}
    for language, forms in (entry.get("acronym") or entry.get("term") or {}).items():
        for at, form in enumerate(as_forms(forms)):
            kind = [(KIND, FULL_FORM if at else ACRONYM)] if "acronym" in entry else []
            found.setdefault(language, []).append((form, [*kind, (STATUS, ADMITTED if at else PREFERRED)]))
    for language, forms in entry.get("wrong", {}).items():
        found.setdefault(language, []).extend((form, [(STATUS, DEPRECATED)]) for form in as_forms(forms))
    return found


def _tag(language: str) -> str:
    return language.replace("_", "-")
