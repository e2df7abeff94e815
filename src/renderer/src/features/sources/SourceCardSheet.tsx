import type { KeyboardEvent, ReactNode } from 'react'
import { reliabilityLetters, type ReliabilityLetter } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'
import { offeredFields } from '#shared/sources/offered-fields.ts'
import type { SourceCard, SourceOffers, SourceView } from '#shared/sources/source-view.ts'
import { reliabilityText } from '#shared/standards/admiralty.ts'
import { marking as markingOf, markingScheme } from '#shared/standards/marking.ts'
import { typedPaths } from '#shared/tags/tag-path.ts'
import { longDate } from '#shared/words/dates.ts'
import { useApp, useAppState, useRecords } from '../../core/app-context.ts'
import { KeyOf } from '../../core/keyboard/Keys.tsx'
import { useKeyScope } from '../../core/keyboard/use-key-scope.ts'
import { useQuery } from '../../core/use-query.ts'
import { useTypedField } from '../../core/use-typed-field.ts'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { CopyOfField, CopyQuestion } from './CopyOf.tsx'
import { askDeleteSource } from './delete-source.ts'
import { encodingSentence } from './encoding-sentence.ts'
import { useDayField } from '../../records/dates/use-day-field.ts'
import { strings } from './strings.tsx'
import '../../ui/choices.css'
import './source-card.css'

type TextName = 'title' | 'publisher' | 'author' | 'place' | 'link'

/** The card of a source; its fields are saved as they are typed. Right after an import it names the next key. */
export function SourceCardSheet({ source, fresh }: { readonly source: Id; readonly fresh: boolean }) {
  const { stores } = useApp()
  const view = useRecords(stores.sources).byId.get(source)
  const close = useAppState((state) => state.closeDialog)
  return view ? (
    <Sheet title={fresh ? strings.card.newTitle : strings.card.title} onLeave={close} width={560}>
      <CardFields view={view} fresh={fresh} onLeave={close} />
    </Sheet>
  ) : null
}

function CardFields({
  view,
  fresh,
  onLeave,
}: {
  readonly view: SourceView
  readonly fresh: boolean
  readonly onLeave: () => void
}) {
  const app = useApp()
  const { client, flushers, state, stores } = app
  const save = (card: Partial<SourceCard>) => client.mutate('updateSourceCard', { id: view.id, card })
  const done = () => {
    onLeave()
    if (fresh) state.getState().announce(strings.card.kept)
  }
  const offers = useQuery('readSourceOffers', { id: view.id })
  const takeOffers = async () => {
    // What is half typed in a field is saved first, and is not replaced.
    await flushers.flushAll()
    const now = stores.sources.getState().byId.get(view.id) ?? view
    // A fast hand presses the key before the offers are read.
    const found = offers ?? (await client.query('readSourceOffers', { id: view.id }))
    const open = offeredFields.filter((name) => now[name] === '' && found?.card[name] !== undefined)
    if (open.length > 0) await save(Object.fromEntries(open.map((name) => [name, found?.card[name]])))
    done()
  }
  useKeyScope('source-card', { 'source-card.takeOffers': () => void takeOffers() })
  const setCopyOf = async (copyOf: Id | null) => {
    if ((await save({ copyOf })) === undefined) return
    state.getState().announce(copyOf === null ? strings.card.copy.isOwn : strings.card.copy.isCopy)
  }
  const field = { view, save, offers: offers?.card ?? {} }
  const hasOffers = offeredFields.some((name) => view[name] === '' && field.offers[name] !== undefined)
  const guess = encodingSentence(view)
  return (
    <form
      className="source-card"
      onSubmit={(event) => {
        event.preventDefault()
        const bad = event.currentTarget.querySelector<HTMLInputElement>('[aria-invalid="true"]')
        if (!bad) return done()
        // What is typed there would be lost.
        bad.focus()
        state.getState().announce(strings.card.badDay)
      }}
    >
      {fresh && <p className="sheet-note">{strings.card.whatFor}</p>}
      {guess && <p className="source-guess">{guess}</p>}
      {offers?.copyOf && view.copyOf === null && (
        <CopyQuestion offer={offers.copyOf} onAnswer={(of) => void setCopyOf(of)} />
      )}
      <TextField {...field} name="title" label={strings.card.sourceTitle} autoFocus={!fresh} />
      <TextField {...field} name="publisher" label={strings.card.publisher} autoFocus={fresh} />
      <div className="source-pair">
        <DayField {...field} name="published" label={strings.card.published} />
        <DayField {...field} name="updated" label={strings.card.updated} />
      </div>
      <div className="source-pair">
        <TextField {...field} name="author" label={strings.card.author} />
        <TextField {...field} name="place" label={strings.card.place} />
      </div>
      <TextField {...field} name="link" label={strings.card.link} />
      <CopyOfField view={view} onChange={(of) => void setCopyOf(of)} />
      <div className="source-pair">
        <Field label={strings.card.reliability}>
          <select
            className="input"
            value={view.reliability ?? ''}
            onChange={(event) => void save({ reliability: letterOf(event.target.value) })}
            onKeyDown={submitOnEnter}
          >
            <option value="">{strings.card.notJudged}</option>
            {reliabilityLetters.map((letter) => (
              <option key={letter} value={letter}>
                {letter}, {reliabilityText(letter).toLocaleLowerCase()}
              </option>
            ))}
          </select>
        </Field>
        <Field label={strings.card.marking}>
          <select
            className="input"
            value={markingOf(view.marking)?.label ?? ''}
            onChange={(event) => void save({ marking: event.target.value || null })}
            onKeyDown={submitOnEnter}
          >
            <option value="">{strings.card.noMarking}</option>
            {markingScheme.markings.map(({ label }) => (
              <option key={label} value={label}>
                {label}
              </option>
            ))}
          </select>
        </Field>
      </div>
      <QualityField view={view} save={save} />
      <TagsField view={view} />
      <MemoField view={view} />
      <p className="source-hash">{strings.card.origin(view.fileName, view.words, <code>{view.sha256}</code>)}</p>
      <div className="sheet-actions">
        {!fresh && (
          <Button look="quiet" onPress={() => void askDeleteSource(app, view.id)}>
            {strings.card.delete}
          </Button>
        )}
        {!fresh && (
          <Button
            onPress={() => state.getState().openDialog({ kind: 'history', record: { type: 'source', id: view.id } })}
          >
            {strings.card.history}
          </Button>
        )}
        {/^https?:\/\//iu.test(view.link) && (
          <Button onPress={() => void client.call('openLink', { url: view.link })}>{strings.card.openLink}</Button>
        )}
        {hasOffers && (
          <Button onPress={() => void takeOffers()}>
            {strings.card.takeAll} <KeyOf command="source-card.takeOffers" />
          </Button>
        )}
        <Button look="primary" type="submit">
          {fresh ? strings.card.toText : strings.card.done} <kbd>↵</kbd>
        </Button>
      </div>
    </form>
  )
}

