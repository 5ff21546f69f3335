/** Words by white space; "point_out" is "point out". */
const set = (words: string) =>
  new Set(
    words
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => word.replace('_', ' ')),
  )
/** One entry a line: prepositions, then the verbs that take them. */
const pairs = (lines: string) =>
  new Set(
    lines.split('\n').flatMap((line) => {
      const [prepositions, verbs] = line.split(':')
      return (verbs ?? '').split(',').flatMap((verb) =>
        (prepositions ?? '')
          .trim()
          .split(/\s+/)
          .map((preposition) => `${verb.trim()} ${preposition}`),
      )
    }),
  )

/** Verbs that put what was said in quotation marks: "…," she beamed. */
export const tagVerbs = set(`
accuse acknowledge add admit advise affirm agree allege allow announce answer argue ask assert assess assure
attest bark beam begin bellow bemoan blare blast blog blurt boast boom brag cable caption caution chant charge
chide chime chuckle cite claim clarify close comment complain concede conclude confess confide confirm contend
continue correct counsel counter crack croon crow cry deadpan declare decry defend demand demur describe detail
e-mail echo elaborate email emphasise emphasize end enthuse exclaim exhale exhort explain express exult fire
fret fume giggle gripe grumble gush hint holler implore insist instruct interject interrupt intone introduce jab
jeer jest joke judge kid lament lash laugh lecture maintain marvel mention message mock mumble murmur muse
mutter note observe offer open opine order plead pledge point ponder post praise pray preach predict press
proclaim prod promise pronounce protest put query question quip quote rant react read reason reassure recall
recite recommend recount reflect reiterate rejoin relate remark remember remind repeat reply report request
respond retort retweet reveal riff rip roar rule say scoff scold scream shoot shout sigh sing slam snap sneer
sniff snort sound speak specify speculate state stress suggest sum summarise summarize surmise swear tack taunt
tease tell testify text thank theorize think thunder tout trumpet tweet underline underscore urge utter venture
volunteer vow wail warn weigh whine whisper wonder write yell`)

/** Verbs with a clause: "said that…", "found the plan was…". */
export const clauseVerbs = set(`
accept accuse acknowledge add admit advise affirm agree allege allow announce anticipate apologize appear
argue ascertain ask assert assess assume assure attest avow beg believe bet blog boast brag calculate
caution certify chant charge cite claim comment complain concede conclude confess confide confirm conjecture
consider contend continue convince counter decide declare decree deduce deem demand demonstrate deny
describe detail determine disagree disclose discover discuss dispute doubt dream elaborate email emphasise
emphasize estimate exclaim expect explain expose express fantasize fear feel figure figure_out find find_out
forecast foresee forget fret go_on gripe guarantee guess gush hear highlight hint hope hypothesize
illustrate imagine imply indicate infer inform insinuate insist instruct interject intimate joke judge know
lament lay_out learn let_on like maintain make make_clear marvel mention motion muse note notice notify
object observe opine order perceive play_up plead pledge point point_out point_to ponder posit pray preach
predict prefer presume pretend proclaim profess project promise pronounce prophesy propose protest provide
question quip read reaffirm realise realize reason reassure recall reckon recognise recognize recommend
recount refuse regret reiterate relate remark remind repeat reply report request resolve respond retort
retweet reveal rule say see seem sense shoot_back shout show signal speculate spell_out state stipulate
stress submit suggest suppose surmise suspect swear teach tell testify thank theorize think threaten tout
trust tweet uncover underline underscore understand urge venture verify vow wager want warn whisper wish
wonder worry write yell`)

/** Verbs with an infinitive: "vowed to…", "declined to…". */
export const infinitiveVerbs = set(`
advise agree aim appear ask beg believe beseech call care caution challenge claim commit consent consider
decide declare decline deem demand deny deserve desire direct elect encourage exhort expect feel forbid
forget go_on hate hesitate hope implore instruct intend invite like lobby long look love mention offer opt
order petition plan plead pledge pray prefer pressure pretend profess promise propose purport push recommend
refuse remember report request require resolve respond say seek seem show strive struggle suggest support
swear tell think threaten urge volunteer vote vow want warn wish yearn`)

