// What customers say in several words: a page is meant by a question that has all the words of one of its phrases.
helpcentreSearch.phrases = (data, analysis) => {
  "use strict"

  const MORE = 1.5 // how much more the page counts, for each word after the first

  const all = data.phrases.map(([page, phrase]) => ({ page, stems: phrase.split(" ") }))

  // The pages that are meant, and how much more each counts.
  const meant = words => {
    const forms = new Set(words.flatMap(analysis.forms))
    const pages = new Map()
    for (const { page, stems } of all)
      if (stems.every(stem => forms.has(stem))) pages.set(page, Math.max(pages.get(page) ?? 1, MORE ** (stems.length - 1)))
    return pages
  }

  return { meant }
}
