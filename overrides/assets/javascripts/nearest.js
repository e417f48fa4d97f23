// The 404 page names the pages whose address or title is most like the address that was asked for. The list of pages
// is small, and loaded here only.
(() => {
  "use strict"

  const MOST = 3
  const ENOUGH = 0.4 // of 1; unrelated words share a fifth to a third of their pairs of letters

  const message = document.querySelector("#not-found section:not([hidden])")
  const place = message?.querySelector("[data-hc-nearest]")
  if (!place) return

  const home = new URL(place.dataset.hcNearest, document.baseURI)

  const plain = text =>
    text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/(index)?\.(html?|md)$/, "").split(/[^\p{L}\p{N}]+/u).filter(Boolean).join("-")

  const pairs = text => Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))

  // Dice's coefficient over pairs of letters: 2 · shared / all.
  const likeness = (one, other) => {
    const left = pairs(other)
    const all = pairs(one)
    const shared = all.filter(pair => {
      const at = left.indexOf(pair)
      if (at >= 0) left.splice(at, 1)
      return at >= 0
    })
    return all.length ? (2 * shared.length) / (all.length + pairs(other).length) : 0
  }

  const asked = () => {
    try {
      return decodeURIComponent(location.pathname.slice(home.pathname.length))
    } catch {
      return location.pathname.slice(home.pathname.length) // not UTF-8
    }
  }

  const last = path => path.split("/").filter(Boolean).at(-1) ?? ""

  const show = pages => {
    const whole = plain(asked())
    const end = plain(last(asked()))
    const score = ([url, title]) =>
      Math.max(likeness(end, plain(last(url))), likeness(end, plain(title)), likeness(whole, plain(url)))
    const best = pages
      .map(page => [score(page), page])
      .filter(([points]) => points >= ENOUGH)
      .sort(([one], [other]) => other - one)
      .slice(0, MOST)
    place.querySelector("ul").replaceChildren(...best.map(([, [url, title]]) => {
      const item = document.createElement("li")
      const link = document.createElement("a")
      link.href = new URL(url, home)
      link.textContent = title
      item.append(link)
      return item
    }))
    place.hidden = !best.length
  }

  fetch(new URL("pages.json", home))
    .then(answer => (answer.ok ? answer.json() : []))
    .then(show)
    .catch(error => console.warn(error))
})()
