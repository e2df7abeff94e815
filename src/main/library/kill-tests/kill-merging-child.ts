import { writeSync } from 'node:fs'
import type { LibraryMethodName, Input } from '#shared/contract/contract.ts'
import { openSession } from '../worker/session.ts'

/**
 * The process that the kill test of merges kills. It merges, separates, splits, renames and deletes actors with
 * thousands of mentions, one after another, and undoes each. Undo belongs to one device, so the test that makes the
 * library uses the same device name.
 * Arguments: the library, its actors; the first is the one with the mentions.
 */
const [path = '', many = '', other = '', third = ''] = process.argv.slice(2)
const opened = openSession(
  { path, device: 'child', analyst: '' },
  { changed: () => {}, notice: () => {}, accessChanged: () => {} },
)
if (!opened.ok) throw new Error(opened.error.message)
const session = opened.value

async function ask<N extends LibraryMethodName>(method: N, input: Input<N>): Promise<unknown> {
  const result = await session.call(method as never, input)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

// Undo everything first, from wherever the last child was killed.
while (((await ask('getLibrary', {})) as { undo: string }).undo !== 'Mark an actor') await ask('undo', {})
const { mentions } = (await ask('listActorMentions', { actor: many, offset: 0, limit: 500 })) as {
  mentions: { id: string }[]
}
const half = mentions.map(({ id }) => id)

writeSync(1, 'ready\n')
// Each child begins with a different gesture, since the first is the most likely to be interrupted.
for (let i = Math.floor(Math.random() * 5); ; i++) {
  const step = i % 5
  if (step === 0) await ask('mergeActors', { actor: many, into: other })
  if (step === 1) await ask('mergeActors', { actor: third, into: many })
  if (step === 2)
    await ask('splitActor', { actor: many, mentions: half, claims: [], to: { name: 'Half', kind: 'person' } })
  if (step === 3) await ask('updateActor', { id: many, name: `Name ${i}` })
  if (step === 4) await ask('deleteActor', { id: many })
  writeSync(1, 'done\n')
  await ask('undo', {})
}
