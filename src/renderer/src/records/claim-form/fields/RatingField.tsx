import { credibilityDigits, credibilityText } from '#shared/standards/admiralty.ts'
import { Choices } from '../../../ui/Choices.tsx'
import { Line } from './Line.tsx'
import type { FieldProps } from '../surroundings.ts'
import { strings } from '../strings.tsx'

/**
 * The credibility of this report. The source's reliability letter is shown only after the digit is chosen, so that it does not influence
 * the choice.
 */
export function RatingField({ draft, around, compact, onChange }: FieldProps) {
  const { credibility } = draft
  return (
    <Line label={strings.rating.label} field="rating">
      <Choices
        compact={compact}
        label={strings.rating.choices}
        options={[
          ...credibilityDigits.map((id) => ({ id, title: credibilityText(Number(id)), label: id })),
          { id: '', label: strings.rating.none },
        ]}
        chosen={[credibility === null ? '' : String(credibility)]}
        onChoose={(id) => onChange({ credibility: id === '' ? null : Number(id) }, false)}
      />
      {credibility !== null && (
        <span className="card-note">
          {around.letter ?? '–'}
          {credibility}, {credibilityText(credibility).toLowerCase()}
        </span>
      )}
    </Line>
  )
}
