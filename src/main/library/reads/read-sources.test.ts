import { expect, it } from 'vitest'
import { createRevisions } from '../evidence/revisions.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { eachLibrary } from '../test-library/each-library.ts'
import type { TestLibrary } from '../test-library/test-library.ts'

let library: TestLibrary
eachLibrary((opened) => {
  library = opened
})

const paragraphs = async () => (await library.do('listSources', {})).map((source) => source.paragraphs)

it('counts the paragraphs of each source, also after one became a heading and that was taken back', async () => {
  const { id } = await library.do('importPaste', { text: 'A title\n\nOne sentence.\n\nAnother sentence.' })
  await library.do('importPaste', { text: 'Alone.' })
  expect(await paragraphs()).toEqual([2, 1])
  const { blocks } = await library.do('readSource', { id })
  await library.do('setBlockType', { id: blocks[1]!.id, type: 'heading' })
  expect(await paragraphs()).toEqual([1, 1])
  await library.do('undo', {})
  expect(await paragraphs()).toEqual([2, 1])
})

it('counts them once, not at each step', () => {
  let counted = 0
  const db = { rows: () => [['r', ++counted]] } as unknown as Database
  const revisions = createRevisions(db)
  for (let step = 0; step < 3; step++)
    expect(revisions.paragraphCounts(['r', 'none'])).toEqual(
      new Map([
        ['r', 1],
        ['none', 0],
      ]),
    )
  expect(counted).toBe(1)
})

it('refuses a text of more lines than can be drawn', async () => {
  expect((await library.refusal('importPaste', { text: 'a\n'.repeat(50_001) })).message).toBe(
    'This text has more than 50,000 lines or paragraphs, so nothing was imported; split it into smaller files and import those.',
  )
  expect(await library.do('listSources', {})).toEqual([])
})
