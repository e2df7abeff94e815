import { useId, useState } from 'react'
import { actorKinds } from '#shared/model/enums.ts'
import type { ActorRow } from '#shared/registers/actor-register.ts'
import { typedPaths } from '#shared/tags/tag-path.ts'
import { useApp, useRecords } from '../../../core/app-context.ts'
import { Button } from '../../../ui/Button.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { strings } from '../strings.tsx'
import './edit-actors.css'

/** Edits several actors as one gesture: kind, tags to add and to remove. Fields left unchanged keep their values. */
export function EditActorsSheet({
  rows,
  onLeave,
}: {
  readonly rows: readonly ActorRow[]
  readonly onLeave: () => void
}) {
  const { client, state, stores } = useApp()
  const tags = useRecords(stores.tags).byId
  const [kind, setKind] = useState('')
  const [typed, setTyped] = useState('')
  const [off, setOff] = useState<ReadonlySet<string>>(new Set())
  const list = useId()
  const carried = [...new Set(rows.flatMap(({ actor }) => actor.tags))].sort()
  const chosen = actorKinds.find((one) => one === kind)
  const addTags = typedPaths(typed)
  const fields = {
    ...(chosen && { kind: chosen }),
    ...(addTags.length > 0 && { addTags }),
    ...(off.size > 0 && { removeTags: [...off] }),
  }
  const changes = Object.keys(fields).length > 0
  const save = async () => {
    if ((await client.mutate('updateActors', { ids: rows.map(({ actor }) => actor.id), fields })) === undefined) return
    state.getState().announce(strings.editMany.saved(rows.length))
    onLeave()
  }
  const toggle = (tag: string, on: boolean) =>
    setOff((now) => new Set(on ? [...now, tag] : [...now].filter((one) => one !== tag)))
  return (
    <Sheet title={strings.editMany.title(rows.length)} onLeave={onLeave} width={520}>
      <form
        className="edit-actors"
        onSubmit={(event) => {
          event.preventDefault()
          if (changes) void save()
        }}
      >
        <label className="field">
          <span className="label">{strings.editMany.kind}</span>
          <select className="input" autoFocus value={kind} onChange={(event) => setKind(event.target.value)}>
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
            value={typed}
            placeholder={strings.editMany.tagsExample}
            onChange={(event) => setTyped(event.target.value)}
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
                <input type="checkbox" checked={off.has(tag)} onChange={(event) => toggle(tag, event.target.checked)} />{' '}
                <span dir="auto">{tag}</span>
              </label>
            ))}
          </fieldset>
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
