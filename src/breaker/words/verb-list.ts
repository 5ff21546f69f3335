/**
 * Base forms the breaker takes for verbs. `verbs` are seldom anything else in news; `verbOrNoun` are as often
 * nouns ("attack", "plan") and count as verbs only where their neighbours leave no other reading.
 */
export const verbs = new Set(
  `abandon abolish absorb accelerate accept accommodate accompany accomplish accumulate accuse achieve acknowledge acquire acquit adapt add
adhere adjourn adjust administer admire admit adopt advertise advise advocate affect affirm afford aggravate agree alarm alert align allege allocate allow
alter amass amend amount amplify analyse analyze announce annoy anticipate apologise apologize appear applaud apply appoint appreciate apprehend approve argue
arise arrange arrive ascertain ask assassinate assemble assert assess assign assist associate assume assure attach attain attend attract attribute
authorise authorize avert avoid await axe backfire baffle ban bar base beat become befriend begin behave behead believe belong bestow betray blame block boast
bolster borrow bother breach breathe bribe bring broaden build bully buy calculate campaign cancel capitulate captivate capture care carry cast catch cease celebrate
certify challenge characterise characterize chase chat cheer choose circulate cite clarify clash classify cling coincide collaborate collapse collect collide combat combine come
commemorate commence commend commission compare compel compete compile complain complete comply compose comprise compromise conceal concede conceive
concentrate conclude condemn conduct confess confine confirm confiscate conflict confront confuse congratulate connect conquer consent consider consist consolidate conspire
constitute construct consult consume contact contain contend contest continue contradict contribute convene convert convey convict convince cooperate coordinate
cope corroborate count counter create criticise criticize cross crush cultivate curb dare decapitate decide declare decline decrease decry dedicate deem deepen
defeat defect defend defuse degrade delay delete deliver demolish demonstrate denounce deny depart depend depict deploy deport depose derive describe desert deserve
designate despise destabilise destabilize destroy detail detain deter deteriorate determine detonate devastate develop devise devote diagnose dictate die differ diminish
disagree disappear disappoint disarm disband discard discharge disclose discontinue discourage discover discriminate discuss dislike dismantle dismiss dispatch displace display dispute
disrupt dissolve distance distinguish distort distribute diversify divert divide divorce dodge donate double downplay draft drag drain drift drive drop drown ease eat edit educate
elaborate elect elevate eliminate emanate embark embed embrace emerge emphasise emphasize employ empower empty enable enact encounter encourage endanger endorse endure
enforce engage enhance enjoy enlist enrich enrol enroll ensue ensure entail enter entertain entitle envisage equal equip eradicate erase erect erode erupt escalate
escape establish estimate evacuate evade evaluate evict evolve exaggerate examine exceed excel exchange exclude execute exempt exercise exert exhaust exhibit exile exist expand expect expel
expire explain explode exploit explore export expose express extend extradite face fail fall falsify favour favor fear feature feel fend file fill finalise finalize finance find fine
finish fire flee float flock flood follow forbid forge form formulate foster found free frighten fuel fulfil fulfill function fund gain gather generate give glorify go govern grab
graduate grant grasp greet grow guarantee guard guide halt halve handle hang happen harass harm hear help herald hesitate hide highlight hijack hinder hire hold honour honor host
identify ignite ignore illustrate imagine impair impede implement implicate imply import impose impress imprison improve inaugurate include incorporate increase incur indicate
indict infect infer infiltrate inflict influence inform inherit inhibit initiate injure inject insert insist inspect inspire install instigate institute instruct insult integrate intend intensify interact
intercept interfere interpret interrogate interrupt intervene interview introduce invade invest investigate invite invoke involve isolate issue jail join justify keep kidnap kill knock know label
lack lambast land languish last launch lead lean learn leave lessen let liberate lift limit linger listen live load lobby locate lodge loom loosen loot lose lower maintain make manage
manipulate manufacture march mark marry massacre master mediate meet melt mention merge migrate minimise minimize mislead miss mistreat mitigate mobilise mobilize mock modify monitor motivate mount move
multiply murder muster narrow necessitate negotiate nominate normalise normalize notice notify nurture obey object oblige obscure observe obstruct obtain occupy occur offend open operate oppose oppress
order organise organize orchestrate originate oust outlaw outline outnumber outweigh overcome overlook oversee overthrow overturn overwhelm owe own pardon participate pass pay perform perish permit perpetrate
persecute persist persuade plague plead please pledge plunge poison pose possess postpone pour praise pray precede predict prefer prepare prescribe present preserve preside press presume
pretend prevail prevent proceed proclaim produce prohibit project prolong promise promote prompt pronounce propose prosecute protect protest prove provide provoke publish pull purchase pursue push qualify quell
question quit quote raid rain raise rally range rape ratify reach react realise realize reappear reassure rebuild recall receive recognise recognize recommend reconcile recover recruit redirect reduce refer reflect refrain
refuse regain regard register regret regulate reinforce reinstate reiterate reject relate release relinquish relocate rely remain remember remind remove render renew renounce reopen repatriate repay repeal repeat repel replace
reply represent repress reproduce request require rescue resemble resettle reside resign resist resolve respect respond restore restrict result resume retain retaliate retire retreat retrieve return reunite reveal revere reverse review revise
revive revoke revolt reward ride rise roam rob rule ruin rush sack sacrifice safeguard salute sanction satisfy save say scrap screen scrutinise scrutinize seal search secure see seek seem seize select sell send sentence separate
serve settle sever shape share shell shelter shift shock shut sign signal simplify slam slash slaughter smuggle soar solicit solve spark spearhead specialise specialize specify speculate spell spend sponsor stab stabilise stabilize stage
stand start state stay steal stem step stimulate stipulate stir stop store storm strengthen stress stretch strip strive struggle submit subside succeed sue suffer suggest suit summon supervise supply support suppose suppress surge
surpass surprise surrender surround survive suspect suspend sustain swear sweep switch symbolise symbolize tackle take target taunt teach tear tell tend terminate terrorise terrorize testify thank think threaten throw thwart tighten tolerate topple torture
tour toughen trace track trade trail train transfer transform translate transmit transport trap travel treat trigger triple try turn unanimous uncover undergo underline undermine understand undertake unify unite unleash unveil update uphold
upgrade urge use utilise utilize vanish vary venture verify veto vie view violate visit vote vow wage wait walk want warn warrant waste watch weaken wear weep weigh welcome widen win wipe withdraw withhold withstand witness wonder work worry worsen wound
wreck write yield yell
accept address age aid aim air alternate appeal appoint approach arm arrest attack attempt author award back balance battle bill blast bomb book boom boost border brand breakfast brief broadcast bury call camp cap cause centre change charge chart check claim
class clean clear climb close coach collar comb comfort command comment concern contract control convoy cook cool copy cost cough cover crack crash crawl credit cry cure curse cut dance date deal debate debut decree default demand design desire dial direct
discount dissent doctor document dominate doubt draw dream dress drill drink drive dry dump earn echo edge emigrate end endeavour enquire envy erode escort exit experience eye fan farm fashion fast feed feud field fight figure film fit fix flag flash flip fly focus fold force forecast
forget frame freeze gamble gear get glance goal guess hail hand hate haul have head heal heat hint hit honeymoon hope house hunt hurry hurt impact incline inch inquire jeopardise jeopardize jet joke judge jump kick kiss lag laugh launch leak lease lend level lie light like line link list loan lock look
love mail man map match mean measure merit mind mine model name near need net nod note number nurse offer opt pack page paint pair park part partner pave permit phone pick pile pilot pin place plan plant play plot point police pool post power practise prepare price print prize
probe process profile profit progress promise punch punish question queue quote race rank rate rebel rebound record reform reign rein relish remark rent repair report research reserve rest retort reunite ring riot risk rock roll root round row run sail sample scale score scream seat sense shadow shame
shoot shout show sit skip sleep slide slip slow smell smile smoke snap sound spark speak speed spike spin spot spread spur spy squeeze star steer stick stream strike study stumble subject supply surface survey suspect swap sweat swim swing talk tap taste tax team telephone test text thirst
tie time tip tire top touch tow transit trend trick trip trust tweet twist value vet volunteer wall wander wash wave welcome whip whisper wing wish wrap wrestle
accredit admonish allude bash blacklist bombard burn carve chant coin concoct couple criss-cross cruise dangle debunk decode deduct defer defraud delight deplore deprive desecrate despatch dine disapprove disqualify ditch doctor dub elude email embezzle
emulate enslave entrust epitomise espouse evoke excite excuse exonerate expedite fabricate ferry fetch flank flaunt flare flatten flourish forfeit frustrate gesture glean grapple grieve hack hurl impeach incite inhabit jeer kick lament languish ledger liken linger lure
mar mastermind mourn nab obliterate oust outrage overhaul overrun pinpoint plummet ponder portray pray reckon refute rehabilitate remark renovate repatriate reprimand revamp revel ridicule sabotage scold shatter skyrocket slump snatch spur squander stab strand subdue
subject sustain swap tamper tarnish teem thrive trample transpire traverse unfold uproot usher vandalise vandalize vindicate vacate weather wield wed wrap zoom retry emphasise retweet superimpose officiate diagnose quiz blog star crown hail propel dub tattoo photograph cheat flirt hug
stalk swallow date splash crave boast pose host`
    .split(/\s+/)
    .filter(Boolean),
)

