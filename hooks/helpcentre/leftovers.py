"""What translators and their tools leave behind in a page: remarks in place of text, notes, text that only fills."""

import re

from helpcentre.rare import Rare

# One a line, in the languages that such remarks are made in; @ stands for any word for a page or a part of one.
_OMITTED = """
    (?:the )?(?:rest|remainder|remaining(?: part)?) (?:of )?(?:the |this )?(?:original )?(?:@)(?: .{0,40})?
    (?:the )?(?:rest|remainder) (?:is |remains |stays )?(?:unchanged|omitted|as before|the same|as above|follows)
    (?:@) (?:is |was )?(?:continue[sd]|truncated|omitted|unchanged|cut off|abridged|shortened)\\b.*
    (?:to be )?continue[ds]?(?: (?:in|on|with|below|as|from)\\b.*)?
    truncated|omitted(?: for brevity)?|unchanged|snip(?:ped)?
    same as (?:above|(?:the )?original|in english)|existing (?:content|text)
    (?:le )?reste (?:du|de la|de l['’]) ?(?:page|document|fichier|contenu|texte|article|section|traduction).*
    (?:le )?reste (?:est |demeure )?(?:inchangé|identique)
    (?:le |la )?(?:contenu|texte|suite|page) (?:est )?(?:tronquée?|omise?|inchangée?|restante?)
    (?:la )?suite (?:du|de la|de l['’]).*|à suivre|tronqué|inchangé
    (?:der |die )?(?:rest|restliche[rn]?|übrige[rn]?) ?(?:de[rs]|dieser)? ?(?:seite|dokuments?|datei|inhalts?|text).*
    (?:der )?rest (?:ist |bleibt )?(?:unverändert|gleich)|(?:inhalt|text) (?:gekürzt|ausgelassen|unverändert)
    fortsetzung.*|gekürzt|unverändert|wird fortgesetzt
    (?:el |il |o )?resto (?:de la|del|da|do|della|dell['’]) ?\\w+.*
    conte(?:nido|[úu]do) (?:restante|omitido).*|contenuto (?:rimanente|omesso).*|contin[uú]a.*
    (?:o )?restante (?:da|do|desta|deste) \\w+.*|(?:texto|testo) (?:omitido|omesso|restante|rimanente).*
    sin cambios|sem alterações|invariato|inalterado|ongewijzigd|ingekort|wordt vervolgd
    (?:de )?rest van (?:de|het|deze|dit) \\w+.*|(?:inhoud|tekst) (?:ongewijzigd|ingekort|weggelaten)
    reszta (?:strony|dokumentu|pliku|treści).*
    остальн\\w+ (?:часть|текст|содерж\\w*).*|продолжение(?: следует)?.*
    以下(?:省略|同様|同じ|略)|残りの.*|続く
    (?:其余|剩余|余下)(?:部分|内容)?.*|以下省略|略|未完待续
    나머지.*|이하 생략|생략|계속
"""
# What translators write to each other: always in brackets, or before a colon.
_NOTES = """
    (?:translator['’]?s?|translation)\\s+notes?|t/?n|n\\.?\\s?d\\.?\\s?t\\.?|ndlr|n\\.?\\s?d\\.?\\s?e\\.
    n\\.\\s?del?\\s?t\\.|n\\.\\s?do\\s?t\\.|anm(?:erkung|\\.)\\s+d(?:es|er|\\.)\\s+(?:übersetzer\\w*|ü\\.?|übers\\.?)
    nota\\s+d(?:el|o|a|ella)\\s+tradu\\w+|note\\s+d(?:u|e\\s+la)\\s+traduct\\w+|(?:noot|opmerking)\\s+van\\s+de\\s+vertaler
    n\\.?\\s?v\\.?\\s?d\\.?\\s?v\\.?
    прим(?:ечание|\\.)\\s*пер(?:еводчика|ев)?\\.?|przyp(?:is|\\.)\\s+tłum\\w*\\.?
    訳注|訳者注|译注|译者注|譯註|옮긴이\\s*주|역주
"""
_UNDONE = """
    to\\s+(?:be\\s+)?translated?|translate(?:\\s+me|\\s+this)?|needs?\\s+translation|untranslated
    translation\\s+(?:needed|missing|pending)|à\\s+traduire|traduction\\s+(?:manquante|à\\s+faire)
    (?:noch\\s+)?zu\\s+übersetzen|noch\\s+nicht\\s+übersetzt|übersetzung\\s+fehlt|por\\s+traducir|sin\\s+traducir
    a\\s+traduzir|por\\s+traduzir|não\\s+traduzido|falta\\s+(?:a\\s+)?tradução|no\\s+traducido|falta\\s+(?:la\\s+)?traducción
    da\\s+tradurre|non\\s+tradotto|traduzione\\s+mancante|(?:nog\\s+)?te\\s+vertalen|nog\\s+niet\\s+vertaald|vertaling\\s+ontbreekt
    нужен\\s+перевод|要翻訳|未訳|待翻译|未翻译|번역\\s*필요
    (?-i:TRANSLATE|ÜBERSETZEN|TRADUIRE|TRADUCIR|TRADURRE|TRADUZIR|VERTALEN)
"""
_WORDS = """
    translator['’]s\\s+note|note\\s+du\\s+traducteur|note\\s+de\\s+la\\s+traductrice|anmerkung\\s+de[rs]\\s+übersetzer\\w*
    nota\\s+del\\s+traduttore|nota\\s+del\\s+traductor|nota\\s+do\\s+tradutor
    (?:noot|opmerking)\\s+van\\s+de\\s+vertaler|примечание\\s+переводчика
"""
_PLACEHOLDERS = """
    lorem\\s+ipsum|ipsum\\s+dolor|dolor\\s+sit\\s+amet|consectetur\\s+adipi\\w+|sed\\s+do\\s+eiusmod
    blindtext|faux\\s+texte|texte\\s+fictif
"""


