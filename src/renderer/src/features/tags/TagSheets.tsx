import { useState } from 'react'
import type { Id } from '#shared/model/id.ts'
import { isUnder } from '#shared/tags/tag-path.ts'
import type { TagView } from '#shared/tags/tag-view.ts'
import { useApp } from '../../core/app-context.ts'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { ChooseTag } from './ChooseTag.tsx'
import { TaggedTexts } from './TaggedTexts.tsx'
import { strings } from './strings.tsx'

export type TagDialog =
  | { readonly kind: 'new'; readonly under: string }
  | { readonly kind: 'edit' | 'move' | 'merge' | 'texts'; readonly tag: TagView }

/** The sheets of the Tags screen; one is open at a time. */
export function TagSheets({
  dialog,
  tags,
  onChosen,
  onLeave,
}: {
  readonly dialog: TagDialog | null
  readonly tags: readonly TagView[]
  readonly onChosen: (tag: Id) => void
  readonly onLeave: () => void
}) {
  const { client, state } = useApp()
  if (dialog === null) return null
  const done = (chosen: Id) => {
    onChosen(chosen)
    onLeave()
  }
  switch (dialog.kind) {
    case 'new':
    case 'edit':
      return (
        <NameTag
          tag={dialog.kind === 'edit' ? dialog.tag : null}
          start={dialog.kind === 'new' && dialog.under !== '' ? `${dialog.under}/` : ''}
          onDone={(message, chosen) => {
            state.getState().announce(message)
            done(chosen)
          }}
          onLeave={onLeave}
        />
      )
    case 'texts':
      return <TaggedTexts tag={dialog.tag} onLeave={onLeave} />
    case 'move': {
      const { tag } = dialog
      const move = async (parent: TagView | null) => {
        const to = { id: tag.id, parent: parent?.id ?? null }
        const result = await client.tryMutate('moveTag', to, strings.move.moved(tag.path, parent?.path ?? null))
        if (!result.ok) return result.error.message
        done(tag.id)
      }
      return (
        <ChooseTag
          title={strings.move.title(tag.path)}
          tags={tags.filter(({ id }) => id !== tag.id && id !== tag.parent)}
          top={tag.parent !== null}
          onTake={move}
          onLeave={onLeave}
          note={strings.move.note}
        />
      )
    }
    case 'merge': {
      const { tag } = dialog
      const merge = async (into: TagView | null) => {
        if (!into) return
        const pair = { into: into.id, from: tag.id }
        const result = await client.tryMutate('mergeTags', pair, strings.merge.merged(tag.path, into.path))
        if (!result.ok) return result.error.message
        done(into.id)
      }
      return (
        <ChooseTag
          title={strings.merge.title(tag.path)}
          tags={tags.filter(({ path }) => !isUnder(path, tag.path))}
          top={false}
          onTake={merge}
          onLeave={onLeave}
          note={strings.merge.note(tag.path)}
        />
      )
    }
  }
}

function NameTag({
  tag,
  start,
  onDone,
  onLeave,
}: {
  readonly tag: TagView | null
  readonly start: string
  readonly onDone: (message: string, chosen: Id) => void
  readonly onLeave: () => void
}) {
  const { client } = useApp()
  const [name, setName] = useState(tag?.name ?? start)
  const [definition, setDefinition] = useState(tag?.definition ?? '')
  const [problem, setProblem] = useState('')
  const save = async () => {
    if (tag) {
      const result = await client.tryMutate('updateTag', {
        id: tag.id,
        ...(name.trim() !== tag.name && { name }),
        ...(definition !== tag.definition && { definition }),
      })
      return result.ok ? onDone(strings.edit.saved, tag.id) : setProblem(result.error.message)
    }
    const result = await client.tryMutate('addTag', { path: name, ...(definition !== '' && { definition }) })
    return result.ok ? onDone(strings.edit.added, result.value.id) : setProblem(result.error.message)
  }
  return (
    <Sheet title={tag ? strings.edit.title(tag.path) : strings.edit.newTitle} onLeave={onLeave} width={520}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') void save()
        }}
      >
        <label className="field">
          <span className="label">{tag ? strings.edit.name : strings.edit.path}</span>
          <input
            className="input"
            autoFocus
            dir="auto"
            value={name}
            maxLength={1000}
            placeholder={strings.edit.pathExample}
            onChange={(event) => {
              setName(event.target.value)
              setProblem('')
            }}
          />
        </label>
        <label className="field">
          <span className="label">{strings.edit.definition}</span>
          <input
            className="input"
            dir="auto"
            value={definition}
            maxLength={10_000}
            placeholder={strings.edit.definitionHint}
            onChange={(event) => setDefinition(event.target.value)}
          />
        </label>
        {problem !== '' && (
          <p className="refusal" role="alert">
            {problem}
          </p>
        )}
        <div className="sheet-actions">
          <Button onPress={onLeave}>{strings.edit.cancel}</Button>
          <Button look="primary" type="submit" isDisabled={name.trim() === ''}>
            {tag ? strings.edit.save : strings.edit.add} <kbd>↵</kbd>
          </Button>
        </div>
      </form>
    </Sheet>
  )
}
