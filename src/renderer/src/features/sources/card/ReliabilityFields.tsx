import type { ReactNode } from 'react'
import { reliabilityLetters, type ReliabilityLetter } from '#shared/model/enums.ts'
import type { SourceView } from '#shared/sources/source-view.ts'
import { reliabilityText } from '#shared/standards/admiralty.ts'
import { marking as markingOf, markingScheme } from '#shared/standards/marking.ts'
import { useApp } from '../../../core/app-context.ts'
import { strings } from '../strings.tsx'
import { Field, submitOnEnter, type Save } from './card-fields.tsx'

/**
 * How reliable a source is, and its marking. A letter of its own stands before its publisher's, which is set once and holds for all its sources
 * that have none.
 */
export function ReliabilityFields({
  view,
  save,
  children,
}: {
  readonly view: SourceView
  readonly save: Save
  /** The field after these, in the same rows. */
  readonly children: ReactNode
}) {
  const { client } = useApp()
  const { publisher, ownReliability: own, publisherReliability: inherited } = view
  const ratePublisher = (reliability: ReliabilityLetter | null) =>
    void client.mutate('ratePublisher', { publisher, reliability }, strings.card.publisherRated(publisher, reliability))
  return (
    <div className="source-pair">
      <Field label={strings.card.reliability}>
        <LetterSelect
          value={own}
          none={inherited === null ? strings.card.notJudged : strings.card.asPublisher(inherited)}
          onChange={(reliability) => void save({ reliability })}
        />
      </Field>
      {publisher === '' ? (
        <MarkingField view={view} save={save} />
      ) : (
        <Field label={strings.card.ofPublisher}>
          <LetterSelect value={inherited} none={strings.card.notJudged} onChange={ratePublisher} />
        </Field>
      )}
      {publisher !== '' && <MarkingField view={view} save={save} />}
      {children}
    </div>
  )
}

function LetterSelect({
  value,
  none,
  onChange,
}: {
  readonly value: ReliabilityLetter | null
  readonly none: string
  readonly onChange: (letter: ReliabilityLetter | null) => void
}) {
  return (
    <select
      className="input"
      value={value ?? ''}
      onChange={(event) => onChange(reliabilityLetters.find((letter) => letter === event.target.value) ?? null)}
      onKeyDown={submitOnEnter}
    >
      <option value="">{none}</option>
      {reliabilityLetters.map((letter) => (
        <option key={letter} value={letter}>
          {letter}, {reliabilityText(letter).toLocaleLowerCase()}
        </option>
      ))}
    </select>
  )
}

/** The marking that the source came with. */
function MarkingField({ view, save }: { readonly view: SourceView; readonly save: Save }) {
  return (
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
  )
}
