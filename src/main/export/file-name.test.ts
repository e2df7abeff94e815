import { expect, test } from 'vitest'
import { fileNameFor } from './file-name.ts'

test.each([
  ['Security guarantees before the Monday talks', 'Security guarantees before the Monday talks.pdf'],
  ['Who/what: “yes” or "no"?', 'Who what “yes” or no.pdf'],
  ['../../etc/passwd', '.. .. etc passwd.pdf'],
  ['  ', 'Untitled.pdf'],
  ['Ends with dots...', 'Ends with dots.pdf'],
  ['a\u0000b\nc', 'a b c.pdf'],
])('the title %j becomes the file name %j', (title, name) => expect(fileNameFor(title, 'pdf')).toBe(name))

test('a long title is cut without splitting a sign', () => {
  expect(fileNameFor('🕊'.repeat(500), 'pdf')).toBe(`${'🕊'.repeat(120)}.pdf`)
})
