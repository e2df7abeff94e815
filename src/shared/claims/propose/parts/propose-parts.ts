import type { AboutIntent, WrittenDate } from '../../claim-fields-schema.ts'
import type { ClaimKind } from '../../../model/enums.ts'
import type { Range } from '../../../text/range.ts'
import { sentencesIn } from '../../../text/units.ts'
import type { ProposableField } from '../../claim-view.ts'
import type { Clause } from '../clause.ts'
import type { Attribution } from '../attribution.ts'
import type { Subject } from '../noun-phrase.ts'
import type { ProposalInput } from '../propose-claim.ts'
import { findAbout } from './find-about.ts'
import { findChain, type ProposedLink } from './find-chain.ts'
import { findConditions } from './find-conditions.ts'
import { findAboutDate, findSaidDate } from './find-dates.ts'
import { findHedges } from './find-hedges.ts'
import { findOccasion, type ProposedOccasion } from './find-occasion.ts'

/** What the rules found besides speaker, kind, form and cue, in the shape that the card saves. Parts that were not found are empty. */
export type ProposedParts = {
  readonly chain: readonly ProposedLink[]
  readonly hedge: readonly Range[]
  readonly condition: readonly { readonly spans: readonly Range[]; readonly gloss: string }[]
  readonly about: readonly AboutIntent[]
  readonly aboutDate: WrittenDate | null
  readonly saidDate: WrittenDate | null
  readonly occasion: ProposedOccasion | null
}

export const noParts: ProposedParts = {
  chain: [],
  hedge: [],
  condition: [],
  about: [],
  aboutDate: null,
  saidDate: null,
  occasion: null,
}

/** Finds all parts. `block` is the part of the text block that the rules search; `attribution` is the cue found for the content. */
export function proposeParts(
  input: ProposalInput,
  block: Range,
  kind: ClaimKind,
  attribution: Attribution | null,
  clause: Clause,
  /** Who speaks in the turn that reports it, if it is in one. */
  reporter: Subject | null,
): ProposedParts {
  const { text, content, claims, published = '' } = input
  const [first] = content
  const last = content.at(-1)
  if (!first || !last) return noParts
  const cue = attribution?.cue?.range ?? null
  const sentence = sentenceOf(text, block, [...content, ...(cue ? [cue] : [])])
  const saidDate = findSaidDate(
    text,
    [...content, ...claims.flatMap((claim) => claim.content)],
    cue,
    sentence,
    published,
  )
  return {
    chain: [...linkOf(reporter), ...findChain({ start: first.start, end: last.end }, attribution, clause)],
    hedge: findHedges(text, content, cue),
    condition:
      kind === 'question' || kind === 'no-comment'
        ? []
        : findConditions(text, content, sentence, cue).map((span) => ({ spans: [span], gloss: '' })),
    about: findAbout(input, kind, attribution, clause),
    aboutDate: findAboutDate(text, content, kind, published),
    saidDate,
    occasion: cue === null ? null : findOccasion(text, content, sentence, saidDate, published),
  }
}

/** The speaker of a turn as the first link: a reporter asks about what “the opposition says”. */
function linkOf(reporter: Subject | null): ProposedLink[] {
  const [one] = reporter?.actors ?? []
  if (!one) return []
  return [{ actor: one.id, words: null, hedge: [] }]
}

/** The names of the parts that are not empty. */
export function foundParts(parts: ProposedParts): ProposableField[] {
  return (['chain', 'hedge', 'condition', 'about', 'aboutDate', 'saidDate', 'occasion'] as const).filter((field) => {
    const value = parts[field]
    return Array.isArray(value) ? value.length > 0 : value !== null
  })
}

/** The range from the first to the last sentence that contains one of the ranges. */
function sentenceOf(text: string, block: Range, ranges: readonly Range[]): Range {
  const start = Math.min(...ranges.map((range) => range.start))
  const end = Math.max(...ranges.map((range) => range.end))
  const held = sentencesIn(text, block).filter((sentence) => sentence.start < end && start < sentence.end)
  return { start: held[0]?.start ?? start, end: held.at(-1)?.end ?? end }
}
