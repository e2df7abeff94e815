import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import type { Affected } from '#shared/library/library-view.ts'
import { makeFolder } from '../test-library/test-library.ts'
import { gestureKinds, playBeginning, playGesture } from './play-gesture.ts'
import { openPlayedLibrary, type PlayedLibrary } from './played-library.ts'

/** A window reads anew only what it is told of: whatever a screen shows otherwise after a gesture must be among it. */
const runs = process.env.ATTACHE_LONG_TESTS === '1' ? 200 : 3
const gestures = 150

const folder = makeFolder()
afterAll(() => folder[Symbol.dispose]())

/** Every record as screens show it, by its type and id. */
async function everyView({ read }: PlayedLibrary): Promise<Map<string, string>> {
  const views = new Map<string, string>()
  const add = (type: Affected['type'], all: readonly { readonly id: string }[]) => {
    for (const view of all) views.set(`${type} ${view.id}`, JSON.stringify(view))
  }
  const sources = await read('listSources', {})
  add('source', sources)
  add('case', (await read('getLibrary', {})).cases)
  add('marked-text', await read('listMarkedTexts', {}))
  add('actor', await read('listActors', {}))
  add('claim', await read('listClaims', {}))
  add('question', await read('listQuestions', {}))
  add('occasion', await read('listOccasions', {}))
  add('tag', await read('listTagTree', {}))
  add('filter', await read('listFilters', {}))
  for (const { id } of await read('listBriefings', {})) add('briefing', [await read('readBriefing', { id })])
  for (const { id: source } of sources) {
    add('mention', await read('listMentions', { source }))
    for (const note of await read('listPlaceNotes', { source }))
      add(note.kind === 'memo' ? 'memo' : 'place-tag', [note])
    const { blocks } = await read('readSource', { id: source })
    for (const { id } of blocks) views.set(`block ${id}`, JSON.stringify(blocks))
  }
  return views
}

const gesture = fc.tuple(fc.constantFrom(...gestureKinds), fc.nat(1000), fc.nat(1000))
const histories = fc.sample(fc.array(gesture, { minLength: gestures, maxLength: gestures }), {
  numRuns: runs,
  ...(runs === 3 && { seed: 7 }),
})

it.each(histories.map((history, run) => [run, history] as const))(
  `tells of every record that is shown otherwise, over ${gestures} random gestures (%i)`,
  { timeout: 60_000 },
  async (run, history) => {
    const library = await openPlayedLibrary(`${folder.path}/${run}.attache`)
    await playBeginning(library)
    let before = await everyView(library)
    library.told()
    for (const [kind, a, b] of history) {
      await playGesture(library, kind, a, b)
      const affected = library.told()
      const told = new Set(affected.map(({ type, id }) => `${type} ${id}`))
      // A text is read anew as a whole; one that comes or goes does so with its source.
      const textsAreRead = affected.some(({ type }) => type === 'block' || type === 'source')
      const now = await everyView(library)
      const missed = [...new Set([...before.keys(), ...now.keys()])].filter(
        (key) => before.get(key) !== now.get(key) && !told.has(key) && !(textsAreRead && key.startsWith('block')),
      )
      expect(missed.map((key) => ({ kind, key, before: before.get(key), now: now.get(key) }))).toEqual([])
      before = now
    }
    await library.close()
  },
)
