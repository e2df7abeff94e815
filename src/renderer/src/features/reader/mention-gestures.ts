import type { MentionView } from '#shared/actors/actor-view.ts'
import type { Id } from '#shared/model/id.ts'
import type { Range } from '#shared/text/range.ts'
import { wordAt } from '#shared/text/units.ts'
import type { Picked } from '../../records/actors/picker/picker-state.ts'
import { beginSweep } from '../actors/index.ts'
import { closePopover, selectionOf } from './gestures.ts'
import { selectRecord } from './moves.ts'
import type { OpenText } from './open-text.ts'
import type { PickerPurpose } from './open-text-state.ts'
import { strings } from './strings.tsx'

/** Gestures on mentions in the text; each is one step of undo. */

/** Opens the actor picker for the selection, or for the word at the caret. */
export function beginMention(openText: OpenText): void {
  const { text, index, app } = openText
  const at = openText.caret()
  const block = at === null ? undefined : text.blocks[index.blockAt(at)]
  const range = openText.selection() ?? (block && at !== null ? wordAt(text.text, block, at) : null)
  if (range) openPicker(openText, range, { ask: 'who' })
  else app.state.getState().announce(strings.gestures.nowhere)
}

/** Opens the actor picker for the current mention, to choose what it means here or to change its actor. */
export function beginAsking(openText: OpenText, ask: 'means' | 'whose'): void {
  const mention = mentionAtHand(openText)
  if (mention) openPicker(openText, { start: mention.start, end: mention.end }, { ask, mention })
}

/**
 * Applies the picker's result: marks the range, or sets what the mention means or its actor. `sweep` continues with the other occurrences.
 */
export async function takePicked(
  openText: OpenText,
  range: Range,
  purpose: PickerPurpose,
  who: Picked,
  sweep: boolean,
): Promise<void> {
  if (purpose.ask === 'who') return addMention(openText, range, who, sweep)
  closePopover(openText, range)
  const { app } = openText
  const { mention } = purpose
  if (purpose.ask === 'whose') {
    const name = 'actor' in who ? app.stores.actors.getState().byId.get(who.actor)?.name : who.name
    await app.client.mutate(
      'splitActor',
      { actor: mention.actor, mentions: [mention.id], claims: [], to: who },
      strings.gestures.mentionMoved(name ?? strings.repeat.theActor),
    )
  } else {
    const reading = 'actor' in who ? who.actor : (await app.client.mutate('addActor', who))?.id
    if (reading !== undefined) await app.client.mutate('setReading', { mentions: [mention.id], reading })
  }
  selectRecord(openText, mention.id, { reveal: 'no', moveCaret: false })
}

/** Sets that a mention means what its words name: the place, not the state. */
export async function readAsNamed(openText: OpenText, mention: MentionView): Promise<void> {
  const { app } = openText
  if (openText.state.getState().popover) closePopover(openText, { start: mention.start, end: mention.end })
  if ((await app.client.mutate('setReading', { mentions: [mention.id], reading: null })) === undefined) return
  selectRecord(openText, mention.id, { reveal: 'no', moveCaret: false })
}

/** Starts a sweep for the actor of the current mention. */
export function sweepAtHand(openText: OpenText): void {
  const mention = mentionAtHand(openText)
  if (mention) void beginSweep(openText.app, mention.actor, openText.text.source)
}

/** Opens the card of the current mention's actor. */
export function showActorAtHand(openText: OpenText): void {
  const mention = mentionAtHand(openText)
  if (mention) openText.app.state.getState().showActor(mention.reading ?? mention.actor)
}

/** Marks the range as a mention. With `sweep`, continues with the other occurrences of the actor in this text. */
export async function addMention(openText: OpenText, range: Range, who: Picked, sweep: boolean): Promise<void> {
  const { app, text } = openText
  closePopover(openText, range)
  const added = await app.client.mutate('addMention', { revision: text.revision, range, who })
  if (added) app.state.getState().set({ lastGesture: { kind: 'actor', actor: added.actor } })
  if (!added) return
  selectRecord(openText, added.mention, { reveal: 'no', moveCaret: false })
  if (sweep) await beginSweep(app, added.actor, text.source)
}

function openPicker(openText: OpenText, range: Range, purpose: PickerPurpose): void {
  openText.state.setState(({ selected }) => ({
    popover: { kind: 'picker', purpose, range, back: selectionOf(openText, range), selected },
    offered: null,
    selected: null,
  }))
}

function mentionAtHand(openText: OpenText): MentionView | undefined {
  const record: Id | null = openText.recordAtHand()
  const mention = record === null ? undefined : openText.mention(record)
  if (!mention) openText.app.state.getState().announce(strings.gestures.noMention)
  return mention
}
