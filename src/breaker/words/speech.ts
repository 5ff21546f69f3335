const set = (words: string) => new Set(words.split(/\s+/).filter(Boolean))

/** Verbs whose complement is what somebody says; base forms. */
export const sayVerbs = set(
  `say tell add warn claim announce state declare report note explain argue insist allege confirm acknowledge admit deny suggest reveal stress emphasise emphasize maintain assert contend write tweet comment remark reply respond continue conclude estimate predict forecast testify recall
observe caution complain boast joke promise vow pledge reiterate repeat recount point indicate disclose concede affirm swear quip retort post email shout chant yell whisper mention rule find show ask urge wonder lament agree declare proclaim speculate hint imply signal advise assure inform remind notify brief
believe think fear hope expect know feel reckon suspect worry learn hear understand see read mean demonstrate prove guess realise realize discover charge accuse`,
)

/** Of those, the ones that report words: everything but private thought and findings. */
export const speechVerbs = set(
  `say tell add warn claim announce state declare report note explain argue insist allege confirm acknowledge admit deny suggest reveal stress emphasise emphasize maintain assert contend write tweet comment remark reply respond continue conclude estimate predict forecast testify recall observe caution complain boast joke promise vow pledge
reiterate repeat recount disclose concede affirm swear quip retort post email shout chant yell whisper mention rule ask lament proclaim speculate hint signal advise assure inform remind notify think believe charge`,
)

/** Verbs that take the hearer before the content: "told Reuters that". */
export const hearerVerbs = set('tell assure inform remind notify brief advise warn ask urge')

/** Verbs of stance whose object or infinitive is what somebody wants, favours or judges: no statement of fact is passed on, but a source stands behind it. */
export const stanceVerbs = set(
  `call criticise criticize describe accuse endorse urge support defend oppose praise dismiss denounce reject blame condemn propose seek demand want promise vow pledge refuse decline plan hope agree offer threaten blast mock attack slam decry question cite back request oppose favour favor prefer express discuss consider
warn welcome advocate encourage recommend order refer denounce challenge applaud hail ridicule tout highlight outline unveil acknowledge deny echo repeat portray label brand liken compare view regard see mention invoke stress quote`,
)

/** Verbs that present a finding; their subject is a study, a poll, a record. */
export const findingVerbs = set(
  'find show suggest indicate reveal conclude estimate report demonstrate say state note read claim warn',
)

/** Bodies and people fit to be the source of a statement even without a name. */
export const sourceNouns = set(
  `official officials police authorities prosecutors prosecutor spokesman spokeswoman spokesperson minister ministry government army military analysts analyst experts expert critics campaigners activists lawmakers lawyers lawyer researchers scientists sources source witnesses witness report study survey poll
statement court judge investigators doctors leaders leader president officers company agency department group groups newspaper paper website document documents officials commander monitors observers residents villagers relatives family mother father economists`,
)
