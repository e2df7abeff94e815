import type { Id } from '../../model/id.ts'
import { acronymsIn, type UsedAcronym } from './check-acronyms.ts'
import { checkEvidence } from './check-evidence.ts'
import { checkHedges } from './check-hedges.ts'
import { checkJudgement, isBegun } from './check-judgement.ts'
import { checkLikelihood } from './check-likelihood.ts'
import { unfoundQuotations, type UnfoundQuotation } from './check-quotations.ts'
import { checkWording } from './check-wording.ts'
import type { Finding } from './finding.ts'
import type { ScaleTerm } from './likelihood-words.ts'
import type { BlockToCheck, NoteToCheck } from './note-to-check.ts'
import { readBlock } from './read-block.ts'

/** What one block says: its findings, and what the checks across the note need of it. */
export type CheckedBlock = {
  readonly findings: readonly Finding[]
  readonly isEmpty: boolean
  /** The claims that it cites or inserts, with each sentence that cites them. */
  readonly cited: readonly CitedAt[]
  /** The scale's terms in a judgement or the bottom line. */
  readonly terms: readonly ScaleTerm[]
  readonly quotations: readonly UnfoundQuotation[]
  readonly acronyms: readonly UsedAcronym[]
}

/** A block with the section that it stands in and what was found in it. */
export type PlacedBlock = { readonly section: string; readonly block: BlockToCheck; readonly checked: CheckedBlock }

/** Where a block cites a claim: a sentence, or the block itself where the claim is inserted. */
export type CitedAt = {
  readonly claim: Id
  readonly start: number
  readonly end: number
  readonly sentence: string
  /** Whether it or the next sentence says that accounts differ. */
  readonly tellsOfDispute: boolean
}

/** Words by which a sentence says that accounts differ. */
const dispute =
  /\b(?:disput|contest|contradict|conflict|disagree|deni|rebut|diverg|differ)\w*|\bdeny(?:ing)?\b|\bat\s+odds\b|\b(?:accounts|reports|versions)\s+vary|\bunclear\s+(?:whether|who|how|when|if)|\brejects?\b|\bothers?\s+(?:say|deny|hold|claim|put)|\bopposite\b|\bnot\s+agreed?\b|\bcompeting\b|\birreconcilable\b/iu

/**
 * Checks one block. What comes of it depends on nothing but the block, its section's kind, the note's scale and the records of the claims that it
 * cites, so that it can be kept until one of these changes.
 */
export function checkBlock(
  block: BlockToCheck,
  section: string,
  { claims, sources, scale }: Pick<NoteToCheck, 'claims' | 'sources' | 'scale'>,
): CheckedBlock {
  if (block.kind === 'said') {
    const cited = block.said === null ? [] : [inserted(block.said)]
    return { findings: [], isEmpty: block.said === null, cited, terms: [], quotations: [], acronyms: [] }
  }
  const read = readBlock(block)
  const records = { claim: (id: Id) => claims.get(id), source: (id: Id) => sources.get(id) }
  const isProse = block.kind !== 'heading' && block.kind !== 'quote'
  const likelihood = isProse
    ? checkLikelihood(block, read, block.kind === 'judgement' || section === 'lead', scale)
    : { findings: [], terms: [] }
  const cited = read.sentences.flatMap(({ start, end, text, own, next, cited: ids }) =>
    ids.map((claim): CitedAt => ({
      claim,
      start,
      end,
      sentence: text,
      tellsOfDispute: dispute.test(`${own} ${next}`),
    })),
  )
  return {
    findings: isProse
      ? [
          ...likelihood.findings,
          ...checkJudgement(block, read, records.claim),
          ...checkEvidence(block, read, records),
          ...checkWording(block, read, records.claim, scale),
          ...checkHedges(block, read),
        ]
      : [],
    isEmpty: block.kind === 'judgement' ? !isBegun(block, read) : !/[\p{L}\p{N}]/u.test(read.text),
    // A block of nothing but citations has no sentence.
    cited: read.sentences.length === 0 ? read.cited.map(inserted) : cited,
    terms: likelihood.terms,
    quotations: unfoundQuotations(block, read, records, scale),
    acronyms: acronymsIn(block, read),
  }
}

/** A claim that stands in a block and in no sentence of it. */
function inserted(claim: Id): CitedAt {
  return { claim, start: 0, end: 0, sentence: '', tellsOfDispute: false }
}
