// The search box. The engine, the language's stemmer and its index are loaded when the box is first used, as scripts:
// a page that is opened from a disk may load these, and may fetch nothing.
(() => {
  "use strict"

  const box = document.querySelector("[data-hc-search]")
  if (!box) return

  const MAX_LENGTH = 200
  const MAX_PAGES = 10
  const WAIT = 20 // milliseconds after a key; the next one asks anew
  const KEYS = "helpcentre.keys"

  const part = name => box.querySelector(`[data-hc-search-${name}]`)
  const form = box.querySelector("form")
  const input = form.elements.q
  const [status, meant, list, empty, english, keys] = ["status", "meant", "list", "empty", "english", "keys"].map(part)
  const output = box.querySelector(".md-search__output")
  const opener = document.querySelector("[data-hc-search-open]")
  const toggle = document.getElementById("__search")
  const words = JSON.parse(box.dataset.words)

  // Resolved at once: with instant navigation the address in the bar changes, this box stays.
  const absolute = address => new URL(address, document.baseURI)
  const root = absolute(box.dataset.root)
  const folder = absolute(box.dataset.folder)
  const scripts = box.dataset.scripts.split(" ").map(absolute)

  /* What is loaded */

  const received = new Map()
  globalThis.helpcentreSearch = { receive: (name, data) => received.set(name, data) }

  const loading = new Map()
  const loadScript = address => {
    if (!loading.has(address.href))
      loading.set(address.href, new Promise((resolve, reject) => {
        const script = document.createElement("script")
        script.async = false
        script.onload = resolve
        script.onerror = () => {
          loading.delete(address.href) // so that the next try loads again
          script.remove()
          reject(new Error(`can't be loaded: ${address.href}`))
        }
        script.src = address.href
        document.head.append(script)
      }))
    return loading.get(address.href)
  }

  const loadData = async name => {
    await loadScript(new URL(`${name}.js`, folder))
    return received.get(name)
  }

  let engine = null
  let hit = null
  const load = async () => {
    const [data] = await Promise.all([loadData("index"), ...scripts.map(loadScript)])
    engine ??= helpcentreSearch.engine(data)
    hit ??= helpcentreSearch.hits(engine, root)
  }

  const textsOf = async ({ id }) => {
    const file = Math.floor(id / engine.pagesAFile)
    return (await loadData(`text-${file}`))[id % engine.pagesAFile]
  }

  /* What is shown */

  const show = (text, hits = [], { none = false } = {}) => {
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

  let shownFor = null
  let running = null

  const showAnswer = async value => {
    if (!engine) status.textContent = words.loading
    await load()
    const asked = value.slice(0, MAX_LENGTH)
    await engine.prepare(asked, loadData)
    const { pages, meant: better } = engine.search(asked)
    showMeant(better)
    const best = pages.slice(0, MAX_PAGES)
    const hits = await Promise.all(best.map(async page => hit(page, await textsOf(page))))
    if (hits.length) show(count(hits.length), hits)
    else show(words.none.replace("{query}", () => shorten(value.trim())), [], { none: true })
  }

  const answer = async value => {
    try {
      if (value.trim()) await showAnswer(value)
      else {
        showMeant(null)
        show(words.hint)
      }
      shownFor = value
      box.dataset.answered = value
    } catch (error) {
      console.warn(error)
      shownFor = null
      showMeant(null)
      show(words.failed, [], { none: true })
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

  /* Opening and closing */

  const phone = matchMedia("(max-width: 59.984375em)")
  const asked = new URL(location.href).searchParams.get("q")
  let quiet = false // while focus comes back to the box because it was closed
  let pinned = asked !== null // while a link with ?q= is to be shown

  const isOpen = () => toggle.checked

  // Material's styles show the box by this checkbox.
  const setOpen = open => {
    if (!open) pinned = false
    if (isOpen() !== open) toggle.click()
  }

  const open = () => {
    setOpen(true)
    load().catch(error => console.warn(error)) // told when something is asked for
  }

  const close = ({ back = true } = {}) => {
    setOpen(false)
    if (!back) return
    quiet = true
    ;(phone.matches ? opener : input).focus()
    quiet = false
  }

  const showPinned = () => {
    setOpen(true)
    input.focus() // the browser, too, has gone to the section
  }

  const forgetDeepLink = () => {
    const url = new URL(location.href)
    if (!url.searchParams.has("q")) return
    url.searchParams.delete("q")
    history.replaceState(history.state, "", url)
  }

  toggle.addEventListener("change", () => {
    // Material's script unchecks it on navigation, and takes a page that opens at a section for one.
    if (!isOpen() && pinned) return void setTimeout(showPinned) // a box can't be clicked while it is being clicked
    opener.setAttribute("aria-expanded", String(isOpen()))
    if (!isOpen()) forgetDeepLink()
  })

  opener.addEventListener("click", () => {
    open()
    input.focus()
  })
  input.addEventListener("focus", () => {
    if (quiet) return
    open()
    search()
  })
  input.addEventListener("click", open)
  for (const closer of box.querySelectorAll("[data-hc-search-close]")) closer.addEventListener("click", () => close())
  box.addEventListener("focusout", event => {
    if (event.relatedTarget && !box.contains(event.relatedTarget)) close({ back: false })
  })
  output.addEventListener("click", event => {
    if (event.target.closest("a") && !event.ctrlKey && !event.metaKey && !event.shiftKey) close({ back: false })
  })

  /* Typing and moving */

  let timer = 0
  input.addEventListener("input", () => {
    open()
    clearTimeout(timer)
    timer = setTimeout(search, WAIT)
  })

  form.addEventListener("reset", () => {
    input.focus()
    setTimeout(search) // after the box has been emptied
  })

  form.addEventListener("submit", async event => {
    event.preventDefault()
    clearTimeout(timer)
    await search()
    if (shownFor === input.value) list.querySelector("a")?.click()
  })

  const move = step => {
    const stops = [input, ...output.querySelectorAll("a, button")].filter(each => each.checkVisibility())
    const at = stops.indexOf(document.activeElement)
    const next = stops[Math.max(0, Math.min(stops.length - 1, at + step))]
    if (at < 0 || next === document.activeElement) return
    next.focus()
    next.scrollIntoView({ block: "nearest" })
  }

  box.addEventListener("keydown", event => {
    if (event.isComposing) return
    if (event.key === "ArrowDown" && !isOpen()) open()
    else if (event.key === "ArrowDown") move(1)
    else if (event.key === "ArrowUp") move(-1)
    else return
    event.preventDefault()
    event.stopPropagation()
  })

  /* Single keys, which a reader who speaks to the computer must be able to turn off (WCAG 2.1.4) */

  const remembered = () => {
    try {
      return localStorage.getItem(KEYS) !== "off"
    } catch {
      return true
    }
  }

  keys.checked = remembered()
  keys.addEventListener("change", () => {
    try {
      localStorage.setItem(KEYS, keys.checked ? "on" : "off")
    } catch {
      // storage is forbidden: the choice lasts as long as the page
    }
  })

  const typing = target =>
    target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"))

  const onSingleKey = event => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return
    if (keys.checked && ["/", "f", "s"].includes(event.key)) {
      event.preventDefault()
      open()
      input.focus()
    } else if (!keys.checked && ["n", "p", ",", "."].includes(event.key)) {
      event.stopImmediatePropagation() // Material would turn the page
    }
  }

  window.addEventListener("keydown", onSingleKey, true)

  document.addEventListener("keydown", event => {
    if (event.key !== "Escape" || !isOpen() || event.isComposing) return
    event.preventDefault()
    close()
  })

  /* The words that led to a page are marked on it */

  const markWords = async () => {
    const url = new URL(location.href)
    const terms = url.searchParams.get("h")
    const article = document.querySelector("article.md-content__inner")
    if (!terms || !article) return
    url.searchParams.delete("h")
    history.replaceState(history.state, "", url)
    await load()
    helpcentreSearch.marking(engine.analysis, engine.compounds).markPage(article, new Set(terms.split(" ")))
  }

  // Material's: tells of each page, those that instant navigation puts in place too.
  document$.subscribe(() => markWords().catch(error => console.warn(error)))

  /* A link with ?q= opens the box with that search */

  if (pinned) {
    input.value = asked.slice(0, MAX_LENGTH)
    open()
    input.focus()
  }
})()
