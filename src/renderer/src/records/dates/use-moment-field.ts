import { momentText, typedMoment } from '#shared/dates/typed-moment.ts'
import { useTypedField } from '../../core/use-typed-field.ts'

/** As `useDayField`, for a day with an hour: “13 March 2026, 18:00”. `moment` is "2026-03-13T18:00", a day alone, or ''. */
export function useMomentField(
  moment: string,
  save: (moment: string) => Promise<unknown> | void,
): ReturnType<typeof useTypedField> & { readonly isBad: boolean } {
  const field = useTypedField(momentText(moment), (typed) => save(typedMoment(typed) ?? moment), {
    isValid: (typed) => typedMoment(typed) !== null,
    whole: true,
  })
  return { ...field, isBad: typedMoment(field.value) === null }
}
