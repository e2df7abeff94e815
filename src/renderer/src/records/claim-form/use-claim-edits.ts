import { useCallback, useEffect, useRef, useState } from 'react'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import { useApp } from '../../core/app-context.ts'
import type { ClaimDraft } from './draft-schema.ts'
import { changed, draftOfClaim, intentOf, type ClaimPatch } from './draft.ts'
import { answeredOnly, isSameAnswers } from './unanswered.ts'

/** Delay in ms after the last key press before typed text is saved. */
const saveDelayMs = 500

/** The fields of a saved claim while they are edited, and how to edit them. */
type ClaimEdits = {
  readonly draft: ClaimDraft
  /** A choice is saved at once; typed text after a pause, on blur, and when the card closes. */
  readonly edit: (patch: ClaimPatch, typing: boolean) => void
  /** Resolves to whether everything is saved. */
  readonly flush: () => Promise<boolean>
}

export function useClaimEdits(claim: ClaimView): ClaimEdits {
  const { client, state, flushers } = useApp()
  const [seen, setSeen] = useState(claim)
  const [sent, setSent] = useState<ClaimPatch>({})
  const [unsent, setUnsent] = useState<ClaimPatch>({})
  // Questions without an answer yet: shown, but not saved.
  const [asked, setAsked] = useState<ClaimDraft['answers'] | null>(null)
  const pending = useRef<ClaimPatch>({})
  /** The patch that each field was sent with last. */
  const latest = useRef<Partial<Record<string, ClaimPatch>>>({})
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  // A new version from the library replaces the values already sent; edits that are still to be saved stay.
  if (seen !== claim) {
    setSeen(claim)
    setSent({})
  }

  const flush = useCallback(async () => {
    const patch = pending.current
    pending.current = {}
    if (timer.current !== undefined) state.getState().savingEnds()
    clearTimeout(timer.current)
    timer.current = undefined
    if (Object.keys(patch).length === 0) return true
    for (const field of Object.keys(patch)) latest.current[field] = patch
    setUnsent({})
    setSent((before) => ({ ...before, ...patch }))
    const saved = await client.mutate('updateClaim', { id: claim.id, fields: intentOf(patch) })
    // What could not be saved stays in its field and goes along with the next edit, unless the field was sent again meanwhile.
    if (saved === undefined) {
      const lost = Object.entries(patch).filter(([field]) => latest.current[field] === patch)
      pending.current = { ...Object.fromEntries(lost), ...pending.current }
      setUnsent(pending.current)
    }
    return saved !== undefined
  }, [client, state, claim.id])

  const edit = useCallback(
    (wanted: ClaimPatch, typing: boolean) => {
      const { answers, ...rest } = wanted
      if (answers) setAsked(answers.some(({ answer }) => answer === null) ? answers : null)
      const kept = answers && answeredOnly(answers, claim.answers)
      const patch = { ...rest, ...(kept && !isSameAnswers(kept, claim.answers) && { answers: kept }) }
      if (Object.keys(patch).length === 0) return
      pending.current = { ...pending.current, ...patch }
      setUnsent(pending.current)
      if (!typing) return void flush()
      if (timer.current === undefined) state.getState().savingBegins()
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void flush(), saveDelayMs)
    },
    [flush, state, claim.answers],
  )

  useEffect(() => () => void flush(), [flush])
  useEffect(() => flushers.add(flush), [flushers, flush])

  return { draft: changed(draftOfClaim(claim), { ...sent, ...unsent, ...(asked && { answers: asked }) }), edit, flush }
}
