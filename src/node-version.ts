/** Plain syntax that very old versions of Node read too. */
const NEEDED = 24

/** @returns what to say, in one sentence or two, when this version of Node is too old; null when it will do */
export function nodeProblem(version: string): string | null {
  if (Number(version.split('.')[0]) >= NEEDED) return null
  return `Assay needs Node ${NEEDED} or newer; this is ${version}. Run it as "npm start" or "npx assay", which bring their own.`
}
