import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { checkNote } from './check-note.ts'
import { checkCodes, type CheckCode } from './finding.ts'
import { claimFor, judgementOf, noteWith, paragraphOf } from './fixtures.ts'
import { checkNames } from './strings.ts'

const page = readFileSync(join(import.meta.dirname, '../../../../docs/checks.md'), 'utf8')
const sections = page
  .split(/^## /mu)
  .slice(1)
  .map((section) => {
    const [head = '', ...rest] = section.split('\n')
    return { code: head.slice(0, 2), name: head.slice(3), text: rest.join('\n') }
  })

test('every check has its section in docs/checks.md, in order and by its name, and every section its check', () => {
  expect(sections.map(({ code, name }) => [code, name])).toEqual(checkCodes.map((code) => [code, checkNames[code]]))
})

describe.each(sections)('$code', ({ text }) => {
  it.each(['- Faulty: ', '- Right: ', '**Why.** ', '**Mend it.** ', '**Ignore it'])('has %j once', (part) => {
    expect(text.split('\n').filter((line) => line.startsWith(part))).toHaveLength(1)
  })
})

const byWords: readonly string[] = ['L1', 'L2', 'L3', 'W1', 'W2', 'W3', 'W4'] satisfies CheckCode[]

test.each(sections.filter(({ code }) => byWords.includes(code)))(
  '$code finds its faulty example, and not the right one',
  ({ code, text }) => {
    const isFound = (part: string) => {
      const words = new RegExp(`^- ${part}: (.*)$`, 'mu').exec(text)![1]!
      const cited = words.replace(/ \([^)]*\)$/u, '').replaceAll(/\s?\[\d[^\]]*\]/gu, '{a}')
      const claims = new Map([['a', claimFor('a', { quotes: ['The gates are old, a floating wreck.'] })]])
      const block = code.startsWith('L') ? judgementOf('block', cited) : paragraphOf('block', cited)
      return checkNote(noteWith([block], { claims })).some((one) => one.code === code)
    }
    expect(isFound('Faulty')).toBe(true)
    expect(isFound('Right')).toBe(false)
  },
)