/** Base forms that are at least as often nouns or adjectives: their -s and bare forms need supporting neighbours. */
export const verbOrNoun = new Set(
  `abuse access account act address advance age aid aim air ally alert appeal approach arm arrest attack attempt author average award back balance ban bar base battle beat benefit bid bill blast block board bomb book boom boost border boss brand breach break brief
broadcast budget burn call camp campaign cap care case cash cast cause centre chain challenge chance change charge chart chase check cheer claim clash class clean clear close coach coat code collapse combat command comment commission compromise concern condition conduct conflict contact content
contest contract control convict copy cost count counter couple course court cover crack craft crash cream credit crew cross crowd cry cup cure curse cut damage dance date deal debate debut decline decrease default defeat defect delay demand deposit desert design desire detail
dip direct discharge discount display dispute distance divorce doctor document double doubt draft drain draw dream dress drift drill drink drive drop drug dust ease echo edge effect end engineer equal escape escort estimate exchange excuse exercise exhibit exile exit experience export express eye face fall fan farm fashion
fast father favour favor fear feature feed fence field fight figure file film final finance find fine finger finish fire fish fit fix flag flash flight float flood floor flow fly focus fold force forecast form found frame free freeze front fuel function fund gain gamble game gap gather gear gift goal grant group guarantee guard
guess guide gun halt hand harm hate haul head heat help hint hire hit hold home honour honor hope host hotel house human hunt hurt impact import increase influence insult interest interview iron issue jail jet job join joke judge jump key kick kill kiss knock label lack land last launch law lead leak lean lease leave left level lie lift light
like limit line link list live loan lock log look loss love lower mail make man map march mark market master match matter mean measure medal meet merit mind mine minister minority miss model moderate monitor motion mount mouth move murder musical name near need net network note notice number nurse object offer open operate
order outline own pace pack package page paint pair park part partner party pass patient pattern pay peace phone picture piece pile pilot place plan plant play pledge plot point police pool post pound power practice praise present press pressure price print prize probe proceed process produce profile profit program programme progress project promise
protest purchase push question quiet quote race raid rain raise rally range rank rape rate rating reach rebel record reform refund regard register release remains rent repair reply report request rescue research reserve resort respect rest result return review reward ride right ring riot rise risk rival road rock role roll room root round row
rule run rush sack sail sample sanction save scale schedule score scream screen seal search season seat second secure sense sentence separate set shadow shame shape share shelter shell shield shift ship shock shoot shop shot shout show side sign signal site sleep slide slip slow smell smile smoke sound source spark speech speed spell spin split sponsor spot spread spring
spy staff stage stake stand star start state station stay stem step stick stock stop store storm strain strand stream stress stretch strike strip struggle study style subject suit supply support surface surge surprise survey suspect swap swing switch tackle talk target task taste tax team tear test text time tie tip title toll tongue top torture total touch tour
track trade traffic trail train transfer transport trap travel treat trend trial trick trigger trip trouble trust try turn tweet upgrade upset use value veto view visit voice volunteer vote wage wait walk wall war warrant waste watch water wave wear weather weight welcome will win wind wing wish witness wonder work worry wound wrap wreck yield youth zone
mean subject level star post bear tower lower average counter found left present complete correct empty elaborate close intimate appropriate`
    .split(/\s+/)
    .filter(Boolean),
)
