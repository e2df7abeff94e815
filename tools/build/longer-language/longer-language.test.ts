import { describe, expect, it, test } from 'vitest'
import { longerWords } from './longer-words.ts'
import { translateStrings, translateTables } from './translate.ts'

describe('longer words', () => {
  it.each([
    ['Edit claim', '\u202eÉédíít ćlááíím\u202c'],
    [' of them ', ' \u202eóóf théém\u202c '],
    ['¶4 › ', '¶4 › '],
    ['', ''],
  ])('of %j', (words, longer) => {
    expect(longerWords(words)).toBe(longer)
  })

  it('are 40 % longer, run from right to left, and are other words', () => {
    const sentence = 'Not linked to a question, so it cannot be corroborated or contested.'
    const letters = (text: string) => text.match(/\p{L}/gu)!.length
    expect(letters(longerWords(sentence)) / letters(sentence)).toBeCloseTo(1.4, 1)
    expect(longerWords(sentence)).toMatch(/^\u202e.*\u202c$/u)
  })
})

/** What is translated is in capitals here. */
const upper = (words: string): string => words.toUpperCase()

test.each([
  ["const a = { open: 'open it' }", 'const a = { open: "OPEN IT" }'],
  ['const a = (n: number) => `${n} more, ${b}`', 'const a = (n: number) => `${n} MORE, ${b}`'],
  ["const a = counted(n, 'claim')", 'const a = counted(n, "CLAIM")'],
  ["const a = kind === 'link' ? 'Link' : b['name']", "const a = kind === 'link' ? \"LINK\" : b['name']"],
  ['const a = <>press {key} or go</>', 'const a = <>{"PRESS "}{key}{" OR GO"}</>'],
  ['const a = <>\n  one\n  two {b}\n</>', 'const a = <>{"ONE TWO "}{b}\n</>'],
  ['const a = <b dir="auto" title="all">x</b>', 'const a = <b dir="auto" title={"ALL"}>{"X"}</b>'],
  ['const a = <><KeyCap>Esc</KeyCap>{b}</>', 'const a = <><KeyCap>Esc</KeyCap>{b}</>'],
  ["const a = 'x' satisfies Type<'y'>", 'const a = "X" satisfies Type<\'y\'>'],
  ["import type { A } from './a.ts'\nconst a: 'b' = 'b'", "import type { A } from './a.ts'\nconst a: 'b' = \"B\""],
  ["const a = new Intl.ListFormat('en')", "const a = new Intl.ListFormat('en')"],
])('of a file of strings, %s', (code, translated) => {
  expect(translateStrings('strings.tsx', code, upper)).toBe(translated)
})

test.each([
  ['enums.ts', "const kindWord: Record<K, string> = { 'no-comment': 'won’t say' }", '{ \'no-comment\': "WON’T SAY" }'],
  ['enums.ts', "const kinds = ['person'] as const", "['person'] as const"],
  ['enums.ts', "const firstWord = (a: string) => a.split('x')", "(a: string) => a.split('x')"],
  ['go-commands.ts', "const a = { label: 'Go', scope: 'here' }", '{ label: "GO", scope: \'here\' }'],
])('of the domain, in %s, %s', (file, code, end) => {
  expect(translateTables(file, code, upper).slice(-end.length)).toBe(end)
})
