// Asks Material's search worker as a page would: worker.mjs WORKER_FILE < {"index": …, "queries": [...]}
import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { createContext, runInContext } from "node:vm"

const file = process.argv[2]
const { index, queries } = JSON.parse(readFileSync(0, "utf8"))

let onMessage
let answered
const self = { console, addEventListener: (_, listener) => (onMessage = listener), postMessage: data => answered(data) }
self.self = self
const context = createContext(self)
const load = path => runInContext(readFileSync(path, "utf8"), context)
self.importScripts = (...paths) => paths.forEach(path => load(join(dirname(file), path)))
load(file)

const ask = data =>
  new Promise(resolve => {
    answered = resolve
    onMessage({ data })
  })

await ask({ type: 0, data: { ...index, options: { suggest: false } } })
const answers = []
for (const query of queries) {
  const { data } = await ask({ type: 2, data: query })
  answers.push(data.items.flat().filter(item => item.score > 0).map(item => item.location))
}
process.stdout.write(JSON.stringify(answers))
