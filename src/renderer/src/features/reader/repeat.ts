import type { Range } from '#shared/text/range.ts'
import { wordAt } from '#shared/text/units.ts'
import { stored } from './gestures.ts'
import type { LastGesture, Sticky } from '../../core/last-gesture.ts'
import { addMention } from './mention-gestures.ts'
import { focusText, selectRecord } from './moves.ts'
import { tagPlace } from './notes/note-gestures.ts'
import { noteTarget } from './notes/note-target.ts'
import { proposals } from './proposals.ts'
import { draftOfClaim, fieldsOf } from '../../records/claim-form/draft.ts'
import type { Reading } from './reading.ts'
import { contentAtCaret } from './resize.ts'

/** Repeats the last gesture, once (Q) or for each selection (S). */

/** Repeats the last gesture on the selection, else on the words at the caret. */
export function repeatLast(reading: Reading): void {
  const { lastGesture, announce } = reading.app.state.getState()
  if (!lastGesture) return announce('Nothing to repeat yet: mark an actor, a claim or a tag first')
  const range = reading.selection() ?? rangeAtCaret(reading, lastGesture)
  if (!range) return announce('Select words first')
  void again(reading, lastGesture, range)
}

/** From now on every selection gets the mark of the current record, or the last mark that was set. */
export function beginSticky(reading: Reading): void {
  const { state, app } = reading
  const sticky = stickyAtHand(reading)
  if (!sticky) return app.state.getState().announce('Nothing to repeat yet: mark an actor or a tag first')
  state.setState({ sticky, offered: null, selected: null })
  app.state.getState().set({ mode: `Each selection becomes ${stickyName(reading, sticky)}` })
  app.state
    .getState()
    .announce(`Each selection becomes ${stickyName(reading, sticky)}; Enter marks it, Escape ends this`)
}

/** Ends the mode: selections are no longer marked. */
export function endSticky(reading: Reading): void {
  reading.state.setState({ sticky: null })
  reading.app.state.getState().set({ mode: '' })
  reading.app.state.getState().announce('Each selection is left as it is again')
}

/** In this mode, marks the selection or the word at the caret; returns false if the mode is off. */
export function markSticky(reading: Reading): boolean {
  const { sticky } = reading.state.getState()
  const range = sticky && (reading.selection() ?? rangeAtCaret(reading, sticky))
  if (!sticky || !range) return sticky !== null
  void again(reading, sticky, range)
  return true
}

async function again(reading: Reading, gesture: LastGesture, range: Range): Promise<void> {
  switch (gesture.kind) {
    case 'actor':
      return addMention(reading, range, { actor: gesture.actor }, false)
    case 'tag':
      return tagPlace(reading, range, gesture.tag)
    case 'claim':
      return claimAgain(reading, gesture.claim, range)
  }
}

/** Adds a claim with the same speakers, kind, occasion and tags over other words; form and cue are read from these words. */
async function claimAgain(reading: Reading, claim: string, range: Range): Promise<void> {
  const { app, text } = reading
  const last = app.stores.claims.getState().byId.get(claim)
  if (!last) return app.state.getState().announce('The claim to repeat is not there any more')
  const { proposedDraft } = await proposals.fetch()
  const { draft } = proposedDraft(reading, range)
  const { speakers, speakersUnclear, kind, occasion, tags } = draftOfClaim(last)
  focusText(reading, { anchor: range.end, focus: range.end })
  const fields = { ...fieldsOf(draft), speakers, speakersUnclear, kind, occasion, tags }
  const added = await app.client.save('addClaim', {
    revision: text.revision,
    content: [range],
    fields,
    proposed: draft.proposed.filter((field) => field === 'form' || field === 'cue'),
  })
  if (!added) return
  app.state.getState().set({ lastGesture: { kind: 'claim', claim: added.id } })
  if (await stored(app.stores.claims, added.id)) selectRecord(reading, added.id, { reveal: 'no', moveCaret: false })
}

function stickyAtHand(reading: Reading): Sticky | null {
  const { lastGesture } = reading.app.state.getState()
  const record = reading.selection() ? null : reading.recordAtHand()
  const mention = record === null ? undefined : reading.mention(record)
  const note = record === null ? undefined : reading.note(record)
  if (mention) return { kind: 'actor', actor: mention.actor }
  if (note?.kind === 'tag') return { kind: 'tag', tag: note.words }
  return lastGesture?.kind === 'claim' ? null : lastGesture
}

function stickyName(reading: Reading, sticky: Sticky): string {
  return sticky.kind === 'tag'
    ? `#${sticky.tag}`
    : (reading.app.stores.actors.getState().byId.get(sticky.actor)?.name ?? 'the actor')
}

function rangeAtCaret(reading: Reading, { kind }: LastGesture): Range | null {
  const at = reading.caret()
  const block = at === null ? undefined : reading.text.blocks[reading.index.blockAt(at)]
  if (!block || at === null) return null
  if (kind === 'actor') return wordAt(reading.text.text, block, at)
  if (kind === 'claim') return contentAtCaret(reading, at)
  const target = noteTarget(reading, 'tag')
  return target?.range ?? null
}
