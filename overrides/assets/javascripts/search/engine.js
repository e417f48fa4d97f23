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
  const words = helpcentreSearch.words(data, analysis, lookup)
  const joining = helpcentreSearch.joining(data, analysis, words)
  const phrases = helpcentreSearch.phrases(data, analysis)
  const { question, besides, isStop } = words
  const parts = new Set(data.parts)

  const all = value => analysis.words(value).flat().slice(0, MAX_WORDS)

  const chosen = words => {
    const telling = words.filter(word => word.length > 1 && !isStop(word))
    return telling.length ? telling : words
  }

  const prepare = (value, loadData) =>
    lookup.prepare(chosen(all(value)).map(analysis.forms), joining.candidates(all(value)), loadData)

  const termsOf = query => (typeof query === "string" ? [query] : query.queries.flatMap(termsOf))

  // How surely a page answers to a word.
  const sureness = (word, queryTerms, sure) =>
    Math.max(0, ...word.filter(({ terms }) => queryTerms.some(term => terms.has(term))).map(each => each[sure]))

  const rank = (questions, results, meantPages) => {
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
          sure: sure.reduce((one, other) => one + other, meantPages.has(id) ? 1 : 0),
          score: (score / queryTerms.length) * covered ** COVER * (parts.has(id) ? PART : 1) * (meantPages.get(id) ?? 1),
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
    const typed = all(value)
    const { whole, left } = joining.join(typed)
    const asked = chosen(left)
    const questions = asked.map((word, at) => question(word, at === asked.length - 1))
    const queries = [...questions, ...whole].flatMap(each => each.asked.flatMap(({ queries: found }) => found))
    queries.push(...typed.filter(word => isStop(word) && !asked.includes(word)).map(besides))
    const enough = ENOUGH * Math.min(asked.length || 1, MANY)
    const results = queries.length ? lookup.search({ queries }) : []
    const found = rank([...questions, ...whole], results, phrases.meant(typed))
    const pages = found.filter(({ sure }) => sure >= enough)
    return { pages, meant: pages.length ? meant(value, asked, questions) : null }
  }

  return { prepare, search, analysis, pagesAFile: data.pagesAFile, compounds: data.links.length > 1 }
}
