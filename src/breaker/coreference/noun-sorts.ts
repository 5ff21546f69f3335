/** What common nouns stand for, by their dictionary form: closed word lists that steer which pronoun can point to what. */
const set = (words: string) => new Set(words.split(/\s+/).filter(Boolean))

/** Nouns for women and girls only. */
export const femaleNouns = set(
  `woman girl lady mother mum mom mummy grandmother grandma wife widow daughter granddaughter sister aunt niece girlfriend fiancee fiancée bride queen princess duchess
countess baroness empress actress waitress hostess heiress goddess priestess nun businesswoman congresswoman councilwoman chairwoman spokeswoman policewoman sportswoman stepmother stepdaughter
stepsister godmother schoolgirl housewife mistress matriarch ballerina landlady barmaid midwife alderwoman saleswoman noblewoman abbess madam ex-wife ex-girlfriend mother-in-law daughter-in-law sister-in-law half-sister lass
heroine comedienne stewardess maid bridesmaid soprano mezzo-soprano cheerleader dame`,
)

/** Nouns for men and boys only. */
export const maleNouns = set(
  `man boy father dad daddy grandfather grandpa husband widower son grandson brother uncle nephew boyfriend fiance fiancé groom bridegroom king prince duke count baron emperor monk priest pope imam
businessman congressman councilman chairman spokesman policeman sportsman stepfather stepson stepbrother godfather schoolboy patriarch landlord barman alderman salesman nobleman abbot gentleman ex-husband ex-boyfriend
father-in-law son-in-law brother-in-law half-brother lad bishop archbishop cardinal ayatollah sheikh sheik emir sultan caliph fisherman fireman gunman cameraman frontman craftsman swordsman henchman horseman baritone tenor
guy bloke chap sir lord knight friar wizard batsman lineman cowboy altar-boy`,
)

/** Nouns for a person of either sex: what somebody is or does. */
export const personNouns = set(
  `person human adult child kid baby infant toddler teenager teen adolescent youngster youth pensioner citizen resident inhabitant native immigrant migrant refugee asylum-seeker foreigner expatriate settler local villager commuter passenger pedestrian motorist cyclist driver rider
parent grandparent spouse partner sibling twin cousin relative friend neighbour neighbor colleague classmate teammate team-mate roommate companion ally rival opponent enemy fan supporter follower admirer lover guest host visitor tourist traveller traveler customer client consumer patient user
member leader head chief boss chair chairperson president vice-president premier minister secretary undersecretary chancellor governor mayor senator representative lawmaker legislator deputy councillor councilor parliamentarian politician candidate nominee incumbent frontrunner delegate diplomat ambassador envoy consul
commissioner official officer spokesperson aide adviser advisor strategist lobbyist activist campaigner protester protestor demonstrator dissident reformer revolutionary ruler monarch heir sovereign dictator strongman autocrat statesman ideologue nationalist conservative liberal democrat republican socialist communist
soldier sailor airman marine paratrooper trooper commander general colonel major captain lieutenant sergeant corporal brigadier admiral marshal veteran recruit conscript fighter militant insurgent rebel terrorist extremist jihadist guerrilla warlord bomber gunner sniper hostage captive prisoner inmate detainee convict
suspect defendant accused offender criminal killer murderer attacker assailant robber thief burglar rapist kidnapper smuggler trafficker dealer fraudster hacker gangster mobster thug victim survivor witness plaintiff claimant appellant respondent petitioner complainant juror judge magistrate justice
lawyer attorney solicitor barrister prosecutor counsel notary detective inspector investigator constable superintendent sheriff warden guard bodyguard agent spy informant whistleblower firefighter paramedic
doctor physician surgeon nurse dentist psychiatrist psychologist therapist pharmacist veterinarian pathologist cardiologist neurologist oncologist epidemiologist virologist scientist researcher scholar academic professor lecturer teacher tutor student pupil graduate undergraduate dean principal headteacher headmaster
economist analyst statistician mathematician physicist chemist biologist engineer architect inventor astronomer geologist linguist historian philosopher sociologist anthropologist archaeologist theologian expert specialist technician programmer developer designer consultant
journalist reporter correspondent editor columnist commentator critic blogger broadcaster presenter anchor interviewer photographer photojournalist publisher author writer novelist poet playwright dramatist essayist biographer screenwriter translator librarian
actor performer entertainer comedian singer songwriter vocalist rapper musician pianist guitarist violinist drummer bassist cellist conductor composer dancer choreographer artist painter sculptor filmmaker director producer celebrity star idol model magician illustrator cartoonist
player footballer striker midfielder defender goalkeeper winger forward captain quarterback pitcher catcher golfer boxer wrestler athlete runner sprinter swimmer skier skater gymnast jockey trainer coach manager referee umpire champion medallist medalist winner loser runner-up bowler batter cricketer racer skipper
businessperson entrepreneur executive banker investor trader broker financier billionaire millionaire tycoon magnate mogul founder co-founder cofounder owner co-owner shareholder director employee employer worker labourer laborer staffer colleague intern apprentice assistant clerk accountant auditor treasurer bookkeeper
farmer miner builder carpenter plumber electrician mechanic pilot astronaut chef cook baker butcher waiter bartender hairdresser tailor shopkeeper salesperson contractor landowner vendor peasant shepherd servant slave butler gardener cleaner
cleric pastor minister rabbi preacher missionary saint prophet deity god pilgrim believer worshipper disciple christian muslim jew hindu buddhist catholic protestant atheist
speaker author narrator participant contestant competitor finalist applicant volunteer donor recipient beneficiary survivor hero villain genius legend pioneer veteran newcomer successor predecessor counterpart protagonist character beginner successor mentor role-model caregiver carer orphan foundling
american briton englishman frenchman german italian spaniard russian chinese japanese iraqi syrian iranian israeli palestinian egyptian turk greek pole dane swede norwegian finn dutchman irishman scotsman welshman australian canadian mexican brazilian indian pakistani afghan`,
)

