import type { ActorView } from '#shared/actors/actor-view.ts'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import { sourceVoice, speakerOf, wordsAlone } from '#shared/claims/claim-words.ts'
import type { Id } from '#shared/model/id.ts'
import type { SourceView } from '#shared/sources/source-view.ts'
import { strings } from './strings.tsx'

/** A report on one line: speaker, words and place. */
export function reportLabel(claim: ClaimView, source: SourceView, actors: ReadonlyMap<Id, ActorView>): string {
  const words = wordsAlone(claim) || strings.report.wontSay
  return strings.report.line(speakerOf(claim, source, actors), words, sourceVoice(source), claim.where)
}
