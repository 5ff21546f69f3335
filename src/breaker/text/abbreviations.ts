const set = (words: string) => new Set(words.split(/\s+/).filter(Boolean))

/** Abbreviations (without the stop, lower case) that always lean on the next word: titles, ranks, "St." */
export const leaning = set(
  'mr mrs ms mx dr prof rev fr sr msgr gen lt col maj capt cpt cmdr cdr adm sgt cpl pvt spc brig gov sen rep reps sens pres hon supt det insp mt ft st messrs mme mlle vs v viz cf al e.g i.e eg ie ca approx art dept univ assn bros gr dipl ing amb atty',
)

/** Abbreviations that lean on a number: "No. 5", "p. 55", "Rs. 3520". */
export const beforeNumber = set(
  'no nos p pp vol vols fig figs art arts sec secs ch rs eq par para ex n° nr op ed tel ext approx ca jan feb mar apr jun jul aug sep sept oct nov dec',
)

/** Abbreviations that may end a sentence: only a clear new beginning after them ends it. */
export const maybeFinal = set(
  'inc ltd co corp llc plc jr sr esq etc bros dept univ assn est ave blvd rd st hwy sq bldg apt jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ph.d m.d b.a m.a b.sc m.sc d.d.s cal calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo ariz ark ala min max hr hrs sec secs lb lbs oz kg km cm mm ft in mi gal a.m p.m am pm fig btw med ed admin ext int dec misc tel temp sp pop pt',
)

/** Words that open sentences: after a doubtful stop they settle that a new one begins. */
export const openers = set(
  `the a an this that these those he she it we they i you his her its our their my your there here what who when where why how which if in on at as after before since while when although though but and so yet then however meanwhile for by to from with please did do does is are was were will would can could should have has had some many most all both each no not one another according also until now today
yesterday let's let`,
)
