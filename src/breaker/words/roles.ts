/** Nouns that name what somebody is or does: they turn "X leader Y" and "Y, the leader of X," into a claim. */
export const roleNouns = new Set(
  `actor actress activist adviser advisor agent aide ambassador analyst anchor archbishop architect artist assistant associate astronaut athlete attorney author ayatollah banker baron baroness bishop blogger boss boxer broadcaster builder businessman businesswoman candidate captain
cardinal caliph cameraman celebrity ceo chair chairman chairwoman chancellor chef chief cleric climber coach co-founder colonel columnist comedian commander commentator commissioner composer congressman congresswoman constable consul contractor correspondent councillor counsel cousin creator critic
cyclist dancer daughter dealer dean defender deputy designer detective dictator diplomat director doctor driver economist editor emir emperor engineer envoy executive expert farmer father fighter filmmaker fiancee fiance footballer forward founder friend general goalkeeper golfer governor grandfather grandmother
guard guitarist gunman head historian hostage husband imam inspector investigator investor journalist judge justice king lawmaker lawyer leader lecturer legend legislator lieutenant magistrate magnate major manager mayor mechanic member midfielder militant minister model mogul monk mother motorist
negotiator neighbour neighbor nominee novelist nurse officer official operative opponent owner owner partner pastor patriarch patrolman photographer physician pilot player playmaker poet police politician pope presenter preacher predecessor premier president priest prime prince princess principal prisoner producer professor prosecutor
psychologist quarterback queen rapper rebel recruiter referee reporter representative researcher rival runner sailor scholar scientist secretary senator sergeant sheikh sheriff singer sister smuggler soldier solicitor son speaker specialist spokesman spokesperson spokeswoman star strategist striker student successor sultan
superintendent surgeon survivor suspect teacher technician teenager tenor trainer treasurer tycoon undersecretary uncle veteran victim warlord widow wife winner witness worker writer winger champion cofounder ex-boyfriend ex-girlfriend ex-wife ex-husband boyfriend girlfriend mogul counterpart lieutenant
nephew niece aunt brother sibling heir warden lobbyist hacker whistleblower coordinator mathematician biologist virologist epidemiologist statistician demographer landowner shopkeeper recruit strongman ruler viceroy premier hairdresser waitress barman contestant newcomer batsman bowler opener all-rounder defender winger prop fly-half lock skipper stalwart starlet
spinner seamer jockey`
    .split(/\s+/)
    .filter(Boolean),
)

/** Nouns that name a body of people or a place: the heads an apposition to an organisation may have. */
export const bodyNouns = new Set(
  `affiliate agency airline alliance army arm association band bank base battalion bloc board body branch brigade broadcaster bureau camp capital cartel cell centre center charity church city club coalition commission committee community company conglomerate corporation council country court
daily department district division faction federation firm force front fund government group headquarters hospital institute institution island journal kingdom league magazine manufacturer maker market militia ministry monarchy mosque movement museum nation neighbourhood network newspaper offshoot
operator organisation organization outfit outlet park parliament party port power prison province publisher region regime republic restaurant retailer school sect service side site society stadium startup state station studio subsidiary suburb successor syndicate team territory think-tank town tribe troupe union unit university village website wing
airport bridge canal cathedral river lake mountain valley desert peninsula strait rival giant drug disease virus condition vaccine film movie book novel album song show series programme program game app event festival tournament law bill act treaty agreement accord deal measure policy`
    .split(/\s+/)
    .filter(Boolean),
)

/** Courtesy and rank titles that stand before a name and belong to it. */
export const titles = new Set(
  `mr mr. mrs mrs. ms ms. miss dr dr. prof prof. sir lord lady dame rev rev. gen gen. lt lt. lt.-gen. col col. maj maj. capt capt. sgt sgt. cpl cpl. pvt pvt. gov gov. sen sen. rep rep. hon hon. st st. president king queen prince princess pope sheikh imam ayatollah emir judge justice senator
representative congressman congresswoman governor mayor general colonel major captain lieutenant sergeant detective inspector officer sheriff professor doctor father sister brother cardinal bishop archbishop rabbi pastor chancellor minister secretary ambassador commissioner superintendent constable`
    .split(/\s+/)
    .filter(Boolean),
)
