// What is typed, brought into the form that the index has: the same as hooks/helpcentre/search/folding.py and
// analysis.py, which made it. A test compares the two, word by word.
helpcentreSearch.analysis = language => {
  "use strict"

  const LETTERS = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th" }
  const PARTICIPLE = {
    de: /^(|ab|an|auf|aus|bei|durch|ein|frei|her|hin|los|mit|nach|um|vor|weg|zu|zuruck)ge(.{3,})t$/u,
    nl: /^(|aan|af|bij|in|mee|na|om|op|over|stop|terug|toe|uit|vast|voor|weg)ge(.{3,})[dt]$/u,
  }
  const LONG_VOWEL = /(a|e|o|u)\1([^aeiou])$/u
  const HYPHEN = /[-\u2010\u2011]/u
  const stemmer = language ? new globalThis.HelpcentreStemmer() : null
  const known = new Map()

  // The words in small letters, those that hyphens join together in one list.
  const words = text =>
    (text.normalize("NFC").toLowerCase().match(/[\p{L}\p{N}]+(?:[-\u2010\u2011][\p{L}\p{N}]+)*/gu) ?? []).map(found =>
      found.split(HYPHEN))

  const tokens = text => words(text).flatMap(group => [...group, ...group.slice(1).map((part, at) => group[at] + part)])

  const fold = word => {
    const plain = word
      .replace(/[ßæœøłđðþ]/gu, letter => LETTERS[letter])
      .normalize("NFKD")
      .replace(/[\u0300-\u036f]/gu, "")
    return language === "de" ? plain.replace(/([ao])e/gu, "$1").replace(/(^|[^aeq])ue/gu, "$1u") : plain
  }

  // "gekündigt", "kündigt": kündigen, which Snowball leaves alone.
  const infinitive = plain => {
    const found = plain.match(PARTICIPLE[language]) ?? plain.match(/^()(.{5,})t$/u)
    if (!found) return null
    const stem = found[1] + found[2]
    if (language !== "nl") return `${stem}en`
    return LONG_VOWEL.test(stem) ? `${stem.replace(LONG_VOWEL, "$1$2")}en` : null
  }

  const analyse = word => {
    const plain = fold(word)
    if (!stemmer) return [plain]
    const verb = PARTICIPLE[language] ? infinitive(plain) : null
    return [...new Set([plain, fold(stemmer.stemWord(word)), stemmer.stemWord(plain), stemmer.stemWord(verb ?? plain)])]
  }

  const forms = word => {
    if (!known.has(word)) known.set(word, analyse(word))
    return known.get(word)
  }

  return { words, tokens, fold, forms }
}
