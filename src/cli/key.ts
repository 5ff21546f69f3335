import { existsSync } from 'node:fs'
import { addLogKeys, replaceLogKeys, retireLogKey } from '../checkpoints/commands.ts'
import { keysInUse, logKeys } from '../checkpoints/queries.ts'
import type { Context } from '../context.ts'
import { systemActor } from '../desk/system-actor.ts'
import { Conflict } from '../errors.ts'
import { makeSigningKey, type SigningKey, verifierKeyText } from '../merkle/signing.ts'
import { readVerifierKey } from '../merkle/verifier.ts'
import { readKeyFile, replaceKeyFile, writeKeyFile } from '../signing-keys.ts'
import { type Command, parse, print, UsageError, withExistingDesk } from './command.ts'

export const key: Command = {
  name: 'key',
  args: 'list | rotate | retire ID | replace --reason TEXT',
  summary: 'shows and changes the keys that sign the history',
  options: [
    'list             every key the log was ever signed with, as others need it to check',
    'rotate           makes a second key; the log is signed with both until one is retired',
    'retire ID        ends the use of a key and takes it out of the key file; what it signed stays good',
    'replace          makes a new key when all are lost; nothing but your word ties it to the old one',
    '--reason TEXT    why the key is replaced; it stands in the history',
  ],
  async run(args) {
    const { values, positionals } = parse(args, { reason: { type: 'string' } })
    const [what, id, more] = positionals
    const wanted = what === 'retire' ? 2 : 1
    if (more || positionals.length !== wanted)
      throw new UsageError('Say list, rotate, retire ID or replace --reason TEXT.')
    return withExistingDesk(async (context) => {
      if (what === 'list') print(await listed(context))
      else if (what === 'rotate') await rotate(context)
      else if (what === 'retire') await retire(context, id ?? '')
      else if (what === 'replace') await replace(context, values.reason?.trim() ?? '')
      else throw new UsageError('Say list, rotate, retire ID or replace --reason TEXT.')
      return 0
    })
  },
}

async function listed({ read, config }: Context): Promise<string> {
  const held = existsSync(config.keyFile) ? readKeyFile(config.keyFile).map(textOf) : []
  const keys = await logKeys(read)
  return keys
    .map(({ verifier_key, added_at, retired_at }) => {
      const where = held.includes(verifier_key) ? 'in the key file' : 'not in the key file'
      const use = retired_at ? `retired ${retired_at}` : `in use, ${where}`
      return `${readVerifierKey(verifier_key).id}  since ${added_at}  ${use}\n          ${verifier_key}\n`
    })
    .join('')
}

/** The file first: a key that the log does not know is not signed with, but one that only the log knows would be lost. */
async function rotate(context: Context): Promise<void> {
  const { keyFile } = context.config
  const keys = await context.signingKeys()
  const added = makeSigningKey(nameOf(keys))
  replaceKeyFile(keyFile, [...keys, added])
  await context.change(systemActor, (c) => addLogKeys(c, [textOf(added)]))
  print(
    `Key ${added.verifier.id} is in ${keyFile}, beside the one before; a desk that is running signs with both from its next\nchange on. Back the file up, give whoever checks the log the new key:\n\n  ${textOf(added)}\n\nand when they have it: assay key retire ${keys[0]?.verifier.id}`,
  )
}

async function retire(context: Context, id: string): Promise<void> {
  const { keyFile } = context.config
  const keys = await context.signingKeys()
  const left = keys.filter(({ verifier }) => verifier.id !== id)
  if (!left.length) throw new Conflict('The key file would be empty: put the other key back into it first.')
  await context.change(systemActor, (c) => retireLogKey(c, id))
  replaceKeyFile(keyFile, left)
  print(`Key ${id} is retired and no longer in ${keyFile}. What it signed stays good.`)
}

async function replace(context: Context, reason: string): Promise<void> {
  if (!reason) throw new UsageError('Say why, with --reason: it stands in the history.')
  const { read, config } = context
  const known = (await keysInUse(read)).map(({ verifier_key }) => readVerifierKey(verifier_key))
  const name = known[0]?.name ?? ''
  const [made] = existsSync(config.keyFile) ? readKeyFile(config.keyFile) : []
  if (made && (made.verifier.name !== name || known.some(({ id }) => id === made.verifier.id)))
    throw new Conflict(
      `${config.keyFile} is there. If it holds this desk’s key, use assay key rotate; if not, move it away first.`,
    )
  // One that is there all the same was left by an attempt that was cut off.
  const added = made ?? makeSigningKey(name)
  if (!made) writeKeyFile(config.keyFile, [added])
  await context.change(systemActor, (c) => replaceLogKeys(c, textOf(added), reason))
  print(
    `The log is signed with a new key, ${added.verifier.id}, in ${config.keyFile}. What this means: everything signed before stays good\nunder the old key, but only your word says that the new one is the same desk’s. Whoever lost or took the old key\ncould do the same. Tell everybody who checks the log, by a way they trust, and let them compare the fingerprint of the\nlast checkpoint they have. The new key:\n\n  ${textOf(added)}`,
  )
}

function textOf({ verifier }: SigningKey): string {
  return verifierKeyText(verifier)
}

function nameOf(keys: readonly SigningKey[]): string {
  return keys[0]?.verifier.name ?? ''
}
