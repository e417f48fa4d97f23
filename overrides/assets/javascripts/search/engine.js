// From what is typed to a question that MiniSearch answers, and from its answer to pages, best first.
helpcentreSearch.engine = data => {
  "use strict"

  const MAX_WORDS = 12
  const MAX_FILES = 3 // for a word
  const SHORTEST_PART = 4
  const BOOST = { title: 8, headings: 6, keywords: 5, body: 1, pictures: 0.6, source: 0.8 }
  const PART = 0.55 // of a page that leads on to the answers
  const WEIGHT = { form: 1, stem: 0.9, prefix: 0.2, slip: 0.5 }

  const analysis = helpcentreSearch.analysis(data.language)
  const { fold, forms, words } = analysis
  const stop = new Set(data.stop)
  const parts = new Set(data.parts)
  const number = data.lengths.length

  /* The index, as far as it is loaded */

  const spellings = new Map()
  const terms = []
  const filesThere = new Set()
  let index = null

  const load = shards => {
    for (const shard of shards) {
      terms.push(...shard.terms)
      for (const [word, spelling] of Object.entries(shard.spellings)) spellings.set(word, spelling)
    }
    index = globalThis.MiniSearch.loadJS({
      documentCount: number,
      nextId: number,
      documentIds: Object.fromEntries(data.lengths.map((_, at) => [at, at])),
      fieldIds: Object.fromEntries(data.fields.map((field, at) => [field, at])),
      fieldLength: Object.fromEntries(data.lengths.entries()),
      averageFieldLength: data.averages,
      storedFields: {},
      dirtCount: 0,
      index: terms,
      serializationVersion: 2,
    }, {
      fields: data.fields,
      tokenize: text => [text],
      processTerm: term => term,
      searchOptions: { boost: BOOST, prefix: false, fuzzy: false, combineWith: "OR" },
    })
  }

  load(data.known ? [data.known] : [])

  const keys = Object.entries(data.keys)

  const shared = (one, other) => {
    let length = 0
    while (length < one.length && one[length] === other[length]) length++
    return length
  }

  // The files whose terms begin most like a word: where it has a slip after its first letters, or is half typed, the
  // nearest ones.
  const filesOf = word => {
    const alike = keys.map(([key, file]) => [shared(key, word), file])
    const most = Math.max(2, ...alike.map(([length]) => length))
    return [...new Set(alike.filter(([length]) => length === most).map(([, file]) => file))].slice(0, MAX_FILES)
  }

  // What a question needs of a guide whose index is cut into files.
  const missing = value => {
    if (!keys.length) return []
    const asked = chosen(value).flatMap(forms).concat(pairs(value))
    return [...new Set(asked.flatMap(filesOf))].filter(file => !filesThere.has(file))
  }

  const prepare = async (value, loadData) => {
    const files = missing(value)
    if (!files.length) return
    const shards = await Promise.all(files.map(file => loadData(`terms-${file}`)))
    const fresh = shards.filter((_, at) => !filesThere.has(files[at]))
    for (const file of files) filesThere.add(file)
    if (fresh.length) load(fresh)
  }

  const has = term => index.search(term).length > 0
  const ask = (term, boost, options = {}) => ({ queries: [term], boostTerm: () => boost, ...options })

  /* One word */

  // Two neighbouring letters changed places: one slip, which counts as two edits.
  const swapped = word =>
    [...word.slice(1)].map((letter, at) => word.slice(0, at) + letter + word[at] + word.slice(at + 2))

  const slips = word => (/\d/u.test(word) || stop.has(word) || word.length < 4 ? 0 : word.length < 8 ? 1 : 2)

  const knownForms = word => forms(word).filter(has)

  // "Rechnungsdownload", "creditcard": two words that the guide knows.
  const divided = word => {
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
    if (!slips(word)) return null
    const near = index.search(word, { fuzzy: slips(word) }).flatMap(({ terms: found }) => found)
    const term = swapped(word).find(each => knownForms(each).length) ?? near.find(each => spellings.has(each))
    return term && (spellings.get(term) ?? term)
  }

  const tolerantly = word => {
    const mended = mend(word)
    const asked = mended ? exactly(knownForms(mended.toLowerCase())) : []
    if (slips(word)) asked.push(ask(word, WEIGHT.slip, { fuzzy: slips(word), weights: { fuzzy: 1, prefix: 1 } }))
    return { queries: asked, meant: mended }
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
    const two = divided(plain)
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
  const pairs = value => {
    const all = words(value).flat().slice(0, MAX_WORDS)
    return all.slice(1).map((word, at) => all[at] + word)
  }

  const joined = value => pairs(value).filter(word => knownForms(word).length)

  const termsOf = query => (typeof query === "string" ? [query] : query.queries.flatMap(termsOf))

  const rank = (questions, results) => {
    const asked = questions.map(({ queries }) => new Set(queries.flatMap(termsOf)))
    return results
      .map(({ id, score, queryTerms, terms: found }) => {
        const covered = asked.filter(each => queryTerms.some(term => each.has(term))).length
        return { id, terms: found, score: (score / queryTerms.length) * covered * (parts.has(id) ? PART : 1) }
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

  return { prepare, search, analysis, pagesAFile: data.pagesAFile, compounds: data.links.length > 1 }
}
