import { memo } from 'react'
import { useStore } from 'zustand'
import type { BriefingHead as Head } from '#shared/briefing/briefing-view.ts'
import { useApp, useRecords } from '../../../core/app-context.ts'
import { useTypedField } from '../../../core/use-typed-field.ts'
import { useDayField } from '../../../records/dates/use-day-field.ts'
import { useDesk } from '../desk-context.ts'
import { MarkingChoice } from './MarkingChoice.tsx'
import { strings } from '../strings.tsx'
import './head.css'

/** Title, date, marking, author and recipient, edited in their places on the sheet. */
export const BriefingHead = memo(function BriefingHead({ head }: { readonly head: Head }) {
  const { client, stores } = useApp()
  const { session } = useDesk()
  const claims = useRecords(stores.claims).byId
  const cited = useStore(session.outline, (outline) => outline.cited)
  const save = (values: Partial<Head>) => client.mutate('updateBriefing', { id: session.briefing, head: values })
  const title = useTypedField(head.title, (value) => save({ title: value.trim() }))
  const { isBad, ...date } = useDayField(head.date, (day) => save({ date: day }))
  const preparedBy = useTypedField(head.preparedBy, (value) => save({ preparedBy: value }))
  const preparedFor = useTypedField(head.preparedFor, (value) => save({ preparedFor: value }))
  const uses = [...new Set(cited)].flatMap((id) => claims.get(id) ?? [])

  return (
    <header className="sheet-head">
      <MarkingChoice
        marking={head.marking}
        onChoose={(marking) => void client.mutate('updateBriefing', { id: session.briefing, head: { marking } })}
      />
      <p className="what">{strings.head.what}</p>
      <textarea
        className="title"
        name="title"
        aria-label={strings.head.title}
        placeholder={strings.head.title}
        rows={1}
        dir="auto"
        {...title}
      />
      <div className="facts">
        <label>
          {strings.head.date}
          <input
            className={isBad ? 'bad' : ''}
            name="date"
            placeholder={strings.head.dateExample}
            size={16}
            aria-invalid={isBad}
            title={isBad ? strings.head.badDate : undefined}
            {...date}
          />
        </label>
        <label>
          {strings.head.preparedBy}
          <input name="preparedBy" placeholder={strings.head.preparedByHint} dir="auto" {...preparedBy} />
        </label>
        <label>
          {strings.head.preparedFor}
          <input name="preparedFor" placeholder={strings.head.preparedForHint} dir="auto" {...preparedFor} />
        </label>
        <div>
          {strings.head.basis}
          <b>{strings.head.basisOf(new Set(uses.map((claim) => claim.source)).size, uses.length)}</b>
        </div>
      </div>
    </header>
  )
})
