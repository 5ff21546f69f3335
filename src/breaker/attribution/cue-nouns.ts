const set = (words: string) => new Set(words.split(/\s+/).filter(Boolean))

/** Nouns with a clause or an infinitive: "the claim that…", "his promise to…". */
export const clauseNouns = set(`
accusation acknowledgement acknowledgment admission advice agreement allegation announcement anxiety
argument assertion assessment assumption assurance belief bet boast call certainty charge claim comment
commitment complaint concern conclusion confession confidence consensus contention conviction criticism
decision declaration demand denial desire determination disclosure doubt eagerness estimate evidence
expectation explanation fear feeling finding forecast goal guarantee guess hint hope hunch idea impression
inclination indication insinuation insistence instinct intention joke judgement judgment letter lie message
narrative note notion objection observation offer opinion order perception plan plea pledge point position
prediction premise proclamation promise proposal protest question rationale realisation realization reason
reassurance recognition recommendation refusal reluctance remark reminder report request resolution
revelation ruling rumor rumour sense sentiment signal skepticism speculation stance statement story
suggestion suspicion talk testimony theory thesis thought threat tweet understanding unwillingness verdict
view vow warning willingness wish word worry`)

/** Nouns with "of", "for", "about" and the like: "criticism of…", "support for…". */
export const prepositionNouns = new Set(
  `
of: discussion, chant, disclosure, assertion, favor, acceptance, admiration, admirer, admission, advocate, allegation, approval, belief, characterization, claim, complaint, condemnation, consideration, critic, criticism, critique, declaration, defence, defense, denial, denunciation, depiction, disapproval, disdain, dismissal, embrace, endorsement, explanation, hatred, hope, impression, indication, interpretation, love, mention, mockery, nomination, notion, opinion, opponent, perception, pledge, portrayal, praise, prediction, promise, proponent, recognition, recollection, rejection, rumor, support, supporter, suspicion, talk, understanding, view, vision, vow, warning
for: admiration, advice, advocate, affection, apology, call, case, clamor, contempt, criticism, demand, disdain, endorsement, enthusiasm, excuse, explanation, hope, plea, praise, preference, proposal, push, rationale, recommendation, respect, support, sympathy, vision, word
about: story, accusation, advice, allegation, anxiety, assertion, attitude, belief, boast, claim, comment, complaint, concern, debate, fear, feeling, idea, joke, lie, misgiving, observation, opinion, point, prediction, question, remark, reservation, rumor, skepticism, speculation, speech, statement, suspicion, talk, theory, thought, tweet, uncertainty, unease, view, warning, worry
on: advice, assault, attack, comment, opinion, perspective, remark, stand, statement, take, thought
over: anger, concern, criticism, outrage, worry, fear, frustration, doubt, alarm, anxiety, complaint
at: anger, dig, frustration, jab, outrage
to: hostility, allusion, commitment, objection, opposition, reference, solution
against: lawsuit, campaign, accusation, allegation, argument, attack, case, charge, claim, complaint, diatribe, opposition, outburst, rhetoric, tirade, warning
with: disagreement, frustration, satisfaction, dissatisfaction, concern
toward: attitude, animosity, hostility
towards: attitude, animosity, hostility
in: belief, confidence, faith, trust, interest`
    .split('\n')
    .flatMap((line) => {
      const [preposition, nouns] = line.split(':')
      return (nouns ?? '').split(',').map((noun) => `${noun.trim()} ${preposition?.trim()}`)
    }),
)

/** Adjectives with a clause, an infinitive or a preposition: "is confident that…", "was willing to…". */
export const cueAdjectives = set(`
adamant afraid angry anxious apparent apprehensive ashamed aware bullish careful clear committed concerned
confident content convinced critical curious delighted desperate determined disappointed dismayed doubtful
dubious eager embarrassed encouraged enthusiastic evident excited fearful fond frustrated furious glad
grateful hesitant hopeful hostile interested keen leery loath mindful nervous obvious opposed optimistic
outraged pessimistic pleased proud quick relieved reluctant resentful sad satisfied scared sceptical shocked
skeptical sorry supportive sure surprised suspicious thankful thrilled tired uncertain unconvinced unhappy
unsure unwilling upset vocal wary willing worried`)
