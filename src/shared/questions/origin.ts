import type { Origin } from './origin-schema.ts'

/** The same for origins that are one. */
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
