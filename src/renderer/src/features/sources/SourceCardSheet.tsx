import type { ReactNode } from 'react'
import { reliabilityLetters, type ReliabilityLetter } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'
import type { SourceCard, SourceView } from '#shared/sources/source-view.ts'
import { reliabilityText } from '#shared/standards/admiralty.ts'
import { typedPaths } from '#shared/tags/tag-path.ts'
import { useApp, useAppState, useRecords } from '../../core/app-context.ts'
import { useTypedField } from '../../core/use-typed-field.ts'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { askDeleteSource } from './delete-source.ts'
import { encodingSentence } from './encoding-sentence.ts'
import { strings } from './strings.tsx'
import './source-card.css'

type TextName = 'title' | 'publisher' | 'author' | 'published' | 'link' | 'quality'

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
  const { client, state } = app
  const save = (card: Partial<SourceCard>) => client.mutate('updateSourceCard', { id: view.id, card })
  const done = () => {
    onLeave()
    if (fresh) state.getState().announce(strings.card.kept)
  }
  const guess = encodingSentence(view)
  return (
    <form
      className="source-card"
      onSubmit={(event) => {
        event.preventDefault()
        done()
      }}
    >
      {guess && <p className="source-guess">{guess}</p>}
      <TextField view={view} name="title" label={strings.card.sourceTitle} save={save} autoFocus={!fresh} />
      <TextField view={view} name="publisher" label={strings.card.publisher} save={save} autoFocus={fresh} />
      <TextField view={view} name="author" label={strings.card.author} save={save} />
      <TextField view={view} name="published" label={strings.card.published} type="date" save={save} />
      <TextField view={view} name="link" label={strings.card.link} save={save} />
      <Field label={strings.card.reliability}>
        <select
          className="input"
          value={view.reliability ?? ''}
          onChange={(event) => void save({ reliability: letterOf(event.target.value) })}
          onKeyDown={(event) => {
            // In a closed list, Enter means Done as in every field of the card; Chromium would open the list.
            if (event.key !== 'Enter') return
            event.preventDefault()
            event.currentTarget.form?.requestSubmit()
          }}
        >
          <option value="">{strings.card.notJudged}</option>
          {reliabilityLetters.map((letter) => (
            <option key={letter} value={letter}>
              {letter}, {reliabilityText(letter).toLocaleLowerCase()}
            </option>
          ))}
        </select>
      </Field>
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
        <Button look="primary" type="submit">
          {fresh ? strings.card.toText : strings.card.done} <kbd>↵</kbd>
        </Button>
      </div>
    </form>
  )
}

type Save = (card: Partial<SourceCard>) => Promise<unknown>

function TextField({
  view,
  name,
  label,
  save,
  type = 'text',
  autoFocus = false,
}: {
  readonly view: SourceView
  readonly name: TextName
  readonly label: string
  readonly save: Save
  readonly type?: 'text' | 'date'
  readonly autoFocus?: boolean
}) {
  const typed = useTypedField(view[name], (value) => save({ [name]: value.trim() }))
  return (
    <Field label={label}>
      <input className="input" type={type} autoFocus={autoFocus} dir="auto" {...typed} />
    </Field>
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
