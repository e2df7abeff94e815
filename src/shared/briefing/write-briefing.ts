import type { Draft, FieldChange } from '../changes/change.ts'
import { create, remove, update, type Moment, type Row } from '../changes/draft.ts'
import type { Id } from '../model/id.ts'
import type { ShownStatus } from '../questions/status-view.ts'
import { inReadingOrder, type BriefingBlock, type Judgement } from './briefing-view.ts'
import { giveLetters, type SourceOf } from './citation-letters.ts'
import { citedInBlock, type RichBlock } from './rich-text.ts'
import type { Section } from './sections.ts'

/** One burst of typing: the blocks it wrote and removed, and the judgements it set. `follows`: the judgement that a new one was copied from. */
type Writing = {
  readonly label: string
  readonly put: readonly BriefingBlock[]
  readonly remove: readonly Id[]
  readonly judgements: readonly WrittenJudgement[]
}

type WrittenJudgement = Judgement & { readonly follows?: Id }

/**
 * The rows of a briefing that a burst touches: blocks and judgements, deleted ones too because they can come back; all live citations; and
 * all letters, deleted ones too.
 */
type WritingRows = {
  readonly blocks: readonly Row[]
  readonly judgements: readonly Row[]
  readonly citations: readonly Row[]
  readonly letters: readonly Row[]
}

/**
 * Looks up what a citation of a claim records: the claim's revision, the newest change in the log when it was read, and how it stood. Undefined
 * if there is no such claim.
 */
export type CitableClaim = (
  claim: Id,
) => { readonly revision: Id; readonly madeFrom: Id | null; readonly stood: ShownStatus } | undefined

/** The sections of the briefing in order, and what is looked up of claims. */
type WritingLookups = {
  readonly sections: readonly Section[]
  readonly citable: CitableClaim
  readonly sourceOf: SourceOf
}

/**
 * Writes a burst of typing as one change. Citation rows are derived from the content of the blocks; a claim that was not cited before gets
 * its letter. `inOrder` are the claims cited before, as they are read.
 */
export function writeBriefing(
  briefing: Id,
  writing: Writing,
  rows: WritingRows,
  inOrder: readonly Id[],
  { sections, citable, sourceOf }: WritingLookups,
  moment: Moment,
): Draft {
  const known = new Map([...rows.blocks, ...rows.judgements].map((row) => [row.id, row]))
  const citationsOf = Map.groupBy(rows.citations, (row) => row['block'] as Id)
  const written = new Set(writing.put.map(({ id }) => id))
  const gone = writing.remove
    .flatMap((id) => known.get(id) ?? [])
    .filter((row) => row.deleted_at === null && !written.has(row.id))
  const fields = [
    ...writing.put.flatMap((block) => [
      ...putBlock(briefing, block, known.get(block.id)),
      ...putCitations(briefing, block, citationsOf.get(block.id) ?? [], citable, moment),
    ]),
    ...writing.judgements.flatMap((judgement) => putJudgement(briefing, judgement, known.get(judgement.id))),
    ...gone.map((row) => remove('briefing_block', row.id, moment)),
    ...gone.flatMap((row) => citationsOf.get(row.id) ?? []).map((row) => remove('citation', row.id, moment)),
    ...judgementsGone(gone, writing, known).map((row) => remove('judgement', row.id, moment)),
    ...giveLetters(
      briefing,
      rows.letters,
      { before: inOrder, after: citedAfter(writing, rows.citations, sections) },
      sourceOf,
      moment,
    ),
  ]
  return { label: writing.label, fields }
}

function putBlock(briefing: Id, block: BriefingBlock, row: Row | undefined): FieldChange[] {
  const fields = { section: block.section, position: block.order, body: JSON.stringify(block.body) }
  return row ? update('briefing_block', row, fields) : create('briefing_block', block.id, { briefing, ...fields })
}

function putCitations(
  briefing: Id,
  block: BriefingBlock,
  rows: readonly Row[],
  citable: CitableClaim,
  moment: Moment,
): FieldChange[] {
  const cited = citedClaims(block.body)
  const standing = new Set(rows.map((row) => row['claim'] as Id))
  return [
    ...rows.filter((row) => !cited.includes(row['claim'] as Id)).map((row) => remove('citation', row.id, moment)),
    ...cited
      .filter((claim) => !standing.has(claim))
      .flatMap((claim) => {
        const found = citable(claim)
        return found
          ? create('citation', moment.newId(), {
              briefing,
              block: block.id,
              claim,
              revision: found.revision,
              made_from: found.madeFrom,
              stood: found.stood,
            })
          : []
      }),
  ]
}

function putJudgement(briefing: Id, judgement: WrittenJudgement, row: Row | undefined): FieldChange[] {
  const { likelihood, confidence, confidenceReason, wouldChange, follows = null } = judgement
  const fields = { likelihood, confidence, confidence_reason: confidenceReason, would_change: wouldChange }
  return row ? update('judgement', row, fields) : create('judgement', judgement.id, { briefing, follows, ...fields })
}

/** The judgements to delete: those whose sentence was removed and did not move to another block in the same burst. */
function judgementsGone(gone: readonly Row[], writing: Writing, known: ReadonlyMap<Id, Row>): Row[] {
  const kept = new Set(writing.put.flatMap(({ body }) => (body.type === 'judgement' ? [body.judgement] : [])))
  return gone.flatMap((row) => {
    const body = JSON.parse(row['body'] as string) as RichBlock
    const judgement = body.type === 'judgement' && !kept.has(body.judgement) ? known.get(body.judgement) : undefined
    return judgement && judgement.deleted_at === null && !writing.judgements.some(({ id }) => id === judgement.id)
      ? [judgement]
      : []
  })
}

/** The claims that the briefing cites after a burst: those of the blocks that stay as they are, then those written, as they are read. */
function citedAfter({ put, remove: removed }: Writing, citations: readonly Row[], sections: readonly Section[]): Id[] {
  const touched = new Set([...put.map(({ id }) => id), ...removed])
  return [
    ...citations.filter((row) => !touched.has(row['block'] as Id)).map((row) => row['claim'] as Id),
    ...inReadingOrder(put, sections).flatMap(({ body }) => citedClaims(body)),
  ]
}

/** The claims a block cites, each once, in text order. */
function citedClaims(block: RichBlock): Id[] {
  return [...new Set(citedInBlock(block))]
}
