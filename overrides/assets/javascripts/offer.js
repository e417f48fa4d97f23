// The host's first page is in English. To readers whose browser, or whose last choice, asks for another language of the
// guide, it offers that one. Nobody is sent there; who closes the offer, or chooses English, isn't asked again.
(() => {
  "use strict"

  const KEY = "helpcentre.language" // assets/javascripts/language.js remembers choices there too
  const offers = [...document.querySelectorAll("[data-hc-offer]")]
  const source = document.documentElement.lang

  const stored = () => {
    try {
      return localStorage.getItem(KEY)
    } catch {
      return null // storage is forbidden: the offer comes again
    }
  }

  const store = language => {
    try {
      localStorage.setItem(KEY, language)
    } catch {
      // as above
    }
  }

  const short = language => language.toLowerCase().split("-")[0]
  const asked = stored() ?? navigator.languages.map(short).find(each => each === source || offers.some(({ lang }) => lang === each))
  const offer = offers.find(({ lang }) => lang === asked)
  if (!offer) return

  offer.hidden = false
  offer.querySelector("[data-hc-offer-close]").addEventListener("click", () => {
    store(source)
    offer.hidden = true
    const heading = document.querySelector("article h1")
    heading.tabIndex = -1
    heading.focus() // the button that had it is gone
  })
})()
