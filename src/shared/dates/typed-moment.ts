import { longDate } from '../words/dates.ts'
import { typedDay } from './typed-day.ts'

/**
 * The moment that somebody typed, as "2026-03-13T18:00" or a day alone: “13 March 2026, 18:00”, “18.00, 13 March 2026”, “13 March 2026”; ''
 * for nothing typed. Null for all else: an hour without its day, and what is no hour.
 */
export function typedMoment(typed: string): string | null {
  const text = typed.trim()
  if (text === '') return ''
  const hour = /(?:^|[\s,])(\d{1,2})[:.](\d{2})(?=$|[\s,])/u.exec(text)
  const day = typedDay(hour ? text.replace(hour[0], ' ').replaceAll(/^[\s,]+|[\s,]+$/gu, '') : text)
  if (!day) return null
  if (!hour) return day
  const [hours, minutes] = [Number(hour[1]), Number(hour[2])]
  if (hours > 23 || minutes > 59) return null
  return `${day}T${String(hours).padStart(2, '0')}:${hour[2]}`
}

/** "13 March 2026, 18:00" of "2026-03-13T18:00"; a day alone is written as a day, '' as ''. */
export function momentText(moment: string): string {
  const [day = '', hour = ''] = moment.split('T')
  return [longDate(day), hour.slice(0, 5)].filter((part) => part !== '').join(', ')
}
