// How hits are shown: a page, and under it the sections that answer. What comes from the reader or the index reaches
// the page as text, never as markup.
helpcentreSearch.hits = (engine, root) => {
  "use strict"

  const MAX_SECTIONS = 3
  const SNIPPET = 180
  const BEFORE = 40
  const { pieces, count, first, nodes } = helpcentreSearch.marking(engine.analysis, engine.compounds)

  const element = (name, className, ...children) => {
    const node = document.createElement(name)
    if (className) node.className = className
    node.append(...children)
    return node
  }

  const excerpt = (text, terms) => {
    const at = count(text, terms) || engine.compounds ? first(text, terms) : text.length
    const from = at > BEFORE * 1.5 && at < text.length ? text.lastIndexOf(" ", at - BEFORE) + 1 : 0
    const cut = text.slice(from, from + SNIPPET)
    const end = from + SNIPPET < text.length ? cut.lastIndexOf(" ") : cut.length
    const shown = `${from ? "…" : ""}${cut.slice(0, end > 0 ? end : cut.length)}${end < cut.length ? "…" : ""}`
    return nodes(pieces(shown, terms))
  }

  const link = (url, id, className, title, text, terms) => {
    const address = new URL(url, root)
    if (address.protocol === "file:") address.pathname += "index.html"
    address.searchParams.set("h", [...terms].slice(0, 12).join(" "))
    if (id) address.hash = id
    const anchor = element("a", `hc-hit ${className}`, element("span", "hc-hit__title", ...nodes(pieces(title, terms))))
    if (address.href.startsWith(root.href)) anchor.href = address.href
    if (text) anchor.append(element("span", "hc-hit__text", ...excerpt(text, terms)))
    return anchor
  }

  const answering = (sections, terms) =>
    sections
      .map((section, at) => ({ section, at, found: 2 * count(section[1], terms) + count(section[2], terms) }))
      .filter(({ found }) => found > 0)
      .sort((one, other) => other.found - one.found || one.at - other.at)
      .slice(0, MAX_SECTIONS)
      .map(({ section }) => section)

  // Of the page's sections the first one is without an id and has the page's lead.
  return ({ terms: found }, [url, title, [lead, ...sections]]) => {
    const terms = new Set(found)
    const answers = answering(sections, terms)
    const text = answers.length && !count(lead[2], terms) ? "" : lead[2]
    const item = element("li", "md-search-result__item", link(url, "", "hc-hit--page", title, text, terms))
    const list = answers.map(([id, heading, body]) =>
      element("li", "", link(url, id, "hc-hit--section", heading, body, terms)))
    if (list.length) item.append(element("ul", "", ...list))
    return item
  }
}
