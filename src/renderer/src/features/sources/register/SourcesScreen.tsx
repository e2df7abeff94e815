import { useState, type ReactNode } from 'react'
import { sourceGroups, type SourceColumn, type SourceConditions } from '#shared/registers/filter.ts'
import type { RowGroup } from '#shared/registers/sort-rows.ts'
import { sourceColumnWords, usualSourceColumns, type SourceRow } from '#shared/registers/source-register.ts'
import { workStates } from '#shared/sources/source-view.ts'
import { longDate } from '#shared/words/dates.ts'
import { useApp, useAppState, useRecords } from '../../../core/app-context.ts'
import { useChosenCase } from '../../../core/cases.ts'
import { KeyOf } from '../../../core/keyboard/Keys.tsx'
import { useKeyScope } from '../../../core/keyboard/use-key-scope.ts'
import { useMenuButton } from '../../../core/MenuButton.tsx'
import { beyond } from '../../../core/registers/choice.ts'
import type { FacetOption } from '../../../records/registers/facets.ts'
import { RegisterScreen, type RegisterParts } from '../../../records/registers/RegisterScreen.tsx'
import { useWarmRows } from '../../../records/registers/use-warm-rows.ts'
import { Button } from '../../../ui/Button.tsx'
import { CaseRows } from '../../cases/index.ts'
import { useAtHand } from '../../history/index.ts'
import { askDeleteSource } from '../delete-source.ts'
import { addSourceMenu } from '../source-menus.ts'
import { ActionsOnSelected } from './ActionsOnSelected.tsx'
import { claimsOf, DeleteSourcesSheet } from './DeleteSourcesSheet.tsx'
import { EditSourcesSheet } from './EditSourcesSheet.tsx'
import { useOpenHint } from './open-hint.ts'
import { deleteAll, setState } from './source-gestures.ts'
import { Letter, StateSign } from './SourceCells.tsx'
import { sourceTableColumns } from './source-columns.tsx'
import { lettersByPublisher, publishedDates, sourceFacets } from './source-facets.ts'
import { strings } from './strings.tsx'
import { useSourceRegister } from './use-source-register.ts'
import '../format-badge.css'
import './sources.css'

const parts: RegisterParts<SourceRow, SourceColumn, SourceConditions> = {
  screen: 'sources',
  columns: sourceTableColumns,
  columnWords: sourceColumnWords,
  usualColumns: usualSourceColumns,
  facets: sourceFacets,
  rail: sourceFacets.slice(0, 4),
  typedOffers: publishedDates.offers,
  ownChips: publishedDates.chips,
  groups: sourceGroups.map((id) => ({ id, words: strings.groups[id] })),
}

