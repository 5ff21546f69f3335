import type { Actor } from '../db/change.ts'

/** Who acts where no person does: opening the desk, the link for the first admin. */
export const systemActor: Actor = { id: 'assay', name: 'Assay', role: 'admin' }
