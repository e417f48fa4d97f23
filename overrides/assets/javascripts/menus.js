// What opens and closes: the drawer with the navigation on narrow screens, and the language menu.
(() => {
  "use strict"

  const wide = matchMedia("(min-width: 76.25em)")
  const drawer = document.getElementById("__drawer")
  const button = document.querySelector("[data-hc-menu]")
  const behind = () => document.querySelectorAll(".md-content, .md-sidebar--secondary, .md-footer, .md-tabs, .md-top")

  // Material's style moves the drawer by this checkbox, and its script unchecks it on navigation.
  const setDrawer = open => {
    if (drawer.checked !== open) drawer.click()
  }

  const showDrawer = () => {
    const open = drawer.checked && !wide.matches
    button.setAttribute("aria-expanded", String(open))
    behind().forEach(element => (element.inert = open))
    if (open) document.querySelector("#navigation a")?.focus({ preventScroll: true })
    else if (document.activeElement?.closest("#navigation") && !wide.matches) button.focus()
  }

  if (drawer && button) {
    button.addEventListener("click", () => setDrawer(!drawer.checked))
    drawer.addEventListener("change", showDrawer)
    wide.addEventListener("change", () => setDrawer(false))
    drawer.checked = false
    showDrawer()
  }

  const closeDropdowns = (except = null) => {
    for (const dropdown of document.querySelectorAll("[data-hc-dropdown][open]"))
      if (dropdown !== except) dropdown.open = false
  }

  document.addEventListener("click", event => closeDropdowns(event.target.closest?.("[data-hc-dropdown]")))

  document.addEventListener("focusin", event => closeDropdowns(event.target.closest?.("[data-hc-dropdown]")))

  document.addEventListener("keydown", event => {
    if (event.key !== "Escape") return
    const dropdown = document.querySelector("[data-hc-dropdown][open]")
    if (dropdown) {
      if (dropdown.contains(document.activeElement)) dropdown.querySelector("summary").focus()
      dropdown.open = false
    } else if (drawer?.checked) {
      setDrawer(false)
      button.focus()
    }
  })
})()
