const set = (words: string) => new Set(words.split(/\s+/).filter(Boolean))

/** Words that judge rather than report. */
export const evaluative = set(
  `beautiful ugly wonderful terrible horrible horrific awful amazing incredible unbelievable disgraceful shameful disgusting brilliant fantastic great lovely nice pathetic ridiculous absurd outrageous stupid foolish silly boring exciting interesting inspiring heartbreaking magnificent superb best worst
unacceptable inexcusable unfair unjust cruel evil noble heroic cowardly courageous brave proud sad tragic shocking remarkable extraordinary impressive disappointing embarrassing delightful charming hopeful hopeless wise unwise reckless irresponsible dangerous unhinged crooked dishonest weak strong tough
delicious gorgeous stunning fabulous perfect dreadful appalling scandalous troubling worrying sensible important unfortunate unfortunately sadly luckily hopefully frankly honestly obviously clearly surely`,
)

/** Verbs and phrases of first-person feeling. */
export const feelingVerbs = set(
  'love hate like enjoy adore dislike wish hope feel think believe guess suppose prefer admire miss appreciate care thank welcome',
)

export const greetings = set(
  'hello hi hey thanks thank welcome goodbye bye congratulations sorry cheers greetings dear',
)

/** Openers of instructions to the reader. */
export const instructionVerbs = set(
  'click read watch see visit subscribe follow share sign call contact download listen scroll tap find join send email check browse note remember consider imagine look go take try buy donate register',
)

/** Words of cause, of comparison and of measured ranking. */
export const causeWords = set(
  'because caused causes cause causing due led leads leading resulted results triggered blamed sparked prompted thanks owing therefore consequently',
)
export const comparisonWords = set(
  'than more less fewer most least largest biggest smallest highest lowest fastest oldest youngest longest worst best double doubled triple tripled twice higher lower bigger larger smaller faster older younger unlike compared outnumber',
)
export const graveWords = set(
  `killed kill kills death deaths dead died dies war genocide massacre murder murdered attack attacks attacked bomb bombing terror terrorist terrorists rape raped arrested arrest charged convicted jailed sentenced prison prisoners accused fraud corruption corrupt crime crimes weapons seized abuse torture tortured
toppled toppling coup overthrew overthrown invaded invasion genocide disease vaccine cancer epidemic pandemic election elections vote votes law amnesty refugees displaced hostages hostage shooting shot`,
)

/** Adverbs that tell how sure a statement is; it may not be repeated without them. */
export const hedges = set(
  'allegedly apparently arguably hardly maybe perhaps possibly presumably probably reportedly seemingly supposedly',
)
