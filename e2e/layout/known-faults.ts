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

/** Faults that wait. One that no state shows any more fails the long run, and is taken from here. */
export const knownFaults: readonly KnownFault[] = []

export function isKnown({ variant, line }: Told, faults: readonly KnownFault[] = knownFaults): boolean {
  return faults.some(
    (known) => (known.variant ?? variant) === variant && known.line.every((part) => line.includes(part)),
  )
}
