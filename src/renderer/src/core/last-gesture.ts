import type { Id } from '#shared/model/id.ts'

/** The last mark that was set, which the repeat key (Q) sets again. */
export type LastGesture =
  | { readonly kind: 'actor'; readonly actor: Id }
  | { readonly kind: 'claim'; readonly claim: Id }
  | { readonly kind: 'tag'; readonly tag: string }

/** The mark that every selection gets until the mode ends. */
export type Sticky = Exclude<LastGesture, { readonly kind: 'claim' }>
