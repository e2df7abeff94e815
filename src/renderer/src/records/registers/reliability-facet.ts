import { reliabilityLetters, type ReliabilityLetter } from '#shared/model/enums.ts'
import { reliabilityText } from '#shared/standards/admiralty.ts'
import type { Facet } from './facets.ts'

/** What the facets of reliability letters share: all letters in their order, each with its meaning ("B, usually reliable"). */
export function reliabilityFacet(labels: {
  readonly label: string
  /** The words for what has no letter. */
  readonly none: string
}): Pick<Facet<never, never>, 'label' | 'order' | 'words'> {
  return {
    label: labels.label,
    order: reliabilityLetters,
    words: (letter) =>
      letter === null ? labels.none : `${letter}, ${reliabilityText(letter as ReliabilityLetter).toLocaleLowerCase()}`,
  }
}
