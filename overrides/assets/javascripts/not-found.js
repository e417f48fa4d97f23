// The 404 page at the root serves every address: of its messages, leave the one in the reader's language. The address
// tells it, else the browser's preference; without this script all of them are shown.
(() => {
  "use strict"

  const messages = [...document.querySelectorAll("[data-hc-not-found]")]
  if (!messages.length) return

  const home = message => new URL(message.dataset.hcNotFound, document.baseURI).pathname
  const [source, ...translations] = messages
  const byAddress = translations.find(message => location.pathname.startsWith(home(message)))
  const byReader = () =>
    navigator.languages
      .map(language => messages.find(message => message.lang === language.toLowerCase().split("-")[0]))
      .find(Boolean)

  const chosen = byAddress ?? byReader() ?? source
  for (const message of messages) message.hidden = message !== chosen
  document.title = chosen.dataset.title
  if (chosen.lang === document.documentElement.lang) return

  const isInUse = () => chosen.contains(document.activeElement) || scrollY > 0

  // The language's own 404 page, which has header and footer in that language too, takes this one's place at this address.
  fetch(new URL("404.html", new URL(home(chosen), document.baseURI)))
    .then(answer => (answer.ok ? answer.text() : null))
    .then(html => {
      if (!html || isInUse()) return
      document.open()
      document.write(html)
      document.close()
    })
    .catch(error => console.warn(error))

  // Until it does, what surrounds the message keeps its own language, and says so.
  document.addEventListener("DOMContentLoaded", () => {
    const language = document.documentElement.lang
    for (const part of document.querySelectorAll(".md-skip, .md-header, .md-tabs, .md-sidebar, .md-footer, .md-top"))
      part.lang = language
    document.documentElement.lang = chosen.lang
  })
})()
