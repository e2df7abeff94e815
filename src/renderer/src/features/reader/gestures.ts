import { speakerOf } from '#shared/claims/claim-words.ts'
import { blockTypes, type BlockType } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'
import { contains, type Range } from '#shared/text/range.ts'
import { holdTyping } from '../../core/keyboard/hold-keys.ts'
import type { ClaimDraft } from '../../records/claim-form/draft-schema.ts'
import { fieldsOf, withWords } from '../../records/claim-form/draft.ts'
import { draftAt, keepDraft } from './kept-drafts.ts'
import { claimDraftMark, isDraft, noteDraftMark } from './draft-marks.ts'
import { focusText, selectRecord } from './moves.ts'
import { popoverModule, type PopoverModule } from './popover/Popover.tsx'
import { withoutProposed } from './reject.ts'
import { isSame } from '#shared/claims/contents/units-at.ts'
import { recordsByLength } from './marks/mark-order.ts'
import { contentAtCaret } from './resize.ts'
import { withGone } from './open-text-state.ts'
import type { OpenText } from './open-text.ts'
import { strings } from './strings.tsx'

/** Gestures that change the library from the text; each is one step of undo. */

/**
 * Opens the claim card for the selection, or for the likely words at the caret. A draft kept for these words is restored. Words that carry a
 * claim already open that one; asked a second time, another claim begins on them.
 */
export function beginClaim(openText: OpenText): void {
  const { state, app } = openText
  const at = openText.caret()
  const selection = openText.selection()
  const range = selection ?? (at === null ? null : contentAtCaret(openText, at))
  if (!range) return app.state.getState().announce(at === null ? strings.gestures.nowhere : strings.gestures.allMarked)
  const back = selectionOf(openText, range)
  const kept = draftAt(openText, range)
  const there = selection && !kept ? claimOver(openText, selection) : null
  const { marked } = state.getState()
  if (there !== null && !(marked && isSame(marked, range))) {
    selectRecord(openText, there, { reveal: 'no', moveCaret: false })
    state.setState({ marked: range })
    return app.state.getState().announce(strings.gestures.claimedAlready)
  }
  const open = (draft: ClaimDraft, reason: string) =>
    state.setState(({ selected, draft: other }) => ({
      popover: { kind: 'card', draft, reason, kept: kept !== null, other: kept ? null : other, back, selected },
      offered: null,
      selected: null,
    }))
  if (kept) return open(kept, '')
  const propose = ({ proposedDraft }: PopoverModule) => {
    const { draft, reason } = proposedDraft(openText, range)
    open(draft, reason)
  }
  const loaded = popoverModule.loaded()
  if (loaded) return propose(loaded)
  // What is typed until the card is there is written into it.
  const release = holdTyping()
  void popoverModule.load().then(propose).finally(release)
}

/** Opens what is unfinished: the card of the claim, or the field of the memo or tag. */
export function openDraft(openText: OpenText, record: Id): void {
  const { state, index } = openText
  const [mark] = index.marksOfRecord(record)
  const { draft, noted } = state.getState()
  if (!mark) return
  const back = selectionOf(openText, mark)
  if (record === claimDraftMark && draft)
    state.setState({
      popover: { kind: 'card', draft, reason: '', kept: true, other: null, back, selected: null },
      offered: null,
      selected: null,
    })
  else if (record === noteDraftMark && noted)
    state.setState({ noteEditor: { ...noted, back, selected: null }, offered: null, selected: null })
}

/** The shortest claim that every selected word belongs to; punctuation and quotation marks at the ends do not count. */
function claimOver({ index, text }: OpenText, selection: Range): Id | null {
  const words = /^[^\p{L}\p{N}]*(?<words>.*?)[^\p{L}\p{N}]*$/su.exec(text.text.slice(selection.start, selection.end))
  const inner = words?.groups?.['words'] ?? ''
  const start = selection.start + (words?.[0].indexOf(inner) ?? 0)
  const over = index
    .marksAt(start)
    .filter((mark) => mark.role === 'content' && contains(mark, { start, end: start + inner.length }))
  return recordsByLength(over).find((record) => index.idea(record) === undefined) ?? null
}

/** Saves the card as a claim. If the library refuses it, the draft is kept, so that the card opens with it on the same words. */
export async function addClaim(openText: OpenText, draft: ClaimDraft, confirm: boolean): Promise<void> {
  const { app, text } = openText
  closePopover(openText, draft.content[0] ?? null)
  const proposed = confirm ? [] : draft.proposed
  const added = await app.client.mutate('addClaim', {
    revision: text.revision,
    content: draft.content,
    fields: fieldsOf(draft),
    proposed,
  })
  void keepDraft(openText, added ? null : draft)
  if (!added) return
  app.state.getState().set({ lastGesture: { kind: 'claim', claim: added.id } })
  selectRecord(openText, added.id, { reveal: 'no', moveCaret: false })
}

