import type { MentionView } from '#shared/actors/actor-view.ts'
import { knownOccasion, type KnownOccasion } from '#shared/claims/propose/known-occasion.ts'
import { recordingOf } from '#shared/claims/recording.ts'
import { proposeClaim, type ProposalInput } from '#shared/claims/propose/propose-claim.ts'
import type { Block } from '#shared/sources/source-view.ts'
import { pieceAt } from '#shared/text/pieces.ts'
import type { Range } from '#shared/text/range.ts'
import type { ClaimDraft } from '../../records/claim-form/draft-schema.ts'
import { blankDraft, draftOfClaim, noOccasion } from '../../records/claim-form/draft.ts'
import type { MentionMark } from '#shared/marks/reader-mark.ts'
import type { OpenText } from './open-text.ts'

/** Maximum number of blocks that words may refer back over: “the US offer” was made two paragraphs before. */
const maxBlocksBack = 12

/**
 * A draft for a new claim over these words, filled in by rules, and the reason for its speaker. Filled-in fields are proposed until they
 * are confirmed.
 */
export function proposedDraft(
  openText: OpenText,
  range: Range,
): { readonly draft: ClaimDraft; readonly reason: string } {
  const input = proposalInput(openText, range)
  const { reason, occasion, isKindSure: _, ...fields } = proposeClaim(input)
  // The rules return read-only values; the draft must be mutable.
  // A recording is itself, and no other occasion of its day.
  const isRecording = occasion !== null && occasion === input.turn?.recording
  const meant = isRecording ? occasion : occasion && knownOccasion(occasion, occasionsOf(openText))
  return {
    draft: structuredClone({
      ...blankDraft,
      content: [range],
      ...fields,
      occasion: { ...noOccasion, ...meant },
    }) as ClaimDraft,
    reason,
  }
}

function occasionsOf({ app, text }: OpenText): KnownOccasion[] {
  const here = new Set<string>()
  for (const { source, occasion } of app.stores.claims.getState().byId.values())
    if (occasion && source === text.source) here.add(occasion.id)
  return [...app.stores.occasions.getState().byId.values()].map((occasion) => ({
    ...occasion,
    here: here.has(occasion.id),
  }))
}

function proposalInput({ app, text, index, mention, claim }: OpenText, range: Range): ProposalInput {
  const at = index.blockAt(range.start)
  const block = text.blocks[at]
  const first = Math.max(0, at - maxBlocksBack)
  const before = text.blocks.slice(first, at + 1).flatMap((_, i) => index.marksOf(first + i))
  const claims = [...new Set(before.filter((mark) => mark.role === 'content').map((mark) => mark.record))]
  const actors = app.stores.actors.getState().byId
  /** “Moscow said”: the speaker is the state, not the place. */
  const meant = (mark: MentionMark, view: MentionView | undefined) => {
    const reading = view?.reading ? actors.get(view.reading) : undefined
    return view ? [{ range: mark, actor: reading?.id ?? mark.actor, kind: reading?.kind ?? mark.kind }] : []
  }
  const source = app.stores.sources.getState().byId.get(text.source)
  const name = block && nameOfTurn(text.text, block)
  return {
    text: text.text,
    block: block ? pieceAt(text.text, block, range.start) : range,
    content: [range],
    // All of the source, because pronouns refer to earlier paragraphs, and marked words name their actor everywhere.
    mentions: text.blocks
      .flatMap((_, block) => index.marksOf(block))
      .flatMap((mark) => (mark.role === 'mention' ? meant(mark, mention(mark.record)) : [])),
    actors: [...actors.values()],
    claims: claims.flatMap((record) => claim(record) ?? []).map((view) => ({ id: view.id, ...draftOfClaim(view) })),
    published: source?.published ?? '',
    ...(name && source && { turn: { name, recording: recordingOf(source) } }),
  }
}

/** Where the name of the speaker stands in a turn of a transcript; null in any other block. */
function nameOfTurn(text: string, { speaker, start }: Block): Range | null {
  return speaker !== undefined && text.startsWith(speaker, start) ? { start, end: start + speaker.length } : null
}
