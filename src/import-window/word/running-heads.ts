import type { Remark } from '#shared/imports/parsed-source.ts'

const longestDetail = 200

/**
 * The remark about headers and footers with these paragraphs. Their words are told, since a marking ("RESTRICTED") may stand there and
 * nowhere else; those without letters are page numbers.
 */
export function runningHeadsRemark(paragraphs: readonly string[]): Remark[] {
  const words = new Set(
    paragraphs.map((one) => one.replaceAll(/\s+/gu, ' ').trim()).filter((one) => /\p{L}/u.test(one)),
  )
  if (words.size === 0) return []
  return [{ code: 'running-heads-left-out', count: words.size, detail: [...words].join(' · ').slice(0, longestDetail) }]
}
