import { describe, expect, test } from 'vitest'
import { decodeAs, decodeBytes, platformDecoder } from './decode.ts'
import { maxSourceBytes, maxSourceCharacters } from './source-limits.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const bytes = (...values: number[]) => new Uint8Array(values)
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian)
  return new Uint8Array(view.buffer)
}
function utf32(text: string, littleEndian: boolean): Uint8Array {
  const points = Array.from(text, (character) => character.codePointAt(0)!)
  const view = new DataView(new ArrayBuffer(points.length * 4))
  for (const [i, point] of points.entries()) view.setUint32(i * 4, point, littleEndian)
  return new Uint8Array(view.buffer)
}
const joined = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]))

const talks = 'Zelensky said “no sign” — Łódź, 🕊️.\r\n'
const cyrillic = 'Министр сказал, что договор будет подписан в понедельник.'

describe('reads', () => {
  test.each([
    ['UTF-8', utf8(talks), talks, 'utf-8', false],
    ['UTF-8 with a mark, which is not text', joined(bytes(0xef, 0xbb, 0xbf), utf8(talks)), talks, 'utf-8', false],
    ['a second mark as text', joined(bytes(0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf), utf8('a')), '\ufeffa', 'utf-8', false],
    ['UTF-16 LE with a mark', joined(bytes(0xff, 0xfe), utf16(talks, true)), talks, 'utf-16le', false],
    ['UTF-16 BE with a mark', joined(bytes(0xfe, 0xff), utf16(talks, false)), talks, 'utf-16be', false],
    ['UTF-16 LE without a mark', utf16(talks, true), talks, 'utf-16le', false],
    ['UTF-16 BE without a mark', utf16(talks, false), talks, 'utf-16be', false],
    ['Cyrillic UTF-16 without a mark', utf16(cyrillic, true), cyrillic, 'utf-16le', false],
    ['UTF-32 LE with a mark', joined(bytes(0xff, 0xfe, 0, 0), utf32(talks, true)), talks, 'utf-32le', false],
    ['UTF-32 BE with a mark', joined(bytes(0, 0, 0xfe, 0xff), utf32(talks, false)), talks, 'utf-32be', false],
    ['UTF-32 LE without a mark', utf32(talks, true), talks, 'utf-32le', false],
    ['UTF-32 BE without a mark', utf32(cyrillic, false), cyrillic, 'utf-32be', false],
    ['ISO 2022-JP by its escapes', latin('\x1b$B?e\x1b(B. A title'), '水. A title', 'iso-2022-jp', false],
    ['an escape that begins no Japanese', latin('\x1b$ 5'), '\x1b$ 5', 'utf-8', false],
    ['Windows-1252 as a guess', latin('\x93caf\xe9\x94 \x80 5 \x97 \x8d'), '“café” € 5 — \x8d', 'windows-1252', true],
    ['a long Windows-1252 text', latin('\xe9'.repeat(300_000)), 'é'.repeat(300_000), 'windows-1252', true],
    [
      'a stray control character out of a PDF',
      utf8(`${talks.repeat(5)}\x02`),
      `${talks.repeat(5)}\x02`,
      'utf-8',
      false,
    ],
    [
      'a text of 5 million characters',
      utf8('a'.repeat(maxSourceCharacters)),
      'a'.repeat(maxSourceCharacters),
      'utf-8',
      false,
    ],
  ])('%s', (_, input, text, encoding, guessed) => {
    const result = decodeBytes(input)
    expect(result.ok && result.value.text === text).toBe(true)
    expect(result.ok && [result.value.encoding, result.value.guessed]).toEqual([encoding, guessed])
  })
})

