import type { Figure } from '../../src/breaker/figures/figure.ts'

/** A figure as data: "at least 30,000 prisoners", "14 years", "December (2024-12)"; a name as it stands. */
export function figureInWords({ text, value, to, unit, bound, iso, kind }: Figure): string {
  if (value === null) return iso ? `${text} (${iso})` : text
  const number = [value, ...(to === undefined ? [] : [to])].map((one) => numberInWords(one)).join(' to ')
  const measure = unit ?? (kind === 'percent' ? 'per cent' : null)
  const words = [bound, number, measure].filter(Boolean).join(' ')
  return iso ? `${words} (${iso})` : words
}

function numberInWords(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 6 })
}
