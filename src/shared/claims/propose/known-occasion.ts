import { dayOf } from '../../dates/calendar.ts'
import type { ClaimOccasion } from '../claim-view.ts'
import type { ProposedOccasion } from './parts/find-occasion.ts'

/** An occasion of the case. `here` is true if a claim of the same source has it. */
export type KnownOccasion = Omit<ClaimOccasion, 'id' | 'withdrawn'> & { readonly here: boolean }

/** The most days between an occasion and a report of it. */
const reportedWithin = 7

/**
 * Returns the known occasion that words refer to, if exactly one matches; else returns `found` unchanged.
 * A match was on the same day. It is of the same sort (“Press conference”), or has the same addressee or channel. No known detail
 * contradicts.
 * If the words name no day, only an occasion that this source has named before can match.
 */
export function knownOccasion(found: ProposedOccasion, known: readonly KnownOccasion[]): ProposedOccasion {
  const [one, ...others] = known.filter((occasion) => isSameTime(found, occasion) && isAlike(found, occasion))
  if (!one || others.length > 0) return found
  const { label, place, channel, addressee, date } = one
  return { label, place, channel, addressee, date }
}

function isSameTime({ date: found }: ProposedOccasion, { date, here }: KnownOccasion): boolean {
  const day = dayOf(date?.edtf ?? '')
  if (!found || day === null) return false
  const exact = dayOf(found.edtf)
  if (exact !== null) return exact === day
  const last = dayOf(found.edtf.replace('../', ''))
  return here && last !== null && day <= last && day > last - reportedWithin
}

function isAlike(found: ProposedOccasion, known: KnownOccasion): boolean {
  const related = (['place', 'channel', 'addressee'] as const).map((name) => ({
    name,
    told: found[name] !== '' && known[name] !== '',
    same: holds(found[name], known[name]),
  }))
  if (related.some(({ told, same }) => told && !same)) return false
  return sortOf(found.label) === sortOf(known.label) || related.some(({ name, told }) => told && name !== 'place')
}

/** Whether one name contains the other: “parliament” is “Karvia’s parliament”. */
function holds(a: string, b: string): boolean {
  const [one, other] = [a, b].map((words) => ` ${words.toLowerCase().replace(/^the /u, '')} `) as [string, string]
  return one.includes(other) || other.includes(one)
}

/** The sort of occasion in a label: “Press conference in Halden, 3 March” is a press conference. */
function sortOf(label: string): string {
  return label
    .toLowerCase()
    .split(/,| (?:in|at|with|on|of|by) /u)[0]!
    .trim()
}
