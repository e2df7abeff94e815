import { beforeEach, expect, it } from 'vitest'
import type { LibraryMethodName } from '#shared/contract/contract.ts'
import { openSourceKey } from '#shared/sources/reading-place.ts'
import type { LibraryClient } from '../library/worker/library-client.ts'
import { eachLibrary } from '../library/test-library/each-library.ts'
import type { TestLibrary } from '../library/test-library/test-library.ts'
import { createLeaveOut } from './leave-out.ts'

let library: TestLibrary
let said: string[]
let ended: (inARow: number) => Promise<void>
let first: string
let second: string

eachLibrary((opened) => {
  library = opened
})
beforeEach(async () => {
  said = []
  ended = createLeaveOut({
    library: () =>
      Promise.resolve({
        call: (method: LibraryMethodName, input: never) => library.ask(method, input),
      } as unknown as LibraryClient),
    tell: ({ message }) => said.push(message),
  })
  first = (await library.do('importPaste', { text: 'Talks in Halden\n\nOne sentence.' })).id
  second = (await library.do('importPaste', { text: 'A letter\n\nOne sentence.' })).id
})

const open = (id: string) => library.do('keepUiState', { key: openSourceKey, value: id })
const opened = () => library.do('readOpenSource', {})

it('leaves a source out after two ends in a row while it was open, and says so; it opens again when it is asked for', async () => {
  await open(second)
  await ended(1)
  expect([await opened(), said]).toEqual([second, []])
  await ended(2)
  expect(said).toEqual([
    'The window stopped twice while “A letter” was open, so it came back without that source. What was saved is safe; choose the source in the list to open it again.',
  ])
  expect(await opened()).toBeNull()
  await open(second)
  expect(await opened()).toBe(second)
})

it('leaves none out where another was open at the end before, or the window was well in between', async () => {
  await open(first)
  await ended(1)
  await open(second)
  await ended(2)
  expect(await opened()).toBe(second)
  await ended(1)
  expect([await opened(), said]).toEqual([second, []])
})

it('brings the window back though the library does not answer', async () => {
  const never = createLeaveOut({ library: () => Promise.reject(new Error('No library is open.')), tell: () => {} })
  await never(2)
})
