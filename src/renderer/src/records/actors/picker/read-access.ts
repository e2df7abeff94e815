import type { Access } from './picker-state.ts'

const count = /^(?:(an?|one|someone|somebody)|(two|three|four|five|six|several|many|some|dozens of|both))\s/iu
const basis =
  /\b(?:briefed (?:on|about)|familiar with|close to|with (?:direct |first-hand |detailed )?knowledge of|present at|involved in|who (?:was|were) (?:present|briefed|told))\s.+$/iu

/** Reads details of an unnamed actor from the words used: "two officials familiar with the talks". Empty where the words do not say it. */
export function readAccess(words: string): Access {
  const plain = words.replaceAll(/\s+/gu, ' ').trim()
  const [, single, several] = count.exec(plain) ?? []
  return { howMany: single ? 'one' : (several?.toLowerCase() ?? ''), accessBasis: basis.exec(plain)?.[0] ?? '' }
}
