"""The words that languages have for periods of time, and those beside which they say nothing sure."""

import re
from collections.abc import Mapping

_DAY, _WEEK, _MONTH, _QUARTER, _YEAR = "day", "week", "month", "quarter", "year"
# Whole words, or the beginnings of compounds; "up to date" and the end of the week are none of them.
WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        _DAY: r"days?|daily",
        _WEEK: r"weeks?|weekly",
        _MONTH: r"months?|monthly",
        _QUARTER: r"quarters?|quarterly",
        _YEAR: r"years?|yearly|annual(?:ly)?|annum",
    },
    "fr": {
        _DAY: r"(?<!à )jours?|journées?|quotidien\w*|journali[eè]r\w*",
        _WEEK: r"semaines?|hebdomadaire\w*",
        _MONTH: r"mois|mensuel\w*|mensualités?",
        _QUARTER: r"trimestr\w+",
        _YEAR: r"ans?|années?|annuel\w*",
    },
    "de": {
        _DAY: r"Tag|Tage[ns]?|Tages[a-zäöüß]+|täglich\w*|tageweise",
        _WEEK: r"Woche(?!nend)[a-zäöüß]*|wöchentlich\w*",
        _MONTH: r"Monat\w*|monatlich\w*|monatsweise",
        _QUARTER: r"Quartal\w*|quartalsweise|vierteljähr\w*|Vierteljahr\w*",
        _YEAR: r"Jahr(?!estag)(?:e?[ns]?|e[ns]?[a-zäöüß]{4,})|jährlich\w*",
    },
    "es": {
        _DAY: r"(?<!al )(?<!buenos )días?|diari[oa]s?|diariamente",
        _WEEK: r"semanas?|semanal\w*",
        _MONTH: r"mes|meses|mensual\w*",
        _QUARTER: r"trimestr\w+",
        _YEAR: r"años?|anual\w*",
    },
    "it": {
        _DAY: r"giorn[oi]|giornalier[oaei]|giornalmente|quotidian\w+",
        _WEEK: r"settiman[ae]|settimanal\w+",
        _MONTH: r"mes[ei]|mensil\w+",
        _QUARTER: r"trimestr\w+",
        _YEAR: r"ann[oi]|annu(?:o|a|i|e|al\w+)",
    },
    "pt": {
        _DAY: r"(?<!em )dias?|diári[oa]s?|diariamente",
        _WEEK: r"semanas?|semana(?:l|is|lmente)",
        _MONTH: r"mês|meses|mensa(?:l|is|lmente|lidades?)",
        _QUARTER: r"trimestr\w+",
        _YEAR: r"anos?|anua(?:l|is|lmente|lidades?)|anuidades?",
    },
    "nl": {
        _DAY: r"dag(?:en)?|dagelijkse?",
        _WEEK: r"weken|week(?!e?nd)[a-z]*|wekelijkse?",
        _MONTH: r"maand\w*",
        _QUARTER: r"kwarta(?:al\w*|len)|driemaandelijkse?",
        _YEAR: r"jaren|jaar(?!beurs)[a-z]*",
    },
}
STEMS: Mapping[str, tuple[str, ...]] = {
    "en": ("day", "dail", "week", "month", "quarter", "year", "annu"),
    "fr": ("jour", "quotid", "semain", "hebdo", "mois", "mensu", "trimes", "an", "année"),
    "de": ("tag", "täg", "woche", "wöch", "monat", "quartal", "viertel", "jahr", "jähr"),
    "es": ("día", "diari", "seman", "mes", "mensu", "trimes", "año", "anual"),
    "it": ("giorn", "quotid", "settim", "mes", "mens", "trimes", "ann"),
    "pt": ("dia", "diári", "seman", "mês", "mes", "mens", "trimes", "ano", "anu"),
    "nl": ("dag", "week", "weke", "maand", "kwarta", "jaar", "jar"),
}
"""One of them stands in whatever says a period: a text without any is passed over ten times as fast."""
# What stands for several of them, or for half of one: a text with such a word says nothing sure.
MIXED = re.compile(
    r"\b(?:semi-?annual\w*|biannual\w*|biennial\w*|bi-?(?:weekly|monthly)|fortnight\w*|half[- ]year\w*|half a|"
    r"semestr\w+|bimestr\w+|bimensu\w+|bimensil\w+|quinzaine\w*|quincena\w*|quinzena\w*|bisannuel\w*|bienal\w*|biennal\w*|"
    r"halb\w*jähr\w*|Halbjahr\w*|zwei\w+lich\w*|halfjaar\w*|halfjaarlijkse?|tweewekelijkse?|tweemaandelijkse?)",
    re.IGNORECASE,
)
COUNTED = re.compile(r"\d[\d.,\s\u00a0\u202f-]*(?:\w+\s)?$")
SPELT = re.compile(
    r"(?:\b(?:two|three|six|twelve|twenty-four|deux|trois|six|douze|zwei|drei|sechs|zwölf|dos|tres|seis|doce|due|tre|sei|"
    r"dodici|dois|três|doze|twee|drie|zes|twaalf))[\s-]$",
    re.IGNORECASE,
)
