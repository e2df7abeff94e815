import type { ProposableField } from '#shared/claims/claim-view.ts'
import type { Range } from '#shared/text/range.ts'
import { wordAt } from '#shared/text/units.ts'
import type { LastGesture, Sticky } from '../../core/last-gesture.ts'
import { addMention } from './mention-gestures.ts'
import { focusText, selectRecord } from './moves.ts'
import { tagPlace } from './notes/note-gestures.ts'
import { noteTarget } from './notes/note-target.ts'
import { popoverModule } from './popover/Popover.tsx'
import { draftOfClaim, fieldsOf } from '../../records/claim-form/draft.ts'
import type { OpenText } from './open-text.ts'
import { contentAtCaret } from './resize.ts'
import { strings } from './strings.tsx'

/** Repeats the last gesture, once (Q) or for each selection (S). */

/** Repeats the last gesture on the selection, else on the words at the caret. */
export function repeatLast(openText: OpenText): void {
  const { lastGesture, announce } = openText.app.state.getState()
  if (!lastGesture) return announce(strings.repeat.none)
  const range = openText.selection() ?? rangeAtCaret(openText, lastGesture)
  if (!range) return announce(strings.repeat.noWords)
  void again(openText, lastGesture, range)
}

/** From now on every selection gets the mark of the current record, or the last mark that was set. */
export function beginSticky(openText: OpenText): void {
  const { state, app } = openText
  const sticky = stickyAtHand(openText)
  if (!sticky) return app.state.getState().announce(strings.repeat.noneToStick)
  state.setState({ sticky, offered: null, selected: null })
  app.state.getState().set({ mode: strings.repeat.mode(stickyName(openText, sticky)) })
  app.state.getState().speak(strings.repeat.begun(stickyName(openText, sticky)))
}

/** Ends the mode: selections are no longer marked. */
export function endSticky(openText: OpenText): void {
  openText.state.setState({ sticky: null })
  openText.app.state.getState().set({ mode: '' })
  openText.app.state.getState().announce(strings.repeat.ended)
}

/** In this mode, marks the selection or the word at the caret; returns false if the mode is off. */
export function markSticky(openText: OpenText): boolean {
  const { sticky } = openText.state.getState()
  const range = sticky && (openText.selection() ?? rangeAtCaret(openText, sticky))
  if (!sticky || !range) return sticky !== null
  void again(openText, sticky, range)
  return true
}

async function again(openText: OpenText, gesture: LastGesture, range: Range): Promise<void> {
  switch (gesture.kind) {
    case 'actor':
      return addMention(openText, range, { actor: gesture.actor }, false)
    case 'tag':
      return tagPlace(openText, range, gesture.tag)
    case 'claim':
      return claimAgain(openText, gesture.claim, range)
  }
}

/** The fields that a repeated claim takes from the last one. All others are read from its words, and stay proposed until confirmed. */
const taken: ReadonlySet<ProposableField> = new Set(['speakers', 'kind', 'occasion'])

/** Adds a claim with the same speakers, kind, occasion and tags over other words; the rest is read from these words. */
async function claimAgain(openText: OpenText, claim: string, range: Range): Promise<void> {
  const { app, text } = openText
  const last = app.stores.claims.getState().byId.get(claim)
  if (!last) return app.state.getState().announce(strings.repeat.claimGone)
  const { proposedDraft } = await popoverModule.load()
  const { draft } = proposedDraft(openText, range)
  const { speakers, speakersUnclear, kind, occasion, tags } = draftOfClaim(last)
  focusText(openText, { anchor: range.end, focus: range.end })
  const fields = { ...fieldsOf(draft), speakers, speakersUnclear, kind, occasion, tags }
  const added = await app.client.mutate('addClaim', {
    revision: text.revision,
    content: [range],
    fields,
    proposed: draft.proposed.filter((field) => !taken.has(field)),
  })
  if (!added) return
  app.state.getState().set({ lastGesture: { kind: 'claim', claim: added.id } })
  selectRecord(openText, added.id, { reveal: 'no', moveCaret: false })
}

function stickyAtHand(openText: OpenText): Sticky | null {
  const { lastGesture } = openText.app.state.getState()
  const record = openText.selection() ? null : openText.recordAtHand()
  const mention = record === null ? undefined : openText.mention(record)
  const note = record === null ? undefined : openText.note(record)
  if (mention) return { kind: 'actor', actor: mention.actor }
  if (note?.kind === 'tag') return { kind: 'tag', tag: note.words }
  return lastGesture?.kind === 'claim' ? null : lastGesture
}

function stickyName(openText: OpenText, sticky: Sticky): string {
  return sticky.kind === 'tag'
    ? `#${sticky.tag}`
    : (openText.app.stores.actors.getState().byId.get(sticky.actor)?.name ?? strings.repeat.theActor)
}

function rangeAtCaret(openText: OpenText, { kind }: LastGesture): Range | null {
  const at = openText.caret()
  const block = at === null ? undefined : openText.text.blocks[openText.index.blockAt(at)]
  if (!block || at === null) return null
  if (kind === 'actor') return wordAt(openText.text.text, block, at)
  if (kind === 'claim') return contentAtCaret(openText, at)
  const target = noteTarget(openText, 'tag')
  return target?.range ?? null
}
