import type { Id } from '../../model/id.ts'
import type { LikelihoodScale } from '../../standards/likelihood.ts'
import { acrossAcronyms, acrossQuestions, acrossQuotations, acrossTerms } from './across-blocks.ts'
import { checkBlock, type CheckedBlock, type PlacedBlock } from './check-block.ts'
import { checkClaims } from './check-claims.ts'
import { checkHead } from './check-head.ts'
import { findingKey, type Finding } from './finding.ts'
import type { BlockToCheck, CitedClaim, CitedSource, NoteToCheck } from './note-to-check.ts'
import { findingWords, fixWords } from './strings.ts'

type Kept = {
  readonly block: BlockToCheck
  readonly section: string
  readonly scale: LikelihoodScale
  readonly records: readonly (CitedClaim | CitedSource | undefined)[]
  readonly checked: CheckedBlock
}

/** What was found in the blocks of one note, so that the next check reads only those that changed. */
export type CheckMemory = Map<Id, Kept>

/**
 * Checks a whole note. Findings are in reading order: the masthead, block after block, then sources. With the same `memory` each time, only blocks
 * are read that are other objects than before, or that cite a claim or source whose record is another one.
 */
export function checkNote(note: NoteToCheck, memory: CheckMemory = new Map()): Finding[] {
  const placed = note.sections.flatMap(({ kind, blocks }) =>
    blocks.map((block): PlacedBlock => ({ section: kind, block, checked: recall(note, block, kind, memory) })),
  )
  if (memory.size > placed.length) {
    const ids = new Set(placed.map(({ block }) => block.id))
    for (const id of memory.keys()) if (!ids.has(id)) memory.delete(id)
  }
  // Somebody who has not begun is not told what is missing.
  if (placed.every(({ checked }) => checked.isEmpty)) return []
  const order = new Map(placed.map(({ block }, at) => [block.id, at]))
  const inText = [
    ...placed.flatMap(({ checked }) => checked.findings),
    ...emptyJudgements(placed),
    ...acrossTerms(note, placed),
    ...acrossQuestions(note, placed),
    ...acrossQuotations(note, placed),
    ...acrossAcronyms(note, placed),
    ...checkClaims(note, placed),
  ].map((finding) => ({ finding, at: placeOf(finding, order) }))
  const { head, sources } = checkHead(note, placed)
  return withOwnKeys([
    ...head,
    ...inText.toSorted((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]).map(({ finding }) => finding),
    ...sources,
  ])
}

/**
 * Reads blocks that are not kept yet, until `isTimeUp` says so, and returns whether all are. A long note is read in slices of idle time by it, and
 * `checkNote` with the same memory then only puts together what was found.
 */
export function readAhead(note: NoteToCheck, memory: CheckMemory, isTimeUp: () => boolean): boolean {
  for (const { kind, blocks } of note.sections) {
    for (const block of blocks) {
      if (isTimeUp()) return false
      recall(note, block, kind, memory)
    }
  }
  return true
}

function recall(note: NoteToCheck, block: BlockToCheck, section: string, memory: CheckMemory): CheckedBlock {
  const { claims, sources, scale } = note
  const kept = memory.get(block.id)
  const records = recordsOf(block, claims, sources)
  if (
    kept?.block === block &&
    kept.section === section &&
    kept.scale === scale &&
    kept.records.length === records.length &&
    kept.records.every((record, at) => record === records[at])
  )
    return kept.checked
  const checked = checkBlock(block, section, note)
  memory.set(block.id, { block, section, scale, records, checked })
  return checked
}

function recordsOf(
  { runs, judgement }: BlockToCheck,
  claims: ReadonlyMap<Id, CitedClaim>,
  sources: ReadonlyMap<Id, CitedSource>,
): (CitedClaim | CitedSource | undefined)[] {
  const records: (CitedClaim | CitedSource | undefined)[] = []
  const add = (id: Id) => {
    const claim = claims.get(id)
    records.push(claim, claim && sources.get(claim.source))
  }
  for (const run of runs) if (run.kind === 'citation' || run.kind === 'slice') add(run.claim)
  for (const id of judgement?.basis ?? []) add(id)
  return records
}

function placeOf({ place }: Finding, order: ReadonlyMap<Id, number>): [block: number, unit: number] {
  return place.kind === 'block' ? [order.get(place.block) ?? 0, place.range?.start ?? 0] : [-1, 0]
}

/** The only judgement may be empty: it is the place to write the first one. An empty one among others was left behind. */
function emptyJudgements(placed: readonly PlacedBlock[]): Finding[] {
  const judgements = placed.filter(({ block }) => block.kind === 'judgement')
  if (judgements.length < 2) return []
  return judgements.flatMap(({ block, checked }): Finding[] => {
    if (!checked.isEmpty || !block.judgement) return []
    const { title, detail } = findingWords.J4
    return [
      {
        code: 'J4',
        key: findingKey('J4', block.id),
        title: title(block.judgement.number),
        detail,
        place: { kind: 'block', block: block.id, range: null },
        claim: null,
        fixes: [{ kind: 'delete-block', label: fixWords.deleteBlock, block: block.id }],
      },
    ]
  })
}

/** The same words twice in one sentence have one key; the second gets a number. */
function withOwnKeys(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const times = (seen.get(finding.key) ?? 0) + 1
    seen.set(finding.key, times)
    return times === 1 ? finding : { ...finding, key: `${finding.key} ${times}` }
  })
}
