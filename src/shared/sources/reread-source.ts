import type { Draft, FieldChange } from '../changes/change.ts'
import { create, remove, update, type Moment, type Row } from '../changes/draft.ts'
import type { ParsedCard } from '../imports/parsed-source.ts'
import type { Id } from '../model/id.ts'
import { propose, revisionOf, titleOf, type ReadFile } from './import-source.ts'

/** A source with its revision, the title that stands in that, and its rows of `field_state`. */
export type SourceRows = {
  readonly source: Row
  readonly revision: Row
  readonly title: string
  readonly states: readonly Row[]
}

/**
 * Gives a source the text that its bytes have in another encoding, as a revision that takes the place of the one there is. Fields of its card
 * that came from the file and nobody has confirmed are filled in anew; what the analyst wrote stays.
 */
export function rereadSource(
  { source, revision, title, states }: SourceRows,
  read: ReadFile,
  moment: Moment,
): { readonly draft: Draft; readonly revision: Id } {
  const id = moment.newId()
  const fields = [
    ...create('revision', id, { source: source.id, kind: 'reread', follows: revision.id, ...revisionOf(read) }),
    remove('revision', revision.id, moment),
    ...cardAnew(source, title, states, read, moment),
  ]
  return { draft: { label: 'Read a source again', fields }, revision: id }
}

function cardAnew(
  source: Row,
  oldTitle: string,
  states: readonly Row[],
  read: ReadFile,
  moment: Moment,
): FieldChange[] {
  const proposed = new Map(
    states.filter(({ state }) => state === 'proposed').map((state) => [String(state['field']), state]),
  )
  const newTitle = titleOf(read)
  const { title: ownTitle = '', ...rest } = read.card
  const card: ParsedCard = newTitle === '' && ownTitle !== '' ? { ...rest, title: ownTitle } : rest
  const fields = new Set([...proposed.keys(), ...Object.keys(card)]) as Set<keyof ParsedCard>
  const isTitleRead = source['title'] === oldTitle || proposed.has('title')
  const changes = [...fields].flatMap((field): FieldChange[] => {
    const value = card[field] ?? ''
    const state = proposed.get(field)
    const isOpen = state !== undefined || (source[field] ?? '') === '' || (field === 'title' && isTitleRead)
    if (!isOpen || (field === 'title' && value === '')) return []
    return [
      ...update('source', source, { [field]: value }),
      ...(value !== '' && !state ? propose(source.id, field, moment) : []),
      ...(value === '' && state ? [remove('field_state', state.id, moment)] : []),
    ]
  })
  if (!isTitleRead || card.title !== undefined) return changes
  const state = proposed.get('title')
  return [
    ...changes,
    ...update('source', source, { title: newTitle }),
    ...(state ? [remove('field_state', state.id, moment)] : []),
  ]
}
