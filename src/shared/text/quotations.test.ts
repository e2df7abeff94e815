import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quotationAt, quotationsIn } from './quotations.ts'

const whole = (text: string) => ({ start: 0, end: text.length })
const inner = (text: string) =>
  quotationsIn(text, whole(text)).map((quotation) => text.slice(quotation.inner.start, quotation.inner.end))

describe('finds', () => {
  test.each([
    ['“English”', 'He saw “no sign” of it and “none”.', ['no sign', 'none']],
    ['‘British’', 'He saw ‘no sign’ of it.', ['no sign']],
    ['"straight"', 'He saw "no sign" of it, "none".', ['no sign', 'none']],
    ["'straight single'", "He saw 'no sign' of it.", ['no sign']],
    ['« français »', 'Il a dit « pas de signe » hier.', ['pas de signe']],
    ['‹ schweizerisch ›', 'Er sah ‹kein Zeichen›.', ['kein Zeichen']],
    ['„deutsch“', 'Er sah „kein Zeichen“ davon.', ['kein Zeichen']],
    ['„polsku”', 'Mówi „nie” i „tak”.', ['nie', 'tak']],
    ['»dansk«', 'Han sagde »nej« og »ja«.', ['nej', 'ja']],
    ['”svenska”', 'Han sade ”nej” i går.', ['nej']],
    ['「日本語」', '彼は「いいえ」と言った。', ['いいえ']],
    ['nested marks', 'She said: “He told me ‘never’, twice.”', ['He told me ‘never’, twice.', 'never']],
    ['the same marks nested', '“He said “never” to me”', ['He said “never” to me', 'never']],
    ['marks behind a dash and a bracket', 'So—“yes”—and (“no”).', ['yes', 'no']],
    ['marks next to stops', '“There is no agreement,” she said. “None!”', ['There is no agreement,', 'None!']],
  ])('%s', (_, text, expected) => {
    expect(inner(text)).toEqual(expected)
  })
})

describe('takes no apostrophe for a mark', () => {
  test.each([
    ['between letters', "Trump’s envoy didn't say “it’s done”.", ['it’s done']],
    ['of a plural', "The allies’ plan and the states' view.", []],
    [
      'of a plural inside single marks',
      'He called it ‘the allies’ plan for peace’ today.',
      ['the allies’ plan for peace'],
    ],
    [
      'but ends single marks behind an s',
      'Both ‘the guarantees’ and ‘the troops’ matter.',
      ['the guarantees', 'the troops'],
    ],
    ['of an elision', "Rock ’n’ roll in the ’90s and 'tis all.", []],
    ['of an elision before a plural', "In the '90s and in the states' view.", []],
    ['of feet and inches', 'It is 6\' 2" tall.', []],
  ])('%s', (_, text, expected) => {
    expect(inner(text)).toEqual(expected)
  })
})

test('one that is not closed ends with the block', () => {
  const text = 'First “and it goes on.\n“Second block.”'
  expect(quotationsIn(text, { start: 0, end: 22 })).toEqual([
    { start: 6, end: 22, inner: { start: 7, end: 22 }, depth: 0, closed: false },
  ])
})

test('depth counts what is around it, and the innermost is found', () => {
  const text = 'She: “He said ‘never’.”'
  expect(quotationsIn(text, whole(text)).map(({ depth }) => depth)).toEqual([0, 1])
  expect(quotationAt(text, whole(text), text.indexOf('never'))?.start).toBe(14)
  expect(quotationAt(text, whole(text), 6)?.start).toBe(5)
  expect(quotationAt(text, whole(text), 0)).toBeNull()
})

test('any text: quotations nest, stay in the block and begin with a mark', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 's', ' ', '“', '”', '‘', '’', '"', "'", '«', '»', '„', ',', '🕊'), {
        maxLength: 40,
      }),
      (parts) => {
        const text = parts.join('')
        const found = quotationsIn(text, whole(text))
        for (const a of found) {
          expect(a.start < a.end && a.end <= text.length && a.inner.start >= a.start && a.inner.end <= a.end).toBe(true)
          for (const b of found) if (a.start < b.start) expect(a.end <= b.start || b.end <= a.end).toBe(true)
        }
      },
    ),
  )
})
