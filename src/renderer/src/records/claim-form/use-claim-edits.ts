import { useCallback, useState } from 'react'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import { useApp } from '../../core/app-context.ts'
import { asTyped } from '../../core/autosave.ts'
import { useAutosave } from '../../core/use-autosave.ts'
import type { ClaimDraft } from './draft-schema.ts'
import { changed, draftOfClaim, intentOf, type ClaimPatch } from './draft.ts'
import { answeredOnly, isSameAnswers } from './unanswered.ts'

/** The fields of a saved claim while they are edited, and how to edit them. */
type ClaimEdits = {
  readonly draft: ClaimDraft
  /** A choice is saved at once; typed text while it is typed, on blur, and when the card closes. */
  readonly edit: (patch: ClaimPatch, typing: boolean) => void
  /** Resolves to whether everything is saved. */
  readonly flush: () => Promise<boolean>
  /** Saves everything when the focus goes from a field. */
  readonly leave: () => void
}

/** Edits one saved claim; a component that shows another claim next needs a key of its own for each. */
export function useClaimEdits(claim: ClaimView): ClaimEdits {
  const { client } = useApp()
  // Questions without an answer yet: shown, but not saved.
  const [asked, setAsked] = useState<ClaimDraft['answers'] | null>(null)
  const {
    edits,
    typed,
    edit: editFields,
    flush,
    leave,
  } = useAutosave<ClaimPatch>({
    save: async (patch) =>
      (await client.mutate('updateClaim', { id: claim.id, fields: intentOf(patch) })) !== undefined,
  })

  const edit = useCallback(
    (wanted: ClaimPatch, typing: boolean) => {
      const { answers, ...rest } = wanted
      if (answers) setAsked(answers.some(({ answer }) => answer === null) ? answers : null)
      const kept = answers && answeredOnly(answers, claim.answers)
      const patch = { ...rest, ...(kept && !isSameAnswers(kept, claim.answers) && { answers: kept }) }
      if (Object.keys(patch).length > 0) editFields(patch, typing ? 'at-rest' : 'at-once')
    },
    [editFields, claim.answers],
  )

  const saved = draftOfClaim(claim)
  const draft = changed(
    { ...saved, ...asTyped<ClaimPatch>(typed, saved) },
    { ...edits, ...(asked && { answers: asked }) },
  )
  return { draft, edit, flush, leave }
}
