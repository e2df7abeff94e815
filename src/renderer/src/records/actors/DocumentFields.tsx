import { useState, type ReactNode } from 'react'
import type { ActorView } from '#shared/actors/actor-view.ts'
import { isoDay } from '#shared/words/dates.ts'
import { useApp } from '../../core/app-context.ts'
import { useTypedField } from '../../core/use-typed-field.ts'
import { DateInput } from '../claim-form/fields/DateInput.tsx'
import { strings } from './strings.tsx'
import '../claim-form/claim-form.css'

/** Who wrote a document, when, and who has seen it; each is saved by itself. `line` is the class of a line of the form around them. */
export function DocumentFields({
  actor: { id, documentAuthor, documentDate, seenBy },
  line,
}: {
  readonly actor: ActorView
  readonly line: string
}) {
  const { client } = useApp()
  const [today] = useState(() => isoDay(new Date()))
  const author = useTypedField(documentAuthor, (value) => client.mutate('updateActor', { id, documentAuthor: value }))
  const seen = useTypedField(seenBy, (value) => client.mutate('updateActor', { id, seenBy: value }))
  const labelled = (label: string, field: ReactNode) => (
    <label className={line}>
      <span className="card-label">{label}</span>
      {field}
    </label>
  )
  const words = strings.document
  return (
    <>
      {labelled(
        words.author,
        <input className="input" dir="auto" maxLength={500} placeholder={words.authorHint} {...author} />,
      )}
      {labelled(
        words.date,
        <DateInput
          label={words.date}
          date={documentDate === '' ? null : { edtf: documentDate, words: '' }}
          published={today}
          // Words that name no day are sent as they are: the library says that they are no date, and they stay in the field.
          onChange={(date) =>
            client.mutate('updateActor', { id, documentDate: date === null ? '' : date.edtf || date.words })
          }
        />,
      )}
      {labelled(
        words.seenBy,
        <input className="input" dir="auto" maxLength={500} placeholder={words.seenByHint} {...seen} />,
      )}
    </>
  )
}
