/** Address of an article, now or as of an act. */
export function articleAddress(id: string, past?: number | null): string {
  return past ? `/articles/${id}/as-of/${past}` : `/articles/${id}`
}

/** Address of a claim's own page, now or as of an act. */
export function claimAddress(id: string, past?: number | null): string {
  return past ? `/claims/${id}/as-of/${past}` : `/claims/${id}`
}
