import type { Stretch } from './stretches.ts'

const set = (words: string) => new Set(words.split(/\s+/).filter(Boolean))

/** Abbreviations that lean on the next word, by language; without the stop, as written. */
const leaning: Record<string, Set<string>> = {
  de: set(
    'Dr Prof Hr Fr Frl St bzw ca Nr vgl evtl ggf inkl exkl Mio Mrd Str Abs Art Bd Hrsg Jh geb gest Dipl Ing sog u.a z.B d.h',
  ),
  fr: set('M MM Mme Mmes Mlle Dr Pr Me Mgr St Ste cf env art vol av apr ex chap'),
  es: set('Sr Sra Srta Sres Dr Dra D Dña Ud Uds Prof Gral Lic Ing núm pág art EE Av Sto Sta aprox'),
  it: set('Sig Sig.ra Dott Dott.ssa Prof Avv Ing On Sen art pag cfr ca S'),
  pt: set('Sr Sra Dr Dra Prof Profa Exmo Av art pág núm Gen Cel'),
  nl: set('dhr mevr mw dr prof mr ir ing drs bijv dwz o.a nr blz ca St'),
  ru: set('г ул стр им проф акад тыс млн млрд руб гр ср см т.е т.к'),
  uk: set('вул стор ім проф акад тис млн млрд грн див'),
  pl: set('dr prof mgr inż ul al im św ks gen np tzw nr str ok red'),
  tr: set('Dr Prof Doç Av Sn Cad Sok No vb örn Yrd'),
  ar: set('أ د م ص ج هـ أ.د'),
  en: set('Dr Mr Mrs Ms Prof Gen Col Lt Sen Gov Rep St vs'),
}
const anywhere = set('Dr Prof Mr Mrs St cf ca Mme Sr Sra art Nr')

/** Languages in which a stop after a number makes it an ordinal ("3. Oktober"). */
const withOrdinals = set('de da no nb nn fi is cs sk hu hr sr bs sl et lv tr')

/** Verbs that follow a quotation and tell that somebody spoke, where no small letter shows that the sentence goes on. */
const toldAfter =
  /^(?:و?(?:قال|قالت|سأل|سألت|أضاف|أضافت|تساءل|تساءلت|تابع|تابعت|صرخ|صرخت|يقول|تقول|هتف|كتب|كتبت)|گفت|پرسید|افزود|אמר|אמרה|שאל|שאלה|と|って)(?=[\s،,、.:\p{L}]|$)/u

/** How long the closing mark and the white space are that the segmenter left at the beginning of a piece ("» Puis"); 0 without any. */
export const strayCloser = (text: string, piece: Stretch): number =>
  /^[»”›’]\s+/.exec(text.slice(piece.start, Math.min(piece.end, piece.start + 8)))?.[0].length ?? 0

/** Whether `piece` belongs to the sentence `before` it, against the segmenter. */
export function carriesOn(text: string, before: Stretch, piece: Stretch, language: string): boolean {
  const next = text.slice(piece.start, Math.min(piece.end, piece.start + 24))
  const whole = text.slice(Math.max(before.start, before.end - 40), before.end)
  const tail = whole.trimEnd()
  if (piece.end - piece.start < 20 && !/[\p{L}\p{N}]/u.test(next)) return true
  if (before.end - before.start < 10 && /^\s*\(?\d{1,3}[.)]$/.test(tail)) return true
  if (/[!?؟！？…]\s?["'”“’»«›」』)\]]*$/.test(tail) && /^\p{Ll}/u.test(next)) return true
  if (/[.!?؟。！？]["”“»」』]$/.test(tail) && toldAfter.test(next)) return true
  return tail.endsWith('.') && leans(tail.slice(0, -1), next, language)
}

/** Whether the stop after `words` belongs to their last one. */
function leans(words: string, next: string, language: string): boolean {
  const word = words.match(/[\p{L}\p{M}\p{N}.]+$/u)?.[0] ?? ''
  if (/^\d{1,2}$/.test(word)) return withOrdinals.has(language) && /^\p{L}/u.test(next)
  if (/^(?:\p{Ll}\.)*\p{Ll}$/u.test(word)) return /^(?:\p{Ll}|\p{L}\.)/u.test(next)
  if (/^\p{L}$/u.test(word)) return true
  return (leaning[language] ?? anywhere).has(word) || anywhere.has(word)
}
