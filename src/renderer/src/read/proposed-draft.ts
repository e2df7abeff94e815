import { proposeClaim, type ProposalInput } from '#shared/claims/propose/propose-claim.ts'
import type { ProposableField } from '#shared/claims/claim-view.ts'
import type { Range } from '#shared/text/range.ts'
import { draftOfClaim, type ClaimDraft } from '../claims/draft.ts'
import type { Reading } from './reading.ts'

const shownFields: readonly ProposableField[] = ['speakers', 'kind', 'form', 'cue']

/** A new claim over these words, filled in by rule, and why it has this speaker; what was filled in is proposed until it is confirmed. */
export function proposedDraft(reading: Reading, range: Range): { readonly draft: ClaimDraft; readonly reason: string } {
  const { reason, speakers, speakersUnclear, kind, form, cue, proposed } = proposeClaim(proposalInput(reading, range))
  const draft: ClaimDraft = {
    content: [range], gloss: '', tags: [], memo: '', occasion: '', credibility: null, speakers: [...speakers], speakersUnclear, kind, form, cue,
    // Nothing is saved as proposed that the card does not show.
    proposed: proposed.filter((field) => shownFields.includes(field)),
  }
  return { draft, reason }
}

function proposalInput({ app, text, index, mention, claim }: Reading, range: Range): ProposalInput {
  const at = index.blockAt(range.start)
  const marks = index.marksOf(at)
  const recordsOf = (role: 'mention' | 'content') => [...new Set(marks.filter((mark) => mark.role === role).map((mark) => mark.record))]
  return {
    text: text.text,
    block: text.blocks[at] ?? range,
    content: [range],
    // All of the source: pronouns go back to earlier paragraphs, and words marked once name their actor everywhere.
    mentions: text.blocks.flatMap((_, block) => index.marksOf(block)).flatMap((mark) =>
      mark.role === 'mention' && mention(mark.record) ? [{ range: mark, actor: mark.actor, kind: mark.kind }] : []),
    actors: [...app.stores.actors.getState().byId.values()],
    claims: recordsOf('content').flatMap((record) => claim(record) ?? []).map(draftOfClaim),
  }
}
