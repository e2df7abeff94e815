import { z } from 'zod'
import type { SourcesEdit } from '#shared/contract/register-methods.ts'
import { reliabilityLetters } from '#shared/model/enums.ts'
import { workStates } from '#shared/sources/source-view.ts'
import { typedPaths } from '#shared/tags/tag-path.ts'

/** The fields as they stand in the sheet. An empty one means no change; `none` clears a choice. */
export const typedEditSchema = z.strictObject({
  state: z.string(),
  publisher: z.string(),
  language: z.string(),
  reliability: z.string(),
  marking: z.string(),
  addCase: z.string(),
  removeCase: z.string(),
  addTags: z.string(),
  removeTags: z.array(z.string()),
  confirm: z.boolean(),
})
export type TypedEdit = z.infer<typeof typedEditSchema>

/** The choice that clears a field. */
export const none = 'none'

export const noEdit: TypedEdit = {
  state: '',
  publisher: '',
  language: '',
  reliability: '',
  marking: '',
  addCase: '',
  removeCase: '',
  addTags: '',
  removeTags: [],
  confirm: false,
}

/** The fields that are to be changed. */
export function editOf(edit: TypedEdit): SourcesEdit {
  const workState = workStates.find((state) => state === edit.state)
  const letter = reliabilityLetters.find((one) => one === edit.reliability)
  const publisher = edit.publisher.trim()
  const addTags = typedPaths(edit.addTags)
  return {
    ...(workState && { workState }),
    ...(publisher !== '' && { publisher }),
    ...(edit.language !== '' && { language: edit.language === none ? '' : edit.language }),
    ...(edit.reliability !== '' && { reliability: letter ?? null }),
    ...(edit.marking !== '' && { marking: edit.marking === none ? null : edit.marking }),
    ...(edit.addCase !== '' && { addCases: [edit.addCase] }),
    ...(edit.removeCase !== '' && { removeCases: [edit.removeCase] }),
    ...(addTags.length > 0 && { addTags }),
    ...(edit.removeTags.length > 0 && { removeTags: edit.removeTags }),
    ...(edit.confirm && { confirm: true as const }),
  }
}
