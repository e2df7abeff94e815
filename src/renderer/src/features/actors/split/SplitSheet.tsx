import { useMemo, useRef, useState } from 'react'
import { bareWords, sourceVoice, verbOf } from '#shared/claims/claim-words.ts'
import type { MentionInContext } from '#shared/actors/actor-card.ts'
import { maxNameLength } from '#shared/actors/actor-name.ts'
import type { ActorView } from '#shared/actors/actor-view.ts'
import { actorKinds, claimKindWord, type ActorKind } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'
import { useApp, useAppState, useRecords } from '../../../core/app-context.ts'
import { useKeyScope } from '../../../core/keyboard/use-key-scope.ts'
import { Button } from '../../../ui/Button.tsx'
import { KeyOf } from '../../../core/keyboard/Keys.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { VirtualList } from '../../../ui/VirtualList.tsx'
import { ActorInput } from '../../../records/actors/ActorInput.tsx'
import { wordsAround } from '../card/words-around.ts'
import { useActorCard } from '../card/use-actor-card.ts'
import { strings } from '../strings.tsx'
import './split.css'

type Row = {
  readonly id: Id
  readonly what: 'mention' | 'claim'
  readonly before: string
  readonly words: string
  readonly after: string
  readonly place: string
}

/** Splits an actor: selected mentions and claims move to another or a new actor, as one gesture. */
export function SplitSheet({ actor: id }: { readonly actor: Id }) {
  const { client, stores } = useApp()
  const close = useAppState((values) => values.closeDialog)
  const actors = useRecords(stores.actors).byId
  const claims = useRecords(stores.claims).byId
  const sources = useRecords(stores.sources).byId
  const opened = useActorCard(id, Infinity)
  const listRef = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<Id | null>(null)
  const [picked, setPicked] = useState<ReadonlySet<Id>>(new Set())
  const [other, setOther] = useState<Id | null>(null)
  const [name, setName] = useState('')
  const [kind, setKind] = useState<ActorKind | null>(null)
  const actor = actors.get(id)
  const others = useMemo(() => new Map([...actors].filter(([one]) => one !== id)), [actors, id])
  const rows = useMemo((): readonly Row[] => {
    const placeOf = (source: Id, where: string) => `${sourceNameOf(sources.get(source))} ${strings.place(where)}`.trim()
    return [
      ...(opened?.mentions ?? []).map((mention: MentionInContext): Row => ({
        id: mention.id,
        what: 'mention',
        ...wordsAround(mention),
        words: mention.exact,
        place: placeOf(mention.source, mention.where),
      })),
      ...[...new Set([...(opened?.card.claims ?? []), ...(opened?.card.claimsSaidAbout ?? [])])].flatMap(
        (one): Row[] => {
          const claim = claims.get(one)
          if (!claim) return []
          return [
            {
              id: one,
              what: 'claim',
              before: `${verbOf(claim) || claimKindWord[claim.kind]} `,
              words: bareWords(claim),
              after: '',
              place: placeOf(claim.source, claim.where),
            },
          ]
        },
      ),
    ]
  }, [opened, claims, sources])
  const pick = (row: Row) =>
    setPicked((now) => {
      const next = new Set(now)
      if (!next.delete(row.id)) next.add(row.id)
      return next
    })
  const split = async () => {
    const to = other !== null ? { actor: other } : { name, kind: kind ?? actor?.kind ?? 'person' }
    const idsOf = (what: Row['what']) =>
      rows.filter((row) => row.what === what && picked.has(row.id)).map((row) => row.id)
    const done = await client.mutate(
      'splitActor',
      { actor: id, mentions: idsOf('mention'), claims: idsOf('claim'), to },
      strings.split.done(picked.size, other === null ? name : (actors.get(other)?.name ?? '')),
    )
    if (done !== undefined) close()
  }
  const isReady = picked.size > 0 && (other !== null || name.trim() !== '')
  useKeyScope('split', {
    'split.pick': () => {
      const row = rows.find((one) => one.id === chosen)
      return row && document.activeElement === listRef.current ? pick(row) : false
    },
    'split.run': () => (isReady ? void split() : false),
  })
  return (
    <Sheet title={strings.split.title(actor?.name ?? '')} onLeave={close} width={720}>
      {actor && opened && (
        <>
          <p className="split-hint">{strings.split.hint(<KeyOf command="split.pick" />, picked.size, rows.length)}</p>
          <div className="split-list">
            <VirtualList
              items={rows}
              keyOf={keyOf}
              label={strings.split.list}
              chosen={chosen}
              estimate={estimate}
              takesFocus
              listRef={listRef}
              onChoose={(row) => setChosen(row.id)}
              onOpen={pick}
            >
              {(row, isChosen) => (
                <div className={`split-row${isChosen ? ' chosen' : ''}`}>
                  <span
                    className={picked.has(row.id) ? 'sweep-tick' : 'sweep-tick none'}
                    role="img"
                    aria-label={picked.has(row.id) ? strings.split.goes : strings.split.stays}
                    onMouseDown={() => pick(row)}
                  >
                    {picked.has(row.id) ? '✓' : ''}
                  </span>
                  <span className="split-words" dir="auto">
                    {row.before}
                    <b>{row.words}</b>
                    {row.after}
                  </span>
                  <small>{row.place}</small>
                </div>
              )}
            </VirtualList>
          </div>
          <div className="split-to">
            <span>{strings.split.goTo}</span>
            <ActorInput
              label={strings.split.to}
              actors={others}
              value={other}
              placeholder={strings.split.toHint}
              onChange={setOther}
              onType={(typed) => {
                setOther(null)
                setName(typed.slice(0, maxNameLength))
              }}
            />
            {other === null && name !== '' && <NewKind actor={actor} kind={kind} onChange={setKind} name={name} />}
          </div>
          <div className="sheet-actions">
            <Button onPress={close}>
              {strings.split.cancel} <kbd>Esc</kbd>
            </Button>
            <Button look="primary" isDisabled={!isReady} onPress={() => void split()}>
              {strings.split.split} <KeyOf command="split.run" />
            </Button>
          </div>
        </>
      )}
    </Sheet>
  )
}

function NewKind({
  actor,
  kind,
  name,
  onChange,
}: {
  readonly actor: ActorView
  readonly kind: ActorKind | null
  readonly name: string
  readonly onChange: (kind: ActorKind) => void
}) {
  return (
    <label className="split-kind">
      {strings.split.newActor(<bdi>{name}</bdi>)}
      <select
        className="input"
        aria-label={strings.split.newKind}
        value={kind ?? actor.kind}
        onChange={(event) => onChange(event.target.value as ActorKind)}
      >
        {actorKinds.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
    </label>
  )
}

function sourceNameOf(source: Parameters<typeof sourceVoice>[0] | undefined): string {
  return source ? sourceVoice(source) : ''
}

function keyOf({ id }: Row): Id {
  return id
}

function estimate(): number {
  return 40
}
