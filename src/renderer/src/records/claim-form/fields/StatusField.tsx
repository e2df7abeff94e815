import type { ReactNode } from 'react'
import { claimStatuses } from '#shared/model/enums.ts'
import { Choices } from '../../../ui/Choices.tsx'
import { DateInput } from './DateInput.tsx'
import { Line } from './Line.tsx'
import type { FieldProps } from '../surroundings.ts'

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
    <Line label="Status" field="status">
      <Choices
        compact={compact}
        label="Status"
        options={claimStatuses.map((id) => ({ id, label: id, title: id }))}
        chosen={[status]}
        onChoose={(id) => onChange({ status: claimStatuses.find((one) => one === id) ?? status }, false)}
      />
      {children}
      {status !== 'open' && (
        <>
          <DateInput
            label={`Since when ${status}`}
            published={around.published}
            date={statusDate === '' ? null : { edtf: statusDate, words: statusDate }}
            onChange={(date) => onChange({ statusDate: date?.edtf ?? '' }, false)}
          />
          <input
            className="input"
            aria-label={`Why ${status}`}
            placeholder="why"
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
