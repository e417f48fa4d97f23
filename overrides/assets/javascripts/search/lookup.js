// The index, as far as it is loaded: MiniSearch's, made of the terms that the build counted.
helpcentreSearch.lookup = data => {
  "use strict"

  const MAX_FILES = 3 // for a word
  const SHORTEST_KEY = 2
  const MAX_SLIPS = 2 // words of a question whose first letters are doubted
  const BOOST = { title: 8, headings: 6, keywords: 7, phrases: 7, body: 1, pictures: 0.6, source: 0.8 }
  const TELLING = new Set(["title", "headings", "keywords", "source"])

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
      documentCount: data.lengths.length,
      nextId: data.lengths.length,
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
    const most = Math.max(SHORTEST_KEY, ...alike.map(([length]) => length))
    return [...new Set(alike.filter(([length]) => length === most).map(([, file]) => file))].slice(0, MAX_FILES)
  }

  const loadFiles = async (wanted, loadData) => {
    const files = [...new Set(wanted)].filter(file => !filesThere.has(file))
    const shards = await Promise.all(files.map(file => loadData(`terms-${file}`)))
    const fresh = shards.filter((_, at) => !filesThere.has(files[at]))
    for (const file of files) filesThere.add(file)
    if (fresh.length) load(fresh)
  }

  const slip = word => word.length > 3 && !spellings.has(word) && !search(word, { prefix: true }).length

  // Load what words, each in its forms, and pairs of them need of a guide whose index is cut into files.
  const prepare = async (asked, pairs, loadData) => {
    if (!keys.length) return
    await loadFiles([...asked.flat(), ...pairs].flatMap(filesOf), loadData)
    const { listed, spelt } = helpcentreSearch.beginnings(data.beginnings, loadData)
    for (const forms of asked.filter(each => each.every(slip)).slice(0, MAX_SLIPS))
      await loadFiles([...(await listed(forms)), ...spelt(forms).flatMap(filesOf)].slice(0, MAX_FILES), loadData)
  }

  const search = (query, options) => index.search(query, options)
  const has = term => search(term).length > 0

  // Whether a page that has a word in these fields is about it: one word of a customers' phrase isn't enough.
  const isTelling = fields => fields.some(field => TELLING.has(field))

  return { prepare, search, has, spellings, isTelling }
}
