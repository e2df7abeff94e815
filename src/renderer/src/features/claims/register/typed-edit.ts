import { z } from 'zod'
import type { ClaimsEdit } from '#shared/contract/register-methods.ts'
import { claimKinds, claimStatuses } from '#shared/model/enums.ts'
import { typedPaths } from '#shared/tags/tag-path.ts'

/** The fields of the sheet that edits many claims; an empty field means no change. */
export const typedEditSchema = z.strictObject({
  kind: z.string(),
  /** A digit, or "none" for not rated. */
  credibility: z.string(),
  status: z.string(),
  statusDate: z.string(),
  statusReason: z.string(),
  occasion: z.string(),
  noOccasion: z.boolean(),
  /** Paths, separated by commas. */
  addTags: z.string(),
  removeTags: z.array(z.string()),
  confirm: z.boolean(),
})
export type TypedEdit = z.infer<typeof typedEditSchema>

export const noEdit: TypedEdit = {
  kind: '',
  credibility: '',
  status: '',
  statusDate: '',
  statusReason: '',
  occasion: '',
  noOccasion: false,
  addTags: '',
  removeTags: [],
  confirm: false,
}

/**
 * Only the fields to change. A new status also sets its date and reason, even if empty, because those of the old status do not apply to it.
 */
export function editOf(typed: TypedEdit): ClaimsEdit {
  const kind = claimKinds.find((one) => one === typed.kind)
  const status = claimStatuses.find((one) => one === typed.status)
  const added = typedPaths(typed.addTags)
  const occasion = typed.noOccasion ? '' : typed.occasion.trim()
  return {
    ...(kind && { kind }),
    ...(typed.credibility !== '' && { credibility: typed.credibility === 'none' ? null : Number(typed.credibility) }),
    ...(status && {
      status,
      statusDate: status === 'open' ? '' : typed.statusDate.trim(),
      statusReason: status === 'open' ? '' : typed.statusReason.trim(),
    }),
    ...((typed.noOccasion || occasion !== '') && { occasion }),
    ...(added.length > 0 && { addTags: added }),
    ...(typed.removeTags.length > 0 && { removeTags: [...typed.removeTags] }),
    ...(typed.confirm && { confirm: true as const }),
  }
}
