// Where a word leads that has a slip in its first letters, by which a large index is cut: hooks/helpcentre/search/
// beginnings.py lists the guide's words without their first letter and without their second.
helpcentreSearch.beginnings = (keys, loadData) => {
  "use strict"

  const without = (word, at) => word.slice(0, at) + word.slice(at + 1)
  const shorter = word => [without(word, 0), without(word, 1)]
  const turned = word => word[1] + word[0] + word.slice(2)

  const fileOf = word => {
    for (let length = word.length; length >= 0; length--) {
      const file = keys[word.slice(0, length)]
      if (file !== undefined) return file
    }
    return null
  }

  // The files of terms that may have what is meant by some forms of a word.
  const listed = async forms => {
    const asked = forms.flatMap(form => [form, ...shorter(form)])
    const files = [...new Set(asked.map(fileOf))].filter(file => file !== null)
    const there = await Promise.all(files.map(file => loadData(`beginnings-${file}`)))
    return [...new Set(there.flatMap(words => asked.flatMap(word => (Object.hasOwn(words, word) ? words[word] : []))))]
  }

  // A letter too many, or two that changed places: what the word itself is then.
  const spelt = forms => forms.flatMap(form => [...shorter(form), turned(form)])

  return { listed, spelt }
}
