/** Irregular verbs: base, past, past participle. Those with a prefix (undergo, retake) are found through it. */
const verbs = `
abide abode abode, arise arose arisen, awake awoke awoken, bear bore borne, beat beat beaten, begin began begun,
bend bent bent, bet bet bet, bid bid bid, bind bound bound, bite bit bitten, bleed bled bled, blow blew blown,
break broke broken, breed bred bred, bring brought brought, broadcast broadcast broadcast, build built built,
burn burnt burnt, burst burst burst, buy bought bought, cast cast cast, catch caught caught,
choose chose chosen, cling clung clung, come came come, cost cost cost, creep crept crept, cut cut cut,
deal dealt dealt, dig dug dug, dive dove dived, draw drew drawn, dream dreamt dreamt, drink drank drunk,
drive drove driven, dwell dwelt dwelt, eat ate eaten, fall fell fallen, feed fed fed, feel felt felt,
fight fought fought, find found found, flee fled fled, fling flung flung, fly flew flown,
forbear forbore forborne, forbid forbade forbidden, forget forgot forgotten, forgive forgave forgiven,
forgo forwent forgone, forsake forsook forsaken, freeze froze frozen, get got got, give gave given,
go went gone, grind ground ground, grow grew grown, hang hung hung, hear heard heard, hew hewed hewn,
hide hid hidden, hit hit hit, hold held held, hurt hurt hurt, inlay inlaid inlaid, keep kept kept,
kneel knelt knelt, knit knit knit, know knew known, lay laid laid, lead led led, leap leapt leapt,
learn learnt learnt, leave left left, lend lent lent, let let let, lie lay lain, light lit lit, lose lost lost,
make made made, mean meant meant, meet met met, mow mowed mown, offset offset offset, outdo outdid outdone,
partake partook partaken, pay paid paid, plead pled pled, prove proved proven, put put put, quit quit quit,
read read read, rid rid rid, ride rode ridden, ring rang rung, rise rose risen, run ran run, saw sawed sawn,
say said said, see saw seen, seek sought sought, sell sold sold, send sent sent, set set set, sew sewed sewn,
shake shook shaken, shear sheared shorn, shed shed shed, shine shone shone, shoot shot shot, show showed shown,
shrink shrank shrunk, shut shut shut, sing sang sung, sink sank sunk, sit sat sat, slay slew slain,
sleep slept slept, slide slid slid, sling slung slung, slink slunk slunk, slit slit slit, smell smelt smelt,
smite smote smitten, sneak snuck snuck, sow sowed sown, speak spoke spoken, speed sped sped, spell spelt spelt,
spend spent spent, spill spilt spilt, spin spun spun, spit spat spat, split split split, spoil spoilt spoilt,
spread spread spread, spring sprang sprung, stand stood stood, steal stole stolen, stick stuck stuck,
sting stung stung, stink stank stunk, stride strode stridden, strike struck struck, string strung strung,
strive strove striven, sublet sublet sublet, swear swore sworn, sweep swept swept, swell swelled swollen,
swim swam swum, swing swung swung, take took taken, teach taught taught, tear tore torn, tell told told,
think thought thought, throw threw thrown, thrust thrust thrust, tread trod trodden, undo undid undone,
wake woke woken, wear wore worn, weave wove woven, wed wed wed, weep wept wept, win won won, wind wound wound,
wreak wrought wrought, wring wrung wrung, write wrote written`

const bases = new Map(
  verbs.split(',').flatMap((verb) => {
    const [base = '', past = '', participle = ''] = verb.trim().split(' ')
    return [[past, base] as const, [participle, base] as const]
  }),
)

const prefix = /^(?:under|over|out|mis|fore|with|re-?|un|up|be|inter)(?=\p{L}{3})/u

/** The base of an irregular past or participle, in lower case: "underwent" → "undergo". Undefined where there is none. */
export function irregularBase(form: string): string | undefined {
  const base = bases.get(form)
  if (base) return base
  const [before] = prefix.exec(form) ?? []
  const inner = before && bases.get(form.slice(before.length))
  return inner && before + inner
}
