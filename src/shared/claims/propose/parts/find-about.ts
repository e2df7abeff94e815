import type { AboutIntent } from '../../claim-fields-schema.ts'
import type { ClaimKind } from '../../../model/enums.ts'
import { contains, overlaps, type Range } from '../../../text/range.ts'
import type { Clause } from '../clause.ts'
import type { Attribution } from '../attribution.ts'
import type { ProposalInput } from '../propose-claim.ts'

/** Kinds of claim that take a position on something that was said. */
const stands: ReadonlySet<ClaimKind> = new Set<ClaimKind>(['evaluation', 'denial', 'refusal'])

/** Words that introduce an idea, which nobody needs to hold: “the notion that …”. */
const idea = /^(?:(?:the|any|an?)\s+)?(?:notion|idea|suggestion|thought|prospect|possibility)\s+(?:that|of)\s+/iu

/** Words that only refer to something said before: “this”, “that description”, “the idea”. */
const pointing =
  /^(?:this|that|it|these|those)$|^(?:this|that|these|those|the|(?:any\s+|no\s+)?such(?:\s+an?)?)\s+(?:idea|notion|offer|claim|description|proposal|plan|demand|suggestion|accusation|allegation|charge|statement|view|promise|request|figure|number|sum|announcement|position|report|version|remark|warning|decision|finding|assertion|suggestion|criticism|threat|assessment)s?$/iu

type Known = ProposalInput['claims'][number] & { readonly id: string }

/**
 * Finds what an evaluation, a denial or a refusal is about. It can be an idea named as one; a claim whose words it contains (“backed a
 * *proposal* by Putin”); the claim before its relative clause (“a line …, that they have called a ploy”); or the claim that its words
 * refer back to.
 */
export function findAbout(
  input: Pick<ProposalInput, 'text' | 'content' | 'claims'>,
  kind: ClaimKind,
  attribution: Attribution | null,
  clause: Clause,
): AboutIntent[] {
  const [first] = input.content
  if (!first || !stands.has(kind)) return []
  const words = input.text.slice(first.start, first.end)
  const notion = idea.exec(words)
  if (notion) return [{ content: [{ start: first.start + notion[0].length, end: first.end }], gloss: '' }]
  const known = input.claims.flatMap((claim) => (claim.id === undefined ? [] : [{ ...claim, id: claim.id }]))
  const about =
    heldIn(input.content, known) ??
    beforeRelativeClause(attribution, known, clause) ??
    referredTo(words, input.text, first, known)
  return about ? [{ claim: about.id }] : []
}

function heldIn(content: readonly Range[], known: readonly Known[]): Known | undefined {
  const holds = (range: Range | null) =>
    range !== null &&
    content.some((own) => contains(own, range) && (own.start !== range.start || own.end !== range.end))
  return known.find(({ cue }) => holds(cue)) ?? known.find((claim) => claim.content.every(holds))
}

/** The nearest claim in the sentence before a relative clause: “a figure that Torvik described as”. */
function beforeRelativeClause(
  attribution: Attribution | null,
  known: readonly Known[],
  { items }: Clause,
): Known | undefined {
  const cue = attribution?.cue
  const { sentence } = items[cue?.first ?? 0] ?? {}
  const start = items.find((item) => item.sentence === sentence)?.start
  if (!cue || start === undefined) return undefined
  const relative = items.findLast(
    (item, i) =>
      i < cue.first &&
      i > cue.first - 8 &&
      item.sentence === sentence &&
      (item.word === 'that' || item.word === 'which'),
  )
  if (!relative) return undefined
  return known
    .filter((claim) => claim.content.some((range) => range.end <= relative.start && range.start >= start))
    .toSorted((a, b) => endOf(b) - endOf(a))[0]
}

/** In UTF-16 units: what stands further before is not “this”. */
const widestReach = 600

function referredTo(words: string, text: string, content: Range, known: readonly Known[]): Known | undefined {
  const before = known
    .filter((claim) => claim.content.length > 0 && endOf(claim) <= content.start)
    .toSorted((a, b) => endOf(b) - endOf(a))
  if (pointing.test(words.trim())) {
    const [nearest] = before.filter((claim) => !claim.content.some((range) => overlaps(range, content)))
    const isNear = nearest !== undefined && content.start - endOf(nearest) <= widestReach
    // “The figure” is what has one.
    const hasFigure = (claim: Known) => claim.content.some(({ start, end }) => /\d/u.test(text.slice(start, end)))
    return isNear && (!/\b(?:figure|number|sum)s?$/iu.test(words) || hasFigure(nearest)) ? nearest : undefined
  }
  // For “the US offer”: the claim whose own cue called it an offer.
  const noun = /^the\s+(?:[\p{L}\p{M}-]+\s+){0,2}([\p{Ll}]+)$/u.exec(words.trim())?.[1]
  return noun === undefined
    ? undefined
    : before.find(({ cue }) => cue !== null && text.slice(cue.start, cue.end).toLowerCase() === noun)
}

function endOf({ content }: Known): number {
  return Math.max(0, ...content.map(({ end }) => end))
}
