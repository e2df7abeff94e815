import { useEffect, useMemo, useRef, useState } from 'react'
import type { ActorView } from '#shared/actors/actor-view.ts'
import type { Id } from '#shared/model/id.ts'
import { useApp, useAppState, useRecords } from '../app/app-context.ts'
import { usePlace } from '../commands/use-place.ts'
import { FilterField } from '../ui/FilterField.tsx'
import { KeyOf } from '../ui/Keys.tsx'
import { VirtualList } from '../ui/VirtualList.tsx'
import { ActorFile } from './ActorFile.tsx'
import { actorRows, countsText } from './actor-rows.ts'
import { firstMention } from './first-mention.ts'
import { KindBadge } from './KindBadge.tsx'
import { ToDecide } from './review/ToDecide.tsx'
import { beginSweep } from './sweep/begin-sweep.ts'
import './actors.css'

/** Every actor of the library: find one, go to its first mention, rename it, note something on it. */
export function ActorsScreen() {
  const app = useApp()
  const { client, state, stores } = app
  const actors = useRecords(stores.actors).byId
  const [filter, setFilter] = useState('')
  const [picked, setPicked] = useState<Id | null>(null)
  const wanted = useAppState((values) => values.forActors)
  const dialog = useAppState((values) => values.dialog)
  const listRef = useRef<HTMLDivElement>(null)
  const filterRef = useRef<HTMLInputElement>(null)
  const fileRef = useRef<HTMLElement>(null)
  const rows = useMemo(() => actorRows(actors.values(), filter), [actors, filter])
  const actor = rows.find(({ id }) => id === picked) ?? rows[0] ?? null

  if (wanted !== null && wanted !== picked) {
    setFilter('')
    setPicked(wanted)
  }
  useEffect(() => {
    if (wanted !== null) state.getState().set({ forActors: null })
  }, [wanted, state])

  const inRows = () => actor !== null && document.activeElement === listRef.current
  const open = async ({ id, name }: ActorView) => {
    const mention = await firstMention(client, id, [...stores.sources.getState().byId.keys()], state.getState().openSource)
    if (mention) state.getState().jumpTo({ source: mention.source, record: mention.id, offset: null })
    else state.getState().showNotice({ kind: 'info', message: `${name} is mentioned in no text.` })
  }
  const remove = async ({ id, name }: ActorView) => {
    const at = rows.findIndex((row) => row.id === id)
    const deleted = await client.save('deleteActor', { id })
    if (deleted === undefined) return
    setPicked(rows[at + 1]?.id ?? rows[at - 1]?.id ?? null)
    listRef.current?.focus()
    state.getState().showNotice({ kind: 'info', message: `${name} was deleted. Undo brings it back.` })
  }
  const sweep = async ({ id }: ActorView) => {
    await beginSweep(app, id, null)
    if (state.getState().sweep) state.setState({ screen: 'read' })
  }
  const focusField = (name: 'name' | 'memo') => () => (inRows() ? fileRef.current?.querySelector<HTMLElement>(`[name=${name}]`)?.focus() : false)
  usePlace('actors', {
    'actors.open': () => (inRows() ? void open(actor!) : false),
    'actors.filter': () => filterRef.current?.focus(),
    'actors.edit': focusField('name'),
    'actors.memo': focusField('memo'),
    'actors.merge': () => (inRows() ? state.getState().openDialog({ kind: 'merge-actors', actor: actor!.id, into: null }) : false),
    'actors.split': () => (inRows() ? state.getState().openDialog({ kind: 'split-actor', actor: actor!.id }) : false),
    'actors.sweep': () => (inRows() ? void sweep(actor!) : false),
    'actors.delete': () => (inRows() ? void remove(actor!) : false),
    'actors.back': () => (document.activeElement === listRef.current ? false : listRef.current?.focus()),
  }, dialog === null)

  if (actors.size === 0) {
    return (
      <div className="register-empty">
        <h1>No actors yet</h1>
        <p>In the text (<KeyOf command="go.read" />), select a name and press <KeyOf command="reading.actor" />.</p>
      </div>
    )
  }
  return (
    <div className="actors-register">
      <h1 className="visually-hidden">Actors</h1>
      <section className="actors-list" aria-label="All actors">
        <FilterField label="Filter actors" placeholder={`Filter ${actors.size.toLocaleString('en')} actors`} command="actors.filter" value={filter} onChange={setFilter} fieldRef={filterRef} listRef={listRef} />
        <ToDecide />
        {rows.length === 0 && <p className="register-none">No actor has these words. <button type="button" className="link" onClick={() => setFilter('')}>Clear the filter</button></p>}
        <VirtualList items={rows} keyOf={keyOf} label="Actors" chosen={actor?.id ?? null} estimate={estimate} takesFocus listRef={listRef} onChoose={({ id }) => setPicked(id)} onOpen={(one) => void open(one)}>
          {(one, isChosen) => (
            <div className={isChosen ? 'actor-line chosen' : 'actor-line'}>
              <KindBadge kind={one.kind} />
              <b className="cut" title={one.name} dir="auto">{one.name}</b>
              <small className="cut">{one.aliases.length > 0 ? `also ${one.aliases.join(', ')}` : countsText(one)}</small>
              <span className="n" title={countsText(one)}>{one.mentions}</span>
            </div>
          )}
        </VirtualList>
      </section>
      {actor && <ActorFile key={actor.id} actor={actor} fileRef={fileRef} onOpen={() => void open(actor)} onDelete={() => void remove(actor)} />}
    </div>
  )
}

function keyOf({ id }: ActorView): Id {
  return id
}

function estimate(): number {
  return 52
}
