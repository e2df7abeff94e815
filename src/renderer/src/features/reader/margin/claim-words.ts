import type { ClaimView } from '#shared/claims/claim-view.ts'
import { translationText, withdrawnText } from '#shared/claims/claim-words.ts'
import { claimKindWord } from '#shared/model/enums.ts'
import type { SourceView } from '#shared/sources/source-view.ts'
import { strings } from '../strings.tsx'

/** The facts below the words of a closed card: kind, how much is quoted, whose translation, occasion and whether it was withdrawn, rating. */
export function claimFacts(claim: ClaimView, source: SourceView): string[] {
  // A paraphrase is what has no quotation marks: most claims are one, so no card says it.
  const form = { direct: strings.cards.direct, mixed: strings.cards.mixed, paraphrase: '' }
  const rating =
    claim.credibility === null ? (source.reliability ?? '') : `${source.reliability ?? '–'}${claim.credibility}`
  return [
    claimKindWord[claim.kind],
    form[claim.form],
    translationText(claim, source),
    claim.occasion?.label ?? '',
    withdrawnText(claim.occasion),
    rating,
  ].filter((fact) => fact !== '')
}

/** The words of a claim as in the source, with quotation marks only if the source has them there. */
export function claimQuote(claim: ClaimView, text: string): string {
  const contents = claim.anchors.filter((anchor) => anchor.role === 'content')
  const words = contents.map(({ exact }) => exact).join(' … ')
  const first = contents[0]
  const last = contents.at(-1)
  if (claim.form !== 'direct' || !first || !last) return words
  return `${markIn(text.charAt(first.start - 1))}${words}${markIn(text.slice(last.end, last.end + 2))}`
}

/** The quotation mark in these letters. A full stop may precede the closing mark. */
function markIn(letters: string): string {
  return /["'“”‘’«»„‚‹›「」『』]/u.exec(letters)?.[0] ?? ''
}
