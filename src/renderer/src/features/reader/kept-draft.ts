import type { Range } from '#shared/text/range.ts'
import { laterCode } from '../../core/later.tsx'
import { parseKept } from '../../core/parse-kept.ts'
import type { ClaimDraft } from '../../records/claim-form/draft-schema.ts'
import { isSamePlace } from '../../records/claim-form/draft.ts'
import type { Reading } from './reading.ts'

/** A claim card that was left stays as a draft, one a source, outside of history. */

const schemas = laterCode(() => import('../../records/claim-form/draft-schema.ts'))
const keyOf = (reading: Reading) => `draft:${reading.text.source}`

/** Reads the draft that was kept for this text. What cannot be read any more is no draft. */
export async function loadDraft(reading: Reading): Promise<void> {
  const kept = await reading.app.client.ask('readPlace', { key: keyOf(reading) })
  if (!kept.ok || !kept.value) return
  const { claimDraftSchema } = await schemas.fetch()
  const draft = parseKept(kept.value, claimDraftSchema)
  if (draft) reading.state.setState({ draft })
}

/** The draft kept for these words, or null. */
export function draftAt(reading: Reading, range: Range): ClaimDraft | null {
  const { draft } = reading.state.getState()
  return draft && isSamePlace(draft, range) ? draft : null
}

/** Keeps the draft of this text, in the window and over a restart; null forgets it. Answers whether it is kept. */
export async function keepDraft(reading: Reading, draft: ClaimDraft | null): Promise<boolean> {
  reading.state.setState({ draft })
  return (
    (await reading.app.client.want('keepPlace', { key: keyOf(reading), value: draft ? JSON.stringify(draft) : '' })) !==
    undefined
  )
}
