import type { MentionView } from '#shared/actors/actor-view.ts'
import type { Id } from '#shared/model/id.ts'
import type { Range } from '#shared/text/range.ts'
import { wordAt } from '#shared/text/units.ts'
import type { Picked } from '../../records/actors/picker/picker-state.ts'
import { beginSweep } from '../actors/index.ts'
import { closePopover, nowhere, selectionOf, stored } from './gestures.ts'
import { selectRecord } from './moves.ts'
import type { Reading } from './reading.ts'
import type { PickerPurpose } from './reading-state.ts'

/** Gestures on mentions in the text; each is one step of undo. */

/** Opens the actor picker for the selection, or for the word at the caret. */
export function beginMention(reading: Reading): void {
  const { text, index, app } = reading
  const at = reading.caret()
  const block = at === null ? undefined : text.blocks[index.blockAt(at)]
  const range = reading.selection() ?? (block && at !== null ? wordAt(text.text, block, at) : null)
  if (range) openPicker(reading, range, { ask: 'who' })
  else app.state.getState().announce(nowhere)
}

/** Opens the actor picker for the current mention, to choose what it means here or to change its actor. */
export function beginAsking(reading: Reading, ask: 'means' | 'whose'): void {
  const mention = mentionAtHand(reading)
  if (mention) openPicker(reading, { start: mention.start, end: mention.end }, { ask, mention })
}

/**
 * Applies the picker's result: marks the range, or sets what the mention means or its actor. `sweep` continues with the other occurrences.
 */
export async function takePicked(
  reading: Reading,
  range: Range,
  purpose: PickerPurpose,
  who: Picked,
  sweep: boolean,
): Promise<void> {
  if (purpose.ask === 'who') return addMention(reading, range, who, sweep)
  closePopover(reading, range)
  const { app } = reading
  const { mention } = purpose
  if (purpose.ask === 'whose')
    await app.client.save('splitActor', { actor: mention.actor, mentions: [mention.id], claims: [], to: who })
  else {
    const reading = 'actor' in who ? who.actor : (await app.client.save('addActor', who))?.id
    if (reading !== undefined) await app.client.save('setReading', { mentions: [mention.id], reading })
  }
  selectRecord(reading, mention.id, { reveal: 'no', moveCaret: false })
}

/** Sets that a mention means what its words name: the place, not the state. */
export async function readAsNamed(reading: Reading, mention: MentionView): Promise<void> {
  const { app } = reading
  if (reading.state.getState().popover) closePopover(reading, { start: mention.start, end: mention.end })
  if ((await app.client.save('setReading', { mentions: [mention.id], reading: null })) === undefined) return
  selectRecord(reading, mention.id, { reveal: 'no', moveCaret: false })
}

/** Starts a sweep for the actor of the current mention. */
export function sweepAtHand(reading: Reading): void {
  const mention = mentionAtHand(reading)
  if (mention) void beginSweep(reading.app, mention.actor, reading.text.source)
}

/** Opens the card of the current mention's actor. */
export function showActorAtHand(reading: Reading): void {
  const mention = mentionAtHand(reading)
  if (mention) reading.app.state.getState().showActor(mention.reading ?? mention.actor)
}

/** Marks the range as a mention. With `sweep`, continues with the other occurrences of the actor in this text. */
export async function addMention(reading: Reading, range: Range, who: Picked, sweep: boolean): Promise<void> {
  const { app, text } = reading
  closePopover(reading, range)
  const added = await app.client.save('addMention', { revision: text.revision, range, who })
  if (added) app.state.getState().set({ lastGesture: { kind: 'actor', actor: added.actor } })
  if (added && (await stored(app.stores.mentions, added.mention)))
    selectRecord(reading, added.mention, { reveal: 'no', moveCaret: false })
  if (added && sweep) await beginSweep(app, added.actor, text.source)
}

function openPicker(reading: Reading, range: Range, purpose: PickerPurpose): void {
  reading.state.setState(({ selected }) => ({
    popover: { kind: 'picker', purpose, range, back: selectionOf(reading, range), selected },
    offered: null,
    selected: null,
  }))
}

function mentionAtHand(reading: Reading): MentionView | undefined {
  const record: Id | null = reading.recordAtHand()
  const mention = record === null ? undefined : reading.mention(record)
  if (!mention) reading.app.state.getState().announce('No actor’s mention here')
  return mention
}
