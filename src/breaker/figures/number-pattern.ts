/** Patterns of English quantities, as pieces of regular expressions; every repetition is bounded, so that they take linear time. */

const ones = 'one|two|three|four|five|six|seven|eight|nine'
const teens =
  'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'
const large = 'hundred|thousand|million|billion|trillion|dozen'
const part = 'half|halves|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth'

const digits = String.raw`(?:\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,6})?)[½¼¾⅓⅔]?`
const small = `(?:(?:${teens})(?:[- ](?:${ones}))?|${ones})`
const words = `(?:(?:an?|${small}) (?:${large})\\b|${small}\\b)(?:(?: and |[ -])(?:${small}|${large})\\b){0,8}`
const share = `(?:(?:an? )?half[- ](?:an? )?(?:${large})|(?:an? |one[- ]|two[- ]|three[- ]|four[- ])(?:${part})s?(?: (?:of )?an? (?:hundred|thousand|million|billion|trillion))?|(?:${ones}|\\d{1,3}) (?:in|out of) (?:every )?(?:${ones}|${teens}|\\d{1,4})|half)\\b`
const plenty =
  '(?:(?:several|a few|many) (?:dozen|hundred|thousand|million|billion)|(?:many |several )?(?:tens|hundreds|dozens|scores) of (?:thousands|millions)|(?:several |many )?(?:dozens|hundreds|thousands|millions|billions|trillions))\\b'
const magnitude = String.raw`(?:[- ]?(?:hundred|thousand|million|billion|trillion)|mn|bn|tn|m|k)(?![\p{L}\d])`

/** One number: "30,000", "3.5 million", "2bn", "two and a half", "two thirds", "half", "one in five", "1/3", "½", "dozens". */
export const number = `(?:${plenty}|${share}|\\d{1,2}/\\d{1,3}(?![/\\d])|[½¼¾⅓⅔]|${digits}(?: and a half)?(?:${magnitude})?|(?:${small}|an?) and a (?:half|quarter)(?: (?:${large}))?\\b|${words})`

/** Stands wherever a number does, and is found in a tenth of the time that looking for one takes. */
export const numberSign = new RegExp(`[\\d½¼¾⅓⅔]|\\b(?:${ones}|${teens}|${large}|${part}|tens|scores)`, 'i')

export const currency = '(?:(?:US|A|C|AU|CA|NZ|HK|S)?\\$|[£€¥₹₽₺₪]|(?:Rs|USD|EUR|GBP)\\.? ?)'
export const currencyWord =
  '(?:(?:US |Canadian |Australian |Hong Kong )?dollars?|euros?|pounds? sterling|pence|cents|yen|yuan|renminbi|roubles?|rubles?|rupees?|francs?|riyals?|dirhams?|shekels?|liras?|pesos?|dinars?|krona|kroner?|won|rand)(?![\\p{L}\\d])'

export const percent = String.raw`(?:%|(?:percent|per cent|pc|percentage[- ]points?)(?![\p{L}\d]))`

export const span = String.raw`(?:seconds?|minutes?|mins?|hours?|days?|weeks?|fortnights?|months?|years?|decades?|centuries|century)(?![\p{L}\d])`

/** What is said before a number about how near it is. */
export const before = String.raw`(?:no more than|no fewer than|no less than|not more than|not less than|at least|at most|more than|less than|fewer than|greater than|higher than|lower than|as many as|as much as|as few as|as little as|up to|a minimum of|a maximum of|just over|just under|well over|well under|close to|upwards of|in excess of|an estimated|estimated|over|under|above|below|nearly|almost|about|around|roughly|approximately|approx\.|some|exactly|precisely|only|just|~|c\.)`

/** What is said after it: "or more", "or so". */
export const after = String.raw`(?: or (?:more|over|so|less|fewer)\b|\+|[- ]plus\b)`

/** Measures written against their number: "5mm", "70mph". */
export const measureSign = String.raw`(?:mm|cm|km|kg|g|mph|kph|km/h|ft|lbs?|MW|GW|kWh|GB|MB)(?![\p{L}\d])`
