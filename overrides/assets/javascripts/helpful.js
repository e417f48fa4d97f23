// Sends the answer to "Was this page helpful?" without leaving the page. Without this script the form does it itself.
(() => {
  "use strict"

  const told = (form, text) => {
    const place = form.querySelector("[role=status]")
    place.textContent = text
    return place
  }

  document.addEventListener("submit", event => {
    const form = event.target.closest?.("[data-hc-helpful]")
    if (!form) return
    event.preventDefault()
    const question = form.querySelector("fieldset")
    const body = new URLSearchParams(new FormData(form, event.submitter))
    question.disabled = true // one answer, however often it is pressed
    // no-cors: the service need not know this site. That the answer arrived is all that can be known then.
    fetch(form.action, { method: "POST", body, mode: "no-cors", credentials: "omit", referrerPolicy: "no-referrer" })
      .then(() => {
        question.hidden = true
        told(form, form.dataset.thanks).focus() // the button that had it is gone
      })
      .catch(() => {
        question.disabled = false
        told(form, form.dataset.failed)
        event.submitter?.focus()
      })
  })
})()
