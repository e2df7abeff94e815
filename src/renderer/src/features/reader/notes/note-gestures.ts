import { tidyPath } from '#shared/tags/tag-path.ts'
import type { Range } from '#shared/text/range.ts'
import { focusText } from '../moves.ts'
import type { Reading } from '../reading.ts'
import { noteTarget, tagsOf, type NoteTarget } from './note-target.ts'

/** Gestures for memos and tags in the text; each is one step of undo. */

/** Opens the field for a memo or tag. Unsaved text from before is restored at this place. */
export function beginNote(reading: Reading, kind: 'memo' | 'tag'): void {
  const { state, app } = reading
  const target = noteTarget(reading, kind)
  if (!target) return app.state.getState().announce('Put the caret into the text first.')
  const back = reading.lastSelection() ?? { anchor: target.range.start, focus: target.range.end }
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
export function leaveNote(reading: Reading, typed: string | null): void {
  const { noteEditor } = reading.state.getState()
  if (!noteEditor) return
  const noted = typed === null ? null : { kind: noteEditor.kind, target: noteEditor.target, typed }
  reading.state.setState({ noteEditor: null, noted, selected: noteEditor.selected })
  focusText(reading, noteEditor.back)
}

/** Saves a memo; an empty one deletes the existing memo. If saving fails, the text is restored when the field opens at this place again. */
export async function saveMemo(reading: Reading, target: NoteTarget, body: string): Promise<boolean> {
  close(reading)
  if ((await writeMemo(reading, target, body)) === undefined) {
    reading.state.setState({ noted: { kind: 'memo', target, typed: body } })
    return false
  }
  reading.app.state.getState().announce(body === '' ? 'Memo deleted' : 'Memo written')
  return true
}

function writeMemo({ app: { client }, text }: Reading, target: NoteTarget, body: string): Promise<unknown> {
  switch (target.on) {
    case 'place':
      return body === ''
        ? Promise.resolve(null)
        : client.save('addPlaceMemo', { revision: text.revision, range: target.range, body })
    case 'memo':
      return client.save('updateMemo', { id: target.id, body })
    case 'claim':
    case 'actor':
      return client.save('setMemo', { owner: { type: target.on, id: target.id }, body })
  }
}

/** Adds a tag to a range, whatever other notes are there. */
export async function tagPlace(reading: Reading, range: Range, tag: string): Promise<void> {
  const { app, text } = reading
  focusText(reading, { anchor: range.end, focus: range.end })
  if ((await app.client.save('addPlaceTags', { revision: text.revision, range, tags: [tag] })) !== undefined)
    app.state.getState().announce(`Tag ${tag}`)
}

/** Adds a tag, or removes it if it is already set. */
export async function toggleTag(reading: Reading, target: NoteTarget, path: string): Promise<void> {
  const tag = tidyPath(path)
  if (tag === '') return
  close(reading)
  const there = tagsOf(reading, target)
  const isOn = there.includes(tag)
  const saved = await writeTag(reading, target, tag, there)
  if (saved === undefined) return
  if (!isOn) reading.app.state.getState().set({ lastGesture: { kind: 'tag', tag } })
  reading.app.state.getState().announce(isOn ? `Tag ${tag} taken off` : `Tag ${tag}`)
}

function writeTag(reading: Reading, target: NoteTarget, tag: string, there: readonly string[]): Promise<unknown> {
  const {
    app: { client, stores },
    text,
  } = reading
  if (target.on === 'claim' || target.on === 'actor') {
    const tags = there.includes(tag) ? there.filter((other) => other !== tag) : [...there, tag]
    return client.save('setTags', { owner: { type: target.on, id: target.id }, tags })
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
    ? client.save('deletePlaceTag', { id: known.id })
    : client.save('addPlaceTags', { revision: text.revision, range: target.range, tags: [tag] })
}

function close(reading: Reading): void {
  const { noteEditor } = reading.state.getState()
  reading.state.setState({ noteEditor: null, noted: null, selected: noteEditor?.selected ?? null })
  if (noteEditor) focusText(reading, noteEditor.back)
}

function isSame(a: NoteTarget, b: NoteTarget): boolean {
  return a.on === b.on && a.range.start === b.range.start && a.range.end === b.range.end
}
