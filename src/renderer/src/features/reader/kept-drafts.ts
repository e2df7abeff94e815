import type { Range } from '#shared/text/range.ts'
import { lazyModule } from '../../core/lazy.ts'
import { parseKept } from '../../core/parse-kept.ts'
import type { ClaimDraft } from '../../records/claim-form/draft-schema.ts'
import { isSamePlace } from '../../records/claim-form/draft.ts'
import type { NoteDraft } from './notes/note-draft-schema.ts'
import type { OpenText } from './open-text.ts'

/** An unfinished claim card, and an unfinished memo or tag, are stored as drafts: one of each for a source, outside of the history. */

const claimSchemas = lazyModule(() => import('../../records/claim-form/draft-schema.ts'))
const noteSchemas = lazyModule(() => import('./notes/note-draft-schema.ts'))
const claimKey = (openText: OpenText) => `draft:${openText.text.source}`
const noteKey = (openText: OpenText) => `draft:note:${openText.text.source}`

/** Loads the drafts of this text. A stored value that cannot be parsed counts as no draft. */
export async function loadDrafts(openText: OpenText): Promise<void> {
  const [claim, note] = await Promise.all([read(openText, claimKey(openText)), read(openText, noteKey(openText))])
  const draft = claim && parseKept(claim, (await claimSchemas.load()).storedDraftSchema)
  if (draft) openText.state.setState({ draft })
  const noted = note && parseKept(note, (await noteSchemas.load()).noteDraftSchema)
  if (noted) openText.state.setState({ noted })
}

/** The draft for these words, or null. */
export function draftAt(openText: OpenText, range: Range): ClaimDraft | null {
  const { draft } = openText.state.getState()
  return draft && isSamePlace(draft, range) ? draft : null
}

/** Stores the claim draft of this text in the window and on disk; null deletes it. Resolves to whether it is stored. */
export async function keepDraft(openText: OpenText, draft: ClaimDraft | null): Promise<boolean> {
  openText.state.setState({ draft })
  return write(openText, claimKey(openText), draft)
}

/** Stores the unfinished memo or tag of this text in the window and on disk; null deletes it. Resolves to whether it is stored. */
export async function keepNote(openText: OpenText, noted: NoteDraft | null): Promise<boolean> {
  openText.state.setState({ noted })
  return write(openText, noteKey(openText), noted)
}

async function read({ app: { client } }: OpenText, key: string): Promise<string | null> {
  const kept = await client.tryQuery('getUiState', { key })
  return kept.ok ? kept.value : null
}

async function write({ app: { client } }: OpenText, key: string, draft: object | null): Promise<boolean> {
  return (await client.call('keepUiState', { key, value: draft ? JSON.stringify(draft) : '' })) !== undefined
}
