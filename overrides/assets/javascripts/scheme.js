// Light or dark, as the system has it until the reader chooses. Runs while the page is being read, so that the page
// is never painted in the wrong scheme first, and tells the styles in the same breath that scripts run.
(() => {
  "use strict"

  const KEY = "helpcentre.scheme"
  const CHOICES = ["automatic", "light", "dark"]
  const prefersDark = matchMedia("(prefers-color-scheme: dark)")
  const root = document.documentElement

  const stored = () => {
    try {
      return localStorage.getItem(KEY)
    } catch {
      return null // storage is forbidden: the choice lasts as long as the page
    }
  }

  const store = value => {
    try {
      localStorage.setItem(KEY, value)
    } catch {
      // as above
    }
  }

  let choice = CHOICES.includes(stored()) ? stored() : "automatic"

  const name = button => {
    const text = button.dataset[choice]
    button.setAttribute("aria-label", text)
    button.title = text
  }

  const apply = () => {
    const dark = choice === "dark" || (choice === "automatic" && prefersDark.matches)
    document.body.setAttribute("data-md-color-scheme", dark ? "slate" : "default")
    root.dataset.scheme = dark ? "dark" : "light"
    root.dataset.schemeChoice = choice
    document.querySelectorAll("[data-hc-scheme]").forEach(name)
  }

  root.classList.replace("no-js", "js")
  apply()
  prefersDark.addEventListener("change", apply)
  document.addEventListener("DOMContentLoaded", apply)
  document.addEventListener("click", event => {
    if (!event.target.closest?.("[data-hc-scheme]")) return
    choice = CHOICES[(CHOICES.indexOf(choice) + 1) % CHOICES.length]
    store(choice)
    apply()
  })
})()
