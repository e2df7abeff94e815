import { expect, it } from 'vitest'
import { storedRtf } from '../fixtures/make-msg.ts'
import { decompressRtf } from './decompress-rtf.ts'

const text = (bytes: Uint8Array | null) => bytes && new TextDecoder().decode(bytes)
const bytes = (hex: string) => Uint8Array.from(hex.match(/[\da-f]{2}/giu)!, (one) => Number.parseInt(one, 16))

it('decompresses the example of the specification', () => {
  const example =
    '2d0000002b0000004c5a4675f1c5c7a703000a00726370673132354232 0af320 68656c0900 2062770 5b06c647d0a800fa0'.replaceAll(
      ' ',
      '',
    )
  expect(text(decompressRtf(bytes(example)))).toBe('{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n')
})

it('repeats what a reference begins to write itself', () => {
  // The letters "WXYZ" and a reference to them of 17 bytes, which reads what it writes.
  const example = '1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0'
  expect(text(decompressRtf(bytes(example)))).toBe('{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}')
})

it('takes what is not compressed as it is', () => {
  expect(text(decompressRtf(storedRtf('{\\rtf1 One}')))).toBe('{\\rtf1 One}')
})

it('is null for something else', () => {
  expect(decompressRtf(new Uint8Array(40))).toBeNull()
  expect(decompressRtf(new Uint8Array(3))).toBeNull()
})
