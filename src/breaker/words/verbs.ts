/** Who does these does them with one another: "Roe and Poe met" is one claim. */
export const mutual = new Set(
  'meet marry wed agree divorce split separate clash fight unite merge share collide compare differ discuss exchange cooperate collaborate negotiate argue debate compete combine join date'.split(
    ' ',
  ),
)

/** Adverbs without which a statement would say more than the text: they are never left out. */
export const limiting = new Set(
  `not n't never no hardly barely scarcely rarely seldom nearly almost allegedly reportedly supposedly apparently purportedly
  possibly probably perhaps maybe likely unlikely potentially partly partially only just neither nor without`.split(
    /\s+/,
  ),
)

/** Adverbs that tie a sentence to the one before it; a statement that stands alone has no use for them. */
export const linking = new Set(
  `also however meanwhile then moreover furthermore therefore thus hence instead too additionally besides consequently nevertheless
  nonetheless otherwise similarly likewise accordingly subsequently finally anyway indeed so well but and yet still
  unfortunately fortunately surprisingly interestingly importantly notably clearly obviously`.split(/\s+/),
)

/** Conjunctions whose clause holds only as a condition, a wish or a possibility: no statement of its own, and never left out. */
export const conditional = new Set([
  'if',
  'unless',
  'whether',
  'until',
  'till',
  'lest',
  'provided',
  'supposing',
  'once',
  'without',
])

/** Adverbs that make one verb with the verb before them: "fired back", "took over". */
export const particles = new Set(
  'back out away up down off in on over forward together home apart aside along through around ahead unbeaten'.split(
    ' ',
  ),
)

/** What follows these was not so, says whoever the sentence is about. */
export const denying = new Set(
  'deny dispute reject refute doubt disprove rebut dismiss disbelieve question'.split(' '),
)

/** What follows these is wanted, not said to be so. */
export const wishing = new Set(
  'want wish demand request require urge recommend propose ask order prefer ensure imagine pretend wonder check'.split(
    ' ',
  ),
)
