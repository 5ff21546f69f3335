const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean))
const phrases = (words: string): ReadonlySet<string> =>
  new Set(
    words
      .split(',')
      .map((each) => each.trim())
      .filter(Boolean),
  )

/** Courtesy and rank titles that stand before a name and are no part of it. */
export const titles = set(
  `mr mr. mrs mrs. ms ms. miss dr dr. prof prof. sir lord lady dame rev rev. gen gen. lt lt. col col. maj maj. capt capt. sgt sgt. cpl cpl. pvt pvt. gov gov. sen sen. rep rep. hon hon. pres. president
king queen prince princess pope sheikh imam ayatollah emir judge justice senator congressman congresswoman governor mayor general colonel major captain lieutenant sergeant detective inspector sheriff professor doctor cardinal bishop archbishop rabbi pastor chancellor minister
secretary ambassador commissioner superintendent constable premier chairman chairwoman speaker representative councillor attorney prime vice deputy foreign`,
)

/** Given names common in English-language news. */
export const givenNames = set(
  `aaron abdul abdullah abraham adam adrian ahmad ahmed aisha alan albert alejandro alex alexander alexandra alexei alfred ali alice alison amanda amir amy ana andre andrea andrew andy angela angelina ann anna anne anthony antonio ariel arthur ashley ashraf barack barbara bashar ben benjamin bernard bernie beth bill billy bob bobby boris brad bradley brandon brendan brett brian bruce bryan
caitlin cameron carl carlos carol caroline catherine cecilia charles charlie charlotte chelsea cheryl chloe chris christian christina christine christopher claire clara colin connor craig cristiano cynthia daniel daniela danny dave david dean deborah denise dennis diana diane diego dmitry dominic don donald donna dorothy doug douglas dylan ed eddie edward edwin elena eleanor eli elizabeth ellen emily emma emmanuel eric erica erik ethan eva evan evelyn
fatima felix fernando fiona florence frances francis francisco frank fred gabriel gareth gary gavin geoff george gerald gerard gideon gina giovanni glen gloria gordon grace graham grant greg gregory hamid hannah harold harry harvey hassan heather helen henry hillary holly howard hugh hugo hussein ian ibrahim imran irina isaac isabel ismail ivan jack jackson jacob jake james jamie jan jane janet jared jason jay jean jeff jeffrey jennifer jeremy jerry jesse jessica jill jim jimmy joan joanna
joe joel johan john johnny jon jonathan jordan jorge jose joseph josh joshua juan judith judy julia julian julie justin karen karl kate katherine kathleen kathryn kathy katie keith kelly ken kenneth kevin khaled khalid kim kirsty kurt kyle laura lauren laurence lawrence lee leo leon leonard leslie lewis liam linda lindsay lisa liz louis louise lucas lucy luis luke lynn mahmoud malcolm malik manuel marc marco margaret maria marie marina mario mark marta martha martin marwan mary mateo matt matthew maureen max maya megan mehmet melanie melissa michael michel michelle miguel mike mikhail mohamed mohammad mohammed monica moses muhammad mustafa
nancy naomi narendra natalie natasha nathan neil nelson nicholas nick nicola nicolas nigel nikki nina noah nora norman oliver olivia omar oscar osama owen pablo pamela patricia patrick paul paula pauline pedro penny peter phil philip phillip pierre rachel ralph ramzi randy rashid raymond rebecca recep ricardo richard rick rita rob robert roberto robin rod roger roland ron ronald rosa rose rosie ross roy rupert russell ruth ryan saddam salem sally salman sam samantha samir samuel sandra sara sarah scott sean sebastian sergei shane shannon sharon shaun shawn shirley simon sofia sonia sophia sophie stanley stella stephanie stephen steve steven stewart stuart sue susan suzanne sylvia
tamara tanya tara tariq ted teresa terry theo theresa thomas tiffany tim timothy tina todd tom tommy tony tracy trevor tyler valerie vanessa vera veronica victor victoria vincent viktor virginia vladimir volodymyr walter wayne wendy will william xavier yasmin yasser yousef yusuf zach zoe`,
)

/** Words inside a name that make it the name of a body. */
export const bodyWords = set(
  `academy administration agency airlines airways alliance army assembly associates association authority bank board brigade broadcasting bureau cabinet center centre centers chamber church city-council club coalition college command commission committee company conference confederation congress consortium corp corp. corporation council court
department division enterprises faction federation forces force foundation front fund gmbh group guard holdings hospital inc inc. industries initiative institute institution international laboratories laboratory league legion limited llc llp ltd ltd. magazine media militia ministry mission museum navy network news newspaper office
organisation organization partners partnership party parliament plc police politburo press project reserve school senate service services society studios syndicate systems team telecom trust union united universities university watch world-bank
daily guardian herald journal mail mirror observer post sun telegraph times tribune post-dispatch`,
)

/** Words inside a name that make it the name of a place. */
export const placeWords = set(
  `airport avenue bay beach boulevard bridge camp canal cape castle city coast county creek desert district drive east-coast gulf harbor harbour heights highlands hill hills island islands isle lake lane mount mountain mountains ocean oblast palace park peninsula plaza port province region republic river road sea shore square station state states strait street territory town valley village west-bank`,
)

