"""Reads TBX, of the standard's second edition and of its first, as termbases keep terms."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from xml.etree import ElementTree

from helpcentre.errors import InputError
from helpcentre.terms.tbx import ACRONYM, DEPRECATED, KIND, PART_OF_SPEECH, PREFERRED, PROPER_NOUN, STATUS, as_forms

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_CONCEPTS, _SECTIONS = ("conceptEntry", "termEntry"), ("langSec", "langSet")
_DEPRECATED = {DEPRECATED, "supersededTerm-admn-sts"}
_NO_KEY = re.compile(r"[^\w]+")


@dataclass(frozen=True)
class Read:
    """Entries by key, as a termbase's YAML has them, and the languages that were left out, since nobody reads them."""

    entries: Mapping[str, Mapping[str, Any]]
    others: tuple[str, ...]


@dataclass
class _Concept:
    forms: dict[str, list[str]] = field(default_factory=dict)
    wrong: dict[str, list[str]] = field(default_factory=dict)
    kinds: set[str] = field(default_factory=set)
    parts: set[str] = field(default_factory=set)


def read(text: str, path: str, languages: Sequence[str]) -> Read:
    """Read a file of terms in these languages; `pt-BR` is taken for `pt` where that is the one that there is.

    Raises InputError for what is no TBX, declares entities, or has no term in these languages.
    """
    if "<!ENTITY" in text:
        raise InputError.at(path, "declares entities: a file of terms needs none, and they can be made to do harm")
    try:
        root = ElementTree.fromstring(text.encode())
    except ElementTree.ParseError as error:
        raise InputError.at(path, f"not XML: {str(error).partition(':')[0]}", error.position[0]) from error
    others: dict[str, None] = {}
    entries: dict[str, Mapping[str, Any]] = {}
    for node in _below(root, *_CONCEPTS):
        concept = _concept(node, languages, others)
        if entry := _entry(concept, languages, _definition(node)):
            entries[_key(node, concept, languages)] = entry
    if not entries:
        raise InputError.at(path, f"no TBX with terms in {', '.join(languages)}")
    return Read(entries, tuple(others))


def _concept(node: ElementTree.Element, languages: Sequence[str], others: dict[str, None]) -> _Concept:
    concept = _Concept()
    for section in _below(node, *_SECTIONS):
        tag = section.get(_LANGUAGE) or section.get("lang") or ""
        language = _language(tag, languages)
        if language is None:
            others[tag] = None
            continue
        for term in _below(section, "termSec", "tig", "ntig"):
            _note(concept, language, term)
    return concept


def _note(concept: _Concept, language: str, node: ElementTree.Element) -> None:
    form = " ".join("".join(next(_below(node, "term"), node).itertext()).split())
    notes = {each.get("type", ""): "".join(each.itertext()).strip() for each in _below(node, "termNote")}
    if not form:
        return
    if notes.get(STATUS) in _DEPRECATED:
        concept.wrong.setdefault(language, []).append(form)
        return
    forms = concept.forms.setdefault(language, [])
    forms.insert(0 if notes.get(STATUS) == PREFERRED else len(forms), form)
    concept.kinds.add(notes.get(KIND, ""))
    concept.parts.add(notes.get(PART_OF_SPEECH, ""))


def _entry(concept: _Concept, languages: Sequence[str], definition: str) -> dict[str, Any]:
    forms = {each: _shortest(concept.forms[each]) for each in languages if each in concept.forms}
    if not forms:
        return {}
    names = {form for each in concept.forms.values() for form in each}
    entry: dict[str, Any] = {"acronym" if ACRONYM in concept.kinds else "term": forms}
    if concept.parts == {PROPER_NOUN} and len(names) == 1:
        entry = {"name": names.pop()}
    wrong = {each: _shortest(concept.wrong[each]) for each in languages if each in concept.wrong}
    return {**entry, **({"wrong": wrong} if wrong else {}), **({"definition": definition} if definition else {})}


def _shortest(forms: Sequence[str]) -> str | list[str]:
    different = list(dict.fromkeys(forms))
    return different[0] if len(different) == 1 else different


def _key(node: ElementTree.Element, concept: _Concept, languages: Sequence[str]) -> str:
    first = next(as_forms(concept.forms[each]) for each in languages if each in concept.forms)[0]
    return node.get("id") or _NO_KEY.sub("-", first.lower()).strip("-")


def _definition(node: ElementTree.Element) -> str:
    found = next((each for each in _below(node, "descrip") if each.get("type") == "definition"), None)
    return " ".join("".join(found.itertext()).split()) if found is not None else ""


def _language(tag: str, languages: Sequence[str]) -> str | None:
    exact = {each.replace("_", "-").lower(): each for each in languages}
    return exact.get(tag.lower()) or exact.get(tag.lower().partition("-")[0])


def _below(node: ElementTree.Element, *names: str) -> Iterator[ElementTree.Element]:
    """Give the elements below that have one of these names, in whichever namespace."""
    return (each for each in node.iter() if str(each.tag).rpartition("}")[2] in names)
