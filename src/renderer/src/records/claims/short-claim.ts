import type { ActorView } from '#shared/actors/actor-view.ts'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import { assertsNothing, bareWords, saidAboutText, speakerOf, verbOf } from '#shared/claims/claim-words.ts'
import { claimKindWord } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'
import type { SourceView } from '#shared/sources/source-view.ts'

/** Maximum number of letters that a claim on one line shows. */
const maxLetters = 60

/**
 * A claim on one line: "Vladimir Putin proposes: Russia would take all of Donetsk …". Without quotation marks, because the words may be a
 * paraphrase.
 */
export function shortClaim(
  claim: ClaimView,
  source: SourceView | undefined,
  actors: ReadonlyMap<Id, ActorView>,
): { readonly who: string; readonly words: string } {
  const speaker = source ? speakerOf(claim, source, actors) : ''
  const about = saidAboutText(claim, actors)
  return {
    who: `${speaker} ${assertsNothing(claim.kind) ? verbOf(claim) : claimKindWord[claim.kind]}${about && ` of ${about}`}`.trim(),
    words: cut(bareWords(claim)),
  }
}

/** What a claim is found by: speaker and kind, the whole of its words, and ours. */
export function searchedClaim(
  claim: ClaimView,
  source: SourceView | undefined,
  actors: ReadonlyMap<Id, ActorView>,
): string {
  return `${shortClaim(claim, source, actors).who} ${claim.gloss} ${wordsOf(claim.anchors)}`
}

export function wordsOf(anchors: readonly { readonly exact: string }[]): string {
  return anchors.map(({ exact }) => exact).join(' … ')
}

/** The beginning of a text, cut between words. */
export function cut(text: string): string {
  if (text.length <= maxLetters) return text
  const end = text.lastIndexOf(' ', maxLetters)
  return `${text.slice(0, end > 20 ? end : maxLetters)} …`
}
