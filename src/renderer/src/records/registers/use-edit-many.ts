import { useState } from 'react'
import type { z } from 'zod'
import type { Id } from '#shared/model/id.ts'
import { useSheetDraft } from '../../core/use-sheet-draft.ts'
import { aboutRows } from './about-rows.ts'

type Saved = { readonly ok: true } | { readonly ok: false; readonly error: { readonly message: string } }

/**
 * What is typed in a sheet that edits several rows: kept as a draft until it is saved. `sheet` is what `EditManySheet` takes of it; `save`
 * makes the gesture, and leaves the sheet, or says there why nothing was saved.
 */
export function useEditMany<T extends object>({
  key,
  schema,
  start,
  ids,
  onLeave,
}: {
  /** The key of the stored draft in the library. */
  readonly key: string
  readonly schema: z.ZodType<T>
  /** An edit that changes nothing. */
  readonly start: T
  readonly ids: readonly Id[]
  readonly onLeave: () => void
}) {
  const { draft, change, flush, forget, fromBefore } = useSheetDraft<T>({ key, schema, start, about: aboutRows(ids) })
  const [problem, setProblem] = useState('')
  const set = (patch: Partial<T>) => {
    change((last) => ({ ...last, ...patch }))
    setProblem('')
  }
  const save = async (gesture: () => Promise<Saved>) => {
    const result = await gesture()
    if (!result.ok) return setProblem(result.error.message)
    forget()
    onLeave()
  }
  return { edit: draft, set, save, sheet: { problem, fromBefore, flush, onLeave } }
}
