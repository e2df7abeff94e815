import type { Logo } from './template-schema.ts'

/** A PNG of one grey for tests, which is drawn at 1 × 1; with another size only its header says so. */
export function logoOf(width = 1, height = 1): Logo & { readonly type: 'image/png' } {
  const header = [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
  const rest = '0802000000907753de0000000c4944415478da63484b4b03000268013324f930840000000049454e44ae426082'
    .match(/../gu)!
    .map((byte) => Number.parseInt(byte, 16))
  const bytes = [...header, ...fourBytes(width), ...fourBytes(height), ...rest]
  return { type: 'image/png', data: base64(bytes), alt: 'Arms of Sund' }
}

function fourBytes(number: number): number[] {
  return [24, 16, 8, 0].map((shift) => (number >>> shift) & 255)
}

function base64(bytes: readonly number[]): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  const groups = Array.from({ length: Math.ceil(bytes.length / 3) }, (_, i) => bytes.slice(i * 3, i * 3 + 3))
  return groups
    .map(([a = 0, b, c]) => {
      const group = (a << 16) | ((b ?? 0) << 8) | (c ?? 0)
      const letters = [18, 12, 6, 0].map((shift) => alphabet[(group >> shift) & 63]!)
      return [letters[0], letters[1], b === undefined ? '=' : letters[2], c === undefined ? '=' : letters[3]].join('')
    })
    .join('')
}
