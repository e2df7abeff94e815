import type { SweepCandidate } from '#shared/actors/sweep/sweep-view.ts'

/** The review of a sweep: what is ticked, and the candidate that the keys speak of. */
type SweepState = {
  readonly candidates: readonly SweepCandidate[]
  readonly ticked: ReadonlySet<number>
  readonly at: number
}

/** Everything is ticked but what stands inside somebody else's mention or name. */
export function beginReview(candidates: readonly SweepCandidate[]): SweepState {
  return {
    candidates,
    ticked: new Set(candidates.flatMap(({ inside }, index) => (inside === null ? [index] : []))),
    at: 0,
  }
}

/** Yes or no to the one at hand; moves on. */
export function answered(state: SweepState, yes: boolean): SweepState {
  const ticked = new Set(state.ticked)
  if (yes) ticked.add(state.at)
  else ticked.delete(state.at)
  return stepped({ ...state, ticked }, 1)
}

export function stepped(state: SweepState, step: 1 | -1): SweepState {
  return { ...state, at: Math.max(0, Math.min(state.candidates.length - 1, state.at + step)) }
}

export function answeredAll({ candidates, at }: SweepState, yes: boolean): SweepState {
  return { candidates, at, ticked: new Set(yes ? candidates.keys() : []) }
}

/** What Enter marks, in the order of the texts. */
export function tickedOf({ candidates, ticked }: SweepState): SweepCandidate[] {
  return candidates.filter((_, index) => ticked.has(index))
}

export function keyOfCandidate({ revision, start }: SweepCandidate): string {
  return `${revision}-${start}`
}
