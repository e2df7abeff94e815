import { useId } from 'react'
import { z } from 'zod'
import { actorKinds } from '#shared/model/enums.ts'
import type { ActorRow } from '#shared/registers/actor-register.ts'
import { typedPaths } from '#shared/tags/tag-path.ts'
import { useApp, useRecords } from '../../../core/app-context.ts'
import { useSheetDraft } from '../../../core/use-sheet-draft.ts'
import { aboutRows } from '../../../records/registers/about-rows.ts'
import { ActorInput } from '../../../records/actors/ActorInput.tsx'
import { Button } from '../../../ui/Button.tsx'
import { DraftNote } from '../../../ui/DraftNote.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { strings } from '../strings.tsx'
import './edit-actors.css'

/** An empty field means no change. `addTags` are paths, separated by commas. */
const editSchema = z.strictObject({
  kind: z.string(),
  /** The id of an actor, or `by card`. */
  side: z.string(),
  addTags: z.string(),
  removeTags: z.array(z.string()),
})
const noEdit = { kind: '', side: '', addTags: '', removeTags: [] }
const byCard = 'by card'

/**
 * Edits several actors as one gesture: kind, side, tags to add and to remove. Fields left unchanged keep their values. What is typed is kept as a
 * draft until it is saved.
 */
export function EditActorsSheet({
  rows,
  onLeave,
}: {
  readonly rows: readonly ActorRow[]
  readonly onLeave: () => void
}) {
  const { client, stores } = useApp()
  const tags = useRecords(stores.tags).byId
  const actors = useRecords(stores.actors).byId
  const {
    draft: edit,
    change,
    flush,
    forget,
    fromBefore,
  } = useSheetDraft<z.infer<typeof editSchema>>({
    key: 'draft:edit-actors',
    schema: editSchema,
    start: noEdit,
    about: aboutRows(rows.map(({ actor }) => actor.id)),
  })
  const set = (patch: Partial<typeof edit>) => change((last) => ({ ...last, ...patch }))
  const list = useId()
  const carried = [...new Set(rows.flatMap(({ actor }) => actor.tags))].sort()
  const kind = actorKinds.find((one) => one === edit.kind)
  const addTags = typedPaths(edit.addTags)
  const fields = {
    ...(kind && { kind }),
    ...(edit.side !== '' && { side: edit.side === byCard ? null : edit.side }),
    ...(addTags.length > 0 && { addTags }),
    ...(edit.removeTags.length > 0 && { removeTags: edit.removeTags }),
  }
  const changes = Object.keys(fields).length > 0
  const save = async () => {
    const ids = rows.map(({ actor }) => actor.id)
    if ((await client.mutate('updateActors', { ids, fields }, strings.editMany.saved(rows.length))) === undefined)
      return
    forget()
    onLeave()
  }
  return (
    <Sheet title={strings.editMany.title(rows.length)} onLeave={onLeave} width={520}>
      <form
        className="edit-actors"
        onBlur={() => void flush()}
        onSubmit={(event) => {
          event.preventDefault()
          if (changes) void save()
        }}
      >
        <DraftNote draft={fromBefore} />
        <label className="field">
          <span className="label">{strings.editMany.kind}</span>
          <select className="input" autoFocus value={edit.kind} onChange={(event) => set({ kind: event.target.value })}>
            <option value="">{strings.editMany.unchanged}</option>
            {actorKinds.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        <label className="field">
          <span className="label">{strings.editMany.addTags}</span>
          <input
            className="input"
            dir="auto"
            list={list}
            value={edit.addTags}
            placeholder={strings.editMany.tagsExample}
            onChange={(event) => set({ addTags: event.target.value })}
          />
          <datalist id={list}>
            {[...tags.values()].map(({ id, path }) => (
              <option key={id} value={path} />
            ))}
          </datalist>
        </label>
        {carried.length > 0 && (
          <fieldset>
            <legend>{strings.editMany.removeTags}</legend>
            {carried.map((tag) => (
              <label key={tag}>
                <input
                  type="checkbox"
                  checked={edit.removeTags.includes(tag)}
                  onChange={({ target: { checked } }) =>
                    set({
                      removeTags: checked ? [...edit.removeTags, tag] : edit.removeTags.filter((one) => one !== tag),
                    })
                  }
                />{' '}
                <span dir="auto">{tag}</span>
              </label>
            ))}
          </fieldset>
        )}
        <div className="field">
          <span className="label">{strings.editMany.side}</span>
          <ActorInput
            label={strings.editMany.side}
            actors={actors}
            value={actors.has(edit.side) ? edit.side : null}
            placeholder={edit.side === byCard ? strings.editMany.sideByCard : strings.editMany.unchanged}
            onChange={(side) => set({ side: side ?? '' })}
          />
        </div>
        {rows.some(({ actor }) => actor.side !== null) && (
          <label>
            <input
              type="checkbox"
              checked={edit.side === byCard}
              onChange={({ target: { checked } }) => set({ side: checked ? byCard : '' })}
            />{' '}
            {strings.editMany.sideByCard}
          </label>
        )}
        <div className="sheet-actions">
          <Button onPress={onLeave}>{strings.editMany.cancel}</Button>
          <Button look="primary" type="submit" isDisabled={!changes}>
            {strings.editMany.save(rows.length)} <kbd>↵</kbd>
          </Button>
        </div>
      </form>
    </Sheet>
  )
}
