import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ActorView } from '#shared/actors/actor-view.ts'
import { actorKinds } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'
import { actorColumnWords, type ActorRow } from '#shared/registers/actor-register.ts'
import type { ActorColumn, ActorConditions } from '#shared/registers/filter.ts'
import { useApp, useAppState, useRecords } from '../../core/app-context.ts'
import { useKeyScope } from '../../core/keyboard/use-key-scope.ts'
import { beyond, choose } from '../../core/registers/choice.ts'
import type { FacetOption } from '../../records/registers/facets.ts'
import { useAtHand } from '../history/index.ts'
import { RegisterScreen, type RegisterParts } from '../../records/registers/RegisterScreen.tsx'
import { Button } from '../../ui/Button.tsx'
import { KeyOf } from '../../core/keyboard/Keys.tsx'
import { ActorFile } from './ActorFile.tsx'
import { takeOffice } from './card/take-office.ts'
import { showMentionOf } from './go-to.ts'
import { KindBadge } from '../../records/actors/KindBadge.tsx'
import { actorTableColumns, shownActorColumns } from './register/actor-columns.tsx'
import { actorFacets } from './register/actor-facets.ts'
import { EditActorsSheet } from './register/EditActorsSheet.tsx'
import { useActorRegister } from './register/use-actor-register.ts'
import { ToDecide } from './review/ToDecide.tsx'
import { beginSweep } from './sweep/begin-sweep.ts'
import { strings } from './strings.tsx'
import { EmptyScreen } from '../../records/registers/EmptyScreen.tsx'
import './actors.css'

const atTheSide = ['kinds', 'mentioned', 'tags']

