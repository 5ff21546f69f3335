/** The small closed classes of English words the breaker steers by, lower case. */
const set = (words: string) => new Set(words.split(/\s+/).filter(Boolean))

export const determiners = set(
  'the a an this that these those each every some any no another both either neither all several many few most such half much more less fewer enough',
)
export const possessives = set('my your his her its our their whose')
export const subjectPronouns = set(
  'i you he she it we they who everyone everybody someone somebody nobody anyone anybody nothing something everything',
)
export const pronouns = set(
  'i you he she it we they me him us them myself yourself himself herself itself ourselves themselves everyone everybody someone somebody nobody anyone anybody nothing something everything one others mine yours hers ours theirs there',
)
export const prepositions = set(
  'of in on at by for with from to into onto over under about after before during since until till against among amongst between within without through throughout across along around behind beside besides beyond despite down up off near outside inside per via toward towards upon like unlike amid amidst alongside aboard above below beneath including concerning regarding following except than as out versus ahead because atop past worth due',
)
export const subordinators = set(
  'after before because although though while when whenever if unless since until till as whereas whether once where lest',
)
export const coordinators = set('and but or nor yet so plus &')
export const whWords = set('who which whom whose what where when why how whoever whatever whichever')
export const relatives = set('who which whom whose where when that')
export const modals = set('will would can could may might must shall should cannot ought wo ca')
export const beForms = set("is are was were be been being am 'm 're isn't aren't wasn't weren't")
export const haveForms = set("have has had having 've haven't hasn't hadn't")
export const doForms = set("do does did don't doesn't didn't")
export const negations = set("not n't never no n’t")
export const clitics = set("'s 'll 're 've 'd 'm n't ’s ’ll ’re ’ve ’d ’m n’t ' ’")
export const adverbs = set(
  `also still just even already now then never ever often always soon later earlier again once twice only almost nearly ago today yesterday tomorrow tonight here there away back together apart instead perhaps maybe quite very too so far long well
abroad home online overnight forward meanwhile however therefore thus moreover furthermore indeed else rather seldom sometimes somewhat subsequently first finally not n't n’t ahead alone else yet anymore thereafter afterwards afterward else forever hence nowadays otherwise though anyway hard fast`,
)
export const adjectives = set(
  `new old good bad big small large great high low long short young early late last next first second third other same different own major minor main key top former current ex late senior junior deputy chief vice acting interim dead alive free full empty
local national international foreign federal public private common general social political economic military civil nuclear legal illegal recent past present future whole entire single double triple able unable likely unlikely sure certain ready due aware afraid
true false real fake wrong right strong weak hot cold rich poor safe dangerous hard easy difficult important serious huge tiny heavy light deep wide close open black white red blue green brown grey western eastern northern southern central
responsible available possible impossible guilty innocent popular famous infamous happy sad angry sick ill healthy hungry keen willing sorry worth so-called self-styled alleged leading rival fellow veteran longtime prominent`,
)
export const months = set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
)
export const weekdays = set(
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun',
)
export const timeWords = set(
  'yesterday today tomorrow tonight now recently currently earlier later previously already annually daily weekly monthly yearly overnight once twice ago week month year day night morning afternoon evening weekend decade century season summer winter spring autumn fall hour hours days weeks months years minutes decades centuries nights mornings weekends',
)
export const numberWords = set(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens half third quarter quarters thirds scores',
)
export const femaleNames = set(
  'mary sarah anna emma hillary angela theresa nancy maria susan linda karen elizabeth jennifer jessica amanda laura lisa michelle kimberly amy rachel rebecca julia kate catherine victoria alice jane helen ruth diana sophie sophia olivia emily hannah charlotte lucy grace chloe ella lily fatima aisha zainab nadia malala ivanka melania kamala chelsea heather nicole rihanna beyonce taylor madonna oprah serena venus megyn kellyanne jill elena sonia ginger angelina carla claire clare christine christina cristina kelly kim kylie kendall khloe lauren megan melissa monica natalie patricia paula sandra sharon stephanie tina wendy yvonne zoe alicia brenda carol caroline cheryl cynthia deborah donna dorothy gina gloria irene jacqueline janet joan joanna judith katherine kathleen kathryn leslie lorraine louise margaret marie marilyn martha nora pamela penelope rosa rose sally samantha shirley stella teresa tracy vanessa vera virginia yasmin',
)
export const maleNames = set(
  'john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle walter ethan jeremy harold carl keith roger gerald christian terry sean arthur austin noah lawrence jesse joe bryan billy jordan albert dylan bruce willie gabriel alan juan logan wayne ralph roy eugene randy vincent russell louis philip bobby johnny bradley ali ahmed mohammed muhammad mohammad mahmoud hassan hussein ibrahim omar osama bashar vladimir barack bernie tim tom mike jim bill bob ben dan dave steve rob nick chris jeff greg matt tony andy simon neil ian graham craig stuart liam harry oliver oscar leo max luke lewis floyd manny carlos luis diego rafael roger novak lionel cristiano wayne jose arsene alex qasim hamid kim jared mitt rick ted newt rudy abu jeb rand marco mitch harvey clarence elon jamal kenji arnold edwin brad ray fred glenn howard hugh isaac ivan jay jorge julian karl kurt lance lee leonard leon marcus mario martin marvin maurice melvin mickey miguel milton morris nelson norman pedro preston ricardo rodney ronnie ross salvador sergio seth sidney spencer stanley stewart theodore todd travis troy victor warren wesley zac jamie darren dean derek duncan dominic edmund elliot ernest ethan finn francis franklin fernando garry geoffrey gordon',
)
export const femaleTitles = set(
  'mrs mrs. ms ms. miss lady dame queen princess duchess madam sister mother daughter wife actress congresswoman chairwoman spokeswoman businesswoman baroness',
)
export const maleTitles = set(
  'mr mr. sir lord king prince duke brother father son husband congressman chairman spokesman businessman baron actor',
)
