import { expect, test } from 'vitest'
import { canonicalText } from './canonical.ts'

test.each([
  ['turns CRLF into a line feed', 'a\r\nb\r\n', 'a\nb\n'],
  ['keeps a lone CR', 'a\rb\n\rc', 'a\rb\n\rc'],
  ['keeps the CR before a CRLF', 'a\r\r\nb', 'a\r\nb'],
  [
    'keeps decomposed accents, spaces and zero-width characters',
    '  e\u0301\u200b \u00a0\n\n',
    '  e\u0301\u200b \u00a0\n\n',
  ],
])('%s', (_, text, canonical) => {
  expect(canonicalText(text)).toBe(canonical)
})
