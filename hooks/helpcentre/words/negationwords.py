"""How languages say no: what surely negates a sentence, what may, and what only looks as if it did."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property


def _spaced(text: str) -> str:
    """Give the alternatives that stand in a text, parted by spaces; `~` stands for a space inside one."""
    return "|".join(text.split()).replace("~", r"\s")


@dataclass(frozen=True)
class Negations:
    """Alternatives of one language, as patterns of whole words.

    One of the `hints` stands in whatever has a `sure` one, which negates what it stands in; `idle` are turns that have
    such a word and don't negate, or that others put otherwise; `may` is whatever can render a negation, words that
    have one in them included.
    """

    hints: str
    sure: str
    idle: str
    may: str

    @cached_property
    def quick(self) -> tuple[str, ...]:
        """The hints, one by one."""
        return tuple(hint.replace("~", " ") for hint in self.hints.split())

    @cached_property
    def patterns(self) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
        """What is sure, idle, and may be, compiled."""
        sure, idle, may = (rf"(?<!\w)(?:{_spaced(text)})(?!\w)" for text in (self.sure, self.idle, self.may))
        return re.compile(sure, re.IGNORECASE), re.compile(idle, re.IGNORECASE), re.compile(may, re.IGNORECASE)


NEGATIONS: Mapping[str, Negations] = {
    "en": Negations(
        hints="not n't n’t never no~longer unable",
        sure=r"""not cannot never no~longer unable \w*n['’]t""",
        idle=r"""(?:\w*n['’]t|not)~(?:only|just|simply|merely|necessarily|yet|so|very|too|even|sure|bad)
            (?:\w*n['’]t|not)~(?:mind|hesitate|forget|matter) (?:if|or|why)~not
            (?:someone|somebody|anyone|people|it)~not not~(?:want|found|the~same|all|every\w*|always|long|far|many|much)
            \w*n['’]t~(?:it|you|they|we|i|he|she|worry|care|wait) not~to~mention let~alone whether not~present""",
        may=r"""no not none never nothing nobody nowhere neither nor cannot without hardly barely rarely seldom few
            little only once unless until except instead rather before than too otherwise away free\w* still
            just yet outside beyond wrong\w* absent absence empty lose\w* lost least different\w* optional\w*
            exclu\w+ last \w*n['’]t opt\w*[\s-]out deprecat\w* a~while zero legacy
            partial\w* un-\w+ non- drop\w* cut\w* part~of
            (?:fail|miss|lack|avoid|prevent|refus|reject|ignor|den[iy]|declin|stop|skip|omit|forbid|prohibit|block|expire)\w*
            un(?!der|it|iq|ion|ivers|lock)\w{3,} im(?:poss|prop)\w+ ir\w{4,} illegal\w* dis\w{4,} deactiv\w+ nosql
            non-?\w+ \w+less
            in(?:valid|correct|complete|active|suffic|access|visib|compat|eligib|depend|sensitiv|adequat|accura|abil)\w*""",
    ),
    "fr": Negations(
        hints="pas jamais",
        sure=r"""(?:ne~|n['’])(?:[^.,;:!?]{1,40}~)?(?:pas|jamais)""",
        idle=r"""\w*hésite\w* pas~(?:seulement|uniquement|forcément|nécessairement|encore|que) n['’]importe
            n['’]oublie\w* inquiét\w+""",
        may=r"""ne n['’]\w+ n pas jamais aucune?s? sans ni non rien personne nul(?:le)?s? sauf hors hormis peu
            rare\w* vide\w* contraire au~lieu moins plutôt~que faute~de cess\w+ gratuit\w*
            (?:impossib|impatien|introuv|inutil|irr|déconseill|désactiv|désinstall|désapprouv|interdi|refus|évit|empêch|échou|échec|manqu)\w*
            (?:absen|ignor|dispens|exclu|différ|facultati|optionnel|perd|indépend|dépourvu|malgré|expir|invalid|inconnu)\w*
            in(?:exist|complet|correct|acti[fv]|chang|dispon|suffis|accessib|compat|habit|attend|visib|fér|éligib|capa)\w*""",
    ),
    "de": Negations(
        hints="nicht kein nie",
        sure=r"""nicht kein\w* nie niemals""",
        idle=r"""nicht~(?:nur|unbedingt|zwingend|notwendigerweise|sehr|wahr|zuletzt|so) zöger\w* vergessen
            (?:ob|oder|wenn|noch)~nicht kein~Problem keine~Sorge""",
        may=r"""nicht\w* kein\w* nie niemals niemand\w* nichts nirgend\w* ohne weder außer\w* statt stattdessen
            anstatt anstelle selten\w* kaum egal erst leer\w* wenig\w* optional\w* los \w+los(?:e\w*)?
            \w+frei\w* davon~ab rät~davon abgeraten abrate\w*
            (?:verhinder|vermeid|vermied|verzicht|unterlass|fehl(?!er)|mangel|ausgeschl|ausschl|abgelehn|ablehn|verweiger)\w*
            (?:gescheiter|scheiter|entf[aä]ll|verbiet|verbot|verschieden|unterschied|weicht|abweich|abzuschreck|abschreck|unterbind|ignorier|weg)\w*
            un(?!ter|ser|d\b|s\b|i[tvo]|bedingt|gefähr|verzüglich|mittelbar)\w{3,}""",
    ),
    "es": Negations(
        hints="no~ nunca",
        sure=r"""no nunca""",
        idle=r"""no~(?:s[oó]lo|solamente|obstante|necesariamente|muy|dude\w*|olvide\w*|importa\w*|deje\w*|tan)
            (?:si|o|que)~no a~no~ser (?:aún|todavía)~no""",
        may=r"""no nunca jamás tampoco ni sin ningun\w* ningún nada nadie salvo excepto apenas en~(?:vez|lugar)
            poc[oa]s? antes vací[oa]s? menos contrario sino
            (?:imposib|desactiv|deshabilit|desaconsej|desconoc|desconect|desinstal|evit|falt|fall|imped|impid|rechaz|deneg)\w*
            (?:carec|ausen|diferent|distint|opcional|exclu|ignor|prohib|independ|pierd|perd|dej[ae]|caduc|incapa)\w*
            in(?:válid|exist|correct|complet|activ|sufici|necesari|esperad|visib|compat|accesib|habilit|deseab|adecu|exact)\w*""",
    ),
    "it": Negations(
        hints="non mai",
        sure=r"""non mai""",
        idle=r"""non~(?:solo|soltanto|appena|necessariamente|molto|esit\w+|dimentic\w+|import\w+|si~preoccup\w+|così)
            (?:finché|se|o|che|ancora)~non a~meno~che""",
        may=r"""non mai senza nessun\w* né niente nulla neanche nemmeno neppure tranne salvo eccetto invece anziché
            poc\w+ prima vuot\w+ meno contrario
            (?:impossibil|disattiv|disabilit|disinstall|sconosciut|sconsigl|evit|manc|imped|rifiut|neg|fall|assen|divers)\w*
            (?:facoltativ|opzional|esclu|ignor|smett|viet|priv|perd|indipend|scad|incapac)\w*
            in(?:valid|esist|corrett|complet|attiv|suffici|utiliz|attes|visibil|compatib|accessib|desider|util)\w*""",
    ),
    "pt": Negations(
        hints="não nunca",
        sure=r"""não nunca""",
        idle=r"""não~(?:só|somente|apenas|necessariamente|muito|hesit\w+|esque\w+|import\w+|deix\w+|obstante|se~preocup\w+|tão)
            (?:se|ou|que|ainda)~não a~não~ser""",
        may=r"""não nunca jamais nem sem nenhum\w* nada ninguém tampouco salvo exceto em~vez ao~invés pouc\w+ antes
            vazi\w+ menos contrário
            (?:impossív|desativ|desabilit|desaconsel|desconhec|desconect|desinstal|evit|falt|falh|imped|recus|rejeit|neg)\w*
            (?:ausen|diferent|opciona|exclu|ignor|proib|perd|independ|deix|expir|incapa)\w*
            in(?:válid|exist|corret|complet|ativ|sufici|esperad|visív|compat|acessív|desej|disponív|útil|úteis)\w*""",
    ),
    "nl": Negations(
        hints="niet geen nooit",
        sure=r"""niet geen nooit""",
        idle=r"""niet~(?:alleen|per~se|noodzakelijk\w*|erg|zo|te) aarzel\w* vergeet (?:of|als|nog)~niet
            geen~probleem""",
        may=r"""niet\w* geen nooit niemand nergens niets zonder noch behalve nauwelijks weinig zelden pas in~plaats
            voordat leeg lege minder buiten \w+lo(?:os|ze)
            (?:voorkom|voork[oa]m|vermijd|vermeden|ontbre|ontbrak|weiger|geweiger|mislu|anders|verschill|optione|uitgesl)\w*
            (?:uitsluit|negeer|genegeer|verlie|verlo|verloop|verlopen|onafhank)\w*
            on(?:juist|geldig|bekend|mogelijk|beschik|voldoende|volledig|zicht|actie|nodig|gewenst|verwacht|toegank)\w*
            on(?:gebruik|betaal|tijdig|bevoegd|wijzig|danks|gewijzig)\w*""",
    ),
}
