import type { Draft } from '../changes/change.ts'
import { update, type Row } from '../changes/draft.ts'
import type { BriefingHead } from './briefing-view.ts'

/** The column of each member of a briefing's head. */
const columns = {
  title: 'title',
  date: 'date',
  marking: 'marking',
  preparedBy: 'prepared_by',
  preparedFor: 'prepared_for',
  occasion: 'occasion',
  asOf: 'as_of',
  basis: 'basis',
  clearedBy: 'cleared_by',
  copiedTo: 'copied_to',
  distribution: 'distribution',
  follows: 'follows',
  annex: 'annex',
  printNotes: 'print_notes',
} as const satisfies Record<keyof BriefingHead, string>

type Head = { readonly [F in keyof BriefingHead]?: BriefingHead[F] | undefined }

/** The columns of a briefing's head. Absent members stay unchanged. */
export function headColumns(head: Head): Record<string, string | number | null> {
  return Object.fromEntries(
    Object.entries(columns).flatMap(([member, column]) => {
      const value = head[member as keyof BriefingHead]
      return value === undefined ? [] : [[column, typeof value === 'boolean' ? Number(value) : value]]
    }),
  )
}

export function editBriefing(briefing: Row, head: Head): Draft {
  return { label: labelOf(head), fields: update('briefing', briefing, headColumns(head)) }
}

function labelOf(head: Head): string {
  if (head.annex !== undefined) return 'Choose the annex'
  return head.printNotes === undefined ? 'Edit a briefing’s head' : 'Print working notes or not'
}
