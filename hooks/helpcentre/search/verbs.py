"""German and Dutch verbs: the infinitive that a participle or a third person comes from, which Snowball leaves alone.

"gekündigt", "kündigt" → "kündigen"; "abgelehnt" → "ablehnen"; "geannuleerd" → "annuleren". The browser does the same in
`assets/javascripts/search/analysis.js`; a test compares the two. What isn't a verb gets a form that no text has.
"""

import re

_PREFIXES = {
    "de": "ab|an|auf|aus|bei|durch|ein|frei|her|hin|los|mit|nach|um|vor|weg|zu|zuruck",
    "nl": "aan|af|bij|in|mee|na|om|op|over|stop|terug|toe|uit|vast|voor|weg",
}
PARTICLES = {language: prefixes.split("|") for language, prefixes in _PREFIXES.items()}
"""What is parted from a verb within a sentence, folded: "schrijven jullie af" is of "afschrijven"."""
_PARTICIPLE = {
    "de": re.compile(rf"^(|{_PREFIXES['de']})ge(.{{3,}})t$"),
    "nl": re.compile(rf"^(|{_PREFIXES['nl']})ge(.{{3,}})[dt]$"),
}
_PERSON = re.compile(r"^()(.{5,})t$")
_LONG_VOWEL = re.compile(r"(a|e|o|u)\1([^aeiou])$")
_SHORT = r"\1\2"


def infinitive(word: str, language: str) -> str | None:
    """Give the infinitive of a folded word, None where it doesn't look like a form of a verb."""
    if language not in _PARTICIPLE:
        return None
    found = _PARTICIPLE[language].match(word) or _PERSON.match(word)
    if not found:
        return None
    stem = found[1] + found[2]
    if language == "nl":  # a short vowel's consonant is written twice, and Snowball knows these
        return f"{_LONG_VOWEL.sub(_SHORT, stem)}en" if _LONG_VOWEL.search(stem) else None
    return f"{stem}en"
