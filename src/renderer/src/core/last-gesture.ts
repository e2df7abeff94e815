import type { Id } from '#shared/model/id.ts'

/** What Q does again: the last mark, by what it was. */
export type LastGesture =
  | { readonly kind: 'actor'; readonly actor: Id }
  | { readonly kind: 'claim'; readonly claim: Id }
  | { readonly kind: 'tag'; readonly tag: string }

/** What each selection becomes until it is ended. */
export type Sticky = Exclude<LastGesture, { readonly kind: 'claim' }>
