// Engines as they come: made of pages, saved, and loaded again, each with what it ships to a browser.
import { createRequire } from "node:module"
import { create, insertMultiple, load, save, search } from "@orama/orama"
import FlexSearch from "flexsearch"
import MiniSearch from "minisearch"

const NAMES = { de: "german", en: "english", es: "spanish", fr: "french", it: "italian", nl: "dutch", pt: "portuguese" }
const FIELDS = ["title", "text"]
const MOST = 20
const require = createRequire(import.meta.url)

const mini = { fields: FIELDS, searchOptions: { boost: { title: 6 }, fuzzy: 0.2, prefix: true } }
const miniSearch = {
  library: "minisearch/dist/umd/index.js",
  make: pages => {
    const index = new MiniSearch(mini)
    index.addAll(pages)
    return index
  },
  save: index => JSON.stringify(index),
  load: text => MiniSearch.loadJSON(text, mini),
  ask: (index, query) => index.search(query).map(({ id }) => id),
}

const emptyOrama = language =>
  create({ schema: { id: "string", title: "string", text: "string" }, language: NAMES[language] })
const orama = {
  library: "@orama/orama/dist/browser/",
  make: async (pages, language) => {
    const index = emptyOrama(language)
    await insertMultiple(index, pages)
    return index
  },
  save: index => JSON.stringify(save(index)),
  load: (text, language) => {
    const index = emptyOrama(language)
    load(index, JSON.parse(text))
    return index
  },
  ask: async (index, term) => {
    const { hits } = await search(index, { term, properties: FIELDS, boost: { title: 6 }, tolerance: 1, limit: MOST })
    return hits.map(({ document }) => document.id)
  },
}

const emptyFlex = () => new FlexSearch.Document({ document: { id: "id", index: FIELDS }, tokenize: "forward" })
const flexSearch = {
  library: "flexsearch/dist/flexsearch.bundle.min.js",
  make: pages => {
    const index = emptyFlex()
    for (const page of pages) index.add(page)
    return index
  },
  save: async index => {
    const parts = []
    await index.export((key, data) => void parts.push([key, data]))
    return JSON.stringify(parts)
  },
  load: text => {
    const index = emptyFlex()
    for (const [key, data] of JSON.parse(text)) index.import(key, data)
    return index
  },
  ask: (index, query) =>
    [...new Set(index.search(query, { limit: MOST, suggest: true }).flatMap(({ result }) => result))],
}

const lunr = require("lunr")
require("lunr-languages/lunr.stemmer.support")(lunr)
for (const language of Object.keys(NAMES).filter(each => each !== "en")) require(`lunr-languages/lunr.${language}`)(lunr)
const lunrs = {
  library: "lunr/lunr.min.js",
  make: (pages, language) =>
    lunr(function () {
      if (language !== "en") this.use(lunr[language])
      this.ref("id")
      this.field("title", { boost: 6 })
      this.field("text")
      for (const page of pages) this.add(page)
    }),
  save: index => JSON.stringify(index),
  load: text => lunr.Index.load(JSON.parse(text)),
  ask: (index, query) => index.search(query.replace(/[^\p{L}\p{N}]+/gu, " ")).map(({ ref }) => ref),
}

export const ENGINES = { "MiniSearch": miniSearch, "Orama": orama, "FlexSearch": flexSearch, "lunr": lunrs }
