import type { SaidRun } from '#shared/briefing/compose/said-wording.ts'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import { contentsOf } from '#shared/claims/claim-words.ts'
import './claim-words.css'

/** A claim's own words. Quotation marks stand only where the source has them; a paraphrase says whose wording it is. */
export function ClaimWords({ claim, runs }: { readonly claim: ClaimView; readonly runs: readonly SaidRun[] | null }) {
  const words = runs?.filter(
    (run) => run.kind === 'mark' || run.kind === 'content' || (run.kind === 'gap' && run.text !== ' '),
  )
  const shown = words && words.length > 0 ? words.map((run) => run.text).join('') : bareWords(claim)
  const note = runs?.find((run) => run.kind === 'note')?.text.replace(/^\s*\(|\)\s*$/gu, '')
  return (
    <>
      <p className="claim-words" dir="auto" title={shown}>
        {shown}
      </p>
      {note && <small className="claim-note">{note}</small>}
    </>
  )
}

/** Until the source's text is in, nothing is known of its quotation marks, and none are shown. */
function bareWords(claim: ClaimView): string {
  return claim.anchors
    .filter((anchor) => contentsOf(claim).includes(anchor))
    .map((anchor) => anchor.exact)
    .join(' … ')
}
