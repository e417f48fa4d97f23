// Words of a question that the guide writes as one.
helpcentreSearch.joining = (data, analysis, words) => {
  "use strict"

  const SIZES = [2, 3]
  const { joined, joinedForm, isStop, isKnown } = words

  const runs = asked =>
    SIZES.flatMap(size => asked.slice(size - 1).map((_, at) => ({ word: asked.slice(at, at + size).join(""), at, size })))

  // "log me in": what is asked for in one, and the words that are left: none of a run that has a word which the guide
  // doesn't know. Such a run counts as two words, for so many were typed at least.
  const joinUp = asked => {
    const isTorn = ({ at, size }) => asked.slice(at, at + size).some(word => !isStop(word) && !isKnown(word))
    const found = runs(asked)
      .map(run => ({ ...run, question: (isTorn(run) ? joinedForm : joined)(run.word) }))
      .filter(run => run.question)
    const torn = found.filter(isTorn)
    const isLeft = at => !torn.some(run => at >= run.at && at < run.at + run.size)
    return { whole: [...found, ...torn].map(run => run.question), left: asked.filter((_, at) => isLeft(at)) }
  }

  // "schrijven jullie af", "melde ich mich ab": the verb in one, as the guide has it.
  const verbs = asked => {
    const particles = asked.map((word, at) => [analysis.fold(word), at]).filter(([word]) => data.particles.includes(word))
    return particles.flatMap(([particle, at]) => asked.slice(0, at).filter(word => !isStop(word)).map(word => particle + word))
  }

  // What a question may be about besides its words.
  const candidates = asked => [...runs(asked).map(({ word }) => word), ...verbs(asked)]

  const join = asked => {
    const { whole, left } = joinUp(asked)
    return { left, whole: [...whole, ...verbs(asked).map(joinedForm).filter(Boolean)] }
  }

  return { candidates, join }
}
