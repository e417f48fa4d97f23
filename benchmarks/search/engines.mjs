// Asks engines as they are the judged queries, over the guide's plain text: engines.mjs < {language, pages, queries}
// Answers, for each engine, with the ids of the pages that each query finds, best first.
import { readFileSync } from "node:fs"
import { ENGINES } from "./made.mjs"

const { language, pages, queries } = JSON.parse(readFileSync(0, "utf8"))
const answers = {}
for (const [name, { make, ask }] of Object.entries(ENGINES)) {
  const index = await make(pages, language)
  answers[name] = []
  for (const query of queries) answers[name].push(await ask(index, query))
}
process.stdout.write(JSON.stringify(answers))
