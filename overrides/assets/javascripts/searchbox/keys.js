// Material's keyboard habits: / f s for the box, arrows between the hits, Escape out of it.
helpcentreSearch.keys = (box, opening) => {
  "use strict"

  const { open, close, isOpen } = opening
  const KEYS = "helpcentre.keys"
  const input = box.querySelector("form").elements.q
  const output = box.querySelector(".md-search__output")
  const keys = box.querySelector("[data-hc-search-keys]")

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

  document.addEventListener("keydown", event => {
    if (event.key !== "Escape" || !isOpen() || event.isComposing) return
    event.preventDefault()
    close()
  })

  // Single keys a reader who speaks to the computer must be able to turn off (WCAG 2.1.4).
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
}
