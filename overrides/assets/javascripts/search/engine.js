// From what is typed to a question that the index answers, and from its answer to pages, best first.
helpcentreSearch.engine = data => {
  "use strict"

  const MAX_WORDS = 12
  const PART = 0.55 // of a page that leads on to the answers
  const COVER = 1.5 // how much more pages count that answer to more of the words
  const ENOUGH = 0.33 // of the words, so surely, make an answer
  const MANY = 3 // words of which this is asked: of a long sentence fewer need to be known

  const analysis = helpcentreSearch.analysis(data.language)
  const lookup = helpcentreSearch.lookup(data)
  const { question, joined, parted, besides, isStop } = helpcentreSearch.words(data, analysis, lookup)
  const parts = new Set(data.parts)

  const all = value => analysis.words(value).flat().slice(0, MAX_WORDS)

  const chosen = value => {
    const telling = all(value).filter(word => word.length > 1 && !isStop(word))
    return telling.length ? telling : all(value)
  }

  const pairs = value => {
    const words = all(value)
    return words.slice(1).map((word, at) => words[at] + word)
  }

  // "schrijven jullie af", "melde ich mich ab": the verb in one, as the guide has it.
  const verbs = value => {
    const words = all(value)
    const particles = words.map((word, at) => [analysis.fold(word), at]).filter(([word]) => data.particles.includes(word))
    return particles.flatMap(([particle, at]) => words.slice(0, at).filter(word => !isStop(word)).map(word => particle + word))
  }

  const prepare = (value, loadData) =>
    lookup.prepare(chosen(value).map(analysis.forms), [...pairs(value), ...verbs(value)], loadData)

  const termsOf = query => (typeof query === "string" ? [query] : query.queries.flatMap(termsOf))

  // How surely a page answers to a word.
  const sureness = (word, queryTerms, sure) =>
    Math.max(0, ...word.filter(({ terms }) => queryTerms.some(term => terms.has(term))).map(each => each[sure]))

  const rank = (questions, results) => {
    const asked = questions.map(question => question.asked.map(({ queries, ...sure }) =>
      ({ ...sure, terms: new Set(queries.flatMap(termsOf)) })))
    return results
      .map(({ id, score, queryTerms, match, terms }) => {
        const kind = Object.values(match).some(lookup.isTelling) ? "sure" : "inText"
        const sure = asked.map(word => sureness(word, queryTerms, kind))
        const covered = sure.filter(each => each > 0).length
        return {
          id,
          terms,
          sure: sure.reduce((one, other) => one + other, 0),
          score: (score / queryTerms.length) * covered ** COVER * (parts.has(id) ? PART : 1),
        }
      })
      .sort((one, other) => other.score - one.score || one.id - other.id)
  }

  // The question as the guide would spell it, null where nothing was tolerated.
  const meant = (value, asked, questions) => {
    let mended = value
    asked.forEach((word, at) => {
      const better = questions[at].meant
      if (better) mended = mended.replace(new RegExp(word, "iu"), better)
    })
    return mended === value ? null : mended
  }

  const search = value => {
    const asked = chosen(value)
    const questions = asked.map((word, at) => question(word, at === asked.length - 1))
    const written = [...pairs(value).map(joined), ...verbs(value).map(parted)].filter(Boolean)
    const queries = [...questions, ...written].flatMap(each => each.asked.flatMap(({ queries: found }) => found))
    queries.push(...all(value).filter(word => isStop(word) && !asked.includes(word)).map(besides))
    const enough = ENOUGH * Math.min(asked.length, MANY)
    const found = queries.length ? rank([...questions, ...written], lookup.search({ queries })) : []
    const pages = found.filter(({ sure }) => sure >= enough)
    return { pages, meant: pages.length ? meant(value, asked, questions) : null }
  }

  return { prepare, search, analysis, pagesAFile: data.pagesAFile, compounds: data.links.length > 1 }
}