describe('refuses in one sentence that says nothing was imported', () => {
  test.each([
    ['no bytes', bytes(), 'empty'],
    ['a mark alone', bytes(0xef, 0xbb, 0xbf), 'empty'],
    ['white space alone', utf8(' \n\t\r\n'), 'empty'],
    ['more than 50 MB', new Uint8Array(maxSourceBytes + 1), 'too-large'],
    ['more than 5 million characters', utf8('a'.repeat(maxSourceCharacters + 1)), 'too-large'],
    ['a PDF', utf8('%PDF-1.7\nplain so far'), 'binary'],
    ['a zip archive or .docx', latin('PK\x03\x04 and so on'), 'binary'],
    ['a picture', joined(bytes(0x89), utf8('PNG\r\n\x1a\nIHDR')), 'binary'],
    ['a photograph', bytes(0xff, 0xd8, 0xff, 0xe0, 0x20, 0x20), 'binary'],
    ['one NUL in UTF-8', utf8(`${talks.repeat(20)}\0`), 'binary'],
    ['control characters', utf8('abc\x01\x02\x03\x04'), 'binary'],
    ['compressed bytes', Uint8Array.from({ length: 4000 }, (_, i) => ((i * 7919 + 13) % 255) + 1), 'binary'],
    ['a NUL inside marked UTF-16', joined(bytes(0xff, 0xfe), utf16('ab\0cd', true)), 'binary'],
    ['marked UTF-8 with a stray byte', joined(bytes(0xef, 0xbb, 0xbf), latin('caf\xe9 au lait')), 'wrong-encoding'],
    ['marked UTF-16 of an odd length', joined(bytes(0xff, 0xfe), utf16('abc', true), bytes(0x41)), 'wrong-encoding'],
    ['marked UTF-16 with half a surrogate pair', joined(bytes(0xff, 0xfe), utf16('a\ud83d b', true)), 'wrong-encoding'],
    [
      'marked UTF-32 of an odd length',
      joined(bytes(0xff, 0xfe, 0, 0), utf32('abc', true), bytes(0x41)),
      'wrong-encoding',
    ],
    [
      'marked UTF-32 with half a surrogate pair',
      joined(bytes(0, 0, 0xfe, 0xff), utf32('a\ud83d', false)),
      'wrong-encoding',
    ],
    ['a NUL inside UTF-32', utf32('ab\0cd', true), 'binary'],
    ['unmarked UTF-16 cut off in a character', utf16(talks, true).subarray(0, -1), 'wrong-encoding'],
  ])('%s', (_, input, code) => {
    const result = decodeBytes(input)
    expect(!result.ok && result.error.code).toBe(code)
    expect(!result.ok && result.error.message).toMatch(/^This file /)
    expect(!result.ok && result.error.message).toContain('nothing was imported; ')
  })
})

describe('in an encoding that somebody chose', () => {
  test.each([
    ['koi8-r', bytes(0xcd, 0xc9, 0xd2), 'мир'],
    ['windows-1252', utf8('é'), 'Ã©'],
    ['utf-8', joined(bytes(0xef, 0xbb, 0xbf), utf8('a')), 'a'],
    ['utf-16be', utf16('水坝', false), '水坝'],
    ['utf-32le', joined(bytes(0xff, 0xfe, 0, 0), utf32('水', true)), '水'],
  ] as const)('%s', (encoding, input, text) => {
    expect(decodeAs(encoding, input)).toMatchObject({ value: { text, encoding, guessed: false } })
  })
  test.each([
    ['utf-8', latin('caf\xe9 au lait'), 'wrong-encoding'],
    ['iso-8859-7', bytes(0xff), 'wrong-encoding'],
    ['utf-16le', utf8('abc'), 'wrong-encoding'],
    ['utf-32be', utf8('abcd'), 'wrong-encoding'],
    ['windows-1252', utf16('abc', true), 'binary'],
  ] as const)('%s is refused where the bytes do not fit', (encoding, input, code) => {
    expect(decodeAs(encoding, input)).toMatchObject({ ok: false, error: { code } })
  })
})

test('calls what it refuses as it is told to', () => {
  const called = '“talks.txt”'
  for (const refused of [
    decodeBytes(bytes(), { called }),
    decodeBytes(latin('%PDF-1.7'), { called }),
    decodeBytes(joined(bytes(0xef, 0xbb, 0xbf), bytes(0xff)), { called }),
    decodeAs('utf-8', bytes(0xff), { called }),
    decodeAs('windows-1252', latin('a\0'), { called }),
  ])
    expect(!refused.ok && refused.error.message).toMatch(/^“talks\.txt” .+ so nothing was imported; /u)
})

test('takes a decoder of its own', () => {
  expect(decodeBytes(utf8('abc'), { decode: (encoding, input) => `${encoding} ${input.length}` })).toMatchObject({
    value: { text: 'utf-8 3' },
  })
  expect(platformDecoder('utf-8', bytes(0xff))).toBeNull()
})
