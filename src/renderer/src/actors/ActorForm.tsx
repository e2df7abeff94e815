import { useState } from 'react'
import { maxNameLength } from '#shared/actors/actor-name.ts'
import type { ActorView } from '#shared/actors/actor-view.ts'
import { actorKinds } from '#shared/model/enums.ts'
import { useApp } from '../app/app-context.ts'
import { Choices } from '../ui/Choices.tsx'
import { KindBadge } from './KindBadge.tsx'

/** An actor's name, kind and memo; each is saved when its field is left. */
export function ActorForm({ actor }: { readonly actor: ActorView }) {
  const { client } = useApp()
  const [name, setName] = useState(actor.name)
  const [memo, setMemo] = useState(actor.memo)
  const save = (fields: { readonly name?: string; readonly memo?: string; readonly kind?: ActorView['kind'] }) => void client.save('updateActor', { id: actor.id, ...fields })
  return (
    <div className="actor-form">
      <label className="card-line">
        <span className="card-label">Actor</span>
        <input
          className="input" dir="auto" maxLength={maxNameLength} value={name} onChange={(event) => setName(event.target.value)}
          onBlur={() => { if (name.trim() !== '' && name !== actor.name) save({ name }) }}
        />
      </label>
      <div className="card-line">
        <span className="card-label">Kind</span>
        <Choices
          compact
          label="Kind of actor" options={actorKinds.map((kind) => ({ id: kind, title: kind, label: <><KindBadge kind={kind} />{kind}</> }))} chosen={[actor.kind]}
          onChoose={(id) => {
            const kind = actorKinds.find((one) => one === id)
            if (kind && kind !== actor.kind) save({ kind })
          }}
        />
      </div>
      <label className="card-line">
        <span className="card-label">Memo</span>
        <input className="input" dir="auto" maxLength={100_000} value={memo} onChange={(event) => setMemo(event.target.value)} onBlur={() => { if (memo !== actor.memo) save({ memo }) }} />
      </label>
    </div>
  )
}
