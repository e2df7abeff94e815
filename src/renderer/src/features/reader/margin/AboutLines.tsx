import type { ClaimView } from '#shared/claims/claim-view.ts'
import { useApp, useRecords } from '../../../core/app-context.ts'
import { cut, shortClaim, wordsOf } from '../../../records/claims/short-claim.ts'
import { strings } from '../strings.tsx'

/** How the line before the thing at this place begins: several are all meant, unless it is unclear which. */
function beforeOf({ aboutUnclear }: ClaimView, place: number): 'clear' | 'unclear' | 'or' {
  return !aboutUnclear ? 'clear' : place === 0 ? 'unclear' : 'or'
}

/** What the claim is about, and the claims about it, each as an indented line. */
export function AboutLines({ claim }: { readonly claim: ClaimView }) {
  const { stores } = useApp()
  const claims = useRecords(stores.claims).byId
  const sources = useRecords(stores.sources).byId
  const actors = useRecords(stores.actors).byId
  const claimLine = (id: string, before: string) => {
    const other = claims.get(id)
    if (!other) return null
    const { who, words } = shortClaim(other, sources.get(other.source), actors)
    return (
      <span key={`${before} ${id}`} className="card-about" dir="auto" title={`${before} ${who} ${words}`}>
        <i>{before}</i> <b>{who}</b> {words}
      </span>
    )
  }
  return (
    <>
      {claim.about.map((one, i) =>
        one.of === 'claim' ? (
          claimLine(one.claim, strings.cards.about[beforeOf(claim, i)])
        ) : (
          <span
            key={one.idea}
            className="card-about"
            dir="auto"
            title={`${strings.cards.aboutIdea[beforeOf(claim, i)]} ${wordsOf(one.anchors)}`}
          >
            <i>{strings.cards.aboutIdea[beforeOf(claim, i)]}</i> {cut(one.gloss || wordsOf(one.anchors))}
          </span>
        ),
      )}
      {claim.aboutMe.map((id) => claimLine(id, strings.cards.ofThis))}
    </>
  )
}
