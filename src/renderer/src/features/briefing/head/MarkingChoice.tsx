import { marking as markingOf, markingScheme } from '#shared/standards/marking.ts'
import { strings } from '../strings.tsx'
import './marking-choice.css'

/** The marking as printed, and a list to choose another. */
export function MarkingChoice({
  marking: label,
  onChoose,
}: {
  readonly marking: string | null
  readonly onChoose: (label: string | null) => void
}) {
  const marking = markingOf(label)
  return (
    <select
      className={marking ? 'marking' : 'marking none'}
      aria-label={strings.head.marking}
      value={marking?.label ?? ''}
      title={marking?.audience}
      style={marking ? { color: marking.color, background: marking.background } : undefined}
      onChange={(event) => onChoose(event.target.value || null)}
    >
      <option value="">{strings.head.noMarking}</option>
      {markingScheme.markings.map(({ label: one }) => (
        <option key={one} value={one}>
          {one}
        </option>
      ))}
    </select>
  )
}