/** Nouns for many people at once: "they", and never "he". */
export const crowdNouns = set(
  `people police folk public staff crew crowd family couple pair duo trio population audience majority minority youth clergy elite workforce personnel cast bunch mob gang troops cattle jury faculty public electorate`,
)

/** Nouns for a body of people that acts as one: "it" or "they". */
export const bodyNouns = set(
  `affiliate agency airline alliance army association authority band bank battalion bloc board body branch brigade broadcaster bureau cabinet cartel cell charity church club coalition command commission committee community company conglomerate congress consortium cooperative corporation council court daily
delegation department division embassy enterprise establishment faction federation firm force foundation front fund gang government group institute institution insurer investigator junta league legislature lender magazine maker manufacturer militia military ministry monarchy movement navy network newspaper office offshoot
operator opposition organisation organization outfit panel paper parliament party platoon police press publisher regiment regime regulator retailer school sect senate service side society squad squadron startup start-up studio subsidiary supplier syndicate team think-tank tribunal troupe trust union unit university watchdog
administration carrier automaker carmaker chain developer parent business giant rival outlet hospital museum station team-mate choir orchestra crew couple duo trio jury family tribe nation country state city`,
)

/** Nouns for places: "it". */
export const placeNouns = set(
  `airport area avenue base bay beach border borough bridge building camp campus canal capital castle cathedral cave centre center city coast colony continent country county desert district estate facility farm field forest garden harbour harbor headquarters home hospital hotel house island jail kingdom lake land mine monastery
mosque mountain museum nation neighbourhood neighborhood ocean palace park peninsula plant port prison province region republic resort restaurant river road school sea settlement shop site square stadium state station store street suburb temple territory theatre theater town valley venue village volcano world zone apartment room flat`,
)

/** Nouns for stretches of time: no pronoun for a person or a body points to them. */
export const timeNouns = set(
  `second minute hour day night morning afternoon evening noon midnight week weekend fortnight month quarter season spring summer autumn winter year decade century era age period time moment date today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
while past future eve anniversary ad bc am pm occasion`,
)

/** Last or first words of names of bodies. */
export const bodyNameWords = set(
  `inc inc. corp corp. corporation ltd ltd. llc plc co co. gmbh ag sa nv company group holdings bank party university college school academy institute institution council committee commission agency authority ministry department office bureau board association federation union league club society foundation trust fund
army navy force forces police guard corps brigade battalion regiment front movement coalition alliance congress parliament senate assembly house court tribunal church network times post journal herald tribune guardian gazette news press media records studios pictures entertainment airlines airways motors industries systems technologies
partners partnership international united city rovers wanderers athletic hotspur rangers celtic orchestra band museum hospital theatre theater center centre service services administration organisation organization team crew conference commonwealth nations treasury pentagon kremlin vatican taliban hamas hezbollah nato opec unicef unesco fifa uefa nasa fbi cia bbc cnn nbc abc daily mail sun`,
)

