// The box opens and closes as Material's does, whose styles show it by a checkbox.
helpcentreSearch.opening = (box, asked, onOpen) => {
  "use strict"

  const input = box.querySelector("form").elements.q
  const output = box.querySelector(".md-search__output")
  const opener = document.querySelector("[data-hc-search-open]")
  const toggle = document.getElementById("__search")
  const phone = matchMedia("(max-width: 59.984375em)")

  let quiet = false // while focus comes back to the box because it was closed
  let from = opener // where the focus goes back to
  let pinned = asked !== null // while a link with ?q= is to be shown
  let closing = false // while it is this script that closes the box

  const isOpen = () => toggle.checked

  const setOpen = open => {
    if (!open) pinned = false
    closing = !open
    if (isOpen() !== open) toggle.click()
    closing = false
  }

  const open = () => {
    setOpen(true)
    onOpen()
  }

  const close = ({ back = true } = {}) => {
    setOpen(false)
    if (!back) return
    quiet = true
    ;(!phone.matches ? input : from.isConnected ? from : opener).focus()
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
    // Material's script unchecks it when a page has come, and takes a page that opens at a section for one:
    // neither a search that a link asked for ends with that, nor one that the reader began meanwhile.
    const wanted = pinned || (!closing && document.activeElement === input)
    if (!isOpen() && wanted) return void setTimeout(showPinned) // a box can't be clicked while it is being clicked
    opener.setAttribute("aria-expanded", String(isOpen()))
    if (!isOpen()) forgetDeepLink()
  })

  // The home page has another button, which instant navigation takes away and puts back.
  document.addEventListener("click", event => {
    const button = event.target.closest("[data-hc-search-open], [data-hc-search-here]")
    if (!button) return
    from = button
    open()
    input.focus()
  })
  input.addEventListener("focus", () => {
    if (!quiet) open()
  })
  input.addEventListener("click", open)
  for (const closer of box.querySelectorAll("[data-hc-search-close]")) closer.addEventListener("click", () => close())
  box.addEventListener("focusout", event => {
    if (event.relatedTarget && !box.contains(event.relatedTarget)) close({ back: false })
  })
  output.addEventListener("click", event => {
    if (event.target.closest("a") && !event.ctrlKey && !event.metaKey && !event.shiftKey) close({ back: false })
  })

  return { open, close, isOpen }
}
