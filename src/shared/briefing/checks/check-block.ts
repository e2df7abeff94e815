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
import type { BlockToCheck, CitedClaim, CitedSource } from './note-to-check.ts'
import { readBlock } from './read-block.ts'

/** What one block says: its findings, and what the checks across the note need of it. */
export type CheckedBlock = {
  readonly findings: readonly Finding[]
  readonly isEmpty: boolean
  /** The claims that it cites or inserts, each once, with the first sentence that cites it. */
  readonly cited: readonly CitedAt[]
  /** The scale's terms in a judgement or the bottom line. */
  readonly terms: readonly ScaleTerm[]
  readonly quotations: readonly UnfoundQuotation[]
  readonly acronyms: readonly UsedAcronym[]
}

/** Where a block cites a claim: a sentence, or the block itself where the claim is inserted. */
export type CitedAt = { readonly claim: Id; readonly start: number; readonly end: number; readonly sentence: string }

/**
 * Checks one block. What comes of it depends on nothing but the block, its section's kind and the records of the claims that it cites, so that
 * it can be kept until one of these changes.
 */
export function checkBlock(
  block: BlockToCheck,
  section: string,
  claims: ReadonlyMap<Id, CitedClaim>,
  sources: ReadonlyMap<Id, CitedSource>,
): CheckedBlock {
  if (block.kind === 'said') {
    const cited = block.said === null ? [] : [{ claim: block.said, start: 0, end: 0, sentence: '' }]
    return { findings: [], isEmpty: block.said === null, cited, terms: [], quotations: [], acronyms: [] }
  }
  const read = readBlock(block)
  const records = { claim: (id: Id) => claims.get(id), source: (id: Id) => sources.get(id) }
  const isProse = block.kind !== 'heading' && block.kind !== 'quote'
  const likelihood = isProse
    ? checkLikelihood(block, read, block.kind === 'judgement' || section === 'lead')
    : { findings: [], terms: [] }
  const cited = new Map<Id, CitedAt>()
  for (const { start, end, text, cited: ids } of read.sentences)
    for (const claim of ids) if (!cited.has(claim)) cited.set(claim, { claim, start, end, sentence: text })
  // A block of nothing but citations has no sentence.
  for (const claim of read.cited) if (!cited.has(claim)) cited.set(claim, { claim, start: 0, end: 0, sentence: '' })
  return {
    findings: isProse
      ? [
          ...likelihood.findings,
          ...checkJudgement(block, read, records.claim),
          ...checkEvidence(block, read, records),
          ...checkWording(block, read, records.claim),
          ...checkHedges(block, read),
        ]
      : [],
    isEmpty: block.kind === 'judgement' ? !isBegun(block, read) : !/[\p{L}\p{N}]/u.test(read.text),
    cited: [...cited.values()],
    terms: likelihood.terms,
    quotations: unfoundQuotations(block, read, records),
    acronyms: acronymsIn(block, read),
  }
}
