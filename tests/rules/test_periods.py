"""Which words are taken for which period of time."""

import pytest

from helpcentre.words.periods import _periods
from helpcentre.words.periodwords import STEMS, WORDS

SAID = {
    "en": "Daily|days weekly|week monthly|months quarterly|quarter annual|yearly|annually|per annum",
    "fr": "jours|quotidienne semaines|hebdomadaire mensuelles|mois trimestriel|trimestre annuelle|années|an",
    "de": "täglich|Tage wöchentlich|Wochen monatliche|Monatsabo vierteljährlich|Quartal jährlich|Jahresabo|Jahren",
    "es": "días|diaria semanal|semana mensual|meses trimestral|trimestre anuales|años",
    "it": "giorni|giornaliera settimanali|settimana mensile|mesi trimestrale|trimestre annuale|anni|annui",
    "pt": "dias|diária semanais|semana mensais|meses|mensalidade trimestral|trimestre anuais|anos|anuidade",
    "nl": "dagen|dagelijkse wekelijks|weken maandelijkse|maandabonnement kwartaal|kwartalen jaarlijks|jaarprijs|jaren",
}
NOTHING = {
    "en": "today the weekend a headquarters anniversary",
    "fr": "toujours à jour aujourd’hui dans",
    "de": "Tags Jahrestag Wochenende Vertrag",
    "es": "al día demás",
    "it": "oggi aggiornare comanda",
    "pt": "em dia hoje humano",
    "nl": "weekend vandaag",
}


@pytest.mark.parametrize("language", WORDS)
def test_words_for_periods(language: str) -> None:
    for period, forms in zip(WORDS[language], SAID[language].replace("per annum", "annum").split(), strict=True):
        for form in forms.split("|"):
            assert list(_periods(f"({form})", language) or ()) == [period], form
            assert any(stem in form.lower() for stem in STEMS[language]), form


@pytest.mark.parametrize("language", WORDS)
def test_words_that_only_look_like_them(language: str) -> None:
    assert _periods(NOTHING[language], language) == {}
