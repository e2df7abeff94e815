import type { Annex, Paper } from '#shared/briefing/briefing-view.ts'
import {
  claimsToBeConfirmed,
  composeBriefing,
  lettersOf,
  type BriefingInput,
} from '#shared/briefing/compose/compose-briefing.ts'
import { printDocument } from '#shared/briefing/print/print-document.ts'
import { fail, ok, type Result } from '#shared/model/result.ts'
import type { OpenLibrary } from '../libraries/libraries.ts'
import type { PrintJob } from '../print/print-job.ts'

/** Fails with `unconfirmed` if the briefing cites a claim with proposed values that nobody has confirmed. */
export function checkBriefing(input: BriefingInput): Result<BriefingInput> {
  const unconfirmed = unconfirmedOf(input)
  if (unconfirmed === 0) return ok(input)
  return fail(
    'unconfirmed',
    `${unconfirmed === 1 ? 'One cited claim is' : `${unconfirmed} cited claims are`} still as Attaché proposed. Confirm each before the briefing goes out; nothing was written.`,
  )
}

/** Composes a briefing with an annex and renders it to the document that the print window gets. */
export function jobOf(input: BriefingInput, paper: Paper, annex: Annex): PrintJob {
  const printed = composeBriefing({ ...input, briefing: { ...input.briefing, annex } })
  return { document: printDocument(printed, paper), paper, date: input.briefing.date }
}

/**
 * Records in the library that these letters went out, and what the briefing stood on. A library that is open for reading cannot keep them; it gives them
 * again as long as nobody changes the briefing.
 */
export async function keepLetters(library: OpenLibrary, input: BriefingInput): Promise<Result<null>> {
  const kept = await library.call('keepLetters', { id: input.briefing.id, letters: lettersOf(input) })
  return kept.ok || kept.error.code === 'read-only' ? ok(null) : kept
}

function unconfirmedOf(input: BriefingInput): number {
  const cited = new Set(claimsToBeConfirmed(input))
  return input.claims.filter((claim) => cited.has(claim.id) && claim.proposed.length > 0).length
}