/** Verbs with a thing: "criticised the plan", "announced a deal", "called it a disaster". */
export const objectVerbs = set(`
accept accuse acknowledge address admire affirm allege announce answer anticipate applaud appoint approve
argue ask assail assert assess assure attack attribute authorize back bash bemoan blame blast blast_out
block brand broadcast brush_off call call_out caricature caution challenge chant characterise characterize
charge chastise chide cite claim clarify co-sponsor commend compare complain compliment concede concoct
condemn confess confirm congratulate consider contemplate contest contradict contrast convince counter crave
credit criticise criticize dare declare decline decry deem defend deflect demand demean denounce deny
deplore deride describe despise detail detest disavow disclose discuss disdain dismiss disown disparage
display dispute disregard dissect distance document doubt downplay dread dub echo embrace emphasise
emphasize endorse enumerate envisage envision envy equate estimate evaluate exclaim excoriate expect
experience explain explore expose express extol fancy fault favor favour fear flag flay float forecast
foresee foreshadow foretell glorify guarantee hail hate heap herald highlight hint hold_up honor hope
idealise identify idolize ignore imagine imply insinuate insist insult interpret invoke issue justify knock
label lambast lambaste lament lampoon laud lay_out like liken link list love mention minimise minimize
misrepresent misstate mistake mock mourn name narrate nominate note notify object observe offer oppose order
outline overstate paint pan parrot peg persuade pitch play_down play_up plead pledge plug point_out ponder
portray post praise preach predict prefer present preview proclaim profess prohibit project promise promote
pronounce propose propound protest question quote rank rap rate ratify read_out reaffirm reassure rebuke
rebut recall recite recognise recognize recommend reconsider recount reference refute regard regret
reiterate reject relate relay relish remember remind renew renounce repeat reply report reprimand reprise
repudiate request resent resist respect restrict retweet reveal ridicule rip roast roll_out rue rule_out
salute sanction satirize savage savor say scold scorn second see seek share shout show show_off shrug_off
sign signal sing single_out size_up sketch_out skewer slam slander smear specify spell_out stipulate stress
suggest sum_up summarize support suspect sympathize talk_up taunt tease tell thank theorize title torch tout
trash trumpet tweet tweet_out underestimate underline underscore unveil urge utter value vent veto view
vilify voice vouch vow wag want warn weigh welcome wish withhold witness`)

/** Verbs with a preposition: "called for…", "complained about…". */
export const prepositionVerbs = pairs(`
about: care, open up, speak out, ask, boast, brag, complain, fantasize, fret, gripe, gush, inquire, joke, lie, muse, rant, speak, speculate, talk, think, tweet, warn, whine, wonder, worry, write, testify, chant, learn, hear, agonize, comment, laugh, dream, quip, caution, object, opine, read
for: press, campaign, advocate, apologize, apologise, appeal, argue, ask, beg, call, cheer, clamor, hope, lobby, long, look, plead, push, root, vote, vouch, wish, yearn, opt, petition, stand up
of: think, accuse, boast, brag, complain, conceive, disapprove, dream, speak, talk, warn, despair, learn, hear, remind
on: call, agree, comment, elaborate, expound, focus, harp, muse, opine, reflect, remark, speculate, double down, weigh in, touch, dwell, cheer, hammer
upon: call, elaborate, insist, reflect, seize
to: look, allude, decline, go on, admit, allude, object, refer, point, confess, respond, testify, attest, commit
against: come out, campaign, push, argue, rail, speak, vote, protest, caution, warn, inveigh, speak out, fulminate, push back, turn, advise, lash out
with: agree, disagree, concur, side, quarrel, take issue, identify, sympathize, sympathise, argue
at: lash out, hint, scoff, sneer, laugh, hit back, marvel, balk, bristle, point, swipe, fire back, chafe, jab, snipe
as: describe, see, view
by: stand, stick
behind: line up
in: believe, delight, confide
over: fret, agonize, gush, rail
like: look, seem
from: back away
`)

/** Verbs whose passive attributes with no speaker or one in "by": "is expected to", "was described as". */
export const passiveVerbs = pairs(`
to: say, expect, believe, think, report, allege, rumor, rumour, see, understand, consider, ask, call, urge, tell, deem, project, estimate, predict, find, order, assume, claim, encourage, advise, show, feel, intend, forecast, want
that: ask, say, report, believe, think, tell, announce, reveal, hope, expect, allege, claim, agree, decide, rumor, rumour, suggest, assume, understand, convince, concern, confirm, disclose, discover, find, assure, remind, inform, warn, note, estimate, argue
as: see, view, regard, describe, know, portray, perceive, consider, think, characterize, characterise, depict, cast, dismiss, interpret, hail, identify, label, denounce, quote, mock, cite, read, paint, recognize, rate, criticize
by: claim, share, back, cite, condemn, criticise, criticize, describe, echo, endorse, announce, approve, call, denounce, dismiss, disclose, favor, hail, mention, mock, note, oppose, praise, propose, question, recommend, reject, report, reveal, see, support, view, welcome, admire, write
`)

/** Verbs that attribute only when they say what a thing is like: "found the plan unsafe". */
export const judgingVerbs = new Set(['find so', 'believe so'])

/** Verbs that attribute only beside quotation marks: "“…,” she began". */
export const quotingVerbs = new Set([
  'speak',
  'begin',
  'put',
  'end',
  'offer',
  'open',
  'reflect',
  'decry',
  'go on',
])