/** The register of all actors: find, sort, select, change many at once; beside it the card of the current actor. */
export function ActorsScreen() {
  const app = useApp()
  const { client, state, stores } = app
  const register = useActorRegister()
  const actors = useRecords(stores.actors).byId
  const sources = useRecords(stores.sources).byId
  const wanted = useAppState((values) => values.forActors)
  const dialog = useAppState((values) => values.dialog)
  const [edited, setEdited] = useState<readonly ActorRow[] | null>(null)
  const [withCard, setWithCard] = useState(true)
  const fileRef = useRef<HTMLElement>(null)
  const { inRows, acting, chosen, rows, selectedCount, tableRef } = register
  const facets = useMemo(() => actorFacets(actors, sources), [actors, sources])
  const parts = useMemo(
    (): RegisterParts<ActorRow, ActorColumn, ActorConditions> => ({
      screen: 'actors',
      columns: actorTableColumns,
      columnWords: actorColumnWords,
      usualColumns: shownActorColumns,
      facets,
      rail: facets.filter(({ id }) => atTheSide.includes(id)),
      typedOffers: none,
      ownChips: none,
    }),
    [facets],
  )
  const actor = (chosen ?? rows[0])?.actor ?? null
  // The card is deferred: a letter in the filter renders the rows first. While the person edits the card, it is not deferred.
  const later = useDeferredValue(actor)
  const [written, setWritten] = useState<Id | null>(null)
  const shown = written === actor?.id ? actor : later
  useAtHand(actor && { type: 'actor', id: actor.id })

  useEffect(() => {
    if (wanted === null) return
    // A requested actor is shown, whatever the current filter is.
    if (!register.rows.some((row) => row.actor.id === wanted)) register.state.setFilter({ conditions: {} })
    register.state.setChoice((last) => choose(last, wanted))
    state.getState().set({ forActors: null })
  }, [wanted, register, state])

  const remove = async (gone: readonly ActorView[]) => {
    const ids = gone.map(({ id }) => id)
    const before = register.choice
    // Moved before the deletion is saved, so that the next key press acts on the neighbour.
    register.state.setChoice((last) =>
      beyond(
        last,
        rows.map(({ actor: one }) => one.id),
        new Set(ids),
      ),
    )
    tableRef.current?.focus()
    const sentence = strings.screen.deleted(ids.length, gone[0]?.name ?? '')
    if ((await client.mutate('deleteActors', { ids }, sentence)) === undefined) register.state.setChoice(() => before)
  }
  const merge = () => {
    const [one, other, third] = acting()
    if (!one) return false
    // Of two selected actors, the current one is kept.
    const pair =
      other && !third
        ? other.actor.id === actor?.id
          ? { actor: one.actor.id, into: other.actor.id }
          : { actor: other.actor.id, into: one.actor.id }
        : { actor: actor!.id, into: null }
    state.getState().openDialog({ kind: 'merge-actors', ...pair })
  }
  const sweep = async ({ id }: ActorView) => {
    await beginSweep(app, id, null)
    if (state.getState().sweep) state.setState({ screen: 'read' })
  }
  const focusField = (name: 'name' | 'memo') => () => {
    if (!inRows() || !actor) return false
    if (!withCard || shown?.id !== actor.id) {
      flushSync(() => {
        setWithCard(true)
        setWritten(actor.id)
      })
    }
    focusIn(fileRef.current, name)
  }
  useKeyScope(
    'actors',
    {
      'actors.open': () => (inRows() && actor ? void showMentionOf(app, actor) : false),
      'actors.edit': () => (inRows() && selectedCount > 1 ? setEdited(acting()) : focusField('name')()),
      'actors.memo': focusField('memo'),
      'actors.card': () => (inRows() ? setWithCard((now) => !now) : false),
      'actors.merge': () => (inRows() ? merge() : false),
      'actors.split': () =>
        inRows() && actor ? state.getState().openDialog({ kind: 'split-actor', actor: actor.id }) : false,
      'actors.confirmSide': () =>
        inRows() && actor?.side === null && actor.suggestedSide
          ? void client.mutate('updateActor', { id: actor.id, side: actor.suggestedSide.side })
          : false,
      'actors.takeOffice': () => (inRows() && actor?.kind === 'person' ? void takeOffice(app, actor.id) : false),
      'actors.sweep': () => (inRows() && actor ? void sweep(actor) : false),
      'actors.delete': () => (inRows() && actor ? void remove(acting().map((row) => row.actor)) : false),
    },
    edited === null && dialog === null,
  )

  if (actors.size === 0) {
    return (
      <EmptyScreen
        title={strings.screen.none}
        hint={strings.screen.noneHint(<KeyOf command="reading.actor" />)}
        ways={[{ command: 'go.read', label: strings.screen.toText }]}
      />
    )
  }
  const leave = () => {
    setEdited(null)
    setTimeout(() => tableRef.current?.focus())
  }
  return (
    <div className={withCard ? 'actors-screen with-card' : 'actors-screen'}>
      <RegisterScreen
        register={register}
        parts={parts}
        placeholder={strings.screen.filter}
        estimate={estimate}
        onOpen={({ actor: one }) => void showMentionOf(app, one)}
        glyph={glyph}
        railEnd={<ToDecide />}
        actions={
          selectedCount > 1 && (
            <>
              <Button onPress={() => setEdited(acting())}>
                {strings.screen.edit} <KeyOf command="actors.edit" />
              </Button>
              <Button onPress={() => void remove(acting().map((row) => row.actor))}>
                {strings.screen.delete} <KeyOf command="actors.delete" />
              </Button>
              {selectedCount === 2 && (
                <Button onPress={() => void merge()}>
                  {strings.screen.merge} <KeyOf command="actors.merge" />
                </Button>
              )}
            </>
          )
        }
      >
        {edited && <EditActorsSheet rows={edited} onLeave={leave} />}
      </RegisterScreen>
      {withCard && shown && (
        <ActorFile
          key={shown.id}
          actor={shown}
          fileRef={fileRef}
          rowsRef={tableRef}
          onOpen={() => void showMentionOf(app, shown)}
          onSweep={() => void sweep(shown)}
          onHide={() => {
            setWithCard(false)
            tableRef.current?.focus()
          }}
          onDelete={() => void remove([shown])}
        />
      )}
    </div>
  )
}

function focusIn(file: HTMLElement | null, name: string): void {
  file?.querySelector<HTMLElement>(`[name=${name}]`)?.focus()
}

function glyph(facet: string, { value }: FacetOption) {
  const kind = facet === 'kinds' ? actorKinds.find((one) => one === value) : undefined
  return kind && <KindBadge kind={kind} />
}

function none(): readonly never[] {
  return []
}

function estimate({ actor }: ActorRow): number {
  return actor.aliases.length > 0 || actor.office ? 55 : 38
}
