import { assertNever } from '#shared/model/assert-never.ts'
import type { HeldBy } from '#shared/library/library-view.ts'
import { counted } from '#shared/words/counted.ts'

/** Describes the state of the other Attaché that has the library open, for a person who may take it over. */
export function holderWords({ state, silentFor }: HeldBy): string {
  switch (state) {
    case 'unknown':
      return 'Whether it is at work will be known in a few seconds.'
    case 'beating':
      return 'It is at work: its last sign of life came a few seconds ago.'
    case 'silent':
      return `It has given no sign of life for ${howLong(silentFor)}. Its machine may be asleep or switched off, or the folder is not in step with this one.`
    case 'gone':
      return 'It has closed the library since, so nothing is lost by opening it here.'
    default:
      return assertNever(state)
  }
}

/** Says what taking over means; null if the other one has closed the library. */
export function takeOverWords({ state }: HeldBy): string | null {
  if (state === 'gone') return null
  return 'If you take it over, you can change the library here, and the other Attaché can only read it. What was saved there is kept; what is typed there and not saved yet is lost. If a program keeps the folder in step with another machine, wait until it is done.'
}

function howLong(seconds: number): string {
  if (seconds < 60) return 'half a minute'
  return seconds < 7200 ? counted(Math.round(seconds / 60), 'minute') : counted(Math.round(seconds / 3600), 'hour')
}
