import { expect, it } from 'vitest'
import { sniffFormat } from './sniff-format.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

it.each([
  ['gates.bib', '@misc{a, title = {Gates}}', 'bibliography'],
  ['gates.ris', 'TY  - NEWS', 'bibliography'],
  ['gates.json', '[{"id": "a", "type": "article-newspaper", "title": "Gates"}]', 'bibliography'],
  ['gates.json', '\uFEFF{"items": [{"type": "report", "issued": {}}]}', 'bibliography'],
  ['gates.JSON', '[{"type": "gate", "title": "North"}]', null],
  ['gates.json', '[{"type": "report", "words": 12}]', null],
  ['gates.json', 'The "type": "report", "title": of it', null],
  ['gates.bib', '%PDF-1.7', 'pdf'],
])('%s that begins with %s is of the format %s', (name, text, format) => {
  expect(sniffFormat(name, bytesOf(text))).toBe(format)
})