/** Adds the words of the open card to a draft that was begun elsewhere in this text. */
export function joinDraft(openText: OpenText): void {
  const { popover } = openText.state.getState()
  if (popover?.kind !== 'card' || !popover.other) return
  const content = popover.draft.content.reduce<readonly Range[]>(withWords, popover.other.content)
  openText.state.setState({
    popover: { ...popover, draft: { ...popover.other, content: [...content] }, kept: true, other: null },
  })
}

/** Closes the popover and returns the caret to where it was. */
export function leavePopover(openText: OpenText): void {
  const { popover } = openText.state.getState()
  openText.state.setState({ popover: null, selected: popover?.selected ?? null })
  focusText(openText, popover?.back ?? null)
}

/** Confirms all proposed fields of the current claim. */
export async function confirmAtHand(openText: OpenText): Promise<void> {
  const record = openText.recordAtHand()
  const claim = record === null ? undefined : openText.claim(record)
  const { announce } = openText.app.state.getState()
  if (!claim) return announce(strings.gestures.noClaim)
  if (claim.proposed.length === 0) return announce(strings.gestures.noneProposed)
  if ((await openText.app.client.mutate('confirmClaims', { ids: [claim.id] })) !== undefined)
    announce(strings.gestures.confirmed)
}

/** Clears the proposed fields of the current claim, so that they can be filled in by hand. */
export async function rejectAtHand(openText: OpenText): Promise<void> {
  const record = openText.recordAtHand()
  const claim = record === null ? undefined : openText.claim(record)
  const { announce } = openText.app.state.getState()
  if (!claim) return announce(strings.gestures.noClaim)
  if (claim.proposed.length === 0) return announce(strings.gestures.noneProposed)
  const fields = withoutProposed(claim)
  await openText.app.client.mutate('updateClaim', { id: claim.id, fields }, strings.gestures.rejected)
}

/** Deletes a mark. An idea cannot be deleted by itself: it goes with the last claim about it. */
export async function deleteRecord(openText: OpenText, record: Id | null): Promise<void> {
  const { app, state } = openText
  if (record === null) return app.state.getState().announce(strings.gestures.noMark)
  if (isDraft(record)) return app.state.getState().announce(strings.gestures.draftStays)
  if (openText.index.idea(record)) return app.state.getState().announce(strings.gestures.ideaStays)
  const key = app.spentKeys.lastKey()
  const deleted = await remove(openText, record)
  if (deleted === undefined) return
  state.setState(({ gone }) => ({ gone: withGone(gone, record) }))
  app.spentKeys.spend(key)
  const { selected, popover, noteEditor } = state.getState()
  // A fast user may have selected another mark or opened a card meanwhile.
  if (selected === record) state.setState({ selected: null })
  if ((selected === record || selected === null) && !popover && !noteEditor) focusText(openText, null)
}

function remove(openText: OpenText, record: Id): Promise<null | undefined> {
  const { client, stores } = openText.app
  const { deleted } = strings.gestures
  const place = openText.placeName(openText.index.marksOfRecord(record)[0]?.start ?? 0)
  const actors = stores.actors.getState().byId
  const claim = openText.claim(record)
  if (claim) {
    const source = stores.sources.getState().byId.get(claim.source)
    const speaker = source ? speakerOf(claim, source, actors) : strings.screen.theSource
    return client.mutate('deleteClaim', { id: record }, deleted.claim(speaker, place))
  }
  const note = openText.note(record)
  switch (note?.kind) {
    case 'memo':
      return client.mutate('updateMemo', { id: record, body: '' }, deleted.memo(place))
    case 'tag':
      return client.mutate('deletePlaceTag', { id: record }, deleted.tag(note.words, place))
    case undefined: {
      const actor = openText.mention(record)?.actor
      const name = (actor && actors.get(actor)?.name) ?? strings.repeat.theActor
      return client.mutate('deleteMention', { id: record }, deleted.mention(name, place))
    }
  }
}

/** Changes the type of the block at the caret to the next type in the cycle. */
export async function turnBlockType(openText: OpenText): Promise<void> {
  const at = openText.caret()
  const block = at === null ? undefined : openText.text.blocks[openText.index.blockAt(at)]
  if (!block) return openText.app.state.getState().announce(strings.gestures.nowhere)
  const turn = [
    'paragraph',
    'heading',
    'title',
    'list-item',
    'quotation',
    'byline',
  ] as const satisfies readonly BlockType[]
  const type = turn[(turn.findIndex((one) => one === block.type) + 1) % turn.length] ?? blockTypes[0]
  if ((await openText.app.client.mutate('setBlockType', { id: block.id, type })) !== undefined)
    openText.app.state.getState().announce(strings.gestures.nowBlock(type))
}

/** Closes the popover. The caret goes to the end of the range, or back to where it was. */
export function closePopover(openText: OpenText, range: Range | null): void {
  openText.state.setState({ popover: null })
  focusText(openText, range && { anchor: range.end, focus: range.end })
}

/** The selection in the text, else the range, in UTF-16 units. */
export function selectionOf(openText: OpenText, range: Range): { anchor: number; focus: number } {
  return openText.reader()?.readSelection() ?? { anchor: range.start, focus: range.end }
}
