import { expect, it } from 'vitest'
import type { HeldBy } from '#shared/library/library-view.ts'
import { holderWords, takeOverWords } from './holder-words.ts'

const held = (state: HeldBy['state'], silentFor: number): HeldBy => ({
  host: 'elsewhere',
  pid: 1,
  since: '',
  state,
  silentFor,
})

it.each([
  [held('unknown', 2), 'Whether it is at work will be known in a few seconds.'],
  [held('beating', 4), 'It is at work: its last sign of life came a few seconds ago.'],
  [
    held('silent', 30),
    'It has given no sign of life for half a minute. Its machine may be asleep or switched off, or the folder is not in step with this one.',
  ],
  [
    held('silent', 300),
    'It has given no sign of life for 5 minutes. Its machine may be asleep or switched off, or the folder is not in step with this one.',
  ],
  [
    held('silent', 10_800),
    'It has given no sign of life for 3 hours. Its machine may be asleep or switched off, or the folder is not in step with this one.',
  ],
  [held('gone', 9), 'It has closed the library since, so nothing is lost by opening it here.'],
])('says of %o what was seen', (heldBy, sentence) => {
  expect(holderWords(heldBy)).toBe(sentence)
})
it('says what taking over means, but not where nobody has it open any more', () => {
  expect(takeOverWords(held('beating', 0))).toContain('what is typed there and not saved yet is lost')
  expect(takeOverWords(held('gone', 0))).toBeNull()
})
