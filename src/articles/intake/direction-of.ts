const RIGHT_TO_LEFT = new Set(
  'ar arc arz ckb dv fa he ks lrc mzn nqo pnb prs ps sd sdh syr ug ur yi'.split(' '),
)

/** The direction in which a language is written, by its BCP 47 tag (a script in the tag wins); `ltr` when unknown. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const [primary = '', ...rest] = language.toLowerCase().split(/[-_]/)
  const script = rest.find((part) => /^[a-z]{4}$/.test(part))
  if (script) return /^(?:arab|hebr|syrc|thaa|nkoo)$/.test(script) ? 'rtl' : 'ltr'
  return RIGHT_TO_LEFT.has(primary) ? 'rtl' : 'ltr'
}
