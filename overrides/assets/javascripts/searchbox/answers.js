// What the box shows of what is typed: hits, what was meant, where else to look.
helpcentreSearch.answers = (box, loading) => {
  "use strict"

  const { find, isLoaded } = loading
  const MAX_LENGTH = 200
  const MAX_PAGES = 10
  const WAIT = 20 // milliseconds after a key; the next one asks anew

  const part = name => box.querySelector(`[data-hc-search-${name}]`)
  const input = box.querySelector("form").elements.q
  const [status, meant, list, empty, english] = ["status", "meant", "list", "empty", "english"].map(part)
  const words = JSON.parse(box.dataset.words)

  const show = (text, hits = [], none = false) => {
    status.textContent = text
    list.replaceChildren(...hits)
    list.hidden = !hits.length
    empty.hidden = !none
    if (english) english.search = new URLSearchParams({ q: input.value.slice(0, MAX_LENGTH) }).toString()
  }

  const showMeant = query => {
    meant.hidden = !query
    const [before, after] = words.meant.split("{query}")
    const button = document.createElement("button")
    button.type = "button"
    button.textContent = query ?? ""
    button.addEventListener("click", () => {
      input.value = query
      input.focus()
      search()
    })
    meant.replaceChildren(before, button, after)
  }

  const shorten = text => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
  const count = number => (number === 1 ? words.one : words.other.replace("{count}", String(number)))

  // A hit that the reader has gone to stays where it is: what comes late is shown once he is back in the box.
  const isWalked = () => list.contains(document.activeElement)

  let shownFor = null
  let running = null

  // Give the number of hits shown, null where they weren't.
  const showAnswer = async value => {
    if (!isLoaded()) status.textContent = words.loading
    const { hits, meant: better } = await find(value.slice(0, MAX_LENGTH), MAX_PAGES)
    if (isWalked()) return null
    showMeant(better)
    if (hits.length) show(count(hits.length), hits)
    else show(words.none.replace("{query}", () => shorten(value.trim())), [], true)
    return hits.length
  }

  const answer = async value => {
    try {
      let hits = 0
      if (value.trim()) {
        hits = await showAnswer(value)
        if (hits === null) return
      } else {
        showMeant(null)
        show(words.hint)
      }
      shownFor = value
      box.dataset.answered = value
      box.dispatchEvent(new CustomEvent("helpcentre:answered", { detail: { query: value, hits } }))
    } catch (error) {
      console.warn(error)
      shownFor = null
      showMeant(null)
      show(words.failed, [], true)
    }
  }

  const answerLatest = async () => {
    for (let asked = null; asked !== input.value && shownFor !== input.value; ) await answer((asked = input.value))
  }

  // One question at a time; then the latest, if the reader has typed on meanwhile.
  const search = () => {
    running ??= answerLatest().finally(() => (running = null))
    return running
  }

  let timer = 0
  const searchSoon = () => {
    clearTimeout(timer)
    timer = setTimeout(search, WAIT)
  }

  // Open the best hit, once there is one.
  const openFirst = async () => {
    clearTimeout(timer)
    await search()
    if (shownFor === input.value) list.querySelector("a")?.click()
  }

  return { search, searchSoon, openFirst, MAX_LENGTH }
}
