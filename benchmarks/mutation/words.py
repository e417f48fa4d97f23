"""Words of the languages that the pages are translated into."""

from collections.abc import Mapping
from random import Random

from benchmarks.mutation.page import pick

SENTENCES: Mapping[str, tuple[str, ...]] = {
    "fr": (
        "Cette page est mise à jour régulièrement par notre équipe.",
        "Vous trouverez d’autres explications dans la suite de ce guide.",
        "Pensez à vérifier ces informations avant de continuer.",
        "Notre équipe reste à votre disposition pour toute question.",
    ),
    "de": (
        "Diese Seite wird von unserem Team regelmäßig aktualisiert.",
        "Weitere Erläuterungen finden Sie im weiteren Verlauf dieses Leitfadens.",
        "Prüfen Sie diese Angaben, bevor Sie fortfahren.",
        "Unser Team steht Ihnen für alle Fragen gern zur Verfügung.",
    ),
}
TITLES = {"fr": ("À savoir également", "Pour aller plus loin"), "de": ("Ebenfalls wissenswert", "Weiterführendes")}
KEYWORDS = {
    "fr": {"note": "remarque", "tip": "astuce", "warning": "avertissement", "info": "information", "result": "résultat"}
    | {"prerequisite": "prérequis", "danger": "attention", "details": "détails", "example": "exemple"},
    "de": {"note": "hinweis", "tip": "tipp", "warning": "warnung", "info": "information", "result": "ergebnis"}
    | {"prerequisite": "voraussetzung", "danger": "gefahr", "details": "einzelheiten", "example": "beispiel"},
}
CODE = {
    "fr": {"import": "importer", "print": "imprimer", "from": "depuis", "return": "retourner", "name": "nom"}
    | {
        "class": "classe",
        "user": "utilisateur",
        "file": "fichier",
        "item": "article",
        "app": "appli",
        "run": "lancer",
        "open": "ouvrir",
        "settings": "réglages",
    },
    "de": {"import": "importiere", "print": "drucke", "from": "von", "return": "zurück", "name": "name_des"}
    | {
        "class": "klasse",
        "user": "benutzer",
        "file": "datei",
        "item": "artikel",
        "app": "anwendung",
        "run": "starte",
        "open": "öffne",
        "settings": "einstellungen",
    },
}
MONTHS = {
    "fr": [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    "de": [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ],
}
NUMBERS = {
    "fr": ["un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"],
    "de": ["eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"],
}


def sentence(language: str, rng: Random) -> str:
    """Give a harmless sentence in the language."""
    return pick(rng, SENTENCES[language])


def slug(text: str) -> str:
    """Give the id that a heading's words would make, in the reader's language."""
    return "-".join("".join(c if c.isalnum() else " " for c in text.lower()).split())


def spoilt(text: str, rng: Random) -> str:
    """Give a text with one letter or digit changed, another one each time."""
    at = pick(rng, [n for n, c in enumerate(text) if c.isascii() and c.isalnum()])
    alphabet = "0123456789" if text[at].isdigit() else "abcdefghijklmnopqrstuvwxyz"
    return text[:at] + pick(rng, [c for c in alphabet if c != text[at].lower()]) + text[at + 1 :]
