import type { ResolvedClaim } from '../../story/resolve-story.ts'
import type { Range } from '../../text/range.ts'
import type { Proposal } from './propose-claim.ts'

/** The parts of a claim that can be compared. The occasion is not, because each story names it in its own words. */
export const comparedParts = ['chain', 'hedge', 'condition', 'about', 'aboutDate', 'saidDate'] as const
type ComparedPart = (typeof comparedParts)[number]

/** One part that was marked, proposed, or both. A part that is neither is left out. */
export type PartComparison = { readonly part: ComparedPart; readonly marked: string; readonly proposed: string }

/** Lists the marked and proposed parts of a claim side by side as text, except speaker, kind, form and cue. */
export function compareParts(claim: ResolvedClaim, proposal: Proposal): PartComparison[] {
  const marked: Record<ComparedPart, string> = {
    chain: claim.chain.map(({ actor, hedge }) => `${actor ?? '?'}${spans(hedge)}`).join(' › '),
    hedge: spans(claim.hedge),
    condition: spans(claim.condition),
    about: claim.about.map((about) => ('claim' in about ? String(about.claim) : spans(about.content))).join(),
    aboutDate: claim.aboutDate?.edtf ?? '',
    saidDate: claim.saidDate?.edtf ?? '',
  }
  const proposed: Record<ComparedPart, string> = {
    chain: proposal.chain.map(({ actor, hedge }) => `${actor ?? '?'}${spans(hedge)}`).join(' › '),
    hedge: spans(proposal.hedge),
    condition: spans(proposal.condition.flatMap((one) => one.spans)),
    about: proposal.about
      .map((about) => ('claim' in about ? about.claim : 'content' in about ? spans(about.content) : ''))
      .join(),
    aboutDate: proposal.aboutDate?.edtf ?? '',
    saidDate: proposal.saidDate?.edtf ?? '',
  }
  return comparedParts
    .filter((part) => marked[part] !== '' || proposed[part] !== '')
    .map((part) => ({ part, marked: marked[part], proposed: proposed[part] }))
}

function spans(ranges: readonly Range[]): string {
  return ranges.map(({ start, end }) => `[${start}-${end}]`).join('')
}
