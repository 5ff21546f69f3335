import { importedArticle, levels, madeClaim, withEvidence } from './factories.ts'
import { makeWorld, type Visitor, type World } from './world.ts'

/** Two reviewers, of whom Ana imported the article and made the claim. */
export interface DeskWithClaim extends World {
  ana: Visitor
  ben: Visitor
  article: string
  claim: string
}

export async function deskWithClaim(settings: Record<string, string> = {}): Promise<DeskWithClaim> {
  const world = await makeWorld(settings)
  const ana = await world.signedIn('reviewer', 'Ana Petrova')
  const ben = await world.signedIn('reviewer', 'Ben Okafor')
  const article = await importedArticle(ana)
  return { ...world, ana, ben, article, claim: await madeClaim(ana, article) }
}

/** The same, where the claim can be rated. */
export interface DeskToRate extends DeskWithClaim {
  scale: Awaited<ReturnType<typeof levels>>
}

export async function deskToRate(): Promise<DeskToRate> {
  const world = await deskWithClaim()
  await withEvidence(world, world.ana, world.claim)
  return { ...world, scale: await levels(world) }
}
