import { memo } from 'react'
import { useStore } from 'zustand'
import type { BriefingHead as Head } from '#shared/briefing/briefing-view.ts'
import { isoDateSchema } from '#shared/sources/source-view.ts'
import { counted } from '#shared/words/counted.ts'
import { useApp, useRecords } from '../../../core/app-context.ts'
import { useTypedField } from '../../../core/use-typed-field.ts'
import { useDesk } from '../desk-context.ts'
import { MarkingChoice } from './MarkingChoice.tsx'
import './head.css'

/** Title, date, marking, author and recipient, edited where they are printed. */
export const BriefingHead = memo(function BriefingHead({ head }: { readonly head: Head }) {
  const { client, stores } = useApp()
  const { session } = useDesk()
  const claims = useRecords(stores.claims).byId
  const cited = useStore(session.outline, (outline) => outline.cited)
  const save = (values: Partial<Head>) => client.mutate('updateBriefing', { id: session.briefing, head: values })
  const title = useTypedField(head.title, (value) => save({ title: value.trim() }))
  const date = useTypedField(head.date, (value) => save({ date: value.trim() }), { isValid: isDate })
  const preparedBy = useTypedField(head.preparedBy, (value) => save({ preparedBy: value }))
  const preparedFor = useTypedField(head.preparedFor, (value) => save({ preparedFor: value }))
  const uses = [...new Set(cited)].flatMap((id) => claims.get(id) ?? [])
  const badDate = !isDate(date.value)

  return (
    <header className="sheet-head">
      <MarkingChoice
        marking={head.marking}
        onChoose={(marking) => void client.mutate('updateBriefing', { id: session.briefing, head: { marking } })}
      />
      <p className="what">Briefing note</p>
      <textarea className="title" aria-label="Title" placeholder="Title" rows={1} dir="auto" {...title} />
      <div className="facts">
        <label>
          Date
          <input
            className={badDate ? 'bad' : ''}
            inputMode="numeric"
            placeholder="YYYY-MM-DD"
            size={11}
            aria-invalid={badDate}
            title={badDate ? 'Write the date as year-month-day, like 2025-08-17' : undefined}
            {...date}
          />
        </label>
        <label>
          Prepared by
          <input placeholder="your desk" dir="auto" {...preparedBy} />
        </label>
        <label>
          For
          <input placeholder="the reader" dir="auto" {...preparedFor} />
        </label>
        <div>
          Basis
          <b>
            {counted(new Set(uses.map((claim) => claim.source)).size, 'source')}, {counted(uses.length, 'claim')}
          </b>
        </div>
      </div>
    </header>
  )
})

function isDate(text: string): boolean {
  return text.trim() === '' || isoDateSchema.safeParse(text.trim()).success
}
