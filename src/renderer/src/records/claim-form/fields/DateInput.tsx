import { resolveDateWords } from '#shared/dates/date-words.ts'
import { useTypedField } from '../../../core/use-typed-field.ts'
import { shownDate } from '#shared/words/shown-date.ts'
import { strings } from '../strings.tsx'

type InputDate = { readonly edtf: string; readonly words: string }

/** A date in words (“Monday”, “by 17 August”) or EDTF, with its meaning shown after it. Empty means no date. */
export function DateInput({
  label,
  date,
  published,
  proposed = false,
  onChange,
}: {
  readonly label: string
  readonly date: InputDate | null
  /** The day (ISO) from which “Monday” is resolved. */
  readonly published: string
  readonly proposed?: boolean
  readonly onChange: (date: InputDate | null) => Promise<unknown> | void
}) {
  const kept = date === null ? '' : date.words || date.edtf
  const typed = useTypedField(
    kept,
    (value) => {
      if (value.trim() !== kept) return onChange(readDate(value, published))
    },
    { whole: true },
  )
  const meant = typed.value === kept ? date : readDate(typed.value, published)
  return (
    <span className={proposed ? 'date-input is-proposed' : 'date-input'}>
      <input
        className="input"
        aria-label={proposed ? strings.date.proposed(label) : label}
        placeholder={strings.date.example}
        dir="auto"
        maxLength={200}
        {...typed}
      />
      {meant && meant.edtf !== meant.words && (
        <small>{meant.edtf === '' ? strings.date.unwritable : shownDate(meant.edtf)}</small>
      )}
    </span>
  )
}

/** Reads typed text as a date: EDTF unchanged, words by their meaning. Words without a meaning are kept without a date. */
function readDate(typed: string, published: string): InputDate | null {
  const words = typed.trim()
  if (words === '') return null
  if (/^[\d.][\dX~?%/.-]*$/u.test(words)) return { edtf: words, words }
  return { edtf: resolveDateWords(words, published) ?? '', words }
}
