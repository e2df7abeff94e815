import type { Range } from '#shared/text/range.ts'
import { laterCode } from '../../core/later.tsx'
import { parseKept } from '../../core/parse-kept.ts'
import type { ClaimDraft } from '../../records/claim-form/draft-schema.ts'
import { isSamePlace } from '../../records/claim-form/draft.ts'
import type { Reading } from './reading.ts'

/** An unfinished claim card is stored as a draft: one for each source, outside of the history. */

const schemas = laterCode(() => import('../../records/claim-form/draft-schema.ts'))
const keyOf = (reading: Reading) => `draft:${reading.text.source}`

/** Loads the draft of this text. A stored value that cannot be parsed counts as no draft. */
export async function loadDraft(reading: Reading): Promise<void> {
  const kept = await reading.app.client.ask('readPlace', { key: keyOf(reading) })
  if (!kept.ok || !kept.value) return
  const { claimDraftSchema } = await schemas.fetch()
  const draft = parseKept(kept.value, claimDraftSchema)
  if (draft) reading.state.setState({ draft })
}

/** The draft for these words, or null. */
export function draftAt(reading: Reading, range: Range): ClaimDraft | null {
  const { draft } = reading.state.getState()
  return draft && isSamePlace(draft, range) ? draft : null
}

/** Stores the draft of this text in the window and on disk; null deletes it. Resolves to whether it is stored. */
export async function keepDraft(reading: Reading, draft: ClaimDraft | null): Promise<boolean> {
  reading.state.setState({ draft })
  return (
    (await reading.app.client.want('keepPlace', { key: keyOf(reading), value: draft ? JSON.stringify(draft) : '' })) !==
    undefined
  )
}
