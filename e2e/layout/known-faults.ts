import type { VariantName } from '../../tools/pictures/variants.ts'

/** A line that a check told, and the size of the window in which it did. */
export type Told = { readonly variant: VariantName; readonly line: string }

/** A fault that is known and waits to be mended. */
type KnownFault = {
  /** Parts of the line that tells of it: the element, and what is wrong with it where that is not clear. */
  readonly line: readonly string[]
  /** The size of the window in which it shows; without one, in any. */
  readonly variant?: VariantName
  /** The day on which it was written down. */
  readonly since: string
}

const since = '2026-11-30'

/** Faults that were there when the checks were written. One that no state shows any more fails the long run, and is taken from here. */
export const knownFaults: readonly KnownFault[] = [
  // Cards of the margin, and places where a list shows what it found: they are to show the whole on hover.
  { line: ['span.card-words in .margin-card'], since },
  { line: ['small in .picker-name'], since },
  { line: ['cut off by small in .', 'small in .'], since },
  { line: ['in .actor-mentions'], since },
  { line: ['cut off by b in .at'], since },
  { line: ['cut off by b in .box-rows'], since },
  { line: ['cut off by span.memo-on in .label-row'], variant: 'twice', since },
  { line: ['cut off by span in .choice'], since },
  // A field of chips that is narrower than what it says.
  { line: ['cut off by input.input in .finder'], since },
  // The list of a sweep has no height at 200 %.
  { line: ['other mentions is not shown'], variant: 'twice', since },
  // The bar above: the name of the case has no title, and at 200 % the way to everything is cut.
  { line: ['cut off by span in .case'], since },
  { line: ['cut off by span in .find:'], variant: 'twice', since },
  { line: ['cut off by span in .source-facts'], variant: 'twice', since },
  // The bar below: the caps are cut at their feet in every window, and the last ones across in narrow ones.
  { line: ['cut off by span.next in .status'], since },
  { line: ['cut off by span.place in .status'], since },
]

export function isKnown({ variant, line }: Told, faults: readonly KnownFault[] = knownFaults): boolean {
  return faults.some(
    (known) => (known.variant ?? variant) === variant && known.line.every((part) => line.includes(part)),
  )
}
