import { useState } from 'react'
import type { Id } from '#shared/model/id.ts'
import { offeredFields } from '#shared/sources/offered-fields.ts'
import type { SourceCard, SourceView } from '#shared/sources/source-view.ts'
import { languageName } from '#shared/words/languages.ts'
import { useApp, useAppState, useRecords } from '../../../core/app-context.ts'
import { KeyOf } from '../../../core/keyboard/Keys.tsx'
import { useKeyScope } from '../../../core/keyboard/use-key-scope.ts'
import { useQuery } from '../../../core/use-query.ts'
import { Button } from '../../../ui/Button.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { DayField, MemoField, QualityField, TagsField, TextField } from './card-fields.tsx'
import { CopyOfField, CopyQuestion } from './CopyOf.tsx'
import { HowItWasRead, OriginalButton } from './HowItWasRead.tsx'
import { LanguageField } from './LanguageField.tsx'
import { ReliabilityFields } from './ReliabilityFields.tsx'
import { Speakers } from './Speakers.tsx'
import { CasesField, WorkStateField } from './WorkFields.tsx'
import { askDeleteSource } from '../delete-source.ts'
import { strings } from '../strings.tsx'
import '../../../ui/choices.css'
import './source-card.css'

/** Whether one of the fields that few sources need is filled in. The language, which nearly every text has, is named where they are folded. */
function hasMore({ reliabilityReason, accessed, channel, accessLimits }: SourceView): boolean {
  return [reliabilityReason, accessed, channel, accessLimits].some((words) => words !== '')
}

/** The card of a source; its fields are saved as they are typed. Right after an import it names the next key. */
export function SourceCardSheet({ source, fresh }: { readonly source: Id; readonly fresh: boolean }) {
  const { stores } = useApp()
  const view = useRecords(stores.sources).byId.get(source)
  const close = useAppState((state) => state.closeDialog)
  // Another source gets fields of its own: what is half typed belongs to this one.
  return view ? (
    <Sheet title={fresh ? strings.card.newTitle : strings.card.title} onLeave={close} width={680}>
      <CardFields key={source} view={view} fresh={fresh} onLeave={close} />
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
  // What is filled in is shown.
  const [isMore, setMore] = useState(hasMore(view))
  const offers = useQuery('readSourceOffers', { id: view.id })
  const takeOffers = async () => {
    // What is half typed in a field is saved first, and is not replaced.
    await flushers.flushAll()
    const now = stores.sources.getState().byId.get(view.id) ?? view
    // A fast hand presses the key before the offers are read.
    const found = offers ?? (await client.query('readSourceOffers', { id: view.id }))
    const open = offeredFields.filter((name) => now[name] === '' && found?.card[name] !== undefined)
    const taken = {
      ...Object.fromEntries(now.suggested.map((name) => [name, now[name as keyof SourceCard]])),
      ...Object.fromEntries(open.map((name) => [name, found?.card[name]])),
    }
    if (Object.keys(taken).length > 0) await save(taken)
    done()
  }
  useKeyScope('source-card', { 'source-card.takeOffers': () => void takeOffers() })
  const setCopyOf = async (copyOf: Id | null) => {
    if ((await save({ copyOf })) === undefined) return
    state.getState().announce(copyOf === null ? strings.card.copy.isOwn : strings.card.copy.isCopy)
  }
  const field = { view, save, offers: offers?.card ?? {} }
  const hasOffers =
    view.suggested.length > 0 || offeredFields.some((name) => view[name] === '' && field.offers[name] !== undefined)
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
      <HowItWasRead view={view} />
      {offers?.copyOf && view.copyOf === null && (
        <CopyQuestion offer={offers.copyOf} onAnswer={(of) => void setCopyOf(of)} />
      )}
      <Speakers source={view.id} />
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
      <ReliabilityFields view={view} save={save}>
        {/* Work on a new source has not begun. */}
        {!fresh && <WorkStateField view={view} />}
      </ReliabilityFields>
      <QualityField view={view} save={save} />
      {isMore ? (
        <>
          <TextField {...field} name="reliabilityReason" label={strings.card.reliabilityReason} />
          <div className="source-pair">
            <LanguageField view={view} save={save} />
            <DayField {...field} name="accessed" label={strings.card.accessed} />
          </div>
          <div className="source-pair">
            <TextField {...field} name="channel" label={strings.card.channel} />
            <TextField {...field} name="accessLimits" label={strings.card.accessLimits} />
          </div>
        </>
      ) : (
        <Button look="quiet" onPress={() => setMore(true)}>
          {strings.card.more(languageName(view.language))}
        </Button>
      )}
      <CasesField view={view} />
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
        {!fresh && <OriginalButton view={view} />}
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
