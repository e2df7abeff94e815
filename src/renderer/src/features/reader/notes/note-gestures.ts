import { tidyPath } from '#shared/tags/tag-path.ts'
import type { Range } from '#shared/text/range.ts'
import { focusText } from '../moves.ts'
import { keepNote } from '../kept-drafts.ts'
import type { OpenText } from '../open-text.ts'
import { nameOf, noteTarget, tagsOf, type NoteTarget } from './note-target.ts'
import { strings } from '../strings.tsx'

/** Gestures for memos and tags in the text; each is one step of undo. */

/** Opens the field for a memo or tag. Unsaved text from before is restored at this place. */
export function beginNote(openText: OpenText, kind: 'memo' | 'tag'): void {
  const { state, app } = openText
  const target = noteTarget(openText, kind)
  if (!target) return app.state.getState().announce(strings.gestures.nowhere)
  const back = openText.lastSelection() ?? { anchor: target.range.start, focus: target.range.end }
  state.setState(({ selected, noted }) => ({
    noteEditor: {
      kind,
      target,
      back,
      selected,
      typed: noted && isSame(noted.target, target) && noted.kind === kind ? noted.typed : null,
    },
    offered: null,
    selected: null,
  }))
}

/** Closes the field. Unsaved text is restored when it opens at this place again. */
export function leaveNote(openText: OpenText, typed: string | null): void {
  const { noteEditor } = openText.state.getState()
  if (!noteEditor) return
  openText.state.setState({ noteEditor: null, selected: noteEditor.selected })
  void keepNote(openText, typed === null ? null : { kind: noteEditor.kind, target: noteEditor.target, typed })
  focusText(openText, noteEditor.back)
}

/** Saves a memo; an empty one deletes the existing memo. If saving fails, the text is restored when the field opens at this place again. */
export async function saveMemo(openText: OpenText, target: NoteTarget, body: string): Promise<boolean> {
  close(openText)
  if ((await writeMemo(openText, target, body)) === undefined) {
    void keepNote(openText, { kind: 'memo', target, typed: body })
    return false
  }
  forgetDraft(openText, target)
  if (body !== '') openText.app.state.getState().announce(strings.gestures.memoWritten)
  return true
}

function writeMemo(openText: OpenText, target: NoteTarget, body: string): Promise<unknown> {
  const { app, text } = openText
  const { client } = app
  const { deleted } = strings.gestures
  const where =
    target.on === 'actor'
      ? deleted.memoOn(nameOf(openText, target))
      : deleted.memo(openText.placeName(target.range.start))
  const done = body === '' ? where : undefined
  switch (target.on) {
    case 'place':
      return body === ''
        ? Promise.resolve(null)
        : client.mutate('addPlaceMemo', { revision: text.revision, range: target.range, body })
    case 'memo':
      return client.mutate('updateMemo', { id: target.id, body }, done)
    case 'claim':
    case 'actor':
      return client.mutate('setMemo', { owner: { type: target.on, id: target.id }, body }, done)
  }
}

/** Adds a tag to a range, whatever other notes are there. */
export async function tagPlace(openText: OpenText, range: Range, tag: string): Promise<void> {
  const { app, text } = openText
  focusText(openText, { anchor: range.end, focus: range.end })
  if ((await app.client.mutate('addPlaceTags', { revision: text.revision, range, tags: [tag] })) !== undefined)
    app.state.getState().announce(strings.gestures.tagged(tag))
}

/** Adds a tag, or removes it if it is already set. If that fails, its name is restored when the field opens at this place again. */
export async function toggleTag(openText: OpenText, target: NoteTarget, path: string): Promise<void> {
  const tag = tidyPath(path)
  if (tag === '') return
  close(openText)
  const there = tagsOf(openText, target)
  const isOn = there.includes(tag)
  const saved = await writeTag(openText, target, tag, there)
  if (saved === undefined) return void keepNote(openText, { kind: 'tag', target, typed: path })
  forgetDraft(openText, target)
  if (!isOn) openText.app.state.getState().set({ lastGesture: { kind: 'tag', tag } })
  if (!isOn) openText.app.state.getState().announce(strings.gestures.tagged(tag))
}

function writeTag(openText: OpenText, target: NoteTarget, tag: string, there: readonly string[]): Promise<unknown> {
  const {
    app: { client, stores },
    text,
  } = openText
  const { deleted } = strings.gestures
  const where =
    target.on === 'actor'
      ? deleted.tagOn(tag, nameOf(openText, target))
      : deleted.tag(tag, openText.placeName(target.range.start))
  if (target.on === 'claim' || target.on === 'actor') {
    const isOn = there.includes(tag)
    const tags = isOn ? there.filter((other) => other !== tag) : [...there, tag]
    return client.mutate('setTags', { owner: { type: target.on, id: target.id }, tags }, isOn ? where : undefined)
  }
  const { start, end } = target.range
  const known = [...stores.notes.getState().byId.values()].find(
    (note) =>
      note.kind === 'tag' &&
      note.words === tag &&
      note.revision === text.revision &&
      note.start === start &&
      note.end === end,
  )
  return known
    ? client.mutate('deletePlaceTag', { id: known.id }, where)
    : client.mutate('addPlaceTags', { revision: text.revision, range: target.range, tags: [tag] })
}

/** Closes the field. The draft on disk stays until the note is saved. */
function close(openText: OpenText): void {
  const { noteEditor } = openText.state.getState()
  openText.state.setState({ noteEditor: null, noted: null, selected: noteEditor?.selected ?? null })
  if (noteEditor) focusText(openText, noteEditor.back)
}

/** Deletes the draft of a note that was saved, unless another one was begun meanwhile. */
function forgetDraft(openText: OpenText, target: NoteTarget): void {
  const { noted } = openText.state.getState()
  if (noted === null || isSame(noted.target, target)) void keepNote(openText, null)
}

function isSame(a: NoteTarget, b: NoteTarget): boolean {
  return a.on === b.on && a.range.start === b.range.start && a.range.end === b.range.end
}
