import type { Range } from '#shared/text/range.ts'
import { claimDraftSchema, isSamePlace, type ClaimDraft } from '../claims/draft.ts'
import type { Reading } from './reading.ts'

/** A claim card that was left stays as a draft, one a source, outside of history. */

const keyOf = (reading: Reading) => `draft:${reading.text.source}`

/** The draft kept for these words, or null. What cannot be read any more is no draft. */
export async function keptDraft(reading: Reading, range: Range): Promise<ClaimDraft | null> {
  const kept = await reading.app.client.ask('readPlace', { key: keyOf(reading) })
  if (!kept.ok || !kept.value) return null
  const draft = claimDraftSchema.safeParse(parsed(kept.value)).data
  return draft && isSamePlace(draft, range) ? draft : null
}

export function keepDraft(reading: Reading, draft: ClaimDraft | null): void {
  void reading.app.client.want('keepPlace', { key: keyOf(reading), value: draft ? JSON.stringify(draft) : '' })
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
