import type { Origin } from './origin-schema.ts'

/** A key that is equal for equal origins. */
export function originKey(origin: Origin): string {
  switch (origin.kind) {
    case 'occasion':
      return `occasion ${origin.occasion}`
    case 'reporter':
      return `reporter ${origin.source} ${origin.reporter}`
    case 'not-named':
      return `not named ${origin.source}`
    case 'source':
      return `source ${origin.source}`
  }
}
