import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileNameFor } from './file-name.ts'

test.each([
  ['Security guarantees before the Monday talks', 'Security guarantees before the Monday talks.pdf'],
  ['Who/what: “yes” or "no"?', 'Who what “yes” or no.pdf'],
  ['../../etc/passwd', 'etc passwd.pdf'],
  ['.bashrc', 'bashrc.pdf'],
  ['  ', 'Untitled.pdf'],
  ['...', 'Untitled.pdf'],
  ['\u202E\u200B', 'Untitled.pdf'],
  ['Ends with dots. . ...', 'Ends with dots.pdf'],
  ['a\u0000b\nc\u2028d\u0085e', 'a b c d e.pdf'],
  ['minutes\u202Efdp.exe', 'minutesfdp.exe.pdf'],
  ['a\u2066b\u2069c\u200Bd\uFEFFe\u00ADf\u061Cg\u115Fh', 'abcdefgh.pdf'],
  ['half \uD83D a sign', 'half a sign.pdf'],
  ['المحادثات في هالدن', 'المحادثات في هالدن.pdf'],
  ['Zu\u0308rich', 'Zürich.pdf'],
  ['CON', '_CON.pdf'],
  ['nul', '_nul.pdf'],
  ['Com1.minutes', '_Com1.minutes.pdf'],
  ['LPT\u00B2', '_LPT\u00B2.pdf'],
  ['aux .x', '_aux .x.pdf'],
  ['.con', '_con.pdf'],
  ['Concerns', 'Concerns.pdf'],
  ['com10', 'com10.pdf'],
])('the title %j becomes the file name %j', (title, name) => expect(fileNameFor(title, 'pdf')).toBe(name))

test('a long title is cut to what file systems take, between letters as a person sees them', () => {
  expect(fileNameFor('🕊'.repeat(500), 'pdf')).toBe(`${'🕊'.repeat(50)}.pdf`)
  expect(fileNameFor('e\u0323\u0302\u0301'.repeat(500), 'pdf')).toMatch(/^(?:\u1EC7\u0301)+\.pdf$/u)
  expect(fileNameFor(`${'a'.repeat(199)} b`, 'csv')).toBe(`${'a'.repeat(199)}.csv`)
  expect(fileNameFor(`a${'\u0301'.repeat(5000)}`, 'pdf')).toBe('Untitled.pdf')
})

test('every name, whatever the title: short enough, without a sign that is unseen or forbidden, no device, and itself when it is named so again', () => {
  const signs =
    '\u202E \u2066 \u200F \u200B \u0000 \u001F \u0085 \u2028 \uFEFF \uD800 \uDC00 / \\ : * . con NUL com1 é e\u0301 👩‍👩‍👧 漢 a - \u3164 \u{E0041}'
  const sign = fc.constantFrom(' ', ...signs.split(' '))
  const title = fc.oneof(
    fc.array(sign, { maxLength: 120 }).map((signs) => signs.join('')),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(title, (words) => {
      const name = fileNameFor(words, 'pdf')
      const stem = name.slice(0, -'.pdf'.length)
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(210)
      expect(name.isWellFormed()).toBe(true)
      expect(stem).not.toMatch(/[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}<>:"/\\|?*]|^[. ]|[. ]$|^$/u)
      expect(stem).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:[. ]|$)/iu)
      expect(fileNameFor(stem, 'pdf')).toBe(name)
    }),
  )
})
