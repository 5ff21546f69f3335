/** Nouns for people, those in one group standing for each other, as dictionary forms. */
const groups = [
  'prisoner inmate detainee convict captive',
  'fighter soldier troop militant combatant gunman insurgent rebel jihadist militiaman jihadi terrorist',
  'civilian villager',
  'refugee migrant evacuee displaced immigrant',
  'student pupil',
  'worker employee job staff staffer',
  'voter elector',
  'victim death fatality casualty body',
  'child kid minor boy girl',
  'woman',
  'man',
  'protester demonstrator marcher',
  'police policeman officer',
  'patient',
  'doctor nurse medic',
  'passenger traveller traveler',
  'hostage',
  'teacher',
  'member',
  'volunteer recruit',
  'farmer',
  'tourist visitor',
]
const groupOf = new Map(
  groups.flatMap((group, i) => group.split(' ').map((noun): [string, number] => [noun, i])),
)

/** Which group of people a noun names; undefined for "people", which may be any, and for things. */
export const peopleGroup = (lemma: string): number | undefined => groupOf.get(lemma)
