import type { Quoted } from '../changes/anchor-changes.ts'
import type { Row } from '../changes/draft.ts'
import type { Result } from '../contract/result.ts'
import type { Range } from '../text/range.ts'

/** The live rows of one claim that its card shows. */
export type ClaimRows = {
  readonly claim: Row
  readonly cue: Row | undefined
  readonly speakers: readonly Row[]
  /** With the name of the tag. */
  readonly tagged: readonly (Row & { readonly name: string })[]
  readonly memo: Row | undefined
  readonly states: readonly Row[]
}

/** What a gesture looks up in the rest of the library. */
export type ClaimSurroundings = {
  /** A range of the claim's revision with its quote, or why it cannot be marked. */
  readonly quote: (range: Range) => Result<Quoted>
  readonly tagNamed: (name: string) => Row | undefined
  readonly occasionLabelled: (label: string) => Row | undefined
}
