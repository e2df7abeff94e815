import type { ClaimView } from '#shared/claims/claim-view.ts'
import type { Id } from '#shared/model/id.ts'
import { strings } from '../strings.tsx'

const words = strings.checks.link

/** A claim that another one supersedes by a link, and whose status is open all the same. */
export type LinkCheck = {
  readonly kind: 'link'
  readonly claim: Id
  /** The claim that supersedes it. */
  readonly newer: Id
  readonly title: string
  readonly detail: string
}

/**
 * The claims that are superseded by a link and still open. A new link sets the status itself; these are links from before it did, or statuses
 * opened again. Nothing changes by itself. `nameOf` says a claim in a few words.
 */
export function checkLinks(
  claims: ReadonlyMap<Id, Pick<ClaimView, 'status' | 'relations'>>,
  nameOf: (claim: Id) => string,
): LinkCheck[] {
  return [...claims].flatMap(([claim, { status, relations }]) => {
    const newer =
      status === 'open' && relations.find(({ type, direction }) => type === 'supersedes' && direction === 'to')
    if (!newer || !claims.has(newer.claim)) return []
    return [
      {
        kind: 'link',
        claim,
        newer: newer.claim,
        title: words.title(nameOf(claim)),
        detail: words.detail(nameOf(newer.claim)),
      },
    ]
  })
}
