"""What translation tools say to whoever asked them, in the languages that they say it in."""

import re
from functools import cache

_TRANSLATION = """
    translat(?:ion|ed)|traduction|tradui\\w*|traducción|traducid\\w*|tradução|traduzid\\w*|traduzione|tradott\\w*
    übersetz\\w*|vertal\\w*|vertaald\\w*|tłumacz\\w*|перев[ео]д\\w*|переклад\\w*|çevir\\w*|översät\\w*|terjemah\\w*
    bản dịch|अनुवाद|ترجم\\w*|翻訳|翻译|翻譯|번역
"""
# One a line; @ stands for any word for a translation, … for some words of the same sentence.
_OPENINGS = """
    (?:sure|certainly|of course|absolutely|okay)\\b[,.! ]*(?:here|below|i\\b|the |let )
    (?:here(?:'s|’s| is| are)|below is|the following is|this is) (?:the|your|a) …@
    (?:(?:bien sûr|certainement|d['’]accord|volontiers)\\b.{0,12})?(?:voici|voilà) (?:la|votre|une|le) …@
    (?:(?:natürlich|gerne?|klar)\\b.{0,12})?(?:hier|unten)(?: ist| folgt| kommt)? (?:die|der|das|ihre?|eine) …@
    (?:(?:claro|por supuesto|com certeza)\\b.{0,12})?(?:aquí|aqui|a continuación)(?:,| está| tienes?| tiene)? …@
    (?:(?:claro|com certeza|certamente)\\b.{0,12})?(?:segue|abaixo está)(?: abaixo)? (?:a|o|sua|uma) …@
    (?:(?:certo|certamente)\\b.{0,12})?(?:ecco|di seguito|qui sotto)(?: trov\\w+)? (?:la|il) …@
    (?:(?:natuurlijk|zeker|uiteraard)\\b.{0,12})?hier(?:onder)?(?: is| volgt| staat)? (?:de|het|uw|je) …@
    (?:oczywiście\\b.{0,12})?oto …@
    (?:(?:конечно|звичайно)\\b.{0,12})?(?:вот|ось|ниже приведен\\w*) …@
    (?:tabii\\b.{0,12})?işte …@
    (?:もちろん|承知|かしこまり|はい、(?:以下|こちら|承知|では)).{0,12}$
    以下(?:は|が|に)[^。]{0,30}@
    (?:当然|好的|以下是)[^。]{0,30}@
    다음은 …@
    @(?: (?:in|en|ins|into|auf|em|vers|na|на) [\\w ]{2,20})?\\s*[:：]\\s*$
"""
_REFUSALS = """
    (?:i['’]?m|i am) (?:very )?(?:sorry|afraid|unable)\\b.{0,15}(?:\\bi\\b|but|can['’]?t|cannot|to (?:help|assist))
    i (?:can['’]?t|cannot|am not able to|won['’]?t) (?:help|assist|translate|fulfil|comply|continue|provide)
    as an? (?:ai|artificial intelligence|large language)\\b
    (?:je suis (?:vraiment )?désolée?|désolée?)\\b.{0,15}(?:\\bje\\b|\\bmais\\b)
    je ne (?:peux|suis) pas (?:traduire|vous aider|en mesure)
    en tant (?:qu['’ ](?:ia|assistant|intelligence)|que? (?:modèle|assistant))
    (?:es tut mir (?:sehr )?leid|entschuldigung)\\b.{0,15}(?:\\bich\\b|\\baber\\b)
    ich kann (?:diesen?|das|dabei|ihnen) .{0,40}nicht (?:übersetzen|helfen)
    als (?:ki|künstliche intelligenz|(?:ki-?)?sprachmodell|ki-?assistent)\\b
    lo siento\\b[^.!?]{0,15}(?:\\bno\\b|pero)
    no puedo (?:traducir|ayudar[lt]e)\\b|não (?:posso|consigo) (?:te )?(?:traduzir|ajud[aá])
    como (?:una? )?(?:ia|inteligencia artificial|modelo de (?:lenguaje|linguagem))\\b
    (?:sinto muito|desculpe|desculpa)\\b[^.!?]{0,15}(?:não|mas)
    mi dispiace\\b[^.!?]{0,15}(?:non|ma)
    (?:come|in quanto) (?:ia|intelligenza artificiale|modello (?:linguistico|di linguaggio))\\b
    non posso (?:tradurre|aiutar(?:ti|la|vi))\\b
    (?:het spijt me|sorry)\\b.{0,15}\\bik\\b
    ik kan (?:deze?|dit|dat|u|je) .{0,40}niet (?:vertalen|helpen)
    als (?:ai|kunstmatige intelligentie|(?:ai-?)?taalmodel|ai-?(?:model|assistent))\\b
    (?:извините|прошу прощения|к сожалению), (?:но )?я (?:не могу|не в состоянии)
    как (?:ии|языковая модель)\\b
    申し訳(?:ありません|ございません)が
    (?:抱歉|对不起)，我|作为(?:一个)?(?:ai|人工智能)
    죄송합니다.{0,6}저는
"""
# Help pages speak for a firm: whoever says "I" or "tell me" there is a tool.
_CLOSINGS = """
    (?:please )?(?:let me know|tell me|ask me)\\b
    (?:please )?(?:feel free|i hope|if you (?:need|have|would))\\b.{0,80}(?:@|adjust|further|any changes)
    (?:note|nb|n\\.b\\.|please note)\\b.{0,8}(?:i(?:['’]ve| have)|th(?:e|is) @)
    i(?:['’]ve| have) (?:kept|preserved|maintained|translated|left)\\b
    (?:n['’]hésitez pas à m|dites-moi|faites-moi|j['’]espère que)\\b
    j['’]ai (?:conservé|gardé|traduit|préservé|laissé)\\b
    (?:lassen sie|lass|sagen sie|sag|geben sie|gib) (?:es )?(?:mich|mir)\\b|ich hoffe, (?:das|dass|diese)\\b
    ich habe (?:die|den|das|alle) .{0,60}(?:beibehalten|übersetzt)\\b
    (?:avísame|avíseme|dime|dígame|házmelo saber|me avise|avise-me|diga-me|fammi sapere|mi faccia sapere)\\b
    (?:espero que|si necesitas|se precisar|spero che)\\b.{0,80}@
    ik hoop dat (?:dit|deze)\\b|ik heb (?:de|het|alle) .{0,60}(?:behouden|vertaald)
    ho (?:mantenuto|conservato|tradotto)\\b|he (?:mantenido|conservado|traducido)\\b|(?:mantive|preservei|traduzi)\\b
    (?:laat (?:het )?me|daj mi|дайте мне|сообщите мне|дай мені|bana bildirin)\\b
    would you like me to|voulez-vous que je|möchten sie, dass ich|¿(?:quieres|desea) que
    wilt? (?:u|je) dat ik\\b|quer que eu\\b|vu(?:oi|ole) che (?:io|traduca|continui)\\b
"""
_MARKS = """
    </?(?:translation|translated[_-]?text|translated|output|(?:source|target)[_-]?text|result|answer)>\\s*$
    </?(?:think|thinking|thoughts?|reasoning|reflection|scratchpad|analysis)>
    <\\|[\\w|]+\\|>|\\[/?INST\\]|(?:user|assistant|system|human):\\s*$
"""


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _any(*texts: str) -> str:
    """Make one pattern of lines; what many of them end in is put behind them once, to be compiled once."""
    made = f"(?:{'|'.join(_lines(_TRANSLATION))})"
    lines = [line for text in texts for line in _lines(text)]
    before = [f"(?:{line.removesuffix('…@')})" for line in lines if line.endswith("…@")]
    others = [f"(?:{line})" for line in lines if not line.endswith("…@")]
    patterns = [f"(?:{'|'.join(before)})…@", *others] if before else others
    return "|".join(patterns).replace("…", "[^.:]{0,40}").replace("@", made)


@cache
def replies() -> re.Pattern[str]:
    """Match the beginning of what a tool says; made when it is asked for, since it takes as long as a small page."""
    return re.compile(f"[¡¿]?(?:{_any(_OPENINGS, _REFUSALS, _CLOSINGS, _MARKS)})", re.IGNORECASE)
