import type { SaidRun } from '#shared/briefing/compose/said/said-run.ts'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import { contentsOf, verbOf, withdrawnText } from '#shared/claims/claim-words.ts'
import './claim-words.css'

/**
 * The words of a claim, as `claimWords` gives them. Quotation marks are shown only where the source has them, a denial is shown with the
 * words that make it one, and a note says that the words were withdrawn since.
 */
export function ClaimWords({ claim, words }: { readonly claim: ClaimView; readonly words: readonly SaidRun[] | null }) {
  const shown = words && words.length > 0 ? words.map((run) => run.text).join('') : bareWords(claim)
  const withdrawn = withdrawnText(claim.occasion)
  return (
    <>
      <p className="claim-words" dir="auto" title={shown}>
        {shown}
      </p>
      {withdrawn && (
        <small className="claim-note" dir="auto">
          {withdrawn}
        </small>
      )}
    </>
  )
}

/** The words without quotation marks, until the source's text is loaded and shows where they are. */
function bareWords(claim: ClaimView): string {
  const words = claim.anchors
    .filter((anchor) => contentsOf(claim).includes(anchor))
    .map((anchor) => anchor.exact)
    .join(' … ')
  return [verbOf(claim), words].filter((part) => part !== '').join(' ')
}
