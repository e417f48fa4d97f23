"""Pages that say "not found" in words, while their status says that all is well."""

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

_SEPARATOR = re.compile(r"\s*(?:[|·•»›:–—!.]|\s-\s)\s*")
_TITLES = re.compile(
    r"""(?:(?:http|error|fehler|erreur|errore|erro|fout|status)\s*)*\b(?:404|410)\b
        (?:\s*(?:error|fehler|erreur|errore|erro|fout|not\ found|gone))*
    |(?:sorry,?\s*|oops,?\s*)?(?:(?:the|this|that|la|diese|die|cette|questa|esta|a|deze|de)\s+)?
        (?:page|article|site|document|seite|artikel|página|pagina|artículo|articolo|artigo)\s+
        (?:(?:was|is|could|can|wurde|konnte|n['’]a\s+pas\s+été|non\s+è\s+stata|no\s+se\s+ha|não\s+foi|is|kon)\s+)?
        (?:not\s+found|not\s+be\s+found|can['’]?not\s+be\s+found|missing|unavailable|not\s+available|removed
          |does\s*n[o'’]t\s+exist|no\s+longer\s+(?:available|exists)
          |nicht\s+gefunden(?:\s+werden)?|nicht\s+verfügbar|existiert\s+nicht
          |introuvable|non\s+trouvée?|trouvée?|n['’]existe\s+pas
          |non\s+trovat[ao]|trovata|inesistente|non\s+disponibile
          |no\s+encontrad[ao]|encontrado|no\s+existe|no\s+disponible
          |não\s+encontrad[ao]|encontrada|não\s+existe
          |niet\s+gevonden|bestaat\s+niet)
    |not\s+found|nicht\s+gefunden|introuvable|non\s+trovat[ao]|no\s+encontrad[ao]|não\s+encontrad[ao]|niet\s+gevonden""",
    re.IGNORECASE | re.VERBOSE,
)
_MOST_WORDS = 250
_DEMANDS = re.compile(r"(?<![0-9a-z])(?:404|410|not-?found)(?![0-9a-z])", re.IGNORECASE)


def says_missing(titles: Iterable[str], text_length: int, address: str) -> str:
    """Give the title of a page that says that there is no such page; empty for one that doesn't.

    `titles` are the page's title and its first heading, `text_length` the number of words outside its menus. A part
    of a title has to say it whole, and the page has to have little else to say: one that explains what a 404 is has
    more. An address that asks for such a page by name gets what it asks for.
    """
    if text_length > _MOST_WORDS or _DEMANDS.search(urlsplit(address).path):
        return ""
    for title in titles:
        for part in _SEPARATOR.split(" ".join(title.split())):
            if _TITLES.fullmatch(part):
                return part
    return ""
