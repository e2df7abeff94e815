import type { ClaimForm, ClaimKind } from '../../model/enums.ts'
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

const future = /^if\b|\b(?:will|won[’']t|shall|is going to|are going to)\b|[’']ll\b/iu
const firstPerson = /\b(?:I|[Ww]e)(?:[’']ll|\s+(?:will|won[’']t|shall|(?:can\s+)?(?:guarantee|promise|pledge|vow)))\b/u
const refusing = /\b(?:I|we)\s+(?:(?:will|shall)\s+(?:not|never)|won[’']t|refuse)\b/iu
const demanding =
  /^let(?:[’']s| us)\b|\b(?:I|we) (?:want|demand|need)\b|\b(?:must|should|ought to|have to|has to|needs? to)\b(?! have\b)/iu
const selfPledge = /^(?:he|she|it|they|his|her|its|their)\b[^,;]*?\b(?:would|will)\b(?!\s+(?:not|never|have|be\b))/iu
/** What is refused in a no-comment: “declined to discuss personnel”. */
const silence =
  /^(?:to )?(?:comment|discuss|elaborate|answer|say|talk|reveal|disclose|confirm|be (?:named|quoted|drawn))\b/iu
const judgements = [
  'no sign',
  "should(?:n[’']t| not)? have",
  'too \\p{L}+',
  'matter(?:s|ed)? (?:more|less|most)',
  '(?:more|most|less|very|so) (?:likely|serious|late)',
  'important',
  'unacceptable',
  'acceptable',
  'dangerous',
  'unfair',
  'fair',
  'absurd',
  'illegal',
  'wrong',
  'right thing',
  'mistake',
  'disaster',
  'disastrous',
  'historic',
  'great',
  'good',
  'bad',
  'terrible',
  'shameful',
  'ploy',
  'gift',
]
const judging = new RegExp(`\\b(?:${judgements.join('|')})\\b`, 'iu')

/** The kind that a cue suggests. If the cue only shows that something was said, the kind is read from the content. */
export function kindOf(cueKind: ClaimKind | null, content: string, form: ClaimForm): ClaimKind {
  if (cueKind === 'refusal' && silence.test(content)) return 'no-comment'
  if (cueKind !== null && cueKind !== 'statement') return cueKind
  if (cueKind === null) return 'statement'
  if (form === 'direct') {
    if (content.trimEnd().endsWith('?')) return 'question'
    if (refusing.test(content)) return 'refusal'
    if (firstPerson.test(content)) return 'commitment'
    if (future.test(content)) return 'prediction'
    if (demanding.test(content)) return 'demand'
  } else if (selfPledge.test(content)) return 'commitment'
  return judging.test(content) ? 'evaluation' : 'statement'
}
