export const roles = ['reader', 'reviewer', 'editor', 'admin'] as const
export type Role = (typeof roles)[number]

export const roleMeanings: Record<Role, string> = {
  reader: 'reads everything, changes nothing',
  reviewer: 'imports articles, checks claims, attaches sources, rates',
  editor: 'also decides verdicts and issues reports',
  admin: 'also invites people and sets the scales',
}
