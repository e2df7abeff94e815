import { useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '../../../ui/Button.tsx'
import { Chips } from '../../../ui/Chips.tsx'
import { Finder, type Found } from '../../../ui/Finder.tsx'
import { withdrawnText } from '#shared/claims/claim-words.ts'
import { draftOccasion, noOccasion } from '../draft.ts'
import { focusLast, Line } from './Line.tsx'
import { OccasionDetails } from './OccasionDetails.tsx'
import { isSameName } from '#shared/search/match-words.ts'
import { rankLabels } from '../rank-labels.ts'
import type { FieldProps } from '../surroundings.ts'
import { strings } from '../strings.tsx'

const fresh = 'new'

/** The occasion: where, when, to whom and through which channel it was said. An existing one, or a new one by its label. */
export function OccasionField({ draft, around, onChange }: FieldProps) {
  const { occasion } = draft
  const [detailed, setDetailed] = useState(false)
  const find = (typed: string): Found[] => {
    const known = rankLabels(
      around.occasions.filter(({ label }) => label !== occasion.label),
      typed,
      ({ label }) => label,
    )
    const rows = known.map(({ id, label, claims }) => ({
      id,
      label,
      title: label,
      note: strings.occasion.claims(claims),
    }))
    const isThere = typed === '' || around.occasions.some(({ label }) => isSameName(label, typed))
    return isThere ? rows : [...rows, { id: fresh, label: typed, note: strings.occasion.isNew }]
  }
  const take = (label: string) => {
    const known = around.occasions.find((one) => isSameName(one.label, label))
    if (!known) return onChange({ occasion: { ...noOccasion, label } }, false)
    onChange({ occasion: draftOccasion(known) }, false)
  }
  return (
    <Line label={strings.occasion.label} field="occasion" command="claim-card.occasion">
      {occasion.label === '' ? (
        <span className="card-none">{strings.occasion.notKnown}</span>
      ) : (
        <>
          <Chips
            label={strings.occasion.label}
            chips={[{ id: occasion.label, label: <bdi>{occasion.label}</bdi>, title: occasion.label }]}
            proposed={draft.proposed.includes('occasion')}
            onRemove={() => onChange({ occasion: noOccasion }, false)}
          />
          {occasion.withdrawn && (
            <span className="card-note" dir="auto">
              {withdrawnText(occasion)}
            </span>
          )}
          <Button
            look="quiet"
            aria-expanded={detailed}
            onPress={({ target }) => {
              // When the details open, the first field gets the focus.
              flushSync(() => setDetailed(!detailed))
              target.closest('.card-value')?.querySelector<HTMLElement>('.occasion-details input')?.focus()
            }}
          >
            {strings.occasion.details}
          </Button>
        </>
      )}
      <Finder
        label={strings.occasion.label}
        placeholder={occasion.label === '' ? strings.occasion.placeholder : strings.occasion.change}
        find={find}
        onTaken={focusLast}
        onLeave={take}
        onPick={(id, typed) =>
          take(id === fresh ? typed : (around.occasions.find((one) => one.id === id)?.label ?? typed))
        }
      />
      {detailed && occasion.label !== '' && (
        <OccasionDetails draft={draft} around={around} onChange={(next) => onChange({ occasion: next }, true)} />
      )}
    </Line>
  )
}
