import type { HistoryLine } from '../../history/history-view.ts'
import type { ShownStatus } from '../../questions/status-view.ts'
import { credibilityText, reliabilityText } from '../../standards/admiralty.ts'
import type { ReliabilityLetter } from '../../model/enums.ts'
import type { StaleChange } from './stale-view.ts'

/** What changed of a cited claim and of its source since the claim was read, as lines of their histories, and how it stood then ('' if not known) and stands now. */
export type SinceRead = {
  readonly claim: readonly HistoryLine[]
  readonly source: readonly HistoryLine[]
  readonly stood: ShownStatus | ''
  readonly stands: ShownStatus
}

/** Parts of a claim's history that say nothing of what it says: the analyst's own labels, and what its status is set from. */
const beside = new Set(['tags', 'memo', 'confirmed', 'links', 'status_date', 'status_reason', 'marking'])

/** What an analyst adds to a claim while the work goes on: only what is no longer as it was makes a sentence doubtful. */
const mayBeAdded = new Set(['answers', 'gloss', 'gloss_translated'])

/** What became of a cited claim. Changes that cancel each other out are none. */
export function whatBecame({ claim, source, stood, stands }: SinceRead): StaleChange[] {
  const ofClaim = claim.filter(({ part, before }) => !beside.has(part) && !(mayBeAdded.has(part) && before === null))
  const rated = [
    ...source
      .filter(({ part }) => part === 'reliability')
      .map((line) => ({ ...line, name: 'source', words: reliability })),
    ...ofClaim
      .filter(({ part }) => part === 'credibility')
      .map((line) => ({ ...line, name: 'report', words: credibility })),
  ]
  const becameContested = stands === 'contested' && stood !== 'contested' && stood !== ''
  return [
    ...ofClaim.filter(({ part }) => part === 'status').map((line) => change('status', line)),
    ...(becameContested
      ? [
          change('contested', {
            name: 'status',
            before: stood === 'open' ? 'not contested' : stood,
            after: 'contested',
          }),
        ]
      : []),
    ...rated.map(({ name, before, after, words }) =>
      change('rating', { name, before: words(before), after: words(after) }),
    ),
    ...joined(ofClaim.filter(({ part }) => part !== 'status' && part !== 'credibility')),
  ]
}

type Sides = Pick<StaleChange, 'name' | 'before' | 'after'>

function change(kind: StaleChange['kind'], { name, before, after }: Sides): StaleChange {
  return { kind, name, before, after }
}

/** One change for each part: a speaker that was removed and one that was added are one. */
function joined(lines: readonly HistoryLine[]): StaleChange[] {
  return [...Map.groupBy(lines, ({ name }) => name)].flatMap(([name, some]) => {
    const [before, after] = (['before', 'after'] as const).map(
      (side) => some.flatMap((line) => line[side] ?? []).join('; ') || null,
    )
    return before === after ? [] : [change('changed', { name, before: before ?? null, after: after ?? null })]
  })
}

function credibility(digit: string | null): string {
  return credibilityText(digit === null ? null : Number(digit)).toLowerCase()
}

function reliability(letter: string | null): string {
  return reliabilityText(letter as ReliabilityLetter | null).toLowerCase()
}
