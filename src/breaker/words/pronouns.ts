export const thirdPerson = new Set(
  'he him his himself she her hers herself it its itself they them their theirs themselves'.split(' '),
)
export const firstPerson = new Set('i me my mine myself we us our ours ourselves'.split(' '))
export const pointing = new Set('this that these those such here there'.split(' ').slice(0, 4))

/** Nouns that, with "the" and nothing else, point back at something named before: "the group". */
export const anaphoric = new Set(
  `group organisation organization company firm party club team side body agency law bill act measure decision move deal agreement plan
  proposal ruling verdict incident attack accident crash case report study survey figure number total victim suspect man woman
  boy girl couple pair duo trio former latter site building area region country city town village film book song album show
  player striker defender midfielder actor singer minister official court operation project programme program scheme
  event match game tournament crime killing murder death shooting fire blast explosion vehicle car plane aircraft ship boat claim
  allegation charge statement comment remark letter document video picture photo image change rule ban idea issue problem result`.split(
    /\s+/,
  ),
)
