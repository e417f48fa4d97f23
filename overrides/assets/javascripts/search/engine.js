// From what is typed to a question that MiniSearch answers, and from its answer to pages, best first.
helpcentreSearch.engine = data => {
  "use strict"

  const MAX_WORDS = 12
  const SHORTEST_PART = 4
  const BOOST = { title: 8, headings: 6, keywords: 5, body: 1, pictures: 0.6, source: 0.8 }
  const PART = 0.55 // of a page that leads on to the answers
  const WEIGHT = { form: 1, stem: 0.9, prefix: 0.2, slip: 0.5 }

  const analysis = helpcentreSearch.analysis(data.language)
  const { fold, forms, words } = analysis
  const stop = new Set(data.stop)
  const index = globalThis.MiniSearch.loadJS(data.index, {
    fields: data.fields,
    tokenize: text => [text],
    processTerm: term => term,
    searchOptions: { boost: BOOST, prefix: false, fuzzy: false, combineWith: "OR" },
  })

  const has = term => index.search(term).length > 0
  const ask = (term, boost, options = {}) => ({ queries: [term], boostTerm: () => boost, ...options })

  /* One word */

  // Two neighbouring letters changed places: one slip, which counts as two edits.
  const swapped = word =>
    [...word.slice(1)].map((letter, at) => word.slice(0, at) + letter + word[at] + word.slice(at + 2)).filter(has)

  const slips = word => (/\d/u.test(word) || stop.has(word) || word.length < 4 ? 0 : word.length < 8 ? 1 : 2)

  const knownForms = word => forms(word).filter(has)

  // "Rechnungsdownload", "creditcard": two words that the guide knows.
  const parts = word => {
    for (let at = word.length - SHORTEST_PART; at >= SHORTEST_PART; at--)
      for (const link of data.links) {
        const head = word.slice(0, at - link.length)
        if (!word.slice(0, at).endsWith(link) || head.length < SHORTEST_PART) continue
        const [first, second] = [knownForms(head), knownForms(word.slice(at))]
        if (first.length && second.length) return [first, second]
      }
    return []
  }

  const exactly = found => found.map((form, at) => ask(form, at ? WEIGHT.stem : WEIGHT.form))

  // The word that the guide would write for one that it doesn't know, if there is one.
  const mend = word => {
    const near = slips(word) ? index.search(word, { fuzzy: slips(word) }).flatMap(({ terms }) => terms) : []
    return [...swapped(word), ...near].find(term => data.spellings[term])
  }

  const tolerantly = word => {
    const mended = stop.has(word) ? null : mend(word)
    const asked = mended ? exactly(knownForms(data.spellings[mended])) : []
    if (slips(word)) asked.push(ask(word, WEIGHT.slip, { fuzzy: slips(word), weights: { fuzzy: 1, prefix: 1 } }))
    return { queries: asked, meant: mended && data.spellings[mended] }
  }

  // What is asked for a word, and the word that was meant where the guide doesn't know it as it stands.
  const question = (word, last) => {
    const plain = fold(word)
    const exact = exactly(knownForms(word))
    const beginning = ask(plain, exact.length ? WEIGHT.prefix : WEIGHT.form, {
      prefix: true, weights: { fuzzy: 1, prefix: 0.8 },
    })
    const begins = plain.length > 1 && (last || !exact.length) && index.search(plain, { prefix: true }).length > 0
    const queries = begins ? [...exact, beginning] : exact
    if (queries.length) return { queries }
    const two = parts(plain)
    if (two.length)
      return { queries: [{ combineWith: "AND", queries: two.map(each => ({ queries: exactly(each) })) }] }
    return tolerantly(plain)
  }

  /* A question of several words */

  const chosen = value => {
    const all = words(value).flat().slice(0, MAX_WORDS)
    const telling = all.filter(word => word.length > 1 && !stop.has(fold(word)))
    return telling.length ? telling : all
  }

  // "pay pal", "e mail": words that the guide writes as one.
  const joined = value => {
    const all = words(value).flat().slice(0, MAX_WORDS)
    return all.slice(1).map((word, at) => all[at] + word).filter(word => knownForms(word).length)
  }

  const termsOf = query => (typeof query === "string" ? [query] : query.queries.flatMap(termsOf))

  const rank = (questions, results) => {
    const asked = questions.map(({ queries }) => new Set(queries.flatMap(termsOf)))
    return results
      .map(({ id, score, queryTerms, terms }) => {
        const covered = asked.filter(each => queryTerms.some(term => each.has(term))).length
        const [url, title, part] = data.pages[id]
        return { id, url, title, terms, score: (score / queryTerms.length) * covered * (part ? PART : 1) }
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
    questions.push(...joined(value).map(word => ({ queries: exactly(knownForms(word)) })))
    const queries = questions.flatMap(each => each.queries)
    const pages = queries.length ? rank(questions, index.search({ queries })) : []
    return { pages, meant: pages.length ? meant(value, asked, questions) : null }
  }

  return { search, analysis, pagesAFile: data.pagesAFile, compounds: data.links.length > 1 }
}
