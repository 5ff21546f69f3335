import { wordSet } from './word-set.ts'

/** Verbs that tell of a change one can measure, as dictionary forms. */
export const changeVerbs = wordSet(
  'rise fall increase decrease decline drop grow shrink double triple quadruple halve raise lower cut reduce slash boost jump climb soar plunge surge dip gain lose add exceed total average outnumber rank expand slow hit reach cost spend earn pay save borrow owe collect invest produce import export sell buy hire fire employ create generate balance outpace',
)

/** Verbs of acts that leave a record, as dictionary forms. */
export const recordVerbs = wordSet(
  'vote veto sign pass enact repeal introduce sponsor oppose support endorse appoint nominate elect resign ban outlaw legalize approve reject fund finance defund tax regulate sue charge convict sentence arrest jail indict pardon acquit invade attack bomb kill shoot murder rape withdraw deploy ratify negotiate sanction impose violate break receive give send build open close shut launch found establish join leave win beat defeat serve die marry move ship outsource deport admit detain test find discover publish issue award donate apologize debunk fight cover adopt bail bankrupt subsidize privatize indicate testify cosponsor filibuster override lobby steal insure graduate campaign train recruit station seize capture bomb strike intervene occupy evacuate rescue test detonate enrich smuggle drill mine license inspect audit fine penalize prosecute investigate subpoena confirm impeach recall fire retire relocate default foreclose evict cancel restore reopen merge acquire lend lease contribute vow criticize accuse blame deny admit abandon neglect raid underfund misspend author refuse fail promise propose oversee run lead hold eliminate end start begin stop change replace require prohibit prevent provide implement commission inherit',
)

/** Nouns of public matters on which there are records and statistics, as dictionary forms. */
export const matterNouns = wordSet(
  `agreement investigation email e-mail premium industry newspaper pipeline document abortion administration agreement aid amendment army asylum attack average ballot bank bankruptcy benefit bill border budget business casualty census climate coal college company congress constitution contract corporation cost court coverage crime currency cut death debt deduction deficit degree democrat disease dollar drug dropout economy education election electricity emission employer employment energy enrollment export factory farmer fee firearm fuel fund funding gas
  genocide goods graduate graduation growth gun health healthcare homicide hospital household housing immigrant immigration import income increase industry inflation insurance interest investment job judge jury labor labour law lawsuit legislation loan loophole manufacturing market medicaid medicare military minimum missile mortgage murder nuclear officer oil pension percent percentage plant police policy poll pollution population poverty premium prescription price prison prisoner production profit program programme rate
  admiral agency ambassador amount arm assembly attorney automobile bankruptcy barrel border business car cent commission consumer crisis customer dependent doctor domestic district donor elementary embassy enterprise facility fleet gallon general gasoline gun handgun highway income initiative island jet law loan medicine meeting mile millionaire nurse patient pay paycheck percent pill polling product property proposal quarter ranch rescue resource road salary scientist security ship shortage site standard steel strike student sugar supreme surgeon teen terrorism ton transportation treatment trial trillion truck trust wealthy wealthiest worker
  record recession refugee regulation republican resolution retirement revenue salary sanction school sector senate senator sentence shortage spending soldier state statistic statute stock study subsidy surplus survey tariff tax taxpayer teacher terrorist test trade treaty treasury troop tuition unemployment union university vaccine veteran victim violence visa vote voter wage war water weapon welfare worker workforce`,
)

/** Words of violence, crime, disease and power. */
export const graveWords = wordSet(
  `abuse amnesty arrest assassinate attack bomb bombing cancer corruption coup crime death die disease election epidemic execute execution explosion fraud genocide hostage invade invasion jail kill massacre murder overthrow pandemic poison prison prisoner rape refugee seize sentence shoot shooting terror terrorism terrorist topple torture vaccine war weapon wound`,
)

/** Words of values and of talk, which nothing can be counted of, as dictionary forms. */
export const vagueWords = wordSet(
  `able afford better clear child decent deserve fair family free great hard honest important kid necessary possible proud ready responsible serious smart strong sure together tough
  ability answer approach aspect aspiration attitude balance belief best care chance character choice commitment common community compassion concept concern confidence conscience conversation courage destiny determination difference direction discussion duty effort example experience fact faith fairness family-values feeling freedom friend future generation goal god good
  greatness happiness heart hope idea ideal imagination importance issue joy judgment judgement justice kind leadership lesson liberty life love matter meaning mind mission moment moral morality opinion opportunity optimism part partnership passion path patience patriotism perspective philosophy pleasure politics position potential pride principle priority promise prosperity purpose question reason respect responsibility
  rhetoric role sacrifice sense sentiment side situation solution sort soul spirit stage stake stand step story strength success talk task temperament thing thought threat time tonight trouble trust truth unity value view virtue vision voice way will wisdom word world`,
)

/** Words that say how much or how many without a numeral. */
export const amountWords = wordSet(
  'largest biggest highest lowest smallest fastest oldest longest most fewest record average total nearly almost approximately roughly additional extra double triple half quarter majority many several few dozens hundreds thousands millions billions trillions',
)
