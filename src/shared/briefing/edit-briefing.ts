import type { Draft } from '../changes/change.ts'
import { update, type Row } from '../changes/draft.ts'
import type { BriefingHead } from './briefing-view.ts'

/** The columns of a briefing's head. Absent members stay unchanged. */
export function headColumns({
  title,
  date,
  marking,
  preparedBy,
  preparedFor,
}: { readonly [F in keyof BriefingHead]?: BriefingHead[F] | undefined }): {
  title?: string
  date?: string
  marking?: string | null
  prepared_by?: string
  prepared_for?: string
} {
  return {
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date }),
    ...(marking !== undefined && { marking }),
    ...(preparedBy !== undefined && { prepared_by: preparedBy }),
    ...(preparedFor !== undefined && { prepared_for: preparedFor }),
  }
}

export function editBriefing(briefing: Row, head: Parameters<typeof headColumns>[0]): Draft {
  return { label: 'Edit a briefing’s head', fields: update('briefing', briefing, headColumns(head)) }
}
