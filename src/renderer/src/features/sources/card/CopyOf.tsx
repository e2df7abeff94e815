import type { Id } from '#shared/model/id.ts'
import { findByWords } from '#shared/search/match-words.ts'
import { likenessPercent } from '#shared/sources/likeness.ts'
import { sourceName } from '#shared/sources/source-name.ts'
import type { SourceOffers, SourceView } from '#shared/sources/source-view.ts'
import { useApp, useRecords } from '../../../core/app-context.ts'
import { useElsewhere } from '../../../core/cases.ts'
import { Button } from '../../../ui/Button.tsx'
import { Chips } from '../../../ui/Chips.tsx'
import { Finder } from '../../../ui/Finder.tsx'
import { strings } from '../strings.tsx'

/** Rows of the list of sources. */
const mostFound = 8

/** Which source's report this one has too. Chosen by its name; removing it makes the source a report of its own. */
export function CopyOfField({
  view,
  onChange,
}: {
  readonly view: SourceView
  readonly onChange: (of: Id | null) => void
}) {
  const { stores } = useApp()
  const { byId } = useRecords(stores.sources)
  const original = view.copyOf === null ? undefined : byId.get(view.copyOf)
  const name = original ? sourceName(original) : strings.card.copy.isDeleted
  const elsewhere = useElsewhere()
  // A report may have come to another case too; those of its own cases come first.
  const others = [...byId.values()]
    .filter(({ id, copyOf }) => id !== view.id && copyOf === null)
    .map((source) => ({ source, inOther: elsewhere(source, view.cases) }))
    .toSorted((a, b) => Number(a.inOther !== '') - Number(b.inOther !== ''))
  return (
    <div className="field">
      <span className="label">{strings.card.copy.label}</span>
      <div className="source-original">
        {view.copyOf !== null && (
          <Chips
            label={strings.card.copy.label}
            chips={[{ id: view.copyOf, label: <bdi>{name}</bdi>, title: name }]}
            onRemove={() => onChange(null)}
          />
        )}
        <Finder
          label={strings.card.copy.label}
          placeholder={view.copyOf === null ? strings.card.copy.find : strings.card.copy.findAnother}
          nothing={strings.card.copy.nothing}
          find={(typed) =>
            findByWords(others, typed, ({ source }) => sourceName(source))
              .slice(0, mostFound)
              .map(({ source, inOther }) => ({
                id: source.id,
                label: sourceName(source),
                note: [source.publisher, inOther].filter((part) => part !== '').join(', '),
              }))
          }
          onPick={(id) => onChange(id)}
        />
      </div>
    </div>
  )
}

/** Asks whether a source whose text is nearly that of another one is a copy of its report. Nothing is stored before it is answered. */
export function CopyQuestion({
  offer,
  onAnswer,
}: {
  readonly offer: NonNullable<SourceOffers['copyOf']>
  readonly onAnswer: (of: Id | null) => void
}) {
  const { stores } = useApp()
  const other = useRecords(stores.sources).byId.get(offer.source)
  if (!other) return null
  const answer = (button: Element, of: Id | null) => {
    // The question goes away once it is answered.
    button.closest('form')?.querySelector<HTMLElement>('[data-start]')?.focus()
    onAnswer(of)
  }
  return (
    <div className="source-copy" role="group" aria-label={strings.card.copy.yes}>
      <p>
        {strings.card.copy.question(likenessPercent(offer.likeness), <bdi>{sourceName(other)}</bdi>, other.publisher)}
      </p>
      <div className="source-copy-answers">
        <Button onPress={({ target }) => answer(target, offer.source)}>{strings.card.copy.yes}</Button>
        <Button onPress={({ target }) => answer(target, null)}>{strings.card.copy.no}</Button>
      </div>
    </div>
  )
}
