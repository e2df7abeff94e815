import { shownDate } from '#shared/words/shown-date.ts'
import { findWords } from '../find-words.ts'
import { DateInput } from './DateInput.tsx'
import { Line } from './Line.tsx'
import type { FieldProps } from '../surroundings.ts'
import { strings } from '../strings.tsx'

/** When it was said, or the time it is about. If the typed words occur in the paragraph, their range is stored too. */
export function DateField({
  which,
  draft,
  around,
  onChange,
}: FieldProps & { readonly which: 'aboutDate' | 'saidDate' }) {
  const label = which === 'aboutDate' ? strings.date.about : strings.date.said
  const inherited = which === 'saidDate' && draft.saidDate === null ? draft.occasion.date : null
  return (
    <Line label={label} field={which}>
      <DateInput
        label={label}
        date={draft[which]}
        published={around.published}
        proposed={draft.proposed.includes(which)}
        onChange={(date) =>
          onChange(
            {
              [which]: date && {
                ...date,
                span: findWords(around.text, around.block, date.words, draft.content[0]?.start ?? 0),
              },
            },
            false,
          )
        }
      />
      {inherited && (
        <small className="card-none">{strings.date.ofOccasion(inherited.words || shownDate(inherited.edtf))}</small>
      )}
    </Line>
  )
}