/** Titles that stand before a name, by what they tell of its bearer. */
export const femaleTitles = set(
  'mrs mrs. ms ms. miss lady dame queen princess duchess countess baroness empress madam madame mme mme. mlle señora sister mother aunt congresswoman councilwoman chairwoman spokeswoman actress saint-mother frau mademoiselle',
)
export const maleTitles = set(
  'mr mr. sir lord king prince duke count baron emperor pope cardinal bishop archbishop imam ayatollah sheikh sheik emir sultan caliph father brother uncle congressman councilman chairman spokesman herr monsieur señor don fr fr. pastor rabbi master',
)
export const otherTitles = set(
  `dr dr. prof prof. professor rev rev. reverend hon hon. gen gen. general lt lt. lieutenant col col. colonel maj maj. major capt capt. captain sgt sgt. sergeant cpl cpl. corporal pvt pvt. private adm adm. admiral commander cmdr cmdr. marshal brigadier gov gov. governor sen sen. senator rep rep. representative
president vice-president premier chancellor minister secretary senator ambassador mayor commissioner superintendent constable inspector detective sheriff officer judge justice magistrate doctor coach manager director chief chair speaker st st. saint deputy attorney dean provost justice pc dc chef uncle cllr councillor mp comrade leader agent
lawyer actor author singer striker midfielder defender goalkeeper captain forward winger quarterback journalist reporter analyst economist historian activist founder co-founder boss head ceo cfo chairperson professor researcher scientist writer poet prosecutor spokesperson presenter comedian rapper republican democrat democratic conservative labour liberal socialist`,
)

/** Last words of names of things and events. */
export const thingNameWords = set(
  `cup award awards prize medal championship championships open games olympics festival tournament trophy series season show tour album song film book day night act bill law treaty agreement river lake island islands mountain mountains road street avenue bridge square park garden gardens beach bay
valley hill hills county district province region state territory sea ocean airport station stadium arena castle palace hall tower building mall plaza war battle revolution election elections declaration convention constitution bible koran quran report review magazine edition award oscar emmy grammy
science arts medicine law engineering degree language literature theory project program programme plan operation campaign day bowl race derby marathon prix game match final finals show ceremony exhibition museum ship uss hms boulevard highway code model virus disease syndrome church`,
)

/** Nouns in -er, -or, -ist or -ian that are no persons. */
export const thingsThatSoundLikePersons = set(
  `letter number paper matter order power water river chapter character corner dinner winter summer shoulder finger computer newspaper counter flower tower cover layer offer border center monitor motor error factor sector mirror horror terror tractor favor honor color humor labor rumor tumor harbor flavor behavior odor vapor
sugar cellar dollar pillar career disorder murder shelter shower sweater poster trailer laser cancer fever liver silver copper timber quarter semester theater theatre meter liter filter disaster helicopter register master-plan gender tender surrender encounter transfer transformer answer anger hunger danger manner banner
barrier chamber cluster container cracker cucumber december september november october drawer engineer-corps fiber folder fodder freezer gutter hammer ladder leather lumber lighter log-server server router browser scanner printer processor reactor generator elevator escalator indicator vector visor razor armor candor rigor vigor
list twist mist fist checklist playlist median lesbian-bar interior exterior floor door minor major-league major anchor supper upper lower proper super either other another rather`,
)

/** Well-known bodies of one word. */
export const knownBodies = set(
  `apple google microsoft amazon facebook meta twitter youtube instagram netflix uber airbnb tesla ford toyota honda nissan hyundai volkswagen bmw mercedes volvo renault fiat boeing airbus ryanair easyjet lufthansa emirates shell bp exxonmobil chevron totalenergies gazprom rosneft aramco
tesco sainsbury's asda morrisons walmart carrefour aldi lidl ikea nestle nestlé unilever pfizer moderna astrazeneca novartis bayer siemens philips sony samsung huawei nokia intel ibm oracle nvidia disney barclays hsbc lloyds santander citigroup jpmorgan goldman unesco unicef interpol europol
oxfam greenpeace amnesty reuters bloomberg politico buzzfeed breitbart chelsea arsenal everton juventus barcelona parliament congress labour ukip isis isil daesh al-qaeda fatah hamas hezbollah taliban starbucks mcdonald's pepsi coca-cola adidas nike`,
)
