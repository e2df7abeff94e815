import { writeSync } from 'node:fs'
import { openSession } from '../worker/session.ts'

/**
 * The process that the kill test kills. It marks claims and actors one after another, and prints each on stdout after
 * it was acknowledged.
 * Arguments: the library, its revision, an actor.
 */
const [path = '', revision = '', actor = ''] = process.argv.slice(2)
const opened = openSession(
  { path, device: 'child', analyst: '' },
  { changed: () => {}, notice: () => {}, accessChanged: () => {} },
)
if (!opened.ok) throw new Error(opened.error.message)
const session = opened.value

for (let i = 0; ; i++) {
  const start = (i * 7) % 300
  if (i % 2 === 0) {
    acknowledge(
      await session.call('addClaim', {
        revision,
        content: [{ start, end: start + 20 }],
        fields: {
          kind: 'statement',
          form: 'paraphrase',
          speakers: [actor],
          cue: { start: start + 22, end: start + 30 },
          gloss: 'In our words',
        },
        proposed: ['speakers', 'kind', 'form'],
      }),
    )
  } else {
    acknowledge(await session.call('addMention', { revision, range: { start, end: start + 9 }, who: { actor } }))
  }
}

function acknowledge(result: Awaited<ReturnType<typeof session.call>>): void {
  if (!result.ok) throw new Error(result.error.message)
  const { id, mention } = result.value as { id?: string; mention?: string }
  writeSync(1, `${id ?? mention}\n`)
}
