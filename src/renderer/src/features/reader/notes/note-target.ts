import { bareSentence } from '#shared/claims/contents/likely-contents.ts'
import type { Id } from '#shared/model/id.ts'
import type { Range } from '#shared/text/range.ts'
import { isBeside } from '#shared/marks/reader-mark.ts'
import type { OpenText } from '../open-text.ts'

/** The target of a memo or tag: a place in the text, a record, or an existing memo. `range` is where the field is shown. */
export type NoteTarget =
  | { readonly on: 'place'; readonly range: Range }
  | { readonly on: 'claim' | 'actor' | 'memo'; readonly id: Id; readonly range: Range }

/** The selection, else the current mark, else the sentence at the caret; null without a caret. */
export function noteTarget(openText: OpenText, kind: 'memo' | 'tag'): NoteTarget | null {
  const selection = openText.selection()
  if (selection) return { on: 'place', range: selection }
  const record = openText.recordAtHand()
  const mark = record === null ? undefined : openText.index.marksOfRecord(record).find((one) => !isBeside(one))
  if (record !== null && mark) {
    const range = { start: mark.start, end: mark.end }
    const mention = openText.mention(record)
    if (mention) return { on: 'actor', id: mention.actor, range }
    if (openText.claim(record)) return { on: 'claim', id: record, range }
    return mark.role === 'memo' && kind === 'memo' ? { on: 'memo', id: record, range } : { on: 'place', range }
  }
  const at = openText.caret()
  const block = at === null ? undefined : openText.text.blocks[openText.index.blockAt(at)]
  const range = block && at !== null ? bareSentence(openText.text.text, block, at) : null
  return range && range.start < range.end ? { on: 'place', range } : null
}

/** The text of the existing memo; empty if there is none. */
export function memoOf(openText: OpenText, target: NoteTarget): string {
  switch (target.on) {
    case 'place':
      return ''
    case 'memo':
      return openText.note(target.id)?.words ?? ''
    case 'claim':
      return openText.claim(target.id)?.memo ?? ''
    case 'actor':
      return openText.app.stores.actors.getState().byId.get(target.id)?.memo ?? ''
  }
}

/** The tags that are already set. */
export function tagsOf(openText: OpenText, target: NoteTarget): readonly string[] {
  switch (target.on) {
    case 'claim':
      return openText.claim(target.id)?.tags ?? []
    case 'actor':
      return openText.app.stores.actors.getState().byId.get(target.id)?.tags ?? []
    case 'place':
    case 'memo': {
      const { start, end } = target.range
      const notes = [...openText.app.stores.notes.getState().byId.values()]
      return notes
        .filter(
          (note) =>
            note.kind === 'tag' && note.revision === openText.text.revision && note.start === start && note.end === end,
        )
        .map(({ words }) => words)
    }
  }
}

/** The name of the target for the head of the field: its words, without added quotation marks. */
export function nameOf(openText: OpenText, target: NoteTarget): string {
  const words = openText.text.text.slice(target.range.start, target.range.end)
  switch (target.on) {
    case 'actor':
      return openText.app.stores.actors.getState().byId.get(target.id)?.name ?? words
    case 'claim':
      return `claim: ${words}`
    case 'place':
    case 'memo':
      return words
  }
}
