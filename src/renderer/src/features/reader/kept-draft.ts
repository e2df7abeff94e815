import type { Range } from '#shared/text/range.ts'
import { laterCode } from '../../core/later.tsx'
import { parseKept } from '../../core/parse-kept.ts'
import type { ClaimDraft } from '../../records/claim-form/draft-schema.ts'
import { isSamePlace } from '../../records/claim-form/draft.ts'
import type { OpenText } from './open-text.ts'

/** An unfinished claim card is stored as a draft: one for each source, outside of the history. */

const schemas = laterCode(() => import('../../records/claim-form/draft-schema.ts'))
const keyOf = (openText: OpenText) => `draft:${openText.text.source}`

/** Loads the draft of this text. A stored value that cannot be parsed counts as no draft. */
export async function loadDraft(openText: OpenText): Promise<void> {
  const kept = await openText.app.client.tryQuery('getUiState', { key: keyOf(openText) })
  if (!kept.ok || !kept.value) return
  const { claimDraftSchema } = await schemas.fetch()
  const draft = parseKept(kept.value, claimDraftSchema)
  if (draft) openText.state.setState({ draft })
}

/** The draft for these words, or null. */
export function draftAt(openText: OpenText, range: Range): ClaimDraft | null {
  const { draft } = openText.state.getState()
  return draft && isSamePlace(draft, range) ? draft : null
}

/** Stores the draft of this text in the window and on disk; null deletes it. Resolves to whether it is stored. */
export async function keepDraft(openText: OpenText, draft: ClaimDraft | null): Promise<boolean> {
  openText.state.setState({ draft })
  return (
    (await openText.app.client.call('keepUiState', {
      key: keyOf(openText),
      value: draft ? JSON.stringify(draft) : '',
    })) !== undefined
  )
}
