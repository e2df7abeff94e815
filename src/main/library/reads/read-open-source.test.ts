import { expect, it } from 'vitest'
import { noOpenSource, openSourceKey } from '#shared/sources/reading-place.ts'
import { eachLibrary } from '../test-library/each-library.ts'
import type { TestLibrary } from '../test-library/test-library.ts'

let library: TestLibrary
let first: string
let second: string
eachLibrary((opened) => {
  library = opened
})

const keep = (value: string) => library.do('keepUiState', { key: openSourceKey, value })
const read = () => library.do('readOpenSource', {})
const importTwo = async () => {
  first = (await library.do('importPaste', { text: 'Talks in Halden\n\nOne sentence.' })).id
  second = (await library.do('importPaste', { text: 'A letter\n\nOne sentence.' })).id
}

it('is none in an empty library', async () => {
  expect(await read()).toBeNull()
})

it('is the source that was left open, the first one where that is gone, and none where none was open', async () => {
  await importTwo()
  expect(await read()).toBe(first)
  await keep(second)
  expect(await read()).toBe(second)
  await library.do('deleteSource', { id: second })
  expect(await read()).toBe(first)
  await keep(noOpenSource)
  expect(await read()).toBeNull()
})
