/**
 * What common passwords are made of, put together by us for this desk; no list of leaked passwords was copied. At
 * fifteen characters and more nearly all common passwords are a few of these in a row, with digits, separators and
 * swapped letters (4 for a); the rule in password-policy.ts recognises all those, which are many millions.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `
  password passwords passwort passord parola contrasena motdepasse senha wachtwoord heslo haslo passcode passphrase pass word
  admin administrator root user username login logon signin guest master access account secret secure security private public
  system server computer internet website desktop laptop windows microsoft google android iphone apple samsung facebook twitter
  instagram youtube amazon network default change changeme letmein letme welcome hello hallo bonjour hola test testing tester temp
  temporary sample example demo abc abcd qwerty qwertz azerty qwer asdf zxcv qaz wsx edc trustno trust noone whatever nothing
  something anything forgot forget remember dontforget myspace blink starwars star trek pokemon pikachu naruto minecraft fortnite
  love loves lover lovely loveyou iloveyou ilove iloveu loveme loveu youandme you and me my mine your yours our the this that
  is are was not for with from have will can dont know want need like hate miss kiss baby babe babygirl babyboy honey
  sweet sweetheart sweety sweetie sugar darling angel angels princess prince queen king kings lady boy girl girls boys man men woman
  mother father mommy daddy mama papa mum mom dad brother sister family friend friends forever always together never ever ever
  heart hearts life live living alive dead death die happy happiness smile beautiful pretty cute sexy hot cool awesome amazing best
  good great super mega ultra power powerful strong magic magical mystic legend legends hero heroes winner champion number one only
  first last next new old big little small fast black white red blue green yellow orange purple pink silver golden gold
  diamond crystal rainbow sunshine sunny sunset sunrise moon moonlight stars starlight sky heaven hell god jesus christ jesuschrist lord
  allah bismillah mashallah inshallah alhamdulillah allahuakbar muhammad mohammed ahmed mustafa fatima ali hassan hussein ibrahim omar
  bible faith hope grace bless blessed blessing church savior saviour angel holy spirit peace freedom liberty justice truth dream
  dreams dreamer wonder wonderful world earth planet universe galaxy ocean river mountain forest flower flowers rose roses lily daisy
  butterfly dragon dragons tiger tigers lion lions eagle eagles falcon falcons wolf wolves bear bears panther shark dolphin dolphins
  monkey monkeys donkey horse horses pony kitty kitten kittens cat cats dog dogs doggy puppy puppies bunny rabbit chicken turtle
  spider spiderman batman superman ironman wolverine hulk thor captain avengers joker mickey mouse minnie donald goofy disney
  winnie pooh tigger snoopy garfield spongebob squarepants barbie shrek simpson simpsons harry potter hermione hogwarts gandalf frodo
  football soccer baseball basketball hockey tennis golf rugby cricket boxing racing swimming volleyball softball skate surfing fishing
  hunter hunting shooter player players gamer gaming games game playstation nintendo mario luigi zelda sonic xbox warcraft counter
  strike matrix terminator rambo rocky gladiator ferrari porsche mercedes mustang corvette camaro chevy ford honda yamaha suzuki
  toyota nissan harley davidson jordan michael jennifer jessica ashley amanda daniel david robert thomas william james john
  joseph george charles andrew anthony matthew joshua nicholas alexander christian christopher benjamin samuel patrick richard steven
  stephanie nicole melissa michelle elizabeth victoria samantha maria martin sarah rachel rebecca laura linda karen susan barbara
  charlie buster bailey maggie max molly rocky jack lucky shadow ginger pepper cookie cookies chocolate candy cheese banana
  apples strawberry cherry peach peaches lemon coffee whiskey vodka beer pizza burger summer winter spring autumn fall season january
  february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
  today tomorrow yesterday morning night tonight midnight christmas easter ramadan halloween birthday holiday vacation weekend party
  music rock rockyou metal metallica nirvana slipknot eminem tupac beatles elvis guitar drummer piano dance dancer singer
  america american england english london liverpool manchester united arsenal chelsea everton tottenham barcelona real madrid juventus
  milan bayern germany deutschland berlin france paris italy roma spain espana mexico brasil brazil argentina canada australia
  india china japan russia moscow iraq iran syria egypt turkey istanbul newyork york yankees redsox lakers cowboys steelers
  packers raiders giants dodgers chicago boston dallas texas california florida angeles los san francisco las vegas
  job work working office company manager boss business money cash dollar dollars rich richman million millionaire bank banker
  doctor nurse teacher student school college university class english math science police soldier army navy marine marines
  pilot airborne ranger sniper gunner killer assassin ninja samurai warrior knight viking pirate phantom ghost zombie
  vampire demon devil satan lucifer monster beast evil dark darkness fire firefire flame thunder lightning storm hurricane tornado
  freak crazy stupid idiot fuck fucker fuckyou fuckoff shit bitch asshole bastard sexsex pussy dick cock penis boobs
  newsroom news editor reporter journalist journalism article factcheck factchecker facts desk press media daily times post
  tribune herald assay claim claims verdict source review reviewer reader report truth
  hi hey yes please thanks thankyou thank sorry okay goodbye bye open sesame enter go come here there home house
  door key keys lock unlock start stop please again back down up top left right center north south east west
  `
    .split(/\s+/)
    .filter(Boolean)
    .concat(
      `
  correcthorsebatterystaple thequickbrownfox jumpsoverthelazydog tobeornottobe supercalifragilisticexpialidocious
  antidisestablishmentarianism hastalavista maytheforcebewithyou iamyourfather winteriscoming valarmorghulis onceuponatime
  happilyeverafter inthebeginning ourfatherwhoartinheaven thelordismyshepherd jesusismysavior jesuslovesme godisgood godislove
  onelove carpediem hakunamatata ilovemyfamily ilovemylife mypassword mypasswordis thisismypassword thisisapassword nopassword
  passwordispassword yourpassword newpassword oldpassword changethispassword password mynameis whatisyourname whatsmypassword
  letmeinplease pleaseletmein iforgotmypassword idontknow idontcare idontremember nevergiveup neversaynever neveragain livelaughlove
  loveconquersall followyourheart followyourdreams believeinyourself carpenoctem memento mementomori vivalavida hastalavictoria
  sicparvismagna loremipsum loremipsumdolorsitamet dolorsitamet abracadabra opensesame rockandroll sexdrugsrockandroll manchesterunited
  realmadrid fcbarcelona liverpoolfc youllneverwalkalone backstreetboys linkinpark greenday ironmaiden redhotchilipeppers guns guns
  androses pinkfloyd ledzeppelin bobmarley michaeljackson michaeljordan harrypotter lordoftherings starwars startrek callofduty
  grandtheftauto worldofwarcraft counterstrike leagueoflegends assassinscreed kingdomhearts finalfantasy dragonball dragonballz
  `
        .split(/\s+/)
        .filter(Boolean),
    ),
)

/** Rows and slants of keyboards, and the orders everybody knows. Used forwards and backwards. */
export const KEY_ROWS: readonly string[] = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  'qwertyuiop[]',
  "asdfghjkl;'",
  'zxcvbnm,./',
  'qwertzuiopü',
  'azertyuiop',
  'qsdfghjklm',
  '!@#$%^&*()_+',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/',
  'qazwsxedcrfvtgbyhnujmikolp',
  'zaqxswcdevfrbgtnhymjukilop',
  'zaq1xsw2cde3vfr4bgt5nhy6mju7',
  '1a2b3c4d5e6f7g8h9i0j',
  'a1b2c3d4e5f6g7h8i9j0',
  'aabbccddeeffgghhiijjkk',
  '11223344556677889900',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'ячсмитьбю',
  'ضصثقفغعهخحجد',
  'شسيبلاتنمكط',
]
