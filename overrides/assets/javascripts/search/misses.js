// Counts searches without hits, where the owner of the site has named an address for that, and only there is this file
// loaded. What is sent: the page's language and the number one; of the reader, and of what was typed, nothing.
(() => {
  "use strict"

  const PAUSE = 2000 // milliseconds: what then still stands in the box isn't half a word any more

  const box = document.querySelector("[data-hc-search]")
  if (navigator.globalPrivacyControl || !location.protocol.startsWith("http")) return

  const counted = new Set()
  let waiting = null
  let timer = 0

  const send = () => {
    clearTimeout(timer)
    if (waiting === null) return
    counted.add(waiting)
    waiting = null
    fetch(box.dataset.misses, {
      method: "POST",
      mode: "no-cors",
      credentials: "omit",
      referrerPolicy: "no-referrer",
      keepalive: true,
      body: JSON.stringify({ language: document.documentElement.lang, searchesWithoutHits: 1 }),
    }).catch(() => {}) // no reader is to be told that nobody counts
  }

  box.addEventListener("helpcentre:answered", ({ detail: { query, hits } }) => {
    const asked = query.trim().toLowerCase()
    clearTimeout(timer)
    waiting = hits || !asked || counted.has(asked) ? null : asked
    timer = setTimeout(send, PAUSE)
  })
  addEventListener("pagehide", send)
})()
