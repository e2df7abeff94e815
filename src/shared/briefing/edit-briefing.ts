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
  annex,
  printNotes,
}: { readonly [F in keyof BriefingHead]?: BriefingHead[F] | undefined }): {
  title?: string
  date?: string
  marking?: string | null
  prepared_by?: string
  prepared_for?: string
  annex?: string
  print_notes?: number
} {
  return {
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date }),
    ...(marking !== undefined && { marking }),
    ...(preparedBy !== undefined && { prepared_by: preparedBy }),
    ...(preparedFor !== undefined && { prepared_for: preparedFor }),
    ...(annex !== undefined && { annex }),
    ...(printNotes !== undefined && { print_notes: Number(printNotes) }),
  }
}

export function editBriefing(briefing: Row, head: Parameters<typeof headColumns>[0]): Draft {
  return { label: labelOf(head), fields: update('briefing', briefing, headColumns(head)) }
}

function labelOf(head: Parameters<typeof headColumns>[0]): string {
  if (head.annex !== undefined) return 'Choose the annex'
  return head.printNotes === undefined ? 'Edit a briefing’s head' : 'Print working notes or not'
}
