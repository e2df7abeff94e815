import type { SweepCandidate } from '#shared/actors/sweep/sweep-view.ts'

/** The state of a sweep review: the ticked candidates, and the one that keys act on. */
type SweepState = {
  readonly candidates: readonly SweepCandidate[]
  readonly ticked: ReadonlySet<number>
  readonly at: number
}

/** All candidates are ticked, except those inside another actor's mention or name, and short names that may be somebody else’s. */
export function beginReview(candidates: readonly SweepCandidate[]): SweepState {
  return {
    candidates,
    ticked: new Set(candidates.flatMap(({ inside, unsure }, index) => (inside === null && !unsure ? [index] : []))),
    at: 0,
  }
}

/** Sets yes or no for the current candidate and moves on. */
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

/** The candidates that Enter marks, in text order. */
export function tickedOf({ candidates, ticked }: SweepState): SweepCandidate[] {
  return candidates.filter((_, index) => ticked.has(index))
}

export function keyOfCandidate({ revision, start }: SweepCandidate): string {
  return `${revision}-${start}`
}
