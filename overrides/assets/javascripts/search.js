// The search box: the index of the page's language, in Material's worker, both loaded when the box is first used.
// What comes from the reader or the index reaches the page as text, never as markup.
(() => {
  "use strict"

  const box = document.querySelector("[data-hc-search]")
  if (!box) return

  const MAX_LENGTH = 200
  const MAX_WORDS = 10
  const MAX_PAGES = 20
  const MAX_SECTIONS = 3
  const SNIPPET = 180
  const KEYS = "helpcentre.keys"
  const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3

  const part = name => box.querySelector(`[data-hc-search-${name}]`)
  const form = box.querySelector("form")
  const input = form.elements.q
  const [status, list, empty, keys] = ["status", "list", "empty", "keys"].map(part)
  const opener = document.querySelector("[data-hc-search-open]")
  const toggle = document.getElementById("__search")
  const words = JSON.parse(box.dataset.words)

  // Resolved at once: with instant navigation the address in the bar changes, this box stays.
  const absolute = address => new URL(address, document.baseURI)
  const root = absolute(box.dataset.root)
  const index = absolute(box.dataset.index)
  const script = absolute(JSON.parse(document.getElementById("__config").textContent).search)

  /* The worker */

  // The worker's tokenizer takes < and > for tags and leaves out what stands before them ("Billing > Invoices").
  const guard = text => text.replaceAll("<", "\uE000").replaceAll(">", "\uE001")
  const unguard = text => text.replaceAll("\uE000", "<").replaceAll("\uE001", ">")

  const start = ({ config, docs }) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(script)
      const waiting = []
      worker.onerror = reject
      worker.onmessage = ({ data }) => {
        if (data.type === READY) {
          ready = true
          resolve(query => new Promise(done => {
            waiting.push(done)
            worker.postMessage({ type: QUERY, data: query })
          }))
        }
        if (data.type === RESULT) waiting.shift()?.(data.data.items)
      }
      const guarded = docs.map(doc => ({ ...doc, title: guard(doc.title), text: guard(doc.text) }))
      worker.postMessage({ type: SETUP, data: { config, docs: guarded, options: { suggest: false } } })
    })

  let ready = false
  let loading = null
  const load = () => {
    loading ??= fetch(index)
      .then(response => {
        if (!response.ok) throw new Error(`${response.status} ${index}`)
        return response.json()
      })
      .then(start)
      .catch(error => {
        loading = null // so that the next try loads again
        throw error
      })
    return loading
  }

  // Letters, marks and digits alone: whatever else the reader types would be a sign of the query language.
  // Each word counts most as it is (stemmed by the worker), and less as the beginning of a longer one.
  const query = value => {
    const found = value.slice(0, MAX_LENGTH).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
    return found
      .slice(0, MAX_WORDS)
      .map((word, at) => (word.length > 3 || at === found.length - 1 ? `${word}^10 ${word}` : `${word}^10`))
      .join(" ")
  }

  /* What is shown */

  const element = (name, className, ...children) => {
    const node = document.createElement(name)
    if (className) node.className = className
    node.append(...children)
    return node
  }

  // The worker marks words as <mark>…</mark> in text that holds no other tags (see guard).
  const pieces = text =>
    text.split(/<mark>(.*?)<\/mark>/su).map((piece, at) => ({ text: unguard(piece), marked: at % 2 === 1 }))

  const excerpt = text => {
    const all = pieces(text)
    const before = all.length > 1 ? all[0].text : ""
    const from = before.length > 60 ? before.lastIndexOf(" ", before.length - 40) + 1 : 0
    let room = SNIPPET
    const shown = []
    all[0] = { text: all[0].text.slice(from), marked: false }
    for (const piece of all) {
      if (room <= 0) break
      const cut = piece.text.length > room
      const end = cut ? piece.text.lastIndexOf(" ", room) : piece.text.length
      shown.push({ ...piece, text: piece.text.slice(0, cut && end < 1 ? room : end) + (cut ? "…" : "") })
      room -= piece.text.length
    }
    if (from) shown.unshift({ text: "…", marked: false })
    return shown
  }

  const nodes = shown =>
    shown.filter(piece => piece.text).map(({ text, marked }) => (marked ? element("mark", "", text) : text))

  const link = (item, className, text) => {
    const url = new URL(item.location, root)
    const anchor = element("a", `hc-hit ${className}`, element("span", "hc-hit__title", ...nodes(pieces(item.title))))
    if (url.href.startsWith(root.href)) anchor.href = url.href
    if (text) anchor.append(element("span", "hc-hit__text", ...nodes(excerpt(text))))
    return anchor
  }

  const hit = group => {
    const page = group.find(item => !item.location.includes("#")) ?? group[0]
    const sections = group.filter(item => item !== page && item.score > 0).slice(0, MAX_SECTIONS)
    const item = element("li", "md-search-result__item", link(page, "hc-hit--page", page.score > 0 ? page.text : ""))
    if (sections.length)
      item.append(element("ul", "", ...sections.map(one => element("li", "", link(one, "hc-hit--section", one.text)))))
    return item
  }

  const show = (text, groups = [], { none = false } = {}) => {
    status.textContent = text
    list.replaceChildren(...groups.slice(0, MAX_PAGES).map(hit))
    list.hidden = !groups.length
    empty.hidden = !none
  }

  const shorten = text => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

  const count = number => (number === 1 ? words.one : words.other.replace("{count}", String(number)))

  let shownFor = null
  let running = null

  const answer = async value => {
    const terms = query(value)
    try {
      if (!value.trim()) show(words.hint)
      else if (!terms) show(words.none.replace("{query}", () => shorten(value.trim())), [], { none: true })
      else {
        if (!ready) status.textContent = words.loading
        const groups = await (await load())(terms)
        if (groups.length) show(count(Math.min(groups.length, MAX_PAGES)), groups)
        else show(words.none.replace("{query}", () => shorten(value.trim())), [], { none: true })
      }
      shownFor = value
    } catch (error) {
      console.warn(error)
      shownFor = null
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
    load().catch(error => console.warn(error))
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
  list.addEventListener("click", event => {
    if (event.target.closest("a") && !event.ctrlKey && !event.metaKey && !event.shiftKey) close({ back: false })
  })

  /* Typing and moving */

  let timer = 0
  input.addEventListener("input", () => {
    open()
    clearTimeout(timer)
    timer = setTimeout(search, 120)
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
    const stops = [input, ...list.querySelectorAll("a")]
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

  /* A link with ?q= opens the box with that search */

  if (pinned) {
    input.value = asked.slice(0, MAX_LENGTH)
    open()
    input.focus()
  }
})()
