import type { Paper } from '#shared/briefing/briefing-view.ts'
import { citedClaims } from '#shared/briefing/compose/citations.ts'
import { composeBriefing, type BriefingInput } from '#shared/briefing/compose/compose-briefing.ts'
import { printDocument } from '#shared/briefing/print/print-document.ts'
import { fail, type Result } from '#shared/model/result.ts'
import type { Id } from '#shared/model/id.ts'
import type { OpenLibrary } from '../libraries/libraries.ts'
import type { PrintJob } from '../print/print-job.ts'
import { gatherBriefing } from './gather-briefing.ts'

/**
 * Gathers everything that a briefing prints. Fails with `unconfirmed` if the briefing cites a claim with proposed
 * values that nobody has confirmed.
 */
export async function checkBriefing(library: OpenLibrary, briefing: Id): Promise<Result<BriefingInput>> {
  const gathered = await gatherBriefing(library, briefing)
  const unconfirmed = gathered.ok ? unconfirmedOf(gathered.value) : 0
  if (unconfirmed === 0) return gathered
  return fail(
    'unconfirmed',
    `${unconfirmed === 1 ? 'One cited claim is' : `${unconfirmed} cited claims are`} still as Attaché proposed. Confirm each before the briefing goes out; nothing was written.`,
  )
}

/** Composes a briefing and renders it to the document that the print window gets. */
export function jobOf(input: BriefingInput, paper: Paper): PrintJob {
  return { document: printDocument(composeBriefing(input), paper), paper, date: input.briefing.date }
}

function unconfirmedOf(input: BriefingInput): number {
  const cited = new Set(citedClaims(input.briefing))
  return input.claims.filter((claim) => cited.has(claim.id) && claim.proposed.length > 0).length
}