/** Countries, regions, and the cities most in the news. */
export const places = phrases(
  `afghanistan,albania,algeria,andorra,angola,argentina,armenia,australia,austria,azerbaijan,bahamas,bahrain,bangladesh,barbados,belarus,belgium,belize,benin,bhutan,bolivia,bosnia,botswana,brazil,britain,brunei,bulgaria,burkina faso,burma,burundi,cambodia,cameroon,canada,chad,chile,china,colombia,congo,costa rica,croatia,cuba,cyprus,czech republic,czechia,denmark,djibouti,
  dominican republic,ecuador,egypt,el salvador,england,eritrea,estonia,ethiopia,fiji,finland,france,gabon,gambia,georgia,germany,ghana,great britain,greece,greenland,guatemala,guinea,guyana,haiti,honduras,hungary,iceland,india,indonesia,iran,iraq,ireland,israel,italy,ivory coast,jamaica,japan,kazakhstan,kenya,kosovo,kuwait,kyrgyzstan,laos,latvia,lebanon,lesotho,liberia,libya,lithuania,
  luxembourg,macedonia,madagascar,malawi,malaysia,maldives,mali,malta,mauritania,mauritius,mexico,moldova,monaco,mongolia,montenegro,morocco,mozambique,myanmar,namibia,nepal,netherlands,new zealand,nicaragua,niger,nigeria,north korea,northern ireland,norway,oman,pakistan,palestine,panama,papua new guinea,paraguay,peru,philippines,poland,portugal,puerto rico,qatar,romania,russia,rwanda,saudi arabia,
  scotland,senegal,serbia,sierra leone,singapore,slovakia,slovenia,somalia,south africa,south korea,south sudan,spain,sri lanka,sudan,suriname,sweden,switzerland,syria,taiwan,tajikistan,tanzania,thailand,tibet,togo,tunisia,turkey,turkmenistan,uganda,ukraine,united arab emirates,united kingdom,united states,uruguay,uzbekistan,venezuela,vietnam,wales,yemen,zambia,zimbabwe,us,u.s.,u.s,usa,u.s.a.,uk,u.k.,u.k,uae,
  africa,america,asia,europe,antarctica,balkans,caribbean,caucasus,crimea,gaza,gaza strip,kashmir,kurdistan,latin america,middle east,north america,south america,scandinavia,siberia,west bank,chechnya,catalonia,
  alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,hawaii,idaho,illinois,indiana,iowa,kansas,kentucky,louisiana,maine,maryland,massachusetts,michigan,minnesota,mississippi,missouri,montana,nebraska,nevada,new hampshire,new jersey,new mexico,new york,north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania,rhode island,south carolina,south dakota,tennessee,texas,utah,vermont,
  west virginia,wisconsin,wyoming,ontario,quebec,alberta,manitoba,queensland,new south wales,yorkshire,kent,essex,cornwall,devon,lancashire,
  aleppo,amman,amsterdam,ankara,athens,atlanta,auckland,baghdad,baltimore,bangkok,barcelona,basra,beijing,beirut,belfast,belgrade,benghazi,berlin,birmingham,bogota,boston,brasilia,brisbane,bristol,brooklyn,brussels,bucharest,budapest,buenos aires,cairo,calgary,cape town,caracas,cardiff,chicago,cleveland,copenhagen,dallas,damascus,delhi,denver,detroit,dhaka,doha,donetsk,dubai,dublin,edinburgh,fallujah,
  frankfurt,geneva,glasgow,hamburg,hanoi,havana,helsinki,hong kong,houston,idlib,islamabad,istanbul,jakarta,jerusalem,johannesburg,kabul,karachi,kharkiv,khartoum,kiev,kinshasa,kyiv,lagos,lahore,las vegas,leeds,leicester,lima,lisbon,liverpool,london,los angeles,luhansk,madrid,manchester,manhattan,manila,mariupol,mecca,melbourne,memphis,mexico city,miami,milan,milwaukee,minneapolis,minsk,mogadishu,montreal,
  moscow,mosul,mumbai,munich,nairobi,nashville,new delhi,new orleans,new york city,newcastle,nottingham,oakland,odessa,orlando,oslo,ottawa,oxford,paris,perth,philadelphia,phoenix,pittsburgh,prague,pyongyang,ramallah,raqqa,rio de janeiro,riyadh,rome,sacramento,san antonio,san diego,san francisco,sanaa,santiago,sao paulo,sarajevo,seattle,seoul,shanghai,sheffield,sofia,southampton,st. louis,stockholm,sydney,
  tampa,tehran,tel aviv,tijuana,tokyo,toronto,tripoli,tunis,vancouver,venice,vienna,vilnius,warsaw,washington,washington d.c.,wellington,yangon,zagreb,zurich`,
)

/** Bodies whose names do not say that they are. */
export const bodies = phrases(
  'islamic state,isis,isil,taliban,hamas,hezbollah,hizbollah,al-qaeda,al qaeda,boko haram,nato,white house,pentagon,kremlin,downing street,european union,united nations,world bank,interpol,unicef,unesco,amnesty,red cross,red crescent,google,facebook,twitter,microsoft,apple,amazon,boeing,airbus,reuters',
)

/** Words inside a name that make it the name of an event, a law or a day: neither person, place nor body. */
export const eventWords = set(
  'war wars revolution olympics games cup championship championships day week month prize award awards act law treaty agreement accord accords deal bill amendment constitution bible koran ramadan christmas easter festival summit hurricane storm virus disease',
)
