import { type RefObject, useEffect, useMemo, useState } from 'react'
import type { ActorCard } from '#shared/actors/actor-card.ts'
import { actorNameSchema } from '#shared/actors/actor-name.ts'
import type { ActorView } from '#shared/actors/actor-view.ts'
import { type ActorKind, actorKinds } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'
import { useApp, useRecords } from '../../core/app-context.ts'
import { useTypedField } from '../../core/use-typed-field.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyOf } from '../../core/keyboard/Keys.tsx'
import { MenuButton } from '../../core/MenuButton.tsx'
import { ActorClaims } from './ActorClaims.tsx'
import { Mentions } from './card/Mentions.tsx'
import { Names } from './card/Names.tsx'
import { Particulars } from './card/Particulars.tsx'
import { Side } from './card/Side.tsx'
import { Standing } from './card/Standing.tsx'
import { useActorCard } from './card/use-actor-card.ts'
import { showClaimsOf } from './go-to.ts'
import { KindBadge } from '../../records/actors/KindBadge.tsx'
import { strings } from './strings.tsx'
import '../../records/claim-form/claim-form.css'
import './card/card.css'

const firstMentions = 40
const moreMentions = 500

/** The card of an actor: all its data, edited in place; its claims, the claims about it, and its mentions. */
export function ActorFile({
  actor,
  fileRef,
  rowsRef,
  onOpen,
  onSweep,
  onHide,
  onDelete,
}: {
  readonly actor: ActorView
  readonly fileRef: RefObject<HTMLElement | null>
  /** Gets the focus if the focused card disappears, for example when undo removes its actor. */
  readonly rowsRef: RefObject<HTMLElement | null>
  readonly onOpen: () => void
  readonly onSweep: () => void
  /** Hides the card, so that the rows have its room. */
  readonly onHide: () => void
  readonly onDelete: () => void
}) {
  const app = useApp()
  const { client, state } = app
  const [shown, setShown] = useState(firstMentions)
  const opened = useActorCard(actor.id, shown)
  const name = useTypedField(
    actor.name,
    (value) => client.mutate('updateActor', { id: actor.id, name: value.trim() }),
    {
      isValid: isName,
    },
  )
  const memo = useTypedField(actor.memo, (value) => client.mutate('updateActor', { id: actor.id, memo: value }))
  useEffect(
    () => () => {
      if (document.activeElement === document.body) rowsRef.current?.focus()
    },
    [rowsRef],
  )
  return (
    <section className="actor-file" ref={fileRef} aria-label={actor.name}>
      <header>
        <KindBadge kind={actor.kind} />
        <textarea
          name="name"
          className="actor-name"
          aria-label={strings.card.name}
          rows={1}
          dir="auto"
          aria-invalid={!isName(name.value)}
          {...name}
        />
      </header>
      {!isName(name.value) && (
        <p className="bad-name" role="alert">
          {strings.card.badName}
        </p>
      )}
      <div className="actor-facts">
        <span className="actor-counts">
          <button type="button" className="link" onClick={onOpen}>
            {strings.mentionCount(actor.mentions)}
          </button>{' '}
          <KeyOf command="actors.open" /> ·{' '}
          <button type="button" className="link" onClick={() => showClaimsOf(app, actor.id)}>
            {strings.claimCount(actor.claims)}
          </button>
        </span>
        <Button onPress={() => state.getState().openDialog({ kind: 'merge-actors', actor: actor.id, into: null })}>
          {strings.card.merge} <KeyOf command="actors.merge" />
        </Button>
        <MenuButton
          label={strings.card.more}
          items={() => [
            { command: 'actors.sweep', run: onSweep },
            {
              command: 'actors.split',
              run: () => state.getState().openDialog({ kind: 'split-actor', actor: actor.id }),
            },
            {
              command: 'history.open',
              label: strings.card.history,
              run: () => state.getState().openDialog({ kind: 'history', record: { type: 'actor', id: actor.id } }),
            },
            null,
            { command: 'actors.card', label: strings.card.hide, run: onHide },
            null,
            { command: 'actors.delete', run: onDelete },
          ]}
        />
      </div>
      <div className="actor-particulars">
        {opened && <Names card={opened.card} />}
        <label className="fact-line">
          <span className="card-label">{strings.card.kind}</span>
          <select
            className="input"
            value={actor.kind}
            onChange={(event) =>
              void client.mutate('updateActor', { id: actor.id, kind: event.target.value as ActorKind })
            }
          >
            {actorKinds.map((kind) => (
              <option key={kind}>{kind}</option>
            ))}
          </select>
        </label>
        <Side actor={actor} />
        <Particulars actor={actor} />
        {opened && <Standing card={opened.card} />}
        <label className="fact-line actor-memo">
          <span className="card-label">{strings.card.memo}</span>
          <textarea name="memo" className="input" rows={1} dir="auto" placeholder={strings.card.memoHint} {...memo} />
        </label>
        {opened && <Others card={opened.card} />}
      </div>
      {opened && <Said card={opened.card} />}
      {opened && (
        <Mentions mentions={opened.mentions} total={opened.total} onMore={() => setShown(shown + moreMentions)} />
      )}
    </section>
  )
}

