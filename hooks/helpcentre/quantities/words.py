"""Numbers that are spelled out, as the beginnings of words, so that inflected forms are found too.

CLDR has rules for spelling (RBNF), Babel hasn't. These tables only let a number pass that one language writes in
figures and the other in letters; to compare letters with letters they are too coarse.
"""

import re
from functools import cache

_TABLES = {
    "en": (
        "100% all whole entire full complete total|50% half halve|25% quarter|"
        "0 zero none no|1 one once first single|1a a an another each every per|"
        "2 two both twice second double pair couple either dual half|3 three third thrice triple|4 four quarter|"
        "5 five fifth fift|6 six|7 seven|8 eight|9 nine nint|10 ten|11 eleven|12 twelve twelf dozen noon|"
        "13 thirteen|14 fourteen fortnight|15 fifteen|16 sixteen|17 seventeen|18 eighteen|19 nineteen|20 twent|"
        "30 thirt|40 fort|50 fift|60 sixt|70 sevent|80 eight|90 ninet|100 hundred|1000 thousand"
    ),
    "fr": (
        "100% tou totalit entier entièr complet intégral|50% moitié demi|25% quart|"
        "0 zéro aucun minuit|1 premi seul|1a un une chaque par|2 deux second double paire demi moitié|"
        "3 trois tiers tierc troisi triple|4 quatre quatri quart|5 cinq|6 six|7 sept|8 huit|9 neuf neuvi|10 dix|"
        "11 onze onzi|12 douze douz midi|13 treiz|14 quatorz|15 quinz|16 seiz|20 vingt|30 trent|40 quarant|"
        "50 cinquant|60 soixant|100 cent|1000 mill"
    ),
    "de": (
        "100% all gesamt ganz ganz komplett vollständig völlig|50% hälft halb|25% viertel|"
        "0 null kein mitternacht|1 eins erst einmal einzig|1a ein je pro|"
        "2 zwei zweit beid doppel paar halb hälft|3 drei dritt|4 vier|"
        "5 fünf|6 sechs|7 sieb|8 acht|9 neun|10 zehn zehnt|11 elf|12 zwölf dutzend mittag|13 dreizehn|"
        "14 vierzehn|15 fünfzehn|20 zwanzig|30 dreißig|40 vierzig|50 fünfzig|60 sechzig|100 hundert|"
        "1000 tausend"
    ),
    "es": (
        "100% tod total enter complet|50% mitad medi|25% cuart|"
        "0 cero ningun|1 uno primer únic|1a un una cada por|2 dos ambos ambas segund doble par mitad medi|"
        "3 tres tercer tripl|4 cuatro cuart|5 cinco quint|6 seis sext|7 siete séptim|8 ocho octav|9 nueve noven|"
        "10 diez décim|11 once|12 doce docena mediod|15 quince|20 veint|30 treint|40 cuarent|50 cincuent|"
        "60 sesent|100 cien|1000 mil"
    ),
    "it": (
        "100% tutt total inter complet|50% metà mezz|25% quart|"
        "0 zero nessun|1 uno prim|1a un una ogni|2 due entramb secondo doppi paio metà|3 tre terz|4 quattro quart|"
        "5 cinqu quint|6 sei sest|7 sett|8 otto ottav|9 nove nono|10 dieci decim|11 undic|12 dodic mezzogiorno|"
        "15 quindic|20 vent|30 trent|50 cinquant|100 cent|1000 mill mila"
    ),
    "nl": (
        "100% all hele geheel volledig|50% helft half|25% kwart|"
        "0 nul geen|1 één eerst|1a een elk per|2 twee beid dubbel half helft|3 drie derd|4 vier|5 vijf|6 zes|"
        "7 zeven|8 acht|"
        "9 negen|10 tien|11 elf|12 twaalf middag|13 dertien|14 veertien|15 vijftien|20 twintig|30 dertig|"
        "50 vijftig|60 zestig|100 honderd|1000 duizend"
    ),
    "pt": (
        "100% tod total inteir complet|50% metade mei|25% quart|"
        "0 zero nenhum|1 primeir únic|1a um uma cada por|2 dois duas ambos ambas segund dobr dupl par metade mei|"
        "3 três terceir tripl|4 quatro quart|5 cinco quint|6 seis sext|7 sete sétim|8 oito oitav|9 nove non|"
        "10 dez décim|11 onze|12 doze dúzia|15 quinze|20 vinte|30 trinta|50 cinquenta|60 sessenta|"
        "100 cem cento|1000 mil"
    ),
    "pl": (
        "0 zero|1 jed pierwsz|2 dwa dwie dwó dwoj dwu drug par oba obie obu|3 trz|4 czter czwart|5 pię piąt|"
        "6 sześ szóst|7 siedem siódm|8 osiem ósm|9 dziewię|10 dziesię|11 jedenaś|12 dwanaś|20 dwadzie|100 sto|"
        "1000 tysi"
    ),
    "ru": (
        "0 ноль нул|1 один одн перв|2 два две дву двой пар втор оба обе обо|3 три тре тро|4 четыр четвер|5 пят|"
        "6 шест|7 сем седьм|8 вос|9 девят|10 десят|11 одиннад|12 двенад|20 двадц|100 сто ста|1000 тысяч"
    ),
    "uk": (
        "0 нул|1 оди одн перш|2 два дві дво пар двом друг оби обо|3 три тре тро|4 чотир четвер|5 п'ят|6 шіст шест|"
        "7 сім сьом|8 вісім вось|9 дев'ят|10 десят|11 одинадц|12 дванадц|20 двадц|100 сто|1000 тисяч"
    ),
    "tr": (
        "0 sıfır|1 bir ilk|2 iki çift yarı|3 üç|4 dört|5 beş|6 altı|7 yedi|8 sekiz|9 dokuz|10 on|11 on|12 on|"
        "20 yirmi|100 yüz|1000 bin"
    ),
    "vi": (
        "0 không|1 một đầu|2 hai đôi nhì|3 ba|4 bốn tư|5 năm|6 sáu|7 bảy|8 tám|9 chín|10 mười|11 mười|12 mười|"
        "20 hai|100 trăm|1000 nghìn ngàn"
    ),
    "ja": (
        "0 零 ゼロ|1 一 ひと|2 二 両 ふた 双|3 三|4 四|5 五|6 六|"
        "7 七|8 八|9 九|10 十|11 十|12 十|20 二十|100 百|1000 千"
    ),
    "zh": (
        "0 零 无|1 一 首|2 二 两 兩 双 倍|3 三|4 四|5 五|6 六|7 七|8 八|9 九|10 十|11 十|12 十|20 二十|100 百|1000 千"
    ),
    "ko": (
        "0 영 제로|1 일 한 하나 첫 단일|2 이 두 둘 양 쌍|3 삼 세 셋|4 사 네 넷|5 오 다섯|6 육 여섯|"
        "7 칠 일곱|8 팔 여덟|9 구 아홉|10 십 열|11 십 열|12 십 열|20 이십 스물|100 백|1000 천"
    ),
    "hi": (
        "0 शून्य|1 एक पहल|2 दो दूसर दोनों|3 तीन तीसर|4 चार चौथ|5 पांच पाँच|6 छह छः|7 सात|8 आठ|9 नौ|10 दस|"
        "11 ग्यारह|12 बारह|20 बीस|100 सौ|1000 हज़ार हजार"
    ),
}
# Languages that write words without spaces: a sign of the number may stand anywhere.
_WITHOUT_SPACES = {"ja", "zh", "ko"}
# Up to here a number may be spelled out in a language whose words aren't known.
SMALL = 12
# What stands for a number one that counts, yet not for that of a step.
ARTICLE = "1a"


