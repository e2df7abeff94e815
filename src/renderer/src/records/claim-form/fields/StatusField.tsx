import type { ReactNode } from 'react'
import { claimStatuses } from '#shared/model/enums.ts'
import { Choices } from '../../../ui/Choices.tsx'
import { DateInput } from './DateInput.tsx'
import { Line } from './Line.tsx'
import type { FieldProps } from '../surroundings.ts'
import { strings } from '../strings.tsx'

/** The status set by hand, with an optional day and reason. `children` is the computed status. */
export function StatusField({
  draft,
  around,
  compact,
  onChange,
  children,
}: FieldProps & { readonly children?: ReactNode }) {
  const { status, statusDate, statusReason } = draft
  return (
    <Line label={strings.status.label} field="status">
      <Choices
        compact={compact}
        label={strings.status.label}
        options={claimStatuses.map((id) => ({ id, label: id, title: id }))}
        chosen={[status]}
        onChoose={(id) => onChange({ status: claimStatuses.find((one) => one === id) ?? status }, false)}
      />
      {children}
      {status !== 'open' && (
        <>
          <DateInput
            label={strings.status.since(status)}
            published={around.published}
            date={statusDate === '' ? null : { edtf: statusDate, words: statusDate }}
            onChange={(date) => onChange({ statusDate: date?.edtf ?? '' }, false)}
          />
          <input
            className="input"
            aria-label={strings.status.why(status)}
            placeholder={strings.status.whyHint}
            dir="auto"
            maxLength={10_000}
            value={statusReason}
            onChange={(event) => onChange({ statusReason: event.target.value }, true)}
          />
        </>
      )}
    </Line>
  )
}