/** Kinds for which "they" would be wrong. */
const nonPersonKinds: ReadonlySet<ActorKind> = new Set(['organisation', 'state', 'place', 'document'])

/** Claims made by the actor, by its groups (not the actor's own word), about the actor, and reported by it. */
function Said({ card }: { readonly card: ActorCard }) {
  const { stores } = useApp()
  const claims = useRecords(stores.claims).byId
  const actors = useRecords(stores.actors).byId
  const lists = useMemo(() => {
    const of = (ids: readonly Id[]) => ids.flatMap((id) => claims.get(id) ?? [])
    return {
      says: of(card.claims),
      group: of(card.groupClaims.map(({ claim }) => claim)),
      about: of(card.claimsAbout),
      saidAbout: new Set(card.claimsSaidAbout),
      reports: of(card.claimsReported),
    }
  }, [card, claims])
  const groupOf = new Map(card.groupClaims.map(({ claim, group }) => [claim, actors.get(group)?.name ?? '']))
  return (
    <>
      <ActorClaims
        title={strings.claims.says}
        claims={lists.says}
        none={lists.group.length === 0 ? strings.claims.saysNone : strings.claims.saysNoneAlone}
      />
      <ActorClaims
        title={strings.claims.groupsSay}
        claims={lists.group}
        by={(claim) => strings.claims.byGroup(groupOf.get(claim.id) ?? '', card.actor.name)}
      />
      <ActorClaims
        title={nonPersonKinds.has(card.actor.kind) ? strings.claims.saidOfIt : strings.claims.saidOfThem}
        claims={lists.about}
        first={lists.saidAbout}
        by={(_, speaker) => speaker}
      />
      <ActorClaims title={strings.claims.reports} claims={lists.reports} by={(_, speaker) => speaker} />
    </>
  )
}

/** The actors merged into this one, which can be separated again, and those marked as different. */
function Others({ card }: { readonly card: ActorCard }) {
  const { client, stores } = useApp()
  const actors = useRecords(stores.actors).byId
  return (
    <>
      {card.merged.length > 0 && (
        <div className="fact-line">
          <span className="card-label">{strings.others.merged}</span>
          <div className="fact-list">
            {card.merged.map(({ id, name }) => (
              <button
                key={id}
                type="button"
                className="chip"
                onClick={() => void client.mutate('separateActor', { id }, strings.others.separated(name))}
              >
                <bdi>{name}</bdi> <small>{strings.others.separate}</small>
              </button>
            ))}
          </div>
        </div>
      )}
      {card.keptApart.length > 0 && (
        <div className="fact-line">
          <span className="card-label">{strings.others.keptApart}</span>
          <div className="fact-list">
            {card.keptApart.map((id) => (
              <button
                key={id}
                type="button"
                className="chip"
                onClick={() => void client.mutate('keepApart', { actor: card.actor.id, other: id, apart: false })}
              >
                <bdi>{actors.get(id)?.name ?? '?'}</bdi> <small>{strings.others.notKeptApart}</small>
              </button>
            ))}
          </div>
        </div>
      )}
    </>
  )
}

function isName(value: string): boolean {
  return actorNameSchema.safeParse(value).success
}
