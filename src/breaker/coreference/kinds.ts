/** Nouns that take each other's place when something is mentioned again ("a militia … the group"). The first of each row is the general one. */
const rows = [
  'group organisation organization faction movement militia outfit network band militant-group alliance coalition gang cell',
  'company firm business corporation manufacturer maker carmaker automaker supplier operator retailer airline bank lender insurer publisher developer startup start-up giant conglomerate carrier brewer supermarket chain utility',
  'team club side',
  'law legislation act bill statute',
  'newspaper paper daily tabloid broadsheet',
  'film movie',
  'city town',
  'report study survey paper',
  'agreement deal treaty accord pact',
  'attack assault raid strike bombing shooting explosion blast',
  'charity foundation',
  'agency body regulator watchdog authority',
]

const alike = new Map<string, string[]>()
for (const row of rows) {
  const [general = '', ...others] = row.split(' ')
  alike.set(general, [general, ...others])
  for (const other of others) if (!alike.has(other)) alike.set(other, [other])
}

/** The nouns something may have been given before it is called `noun`: the noun itself, and what it is a general word for. */
export const nounsAlike = (noun: string): string[] => alike.get(noun) ?? [noun]
