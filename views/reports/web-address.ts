/**
 * The address if it is safe to link to: absolute, http or https, without a user name or password; otherwise null.
 * Returned in the URL standard's own spelling, in which `<`, `>`, `"` and spaces cannot occur unescaped.
 */
export function webAddress(address: string): string | null {
  if (!/^https?:\/\//i.test(address.trim()) || !URL.canParse(address)) return null
  const url = new URL(address)
  if (url.username !== '' || url.password !== '') return null
  return url.href
}
