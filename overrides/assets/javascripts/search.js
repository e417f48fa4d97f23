// The search box: what it is made of stands in searchbox/, and what only a search needs in search/, a file for each duty.
(() => {
  "use strict"

  const box = document.querySelector("[data-hc-search]")
  if (!box) return

  const form = box.querySelector("form")
  const input = form.elements.q
  const asked = new URL(location.href).searchParams.get("q")

  const loading = helpcentreSearch.loading(box)
  const answers = helpcentreSearch.answers(box, loading)
  const opening = helpcentreSearch.opening(box, asked, () => {
    loading.load().catch(error => console.warn(error)) // told when something is asked for
  })
  helpcentreSearch.keys(box, opening)

  input.addEventListener("focus", () => {
    if (opening.isOpen()) answers.search()
  })
  input.addEventListener("input", () => {
    opening.open()
    answers.searchSoon()
  })
  form.addEventListener("reset", () => {
    input.focus()
    setTimeout(answers.search) // after the box has been emptied
  })
  form.addEventListener("submit", event => {
    event.preventDefault()
    answers.openFirst()
  })

  // The words that led to a page are marked on it.
  const markWords = async () => {
    const url = new URL(location.href)
    const terms = url.searchParams.get("h")
    const article = document.querySelector("article.md-content__inner")
    if (!terms || !article) return
    url.searchParams.delete("h")
    history.replaceState(history.state, "", url)
    const { engine } = await loading.load()
    helpcentreSearch.marking(engine.analysis, engine.compounds).markPage(article, new Set(terms.split(" ")))
  }

  // Material's: tells of each page, those that instant navigation puts in place too.
  document$.subscribe(() => markWords().catch(error => console.warn(error)))

  // A link with ?q= opens the box with that search.
  if (asked !== null) {
    input.value = asked.slice(0, answers.MAX_LENGTH)
    opening.open()
    input.focus()
  }
})()
