import { typedDay } from '#shared/dates/typed-day.ts'
import { longDate } from '#shared/words/dates.ts'
import { useTypedField } from '../../core/use-typed-field.ts'

type DayField = ReturnType<typeof useTypedField> & {
  /** What stands in the field is no day with its year. It is not stored. */
  readonly isBad: boolean
}

/**
 * A field for a day that is shown as it is typed, in one way everywhere: “17 August 2025”. `day` is ISO, '' for none. It is stored when the
 * field is left, because half of a date may be another date.
 */
export function useDayField(
  day: string,
  save: (day: string) => Promise<unknown> | void,
  { keepsInvalid = false } = {},
): DayField {
  const field = useTypedField(longDate(day), (typed) => save(typedDay(typed) ?? day), {
    isValid: (typed) => typedDay(typed) !== null,
    whole: true,
    keepsInvalid,
  })
  return { ...field, isBad: typedDay(field.value) === null }
}
