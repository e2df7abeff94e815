import { type RefObject, useMemo } from 'react'
import { actorNameSchema } from '#shared/actors/actor-name.ts'
import type { ActorView } from '#shared/actors/actor-view.ts'
import { type ActorKind, actorKinds } from '#shared/model/enums.ts'
import { useApp, useRecords } from '../app/app-context.ts'
import { useTypedField } from '../app/use-typed-field.ts'
import { Button } from '../ui/Button.tsx'
import { KeyOf } from '../ui/Keys.tsx'
import { ActorClaims } from './ActorClaims.tsx'
import { countsText } from './actor-rows.ts'
import { KindBadge } from './KindBadge.tsx'

/** What is known of an actor; name and memo are written in place. */
export function ActorFile({ actor, fileRef, onOpen, onDelete }: {
  readonly actor: ActorView
  readonly fileRef: RefObject<HTMLElement | null>
  readonly onOpen: () => void
  readonly onDelete: () => void
}) {
  const { client, stores } = useApp()
  const claims = useRecords(stores.claims).byId
  const said = useMemo(() => [...claims.values()].filter((claim) => claim.speakers.includes(actor.id)), [claims, actor.id])
  const name = useTypedField(actor.name, (value) => client.want('updateActor', { id: actor.id, name: value.trim() }), isName)
  const memo = useTypedField(actor.memo, (value) => client.want('updateActor', { id: actor.id, memo: value }))
  return (
    <section className="actor-file" ref={fileRef} aria-label={actor.name}>
      <header>
        <KindBadge kind={actor.kind} />
        <textarea name="name" className="actor-name" aria-label="Name" rows={1} dir="auto" aria-invalid={!isName(name.value)} {...name} />
      </header>
      {!isName(name.value) && <p className="bad-name" role="alert">An actor needs a name of at most 500 characters. The old one stays.</p>}
      <div className="actor-facts">
        {[...new Set(actor.aliases)].map((alias) => <span key={alias} className="chip" dir="auto" title={alias}>{alias}</span>)}
        <select aria-label="Kind" className="chip" value={actor.kind} onChange={(event) => void client.save('updateActor', { id: actor.id, kind: event.target.value as ActorKind })}>
          {actorKinds.map((kind) => <option key={kind}>{kind}</option>)}
        </select>
        <span className="actor-counts">{countsText(actor)}</span>
        <Button onPress={onOpen}>In the text <KeyOf command="actors.open" /></Button>
        <Button look="quiet" onPress={onDelete}>Delete <KeyOf command="actors.delete" /></Button>
      </div>
      <label className="actor-memo">
        <span className="eyebrow">Memo <KeyOf command="actors.memo" /></span>
        <textarea name="memo" className="input" rows={2} dir="auto" placeholder="What you want to remember of this actor" {...memo} />
      </label>
      <ActorClaims claims={said} />
    </section>
  )
}

function isName(value: string): boolean {
  return actorNameSchema.safeParse(value).success
}
