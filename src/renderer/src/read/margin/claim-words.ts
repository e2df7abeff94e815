import { possessive } from '#shared/briefing/compose/said-wording.ts'
import { sourceName } from '#shared/briefing/compose/voices.ts'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import { claimKindWord } from '#shared/model/enums.ts'
import type { SourceView } from '#shared/sources/source-view.ts'

/** What stands on a closed card beneath the words: kind, whose wording, occasion, rating, status. */
export function claimFacts(claim: ClaimView, source: SourceView): string[] {
  const wording = { direct: 'direct quotation', mixed: `${possessive(sourceName(source))} wording, part quoted`, paraphrase: `${possessive(sourceName(source))} wording` }
  const rating = claim.credibility === null ? source.reliability ?? '' : `${source.reliability ?? '–'}${claim.credibility}`
  return [claimKindWord[claim.kind], wording[claim.form], claim.occasion?.label ?? '', rating, claim.status === 'open' ? '' : claim.status].filter((fact) => fact !== '')
}

/** The words of a claim as the source has them; quotation marks only where they stand around them in the source. */
export function claimQuote(claim: ClaimView, text: string): string {
  const contents = claim.anchors.filter((anchor) => anchor.role === 'content')
  const words = contents.map(({ exact }) => exact).join(' … ')
  const first = contents[0]
  const last = contents.at(-1)
  if (claim.form !== 'direct' || !first || !last) return words
  return `${markAt(text, first.start - 1)}${words}${markAt(text, last.end)}`
}

function markAt(text: string, offset: number): string {
  return /["'“”‘’«»„‚‹›「」『』]/u.exec(text.charAt(offset))?.[0] ?? ''
}
