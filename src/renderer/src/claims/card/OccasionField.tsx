import { Choices } from '../../ui/Choices.tsx'
import type { ClaimDraft, ClaimPatch } from '../draft.ts'
import { Line } from './Line.tsx'

/** Where and when it was said, by its label; occasions known from this source can be taken again. */
export function OccasionField({ draft, known, compact, onChange }: {
  readonly draft: ClaimDraft
  readonly known: readonly string[]
  readonly compact: boolean
  readonly onChange: (patch: ClaimPatch, typing: boolean) => void
}) {
  const options = ['', ...known].map((label) => ({ id: label, title: label, label: <span dir="auto">{label || 'not known'}</span> }))
  return (
    <Line label="Occasion" field="occasion" command="claim-card.occasion">
      {known.length > 0 && <Choices compact={compact} label="Known occasions" options={options} chosen={[draft.occasion]} onChoose={(occasion) => onChange({ occasion }, false)} />}
      <input
        className="input" aria-label="Occasion" placeholder="CNN interview, by 17 August" dir="auto" maxLength={500}
        value={draft.occasion} onChange={(event) => onChange({ occasion: event.target.value }, true)}
      />
    </Line>
  )
}
