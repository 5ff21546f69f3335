import type { Finding } from './finding.ts'

/** Only what is not said within another's words: "Roe said Poe had lied" is Roe's alone. */
export function outermost(findings: readonly Finding[]): Finding[] {
  const covering = new Map<string, Finding[]>()
  for (const finding of findings)
    for (const { sentence, words } of finding.content)
      for (const word of words) {
        const key = `${sentence} ${word}`
        const list = covering.get(key)
        if (list) list.push(finding)
        else covering.set(key, [finding])
      }
  const over = (inner: Finding) => covering.get(`${inner.sentence} ${inner.head}`) ?? []
  return findings.filter(
    (inner) => !over(inner).some((outer) => outer !== inner && !over(outer).includes(inner)),
  )
}
