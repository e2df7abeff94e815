import type { SaidRun } from '#shared/briefing/compose/said-wording.ts'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import { contentsOf, withdrawnText } from '#shared/claims/claim-words.ts'
import './claim-words.css'

/**
 * The words of a claim. Quotation marks are shown only where the source has them; for a paraphrase a note says whose wording it is, and another that
 * the words were withdrawn since.
 */
export function ClaimWords({ claim, runs }: { readonly claim: ClaimView; readonly runs: readonly SaidRun[] | null }) {
  const words = runs?.filter(
    (run) => run.kind === 'mark' || run.kind === 'content' || (run.kind === 'gap' && run.text !== ' '),
  )
  const shown = words && words.length > 0 ? words.map((run) => run.text).join('') : bareWords(claim)
  const note = runs?.find((run) => run.kind === 'note')?.text.replace(/^\s*\(|\)\s*$/gu, '')
  const withdrawn = withdrawnText(claim.occasion)
  return (
    <>
      <p className="claim-words" dir="auto" title={shown}>
        {shown}
      </p>
      {note && <small className="claim-note">{note}</small>}
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
  return claim.anchors
    .filter((anchor) => contentsOf(claim).includes(anchor))
    .map((anchor) => anchor.exact)
    .join(' … ')
}
