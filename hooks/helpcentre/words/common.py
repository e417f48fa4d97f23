"""Words that are no slip of the pen, whatever they are like."""

from helpcentre.keeping import kept
from helpcentre.site import Site
from helpcentre.words.frequencies import frequencies


class CommonWords(frozenset[str]):
    """Words of labels and terms, and whatever a language's list of words has."""

    languages: tuple[str, ...] = ()

    def __contains__(self, word: object) -> bool:
        """Tell whether a word, in small letters, is known."""
        return super().__contains__(word) or (isinstance(word, str) and any(_knows(it, word) for it in self.languages))


def _knows(language: str, word: str) -> bool:
    known = frequencies(language)
    return known is not None and known.count(word) > 0


def common_words(language: str, site: Site) -> CommonWords:
    """Give the words that a site's page in a language may have without any of them being misspelt."""

    def make() -> CommonWords:
        forms = [label.forms.get(language, "") for label in site.lexicon.labels]
        forms += [form for term in site.lexicon.terms for form in term.forms.get(language, ())]
        found = CommonWords(word.strip("….,:;").lower() for text in forms for word in text.replace("’", " ").split())
        found.languages = language, site.source.language
        return found

    return kept(site, f"common_{language}", make)