def _any(text: str) -> str:
    whole = "page|file|document|doc|content|text|article|section|translation|table|list"
    return "|".join(line.strip() for line in text.splitlines() if line.strip()).replace("@", whole)


# Such a remark stands in brackets, in a comment, or after three dots.
OMITTED = re.compile(rf"(?=\W*?(?:[\[(（【{{<…]|\.{{3}}))\W*(?:{_any(_OMITTED)})\W*$", re.IGNORECASE)
ELLIPSIS = re.compile(r"[\s*_>]*[\[(（【]?\s*(?:…+|\.{3,}|\. \. \.)\s*[\])）】]?[\s*_]*$")
NOTE = Rare(
    rf"""(?<![\w-])(?:FIXME(?![\w-])|(?:TODO|TBD)(?![\w-])(?=\s*[:(\]\-–—)!]|\s*$))
    |(?:(?<=[\[(<])|(?<=<!--)\s*)(?:TODO|FIXME|XXX|TBD)\b
    |[\[(（]\s*(?i:{_any(_NOTES)})\s*[\])）:：.]
    |[\[(（]\s*(?i:{_any(_UNDONE)})\s*[\])）]
    |(?i:\b(?:{_any(_WORDS)}))\s*[:：]""",
    re.VERBOSE,
)
_STEMS = ("translat", "tradu", "bersetz", "vertal", "переводч")
_NOTE_HINT = re.compile(
    rf"(?:FIXME|TODO|TBD|XXX)\b|[\[(（]\s*(?i:{_any(_NOTES)}|{_any(_UNDONE)})",
    re.VERBOSE,
)
PLACEHOLDER = Rare(rf"\b(?:{_any(_PLACEHOLDERS)})\b", re.IGNORECASE)


def may_have_note(text: str) -> bool:
    """Tell quickly whether there is anything in a text that might be a note."""
    small = text.lower()
    return any(stem in small for stem in _STEMS) or _NOTE_HINT.search(text) is not None
