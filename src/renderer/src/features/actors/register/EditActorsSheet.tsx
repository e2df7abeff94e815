import { z } from 'zod'
import { actorKinds } from '#shared/model/enums.ts'
import type { ActorRow } from '#shared/registers/actor-register.ts'
import { typedPaths } from '#shared/tags/tag-path.ts'
import { useApp, useRecords } from '../../../core/app-context.ts'
import { ActorInput } from '../../../records/actors/ActorInput.tsx'
import { EditCheck, EditManySheet, EditSelect, EditTags } from '../../../records/registers/EditManySheet.tsx'
import { useEditMany } from '../../../records/registers/use-edit-many.ts'
import { strings } from '../strings.tsx'

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
  const actors = useRecords(stores.actors).byId
  const ids = rows.map(({ actor }) => actor.id)
  const { edit, set, save, sheet } = useEditMany<z.infer<typeof editSchema>>({
    key: 'draft:edit-actors',
    schema: editSchema,
    start: noEdit,
    ids,
    onLeave,
  })
  const kind = actorKinds.find((one) => one === edit.kind)
  const addTags = typedPaths(edit.addTags)
  const fields = {
    ...(kind && { kind }),
    ...(edit.side !== '' && { side: edit.side === byCard ? null : edit.side }),
    ...(addTags.length > 0 && { addTags }),
    ...(edit.removeTags.length > 0 && { removeTags: edit.removeTags }),
  }
  const changes = Object.keys(fields).length > 0
  return (
    <EditManySheet
      {...sheet}
      title={strings.editMany.title(rows.length)}
      save={strings.editMany.save(rows.length)}
      canSave={changes}
      onSave={() =>
        void save(() => client.tryMutate('updateActors', { ids, fields }, strings.editMany.saved(rows.length)))
      }
    >
      <EditSelect
        label={strings.editMany.kind}
        autoFocus
        value={edit.kind}
        choices={actorKinds.map((one) => ({ value: one, words: one }))}
        onChange={(next) => set({ kind: next })}
      />
      <EditTags
        carried={rows.flatMap(({ actor }) => actor.tags)}
        addTags={edit.addTags}
        removeTags={edit.removeTags}
        onChange={set}
      />
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
        <EditCheck
          label={strings.editMany.sideByCard}
          on={edit.side === byCard}
          onChange={(on) => set({ side: on ? byCard : '' })}
        />
      )}
    </EditManySheet>
  )
}
