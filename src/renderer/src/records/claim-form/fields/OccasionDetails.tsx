import { useState } from 'react'
import type { OccasionView } from '#shared/claims/claim-view.ts'
import type { Id } from '#shared/model/id.ts'
import { useApp } from '../../../core/app-context.ts'
import { useTypedField } from '../../../core/use-typed-field.ts'
import type { DraftOccasion } from '../draft-schema.ts'
import { DateInput } from './DateInput.tsx'
import { isSameName } from '#shared/search/match-words.ts'
import type { FieldProps } from '../surroundings.ts'
import { strings } from '../strings.tsx'

/**
 * Place, date, addressee and channel of an occasion, and whether it was withdrawn. Changes to a saved occasion apply to every claim that shares it; a new occasion is
 * saved with its claim.
 */
export function OccasionDetails({
  draft,
  around,
  onChange,
}: Pick<FieldProps, 'draft' | 'around'> & { readonly onChange: (occasion: DraftOccasion) => void }) {
  const { client, state } = useApp()
  const { occasion } = draft
  // During a rename, the claim may still have the old label while the list of occasions already has the new one.
  const [renaming, setRenaming] = useState<{ readonly id: Id; readonly labels: readonly string[] } | null>(null)
  const known =
    around.occasions.find(({ label }) => isSameName(label, occasion.label)) ??
    around.occasions.find(({ id }) => id === renaming?.id && renaming.labels.includes(occasion.label))
  const rename = async (id: Id, label: string) => {
    setRenaming({ id, labels: [occasion.label, label] })
    const renamed = await client.mutate('updateOccasion', { id, fields: { label } })
    if (renamed !== undefined) onChange({ ...occasion, label })
    return renamed
  }
  const shown = known ?? occasion
  const set = (fields: Partial<Omit<DraftOccasion, 'label'>>) => {
    if (known) return client.mutate('updateOccasion', { id: known.id, fields })
    return onChange({ ...occasion, ...fields })
  }
  const text = (name: 'place' | 'addressee' | 'channel') => (
    <Detail {...strings.occasion[name]} kept={shown[name]} onSave={(value) => set({ [name]: value.trim() })} />
  )
  return (
    <div className="occasion-details">
      {known && <OccasionLabel label={known.label} onRename={(label) => rename(known.id, label)} />}
      {text('place')}
      <label className="detail">
        <span>{strings.occasion.when}</span>
        <DateInput
          label={strings.occasion.when}
          date={shown.date}
          published={around.published}
          onChange={(date) => set({ date })}
        />
      </label>
      {text('addressee')}
      {text('channel')}
      <label className="card-check">
        <input
          type="checkbox"
          checked={shown.withdrawn !== null}
          onChange={({ target }) => void set({ withdrawn: target.checked ? { date: '', by: '' } : null })}
        />{' '}
        {strings.occasion.withdrawn}
      </label>
      {shown.withdrawn && (
        <Withdrawn
          withdrawn={shown.withdrawn}
          published={around.published}
          // One at a time, because the other may be half typed.
          onChange={(one) =>
            known
              ? client.mutate('updateOccasion', { id: known.id, fields: { withdrawn: one } })
              : onChange({ ...occasion, withdrawn: { date: '', by: '', ...occasion.withdrawn, ...one } })
          }
        />
      )}
      {known && <OccasionMemo occasion={known} />}
      {known && (
        <small className="card-none">
          {known.claims > 1 && `${strings.occasion.sharedBy(known.claims)} `}
          <button
            type="button"
            className="link"
            onClick={() => state.getState().openDialog({ kind: 'history', record: { type: 'occasion', id: known.id } })}
          >
            {strings.occasion.history}
          </button>
        </small>
      )}
    </div>
  )
}

/** When the words were withdrawn, and by whom; either may be unknown. */
function Withdrawn({
  withdrawn,
  published,
  onChange,
}: {
  readonly withdrawn: NonNullable<DraftOccasion['withdrawn']>
  readonly published: string
  readonly onChange: (one: Partial<NonNullable<DraftOccasion['withdrawn']>>) => Promise<unknown> | void
}) {
  const { withdrawnOn, withdrawnBy } = strings.occasion
  return (
    <>
      <label className="detail">
        <span>{withdrawnOn.label}</span>
        <DateInput
          label={withdrawnOn.name}
          date={withdrawn.date === '' ? null : { edtf: withdrawn.date, words: '' }}
          published={published}
          // Words that name no day are sent as they are: the library says that they are no date, and they stay in the field.
          onChange={(date) => onChange({ date: date === null ? '' : date.edtf || date.words })}
        />
      </label>
      <Detail {...withdrawnBy} kept={withdrawn.by} onSave={(by) => onChange({ by: by.trim() })} />
    </>
  )
}

function Detail({
  label,
  name,
  kept,
  example,
  onSave,
}: {
  readonly label: string
  /** The name that a screen reader tells, where the label says too little by itself. */
  readonly name?: string
  readonly kept: string
  readonly example: string
  readonly onSave: (value: string) => Promise<unknown> | void
}) {
  const typed = useTypedField(kept, onSave)
  return (
    <label className="detail">
      <span>{label}</span>
      <input className="input" aria-label={name} placeholder={example} dir="auto" maxLength={500} {...typed} />
    </label>
  )
}

/** The label by which claims share the occasion. A label that another occasion has is refused, and nothing changes. */
function OccasionLabel({
  label,
  onRename,
}: {
  readonly label: string
  readonly onRename: (label: string) => Promise<unknown>
}) {
  const typed = useTypedField(label, (value) => onRename(value.trim()), {
    whole: true,
    isValid: (value) => value.trim() !== '',
  })
  return (
    <label className="detail">
      <span>{strings.occasion.name}</span>
      <input className="input" dir="auto" maxLength={500} {...typed} />
    </label>
  )
}

function OccasionMemo({ occasion: { id, memo } }: { readonly occasion: OccasionView }) {
  const { client } = useApp()
  const typed = useTypedField(memo, (body) => client.mutate('setMemo', { owner: { type: 'occasion', id }, body }))
  return (
    <label className="detail">
      <span>{strings.occasion.memo}</span>
      <textarea className="input" rows={1} dir="auto" maxLength={100_000} {...typed} />
    </label>
  )
}
