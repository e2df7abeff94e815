import { memo } from 'react'
import { useStore } from 'zustand'
import { isLongTitle } from '#shared/briefing/long-title.ts'
import type { BriefingHead as Head } from '#shared/briefing/briefing-view.ts'
import { basisInWords } from '#shared/briefing/compose/masthead.ts'
import { useApp, useRecords } from '../../../core/app-context.ts'
import { useQuery } from '../../../core/use-query.ts'
import { useTypedField } from '../../../core/use-typed-field.ts'
import { useMomentField } from '../../../records/dates/use-moment-field.ts'
import { useDayField } from '../../../records/dates/use-day-field.ts'
import { useDesk } from '../desk-context.ts'
import { HeadLines } from './HeadLines.tsx'
import { MarkingChoice } from './MarkingChoice.tsx'
import { strings } from '../strings.tsx'
import './head.css'

/** Occasion, title, marking and the facts below, edited in their places on the sheet. */
export const BriefingHead = memo(function BriefingHead({ head }: { readonly head: Head }) {
  const { client, stores } = useApp()
  const { session } = useDesk()
  const claims = useRecords(stores.claims).byId
  const sources = useRecords(stores.sources).byId
  const cited = useStore(session.outline, (outline) => outline.cited)
  const save = (values: Partial<Head>) => client.mutate('updateBriefing', { id: session.briefing, head: values })
  const title = useTypedField(head.title, (value) => save({ title: value.trim() }))
  const { isBad, ...date } = useDayField(head.date, (day) => save({ date: day }))
  const { isBad: isBadMoment, ...asOf } = useMomentField(head.asOf, (moment) => save({ asOf: moment }))
  const occasion = useTypedField(head.occasion, (value) => save({ occasion: oneLine(value).trim() }))
  const basis = useTypedField(head.basis, (value) => save({ basis: oneLine(value) }))
  const preparedBy = useTypedField(head.preparedBy, (value) => save({ preparedBy: oneLine(value) }))
  const preparedFor = useTypedField(head.preparedFor, (value) => save({ preparedFor: oneLine(value) }))
  const uses = [...new Set(cited)].flatMap((id) => claims.get(id) ?? [])
  const template = useQuery('readBriefingTemplate', { id: session.briefing }) ?? null
  const used = [...new Set(uses.map((claim) => claim.source))].flatMap((id) => sources.get(id) ?? [])

  return (
    <header className="sheet-head">
      <MarkingChoice
        marking={head.marking}
        onChoose={(marking) => void client.mutate('updateBriefing', { id: session.briefing, head: { marking } })}
      />
      {template?.logo && (
        <img className="logo" src={`data:${template.logo.type};base64,${template.logo.data}`} alt={template.logo.alt} />
      )}
      <textarea
        className="what"
        name="occasion"
        aria-label={strings.head.occasion}
        placeholder={strings.head.what}
        title={strings.head.occasionHint}
        rows={1}
        dir="auto"
        {...occasion}
      />
      <textarea
        className={isLongTitle(title.value) ? 'title long' : 'title'}
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
            aria-invalid={isBad}
            title={isBad ? strings.head.badDate : undefined}
            {...date}
          />
        </label>
        <label>
          {strings.head.asOf}
          <input
            className={isBadMoment ? 'bad' : ''}
            name="asOf"
            placeholder={strings.head.asOfHint}
            aria-invalid={isBadMoment}
            title={isBadMoment ? strings.head.badMoment : undefined}
            {...asOf}
          />
        </label>
        <label>
          {strings.head.preparedFor}
          <textarea
            rows={1}
            name="preparedFor"
            placeholder={strings.head.preparedForHint}
            dir="auto"
            {...preparedFor}
          />
        </label>
        {!template?.lines.includes('draftedBy') && (
          <label>
            {strings.head.preparedBy}
            <textarea rows={1} name="preparedBy" placeholder={strings.head.preparedByHint} dir="auto" {...preparedBy} />
          </label>
        )}
        <label className="head-basis">
          {strings.head.basis}
          <textarea rows={1} name="basis" placeholder={basisInWords(used, uses)} dir="auto" {...basis} />
        </label>
      </div>
      <HeadLines head={head} template={template} onSave={save} />
      {template?.cover && <p className="cover-end">{strings.head.coverEnd}</p>}
    </header>
  )
})

/** A field that wraps as the printed page does holds no line breaks of its own. */
function oneLine(value: string): string {
  return value.replaceAll(/\s*\n\s*/gu, ' ')
}
