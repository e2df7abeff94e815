import type { KeyboardEvent, ReactNode } from 'react'
import type { SourceCard, SourceOffers, SourceView } from '#shared/sources/source-view.ts'
import { typedPaths } from '#shared/tags/tag-path.ts'
import { longDate } from '#shared/words/dates.ts'
import { useApp } from '../../../core/app-context.ts'
import { useTypedField } from '../../../core/use-typed-field.ts'
import { useDayField } from '../../../records/dates/use-day-field.ts'
import { strings } from '../strings.tsx'

type TextName = 'title' | 'publisher' | 'author' | 'place' | 'link' | 'channel' | 'accessLimits' | 'reliabilityReason'
type DayName = 'published' | 'updated' | 'accessed'

/** In a closed list, Enter means Done as in every field of the card; Chromium would open the list. */
export function submitOnEnter(event: KeyboardEvent<HTMLSelectElement>): void {
  if (event.key !== 'Enter') return
  event.preventDefault()
  event.currentTarget.form?.requestSubmit()
}

export type Save = (card: Partial<SourceCard>) => Promise<unknown>

type OfferedFieldProps<N extends keyof SourceCard> = {
  readonly view: SourceView
  readonly name: N
  readonly label: string
  readonly save: Save
  readonly offers: SourceOffers['card']
}

export function TextField({
  view,
  name,
  label,
  save,
  offers,
  autoFocus = false,
}: OfferedFieldProps<TextName> & { readonly autoFocus?: boolean }) {
  const typed = useTypedField(view[name], (value) => save({ [name]: value.trim() }))
  const offered = view[name] === '' ? (offers as Partial<Record<TextName, string>>)[name] : undefined
  const start = autoFocus ? '' : undefined
  return (
    <div className="source-field">
      <Field label={label}>
        <input
          className="input"
          autoFocus={autoFocus}
          data-start={start}
          dir="auto"
          {...suggestedLook(view, name)}
          {...typed}
        />
      </Field>
      {offered !== undefined && <Offered words={offered} onTake={() => void save({ [name]: offered })} />}
    </div>
  )
}

export function DayField({ view, name, label, save, offers }: OfferedFieldProps<DayName>) {
  const { isBad, ...typed } = useDayField(view[name], (day) => save({ [name]: day }), { keepsInvalid: true })
  const offered = view[name] === '' ? (offers as Partial<Record<DayName, string>>)[name] : undefined
  return (
    <div className="source-field">
      <Field label={label}>
        <input
          className="input"
          placeholder={strings.card.dayExample}
          aria-invalid={isBad}
          {...suggestedLook(view, name)}
          {...typed}
        />
      </Field>
      {isBad && <small className="source-bad-day">{strings.card.badDay}</small>}
      {offered !== undefined && <Offered words={longDate(offered)} onTake={() => void save({ [name]: offered })} />}
    </div>
  )
}

/** How a field looks that Attaché filled in and nobody has confirmed: dashed, and said to be suggested. */
export function suggestedLook(
  { suggested }: Pick<SourceView, 'suggested'>,
  name: string,
): { readonly 'data-suggested'?: true; readonly title?: string } {
  return suggested.includes(name) ? { 'data-suggested': true, title: strings.card.suggested } : {}
}

/** A value that the text offers for an empty field: dashed, and stored only when it is taken. */
function Offered({ words, onTake }: { readonly words: string; readonly onTake: () => void }) {
  return (
    <button
      type="button"
      className="choice source-offered"
      title={words}
      aria-label={strings.card.take(words)}
      onClick={({ currentTarget }) => {
        // The button goes away with the offer; its field is before it.
        currentTarget.parentElement?.querySelector('input')?.focus()
        onTake()
      }}
    >
      <span dir="auto">{words}</span>
    </button>
  )
}

export function QualityField({ view, save }: { readonly view: SourceView; readonly save: Save }) {
  const typed = useTypedField(view.quality, (quality) => save({ quality }))
  return (
    <Field label={strings.card.quality}>
      <textarea className="input" rows={2} dir="auto" placeholder={strings.card.qualityHint} {...typed} />
    </Field>
  )
}

export function TagsField({ view: { id, tags } }: { readonly view: SourceView }) {
  const { client } = useApp()
  const typed = useTypedField(tags.join(', '), (paths) =>
    client.mutate('setTags', { owner: { type: 'source', id }, tags: typedPaths(paths) }),
  )
  return (
    <Field label={strings.card.tags}>
      <input className="input" dir="auto" placeholder={strings.card.tagsExample} {...typed} />
    </Field>
  )
}

export function MemoField({ view: { id, memo } }: { readonly view: SourceView }) {
  const { client } = useApp()
  const typed = useTypedField(memo, (body) => client.mutate('setMemo', { owner: { type: 'source', id }, body }))
  return (
    <Field label={strings.card.memo}>
      <textarea className="input" rows={1} dir="auto" maxLength={100_000} {...typed} />
    </Field>
  )
}

export function Field({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <label className="field">
      <span className="label">{label}</span>
      {children}
    </label>
  )
}
