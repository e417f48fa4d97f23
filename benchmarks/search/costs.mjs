// What engines cost: costs.mjs < {language, pages, query}
// Answers, for each engine, with the bytes of its index and of the first query, as gzip sends them, and with the
// milliseconds from the index as text to the first hits.
import { readdirSync, readFileSync } from "node:fs"
import { gzipSync } from "node:zlib"
import { ENGINES } from "./made.mjs"

// A library's one script, or all the modules of its folder.
const published = library => {
  const address = new URL(`../../node_modules/${library}`, import.meta.url)
  if (!address.href.endsWith("/")) return readFileSync(address)
  const modules = readdirSync(address, { recursive: true }).filter(name => name.endsWith(".js"))
  return Buffer.concat(modules.map(name => readFileSync(new URL(name, address))))
}
const sent = data => gzipSync(data, { level: 6 }).length

const { language, pages, query } = JSON.parse(readFileSync(0, "utf8"))
const costs = {}
for (const [name, { library, make, save, load, ask }] of Object.entries(ENGINES)) {
  const text = await save(await make(pages, language))
  const began = performance.now()
  await ask(await load(text, language), query)
  const milliseconds = performance.now() - began
  const index = sent(text)
  costs[name] = { index, first: index + sent(published(library)), milliseconds }
}
process.stdout.write(JSON.stringify(costs))