/** The register of all sources: find, sort, group, change many at once, go on where reading was left. */
export function SourcesScreen() {
  const app = useApp()
  const { client, state, stores } = app
  const register = useSourceRegister()
  useWarmRows(register.all)
  const sources = useRecords(stores.sources).byId
  const dialog = useAppState((values) => values.dialog)
  const chosenCase = useChosenCase()
  const [sheet, setSheet] = useState<{ readonly kind: 'edit' | 'delete'; readonly rows: readonly SourceRow[] } | null>(
    null,
  )
  const { inRows, acting, chosen, selectedCount, tableRef } = register
  useAtHand(chosen && { type: 'source', id: chosen.source.id })
  useOpenHint(chosen?.source ?? null)
  const letters = lettersByPublisher(register.all)
  const addMenu = useMenuButton(addSourceMenu.label, () => addSourceMenu.items)

  const open = ({ source }: SourceRow) => {
    state.getState().set({ openSource: source.id, jump: null })
    state.getState().goTo('read')
  }
  const edit = (rows: readonly SourceRow[]) =>
    rows.length === 1 && rows[0]
      ? state.getState().openDialog({ kind: 'source-card', source: rows[0].source.id, fresh: false })
      : setSheet({ kind: 'edit', rows })
  const remove = (rows: readonly SourceRow[]) => {
    if (rows.length === 1 && rows[0]) return void askDeleteSource(app, rows[0].source.id)
    return claimsOf(rows) > 0 ? setSheet({ kind: 'delete', rows }) : void removeAll(rows)
  }
  const removeAll = async (rows: readonly SourceRow[]) => {
    const ids = rows.map(register.idOf)
    const before = register.choice
    setSheet(null)
    // Moved before the deletion is saved, so that the next key press acts on the neighbour.
    register.state.setChoice((last) => beyond(last, register.rows.map(register.idOf), new Set(ids)))
    setTimeout(() => tableRef.current?.focus())
    if (!(await deleteAll(app, ids))) register.state.setChoice(() => before)
  }
  const toggleDone = (rows: readonly SourceRow[]) =>
    setState(app, rows, rows.every(({ source }) => source.workState === 'done') ? null : 'done')
  const onRows = (act: (rows: readonly SourceRow[]) => unknown) => () => {
    const rows = inRows() ? acting() : []
    return rows.length > 0 ? void act(rows) : false
  }
  useKeyScope(
    'source-register',
    {
      'source-register.open': () => (inRows() && chosen ? open(chosen) : false),
      'source-register.edit': onRows(edit),
      'source-register.done': onRows(toggleDone),
      'source-register.confirm': () => {
        const suggested = inRows() ? acting().filter(({ source }) => source.suggested.length > 0) : []
        if (suggested.length === 0) return false
        const ids = suggested.map(register.idOf)
        void client.mutate('updateSources', { ids, fields: { confirm: true } }, strings.screen.confirmed(ids.length))
      },
      'source-register.delete': () => (inRows() && chosen ? remove(acting()) : false),
    },
    sheet === null && dialog === null,
  )
  const leave = () => {
    setSheet(null)
    setTimeout(() => tableRef.current?.focus())
  }
  const glyph = (facet: string, { value }: FacetOption): ReactNode => {
    if (facet === 'publishers') return <Letter letter={letters.get(String(value ?? '')) ?? null} />
    const known = facet === 'states' ? workStates.find((one) => one === value) : undefined
    return known && <StateSign state={known} />
  }
  return (
    <div className="sources-screen">
      <RegisterScreen
        register={register}
        parts={parts}
        placeholder={strings.screen.filter}
        estimate={estimate}
        onOpen={open}
        place={placeOf}
        glyph={glyph}
        groupWords={groupWords}
        railStart={<CaseRows sources={sources.values()} />}
        primary={
          <Button look="primary" {...addMenu}>
            {strings.screen.add} <KeyOf command="source.import" />
          </Button>
        }
        none={
          chosenCase && (
            <div className="sources-none">
              <h2>{strings.screen.none(<bdi>{chosenCase.name}</bdi>)}</h2>
              <p>{strings.screen.noneHint(<KeyOf command="source.import" />)}</p>
            </div>
          )
        }
        actions={selectedCount > 0 && <ActionsOnSelected rows={acting} onOpen={open} onEdit={edit} onDelete={remove} />}
      >
        {sheet?.kind === 'edit' && <EditSourcesSheet rows={sheet.rows} onLeave={leave} />}
        {sheet?.kind === 'delete' && (
          <DeleteSourcesSheet rows={sheet.rows} onDelete={() => void removeAll(sheet.rows)} onLeave={leave} />
        )}
      </RegisterScreen>
    </div>
  )
}

/** "Orsa Basin Commission, 26 February 2026". */
function placeOf({ source, cell }: SourceRow): string {
  const known = [source.publisher, longDate(source.published)].filter((part) => part !== '')
  return strings.screen.place(known.length > 0 ? known : [cell('title')])
}

function groupWords({ id, words }: RowGroup<SourceRow>): ReactNode {
  const state = workStates.find((one) => one === id)
  return (
    <>
      {state && <StateSign state={state} />} <bdi>{words}</bdi>
    </>
  )
}

function estimate(): number {
  return 32
}
