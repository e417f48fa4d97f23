// What a search needs, loaded when the box is first used, as scripts: a page that is opened from a disk may load these,
// and may fetch nothing.
globalThis.helpcentreSearch = {}

helpcentreSearch.loading = box => {
  "use strict"

  // Resolved at once: with instant navigation the address in the bar changes, the box stays.
  const absolute = address => new URL(address, document.baseURI)
  const root = absolute(box.dataset.root)
  const folder = absolute(box.dataset.folder)
  const scripts = box.dataset.scripts.split(" ").map(absolute)

  const received = new Map()
  helpcentreSearch.receive = (name, data) => received.set(name, data)

  const under = new Map()
  const loadScript = address => {
    if (!under.has(address.href))
      under.set(address.href, new Promise((resolve, reject) => {
        const script = document.createElement("script")
        script.async = false
        script.onload = resolve
        script.onerror = () => {
          under.delete(address.href) // so that the next try loads again
          script.remove()
          reject(new Error(`can't be loaded: ${address.href}`))
        }
        script.src = address.href
        document.head.append(script)
      }))
    return under.get(address.href)
  }

  const loadData = async name => {
    await loadScript(new URL(`${name}.js`, folder))
    return received.get(name)
  }

  let loaded = null

  // The engine, and what makes hits of its answers.
  const load = async () => {
    const [data] = await Promise.all([loadData("index"), ...scripts.map(loadScript)])
    if (!loaded) {
      const engine = helpcentreSearch.engine(data)
      loaded = { engine, hit: helpcentreSearch.hits(engine, root) }
    }
    return loaded
  }

  // The pages that a question finds, best first, as far as they are shown, and the question that was meant.
  const find = async (value, most) => {
    const { engine, hit } = await load()
    await engine.prepare(value, loadData)
    const { pages, meant } = engine.search(value)
    const text = async ({ id }) => (await loadData(`text-${Math.floor(id / engine.pagesAFile)}`))[id % engine.pagesAFile]
    const hits = await Promise.all(pages.slice(0, most).map(async page => hit(page, await text(page))))
    return { hits, meant }
  }

  return { load, find, isLoaded: () => loaded !== null }
}
