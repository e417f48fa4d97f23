// Where the words of a question stand in a text: what is marked in hits and on the page.
helpcentreSearch.marking = (analysis, compounds) => {
  "use strict"

  const { forms, tokens } = analysis
  const WORD = /[\p{L}\p{M}\p{N}]+/gu

  // What a text is found by; a text that is shown once is shown again as the reader types on.
  const known = new Map()
  const formsOf = text => {
    if (!known.has(text)) known.set(text, new Set(tokens(text).flatMap(forms)))
    return known.get(text)
  }

  const matches = (word, terms) => {
    const found = formsOf(word)
    for (const term of terms) {
      if (found.has(term)) return true
      if (compounds && term.length > 3 && word.length > term.length)
        for (const form of found) if (form.includes(term)) return true
    }
    return false
  }

  // The text in pieces, each marked or not.
  const pieces = (text, terms) => {
    const shown = []
    let end = 0
    for (const { 0: word, index } of text.matchAll(WORD)) {
      if (!matches(word, terms)) continue
      shown.push({ text: text.slice(end, index), marked: false }, { text: word, marked: true })
      end = index + word.length
    }
    shown.push({ text: text.slice(end), marked: false })
    return shown
  }

  // How many different terms the text has.
  const count = (text, terms) => {
    const found = formsOf(text)
    return [...terms].filter(term => found.has(term)).length
  }

  // Where the first of the terms stands, or the text's end.
  const first = (text, terms) => {
    for (const { 0: word, index } of text.matchAll(WORD)) if (matches(word, terms)) return index
    return text.length
  }

  const nodes = shown =>
    shown.filter(piece => piece.text).map(({ text, marked }) => {
      if (!marked) return document.createTextNode(text)
      const mark = document.createElement("mark")
      mark.textContent = text
      return mark
    })

  // Mark the terms in an article, its headings' links and controls left alone.
  const markPage = (article, terms) => {
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
    const texts = []
    while (walker.nextNode())
      if (!walker.currentNode.parentElement.closest("button, script, style, .headerlink")) texts.push(walker.currentNode)
    for (const text of texts) {
      const shown = pieces(text.data, terms)
      if (shown.length > 1) text.replaceWith(...nodes(shown))
    }
  }

  return { pieces, count, first, nodes, markPage }
}
