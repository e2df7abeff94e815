import type { Id } from '../../model/id.ts'
import { rangePlace } from './across-blocks.ts'
import type { CitedAt, PlacedBlock } from './check-block.ts'
import { findingKey, type Finding } from './finding.ts'
import type { NoteToCheck } from './note-to-check.ts'
import { findingWords, fixWords } from './strings.ts'

/** E6 to E9: each cited claim once, where it is cited first. */
export function checkClaims({ claims }: NoteToCheck, placed: readonly PlacedBlock[]): Finding[] {
  const first = new Map<Id, { readonly at: CitedAt; readonly block: Id }>()
  const insertedIn = new Map<Id, Id[]>()
  for (const { block, checked } of placed) {
    for (const at of checked.cited) if (!first.has(at.claim)) first.set(at.claim, { at, block: block.id })
    if (block.said !== null) insertedIn.set(block.said, [...(insertedIn.get(block.said) ?? []), block.id])
  }
  return [...first].flatMap(([id, { at, block }]): Finding[] => {
    const claim = claims.get(id)
    const common = { place: rangePlace(block, at), claim: id }
    if (!claim) {
      const { title, detail } = findingWords.E8
      return [{ code: 'E8', key: findingKey('E8', id), title, detail, ...common, fixes: [] }]
    }
    const { label, isConfirmed, status, supersededBy } = claim
    const findings: Finding[] = []
    if (!isConfirmed) {
      const { title, detail } = findingWords.E6
      findings.push({
        code: 'E6',
        key: findingKey('E6', id),
        title: title(label),
        detail,
        ...common,
        fixes: [{ kind: 'confirm', label: fixWords.confirm, claim: id }],
      })
    }
    const again = insertedIn.get(id)?.slice(1) ?? []
    for (const twice of again) {
      const { title, detail } = findingWords.E7
      findings.push({
        code: 'E7',
        key: findingKey('E7', twice, '', id),
        title: title(label),
        detail,
        place: { kind: 'block', block: twice, range: null },
        claim: id,
        fixes: [{ kind: 'delete-block', label: fixWords.deleteBlock, block: twice }],
      })
    }
    if (status === 'open' && supersededBy !== null) {
      const { title, detail } = findingWords.E9
      findings.push({
        code: 'E9',
        key: findingKey('E9', id, '', supersededBy.claim),
        title: title(label, supersededBy.label),
        detail,
        ...common,
        fixes: [{ kind: 'supersede', label: fixWords.supersede, claim: id, by: supersededBy.claim }],
      })
    }
    return findings
  })
}
