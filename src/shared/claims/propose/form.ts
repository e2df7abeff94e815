import type { ClaimForm } from '../../model/enums.ts'
import { contains, overlaps, type Range } from '../../text/range.ts'
import { quotationsIn } from '../../text/quotations.ts'

/** Direct if every word is inside quotation marks, mixed if some words are, else paraphrase. */
export function formOf(text: string, block: Range, content: readonly Range[]): ClaimForm {
  const quotations = quotationsIn(text, block)
  const affected = content.map((range) => {
    if (quotations.some((quotation) => contains(quotation, range))) return 'inside'
    return quotations.some((quotation) => overlaps(quotation, range)) ? 'partly' : 'outside'
  })
  if (affected.length > 0 && affected.every((how) => how === 'inside')) return 'direct'
  return affected.every((how) => how === 'outside') ? 'paraphrase' : 'mixed'
}
