import type { HeldBy } from '#shared/library/library-view.ts'
import { strings } from './strings.ts'

/** Describes the state of the other Attaché that has the library open, for a person who may take it over. */
export function holderWords({ state, silentFor }: HeldBy): string {
  return state === 'silent' ? strings.holder.silent(howLong(silentFor)) : strings.holder[state]
}

/** Says what taking over means; null if the other one has closed the library. */
export function takeOverWords({ state }: HeldBy): string | null {
  return state === 'gone' ? null : strings.holder.takeOver
}

function howLong(seconds: number): string {
  const { halfMinute, minutes, hours } = strings.holder
  if (seconds < 60) return halfMinute
  return seconds < 7200 ? minutes(Math.round(seconds / 60)) : hours(Math.round(seconds / 3600))
}
