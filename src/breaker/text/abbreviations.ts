const set = (words: string) => new Set(words.split(/\s+/).filter(Boolean))

/** Titles and ranks, without the stop: they lean on the name after them. Words that are also ordinary ones need their capital. */
const titles = set(
  'Mr Mrs Ms Mx Dr Drs Prof Rev Revd Fr Sr Msgr Mgr Gen Lt Col Maj Capt Cpt Cmdr Cdr Comdr Adm Sgt Cpl Pvt Pfc Spc Brig Gov Sen Sens Rep Reps Pres Hon Supt Det Insp Supt Mt Ft St Ste Messrs Mme Mmes Mlle Amb Atty Asst Assoc Ing Dipl Const Ald Sec Vice-Pres Lieut',
)

/** Abbreviations, lower case, that lean on the next word however they are written. */
const leaningAnyCase = set(
  'mr mrs ms dr prof vs v viz cf e.g i.e eg ie esp approx messrs lt.-col lt.-gen maj.-gen',
)

/** Titles and other abbreviations, lower case, whose stop a tokenizer keeps with them. */
export const leaning = new Set([...leaningAnyCase, ...[...titles].map((title) => title.toLowerCase())])

/** Whether a stop after the word belongs to it whatever follows: "Gen.", "vs.", "e.g." */
export const leans = (word: string) => titles.has(word) || leaningAnyCase.has(word.toLowerCase())

const beforeNumber = set(
  'no nos sc p pp vol vols fig figs art arts sec secs ch chap rs eq par para ex n° nr op ed tel ext approx ca c b d fl r jan feb mar apr jun jul aug sep sept oct nov dec v rev pt',
)

/** Whether a stop after the word belongs to it when a number follows: "No. 5", "p. 55", "Sept. 26", "c. 1340". */
export const leansOnNumber = (word: string) => beforeNumber.has(word.toLowerCase())

/** Abbreviations, lower case, that may end a sentence: only a clear new beginning after them ends it. */
export const maybeFinal = set(
  'inc ltd co corp llc llp lp plc jr sr esq bros dept univ assn intl natl govt hwy sq bldg apt blvd ave rd est ph.d m.d b.a m.a b.sc m.sc d.d.s al cie gmbh bhd pty hrs lbs mph misc fig tel approx btw vols nos ed eds trans repr dist subj',
)

/** The same, but ordinary words when written small: "Ill.", "Mass.", "Sat.", "Mar." */
export const maybeFinalCapital = set(
  'Ala Ariz Ark Cal Calif Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que Alta Sask Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun St Ft Art Med Int Ext Min Max Pop Sp',
)

/** The same, but only after a number: "6 ft.", "90 min." */
const units = set('in ft yd mi oz lb gal pt qt kg km cm mm g m hr min sec hrs mins secs yrs bn tn temp cc')

/** Whether a stop after the word may end a sentence or only the word; `before` is what stands in front of it. */
export function mayEnd(word: string, before: string): boolean {
  const lower = word.toLowerCase()
  return (
    maybeFinal.has(lower) ||
    maybeFinalCapital.has(word) ||
    (units.has(lower) && /\d\s?$/.test(before)) ||
    /^(?:\p{L}\.)+\p{L}$/u.test(word)
  )
}

/** Words that open sentences and are no names: after a doubtful stop they settle that a new one begins. */
export const openers = set(
  `the a an this that these those he she it we they i you his her its our their my your there here what who whom whose when where why how which
  if in on at as after before since while when although though but and or nor so yet then however meanwhile moreover furthermore nevertheless still
  instead for by to from with without within during despite because until unless once under over between among amid through against about nearly
  please did do does is are was were will would can could should have has had may might must let let's
  some many most more much few several all both each every any no not none nobody nothing one two three four five six seven eight nine ten another other others such
  according also only even just now today tomorrow yesterday later earlier last next first second finally perhaps maybe
  police officials authorities investigators prosecutors residents critics analysts experts witnesses voters researchers scientists lawyers doctors protesters activists
  he's she's it's we're they're i'm you're that's there's what's who's don't didn't i've we've they've i'd we'd they'd`,
)

/** Openers that are never a family name: they begin a sentence even after an initial with a name before it ("Malcolm X. He"). */
export const surelyOpeners = set(
  'the this that these those he she it we they his her its our their there here what when where which if in at as after before since while although though but and then however meanwhile for from during despite because until',
)
