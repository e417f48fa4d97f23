// Asks engines as they are the judged queries, over the guide's plain text: engines.mjs < {pages, queries}
// Answers, for each engine, with the ids of the pages that each query finds, best first.
import { readFileSync } from "node:fs"
import { create, insert, search } from "@orama/orama"
import FlexSearch from "flexsearch"
import MiniSearch from "minisearch"

const NAMES = { de: "german", en: "english", es: "spanish", fr: "french", it: "italian", nl: "dutch", pt: "portuguese" }
const FIELDS = ["title", "text"]
const { language, pages, queries } = JSON.parse(readFileSync(0, "utf8"))

const miniSearch = () => {
  const index = new MiniSearch({ fields: FIELDS, searchOptions: { boost: { title: 6 }, fuzzy: 0.2, prefix: true } })
  index.addAll(pages)
  return query => index.search(query).map(({ id }) => id)
}

const orama = async () => {
  const index = create({ schema: { id: "string", title: "string", text: "string" }, language: NAMES[language] })
  for (const page of pages) await insert(index, page)
  return async term => {
    const { hits } = await search(index, { term, properties: FIELDS, boost: { title: 6 }, tolerance: 1, limit: 20 })
    return hits.map(({ document }) => document.id)
  }
}

const flexSearch = () => {
  const index = new FlexSearch.Document({ document: { id: "id", index: FIELDS }, tokenize: "forward" })
  for (const page of pages) index.add(page)
  return query => [...new Set(index.search(query, { limit: 20, suggest: true }).flatMap(({ result }) => result))]
}

const answers = {}
for (const [name, made] of Object.entries({ "MiniSearch": miniSearch, "Orama": orama, "FlexSearch": flexSearch })) {
  const ask = await made()
  answers[name] = []
  for (const query of queries) answers[name].push(await ask(query))
}
process.stdout.write(JSON.stringify(answers))