/** In a closed list, Enter means Done as in every field of the card; Chromium would open the list. */
function submitOnEnter(event: KeyboardEvent<HTMLSelectElement>): void {
  if (event.key !== 'Enter') return
  event.preventDefault()
  event.currentTarget.form?.requestSubmit()
}

type Save = (card: Partial<SourceCard>) => Promise<unknown>

type OfferedFieldProps<N extends keyof SourceCard> = {
  readonly view: SourceView
  readonly name: N
  readonly label: string
  readonly save: Save
  readonly offers: SourceOffers['card']
}

function TextField({
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
        <input className="input" autoFocus={autoFocus} data-start={start} dir="auto" {...typed} />
      </Field>
      {offered !== undefined && <Offered words={offered} onTake={() => void save({ [name]: offered })} />}
    </div>
  )
}

function DayField({ view, name, label, save, offers }: OfferedFieldProps<'published' | 'updated'>) {
  const { isBad, ...typed } = useDayField(view[name], (day) => save({ [name]: day }), { keepsInvalid: true })
  const offered = view[name] === '' ? offers[name] : undefined
  return (
    <div className="source-field">
      <Field label={label}>
        <input className="input" placeholder={strings.card.dayExample} aria-invalid={isBad} {...typed} />
      </Field>
      {isBad && <small className="source-bad-day">{strings.card.badDay}</small>}
      {offered !== undefined && <Offered words={longDate(offered)} onTake={() => void save({ [name]: offered })} />}
    </div>
  )
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

function QualityField({ view, save }: { readonly view: SourceView; readonly save: Save }) {
  const typed = useTypedField(view.quality, (quality) => save({ quality }))
  return (
    <Field label={strings.card.quality}>
      <textarea className="input" rows={2} dir="auto" placeholder={strings.card.qualityHint} {...typed} />
    </Field>
  )
}

function TagsField({ view: { id, tags } }: { readonly view: SourceView }) {
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

function MemoField({ view: { id, memo } }: { readonly view: SourceView }) {
  const { client } = useApp()
  const typed = useTypedField(memo, (body) => client.mutate('setMemo', { owner: { type: 'source', id }, body }))
  return (
    <Field label={strings.card.memo}>
      <textarea className="input" rows={1} dir="auto" maxLength={100_000} {...typed} />
    </Field>
  )
}

function Field({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <label className="field">
      <span className="label">{label}</span>
      {children}
    </label>
  )
}

function letterOf(value: string): ReliabilityLetter | null {
  return reliabilityLetters.find((letter) => letter === value) ?? null
}