def knows(language: str) -> bool:
    """Say whether the words of a language are known."""
    return language in _TABLES


def spelled(text: str, language: str) -> frozenset[str]:
    """Give the numbers that are spelled out in `text`, or may be."""
    pattern = _pattern(language)
    if pattern is None:
        return frozenset()
    found: set[str] = set()
    for match in pattern.finditer(text):
        # The capital of Turkish i has a dot of its own in lower case.
        found |= _values(language).get(match[1].lower().replace("\u0307", ""), frozenset())
    return frozenset(found)


@cache
def _values(language: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for entry in _TABLES[language].split("|"):
        value, *stems = entry.split()
        for stem in stems:
            found.setdefault(stem, set()).add(value)
    # A longer stem says what its beginning would: "sixty" isn't six, yet "einundzwanzig" may begin as "ein" does.
    return {stem: frozenset(values) for stem, values in found.items()}


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    if language not in _TABLES:
        return None
    stems = sorted(_values(language), key=lambda stem: (-len(stem), stem))
    start = "" if language in _WITHOUT_SPACES else r"(?<![^\W\d_])"
    whole = r"(?![^\W\d_])" if start else ""
    alternatives = "|".join(re.escape(stem) + (whole if len(stem) < 3 else "") for stem in stems)
    return re.compile(f"{start}({alternatives})", re.IGNORECASE)
