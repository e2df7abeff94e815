import type { FieldChange } from '../changes/change.ts'
import { update, type Row } from '../changes/draft.ts'
import type { Id } from '../model/id.ts'

/**
 * The changes by which a claim becomes superseded, with the reason. Empty if a status was set by hand before: a refuted
 * claim stays refuted. Whoever makes the link notes in `sets_status` whether it set the status.
 */
export function supersede(older: Row, reason: string): FieldChange[] {
  if (older['status'] !== 'open') return []
  return update('claim', older, { status: 'superseded', status_date: null, status_reason: reason })
}

/** The reason that a superseded claim gets from its link: the words of the newer claim. */
export function supersededBy(words: string): string {
  return words === '' ? `${reasonStart}a later claim` : `${reasonStart}“${words}”`
}

/** How a reason begins that a link gave, and not a person. The check of a briefing has “Superseded by: …”. */
export const reasonStart = 'Superseded by '

/** Whether a link gave a reason, and not a person. */
function isOfLink(reason: unknown): boolean {
  return typeof reason === 'string' && reason.startsWith(reasonStart.trimEnd())
}

/** What `endSuperseding` looks up. */
export type SupersedingSurroundings = {
  /** A live claim that is not being deleted. */
  readonly claim: (id: Id) => Row | undefined
  /** The live “supersedes” links to a claim that stay. */
  readonly linksTo: (claim: Id) => readonly Row[]
  /** The reason that a newer claim gives. */
  readonly reason: (newer: Id) => string
}

/**
 * The changes that open claims again whose superseding link goes. A claim that another link supersedes stays superseded, and
 * that link takes over, with its reason; one whose status was changed by hand since keeps it.
 */
export function endSuperseding(going: readonly Row[], around: SupersedingSurroundings): FieldChange[] {
  const older = new Set(
    going.filter((row) => row['type'] === 'supersedes' && row['sets_status'] === 1).map((row) => row['other'] as Id),
  )
  return [...older].flatMap((id) => {
    const claim = around.claim(id)
    if (claim?.['status'] !== 'superseded') return []
    const [heir] = around.linksTo(id)
    if (heir)
      return [
        ...update('claim_relation', heir, { sets_status: 1 }),
        ...(isOfLink(claim['status_reason'])
          ? update('claim', claim, { status_reason: around.reason(heir['claim'] as Id) })
          : []),
      ]
    return update('claim', claim, { status: 'open', status_date: null, status_reason: null })
  })
}
