// The language switch leads to the same page, with the same query and section. The pages have the same path in every
// language, so the address is made from the one in the bar: with instant navigation the header, and so its links,
// stays that of the page that was loaded first.
// What a reader chooses is remembered for the offer on the host's first page.
(() => {
  "use strict"

  const KEY = "helpcentre.language"

  const remember = language => {
    try {
      localStorage.setItem(KEY, language)
    } catch {
      // storage is forbidden: the choice lasts as long as the page
    }
  }

  const homes = () =>
    [...document.querySelectorAll("[data-hc-language]")].map(link => new URL(link.dataset.hcLanguage, loaded).pathname)

  const loaded = document.baseURI
  const known = homes().sort((a, b) => b.length - a.length)

  const follow = event => {
    const link = event.target.closest?.("a[data-hc-language]")
    if (!link) return
    const target = new URL(link.href)
    const home = known.find(path => location.pathname.startsWith(path))
    // What is no page has no counterpart: its links lead to the languages' home pages, as they stand.
    if (home && !document.getElementById("not-found")) {
      target.pathname = new URL(link.dataset.hcLanguage, loaded).pathname + location.pathname.slice(home.length)
      target.search = location.search
      target.hash = location.hash
    }
    link.href = target.href
    if (event.type === "click") remember(link.hreflang)
  }

  // Before the browser or any other script reads the address: click covers keyboard and mouse, auxclick the middle button.
  for (const type of ["click", "auxclick", "contextmenu"]) document.addEventListener(type, follow, true)
})()
