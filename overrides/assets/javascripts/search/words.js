// What is asked of the index for one word: the word itself, or what the reader may have meant by it.
helpcentreSearch.words = (data, analysis, lookup) => {
  "use strict"

  const SHORTEST_PART = 4
  const SHORTEST_WORD = 3 // beside a link that is a word itself
  const MAX_ENDING = 2
  const ACCENTED = 4
  const WEIGHT = { form: 1, stem: 0.9, prefix: 0.2, slip: 0.5, stop: 0.4 }

  // How sure it is that a page is about a word: that is called by it, or has it in its text only.
  const WORD = { sure: 1, inText: 0.6 }
  const BEGINNING = { sure: 0.8, inText: 0.5 }
  const EITHER = { sure: 0.6, inText: 0.4 } // of the two words of a compound, where no page has both

  // Of long words more is left after a slip; words that pages are called by are meant more often than others.
  const slipped = (word, edits, term) => {
    const sure = (term ? 0.9 : 0.65) - (1.6 * edits) / word.length
    return { sure, inText: sure }
  }

  const { fold, forms } = analysis
  const { has, search, spellings } = lookup
  const stop = new Set(data.stop)

  const ask = (term, boost, options = {}) => ({ queries: [term], boostTerm: () => boost, ...options })
  const exactly = found => found.map((form, at) => ask(form, at ? WEIGHT.stem : WEIGHT.form))
  const knownForms = word => forms(word).filter(has)

  // Two neighbouring letters changed places: one slip, which counts as two edits.
  const swapped = word =>
    [...word.slice(1)].map((letter, at) => word.slice(0, at) + letter + word[at] + word.slice(at + 2))

  const slips = word => (/\d/u.test(word) || stop.has(word) || word.length < 4 ? 0 : word.length < 8 ? 1 : 2)

  // Where compounds aren't a habit, two stems are more often a slip, "abbonameto" is no "abbon" and "met"; but a word like
  // "de" may have lost its spaces.
  const isHabit = data.links.length > 1
  const links = isHabit ? data.links : ["", ...data.stop.filter(each => each.length <= SHORTEST_WORD && each.length > 1)]
  const partForms = word => (isHabit || (has(word) && !stop.has(word)) ? knownForms(word) : [])

  // "Rechnungsdownload", "creditcard", "numerodetva": two words that the guide knows.
  const divided = word => {
    for (let at = word.length - SHORTEST_WORD; at >= SHORTEST_WORD; at--)
      for (const link of links) {
        const shortest = isHabit || !link ? SHORTEST_PART : SHORTEST_WORD
        const head = word.slice(0, at - link.length)
        if (!word.slice(0, at).endsWith(link) || Math.min(head.length, word.length - at) < shortest) continue
        const [first, second] = [partForms(head), partForms(word.slice(at))]
        if (first.length && second.length) return [first, second]
      }
    return []
  }

  // Whether the guide has another form of a word, and not a much shorter word that the stem happens to be like.
  const isForm = word => knownForms(word).some(form => form.length + MAX_ENDING >= word.length)

  // The word that the guide would write for one that it doesn't know, in as few slips as there may be.
  const mend = word => {
    const turned = swapped(word).find(each => spellings.has(each)) ?? swapped(word).find(isForm)
    if (turned) return { term: turned, edits: 1 }
    for (let edits = 1; edits <= slips(word); edits++) {
      const near = search(word, { fuzzy: edits }).flatMap(({ terms }) => terms)
      const term = near.find(each => spellings.has(each))
      if (term) return { term, edits }
      if (near.length) return { term: null, edits }
    }
    return null
  }

  const tolerantly = word => {
    const mended = slips(word) ? mend(word) : null
    if (!mended) return { asked: [] }
    const { term, edits } = mended
    const nearby = ask(word, WEIGHT.slip, { fuzzy: edits, weights: { fuzzy: 1, prefix: 1 } })
    const queries = term ? [...exactly(knownForms(term)), nearby] : [nearby]
    return { asked: [{ queries, ...slipped(word, edits, term) }], meant: spellings.get(term) ?? term }
  }

  // "künd": kündigen before Kunde, since whoever writes accents means them.
  const isSpelt = (term, word) => (spellings.get(term) ?? "").toLowerCase().startsWith(word)
  const begun = word => {
    if (word === fold(word) || knownForms(word).some(form => isSpelt(form, word))) return false
    return search(fold(word), { prefix: true }).some(({ terms }) => terms.some(term => isSpelt(term, word)))
  }
  const accented = word =>
    word === fold(word) ? {} : { boostDocument: (_, term) => (isSpelt(term, word) ? ACCENTED : 1) }

  // What is asked for a word, how sure each of it is, and the word that was meant where the guide doesn't know it.
  const question = (word, last) => {
    const plain = fold(word)
    const exact = last && begun(word) ? [] : exactly(knownForms(word))
    const asked = exact.length ? [{ queries: exact, ...WORD }] : []
    if (plain.length > 1 && (last || !exact.length) && search(plain, { prefix: true }).length) {
      const boost = exact.length ? WEIGHT.prefix : WEIGHT.form
      const beginning = ask(plain, boost, { prefix: true, weights: { fuzzy: 1, prefix: 0.8 }, ...accented(word) })
      asked.push({ queries: [beginning], ...BEGINNING })
    }
    if (asked.length) return { asked }
    const two = divided(plain).map(each => ({ queries: exactly(each) }))
    if (!two.length) return tolerantly(plain)
    const both = { combineWith: "AND", queries: two }
    return { asked: [search(both).length ? { queries: [both], ...WORD } : { queries: two, ...EITHER }] }
  }

  // "pay pal", "melde … an": words that the guide writes as one.
  const joined = word => (has(fold(word)) ? { asked: [{ queries: exactly(knownForms(word)), ...WORD }] } : null)

  const joinedForm = word => (isForm(word) ? { asked: [{ queries: exactly(knownForms(word)), ...WORD }] } : null)

  // "no longer want": titles, headings and customers' phrases keep what says nothing by itself.
  const besides = word => ask(fold(word), WEIGHT.stop)

  const isStop = word => stop.has(fold(word))
  const isKnown = word => knownForms(word).length > 0

  return { question, joined, joinedForm, besides, isStop, isKnown }
}
