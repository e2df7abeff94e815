import { useMemo, useRef, useState, type ReactNode } from 'react'
import type { Filter, SavedFilter } from '#shared/registers/filter.ts'
import type { RowGroup } from '#shared/registers/sort-rows.ts'
import { asCsv, asTable, registerCells, type CellsOfRow } from '#shared/registers/table.ts'
import type { LibraryInfo } from '#shared/library/library-view.ts'
import { chosenCaseOf } from '../../core/cases.ts'
import { useApp, useAppState } from '../../core/app-context.ts'
import { usePlace } from '../../core/use-place.ts'
import { useKeyScope } from '../../core/keyboard/use-key-scope.ts'
import { FilterField } from '../../ui/FilterField.tsx'
import { Button } from '../../ui/Button.tsx'
import { KeyOf } from '../../core/keyboard/Keys.tsx'
import { selectAll, selectNone, toggle } from '../../core/registers/choice.ts'
import { storedFilter } from '../../core/registers/register-state.ts'
import type { RegisterColumn } from './columns.ts'
import { ColumnsSheet } from './ColumnsSheet.tsx'
import { ConditionChips, type OwnChip } from './ConditionChips.tsx'
import { ConditionSheet, type TypedOffer } from './ConditionSheet.tsx'
import { FacetRail } from './FacetRail.tsx'
import { RegisterControls } from './RegisterControls.tsx'
import { withField, type Facet, type FacetOption } from './facets.ts'
import { RegisterTable } from './RegisterTable.tsx'
import { SavedFilterRows } from './SavedFilterRows.tsx'
import { SaveFilterSheet } from './SaveFilterSheet.tsx'
import { useSavedFilters } from './use-saved-filters.ts'
import type { Register } from './use-register.ts'
import { strings } from './strings.tsx'
import './empty-screen.css'
import './register.css'

type Sheet =
  | { readonly kind: 'condition' }
  | { readonly kind: 'columns' }
  | { readonly kind: 'save'; readonly renames: SavedFilter | null }

/** The configuration of a register besides its rows; created once, outside of the component. */
export type RegisterParts<R, C extends string, Q> = {
  readonly screen: Filter['screen']
  readonly columns: readonly RegisterColumn<R, C>[]
  readonly columnWords: Readonly<Record<C, string>>
  readonly usualColumns: readonly C[]
  /** All facets that can be filtered by. */
  readonly facets: readonly Facet<R, Q>[]
  /** The most used facets, shown in the rail. */
  readonly rail: readonly Facet<R, Q>[]
  readonly typedOffers: (typed: string) => readonly TypedOffer<Q>[]
  readonly ownChips: (conditions: Q) => readonly OwnChip<Q>[]
  /** What rows can be grouped by, the default first. */
  readonly groups?: readonly { readonly id: string; readonly words: string }[]
  /** Columns that are drawn inside another one and have no cell of their own. */
  readonly drawn?: (visible: readonly C[]) => readonly C[]
}

/** A register screen: facets in the rail, active conditions and sorting above, and the rows. */
export function RegisterScreen<
  R extends CellsOfRow<C>,
  C extends string,
  Q extends { readonly words?: string | undefined },
>({
  register,
  parts,
  placeholder,
  estimate,
  onOpen,
  place,
  glyph,
  groupWords = wordsOf,
  railStart,
  railEnd,
  primary,
  none,
  actions,
  children,
}: {
  readonly register: Register<R, C, Q>
  readonly parts: RegisterParts<R, C, Q>
  readonly placeholder: string
  readonly estimate: (row: R) => number
  readonly onOpen: (row: R) => void
  /** What the status bar says of the chosen row; its number if it is left out. */
  readonly place?: ((row: R) => string) | undefined
  readonly glyph?: (facet: string, option: FacetOption) => ReactNode
  readonly groupWords?: (group: RowGroup<R>) => ReactNode
  /** Content above the facets in the rail. */
  readonly railStart?: ReactNode
  /** Content below the facets in the rail. */
  readonly railEnd?: ReactNode
  /** The button for what this screen is most used for, after its title. */
  readonly primary?: ReactNode
  /** What is shown if there are no rows at all, whatever the filter. */
  readonly none?: ReactNode
  readonly actions?: ReactNode
  /** The screen's own sheets. */
  readonly children?: ReactNode
}) {
  const { client, state: app } = useApp()
  const dialog = useAppState((values) => values.dialog)
  const { state, filter, rows, all, tableRef, fieldRef, inRows, selectedCount } = register
  const { screen, columns, columnWords, usualColumns, facets, ownChips } = parts
  const ofRows = strings.of[screen]
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const saved = useSavedFilters(screen)
  const visible = filter.columns.length > 0 ? filter.columns : usualColumns
  const drawn = useMemo(() => parts.drawn?.(visible) ?? visible, [parts, visible])
  const copiesAll = useRef(false)

  const { chosen } = register
  usePlace(chosen ? (place?.(chosen) ?? ofRows.place(rows.indexOf(chosen) + 1, rows.length)) : '')
  const headRef = useRef<HTMLElement>(null)
  const groupedBy = parts.groups?.find(({ id }) => id === filter.group) ?? parts.groups?.[0]

  const toRows = () => tableRef.current?.focus()
  const leave = () => {
    setSheet(null)
    setTimeout(toRows)
  }
  const clear = () => {
    state.setFilter({ conditions: {} as Q })
    toRows()
  }
  const apply = ({ name, filter: kept }: SavedFilter) => {
    if (kept === null)
      return app.getState().showNotice({
        kind: 'info',
        message: strings.screen.unreadableFilter(name),
      })
    const { conditions, sort, columns: shown, group } = kept as unknown as typeof filter
    state.setFilter({ conditions, sort, columns: shown, group })
    toRows()
  }
  const isNarrowed = Object.keys(filter.conditions).length > 0
  const copyAll = () => {
    toRows()
    copiesAll.current = true
    document.execCommand('copy')
    copiesAll.current = false
  }
  const onCopy = () => {
    const meant = copiesAll.current && selectedCount === 0 ? rows : register.acting()
    if (meant.length === 0) return null
    app.getState().announce(strings.screen.copied(meant.length))
    return asTable(registerCells(visible, columnWords, meant))
  }
  const exportRows = async () => {
    toRows()
    const meant = selectedCount === 0 ? rows : register.acting()
    const { library, showNotice } = app.getState()
    const done = await client.call('exportTable', {
      name: ofRows.fileName(library ? exportName(library) : ''),
      csv: asCsv(registerCells(visible, columnWords, meant)),
    })
    if (!done) return
    const left = Object.keys(columnWords).length - visible.length
    const exported = ofRows.counted(meant.length)
    showNotice({
      kind: 'info',
      message:
        left > 0
          ? strings.screen.exportedWithout(exported, left, done.path)
          : strings.screen.exported(exported, done.path),
    })
  }

  const openGroups = () => {
    if (!parts.groups) return false
    const button = headRef.current?.querySelector<HTMLElement>('[data-command="register.group"]')
    const { left, bottom } = (button?.checkVisibility() ? button : headRef.current!).getBoundingClientRect()
    app.getState().openDialog({
      kind: 'menu',
      label: strings.screen.groupTitle,
      at: { x: left, y: bottom },
      items: parts.groups.map(({ id, words }) => ({
        label: words,
        isOn: id === groupedBy?.id,
        run: () => state.setFilter({ group: id }),
      })),
    })
  }

  const selectNothing = () => {
    state.setChoice(selectNone)
    toRows()
  }
  useKeyScope(
    'register',
    {
      'register.select': () =>
        inRows() && register.chosen ? state.setChoice((last) => toggle(last, register.idOf(register.chosen!))) : false,
      'register.selectAll': () =>
        inRows() ? state.setChoice((last) => selectAll(last, rows.map(register.idOf))) : false,
      'register.filter': () => {
        fieldRef.current?.focus()
        fieldRef.current?.select()
      },
      'register.condition': () => setSheet({ kind: 'condition' }),
      'register.group': openGroups,
      'register.columns': () => setSheet({ kind: 'columns' }),
      'register.save': () => setSheet({ kind: 'save', renames: null }),
      'register.clear': () => (inRows() && isNarrowed ? clear() : false),
      'register.copy': copyAll,
      'register.export': () => void exportRows(),
      'register.back': () => {
        if (inRows()) return selectedCount > 0 ? state.setChoice(selectNone) : false
        toRows()
      },
    },
    sheet === null && dialog === null,
  )

  return (
    <div className="register-screen">
      <aside className="register-rail left-rail" aria-label={ofRows.rail}>
        {railStart}
        <FacetRail register={register} facets={parts.rail} glyph={glyph} />
        {railEnd}
        <SavedFilterRows
          filters={saved}
          onApply={apply}
          onRename={(renames) => setSheet({ kind: 'save', renames })}
          onDeleted={toRows}
        />
      </aside>
      <section className="register" aria-label={ofRows.section}>
        <header ref={headRef} className={primary ? 'register-head has-primary' : 'register-head'}>
          <h1>
            {rows.length === all.length
              ? ofRows.counted(all.length)
              : strings.screen.found(rows.length, ofRows.counted(all.length))}
          </h1>
          {primary}
          <span className="register-tools">
            <FilterField
              label={ofRows.filter}
              looksAt={placeholder}
              hint={<KeyOf command="register.filter" />}
              value={filter.conditions.words ?? ''}
              fieldRef={fieldRef}
              listRef={tableRef}
              onChange={(words) =>
                state.setFilter({ conditions: withField(filter.conditions, 'words', words || undefined) })
              }
            />
          </span>
          {selectedCount > 0 && (
            <>
              <span className="register-selected">{strings.screen.selected(selectedCount)}</span>
              {actions}
              <Button look="quiet" onPress={selectNothing}>
                {strings.screen.selectNone} <KeyOf command="register.back" />
              </Button>
            </>
          )}
          <RegisterControls
            inMenu={selectedCount > 0}
            sorted={sortText(filter.sort, columnWords)}
            groupedBy={groupedBy?.words}
            rowsRef={tableRef}
          />
        </header>
        {Object.keys(filter.conditions).some((condition) => condition !== 'words') && (
          <div className="register-chips">
            <ConditionChips
              state={state}
              conditions={filter.conditions}
              facets={facets}
              own={ownChips(filter.conditions)}
              onGone={toRows}
            />
            <Button look="quiet" onPress={clear}>
              {strings.screen.clear} <KeyOf command="register.clear" />
            </Button>
          </div>
        )}
        {all.length === 0 && none && <div className="register-without-rows">{none}</div>}
        {rows.length === 0 && !(all.length === 0 && none) && (
          <p className="register-none">
            {ofRows.noneFound}{' '}
            <button type="button" className="link" onClick={clear}>
              {strings.screen.clearLink} <KeyOf command="register.clear" />
            </button>
          </p>
        )}
        <RegisterTable
          label={ofRows.rows}
          register={register}
          columns={columns}
          visible={drawn}
          estimate={estimate}
          counted={ofRows.counted}
          groupWords={groupWords}
          onOpen={onOpen}
          onCopy={onCopy}
        />
      </section>
      {sheet?.kind === 'condition' && (
        <ConditionSheet
          register={register}
          facets={facets}
          typedOffers={parts.typedOffers}
          saved={saved}
          onApply={apply}
          onLeave={leave}
        />
      )}
      {sheet?.kind === 'columns' && (
        <ColumnsSheet
          state={state}
          filter={filter}
          visible={visible}
          columns={columns.map(({ id }) => id)}
          words={columnWords}
          onLeave={leave}
        />
      )}
      {sheet?.kind === 'save' && (
        <SaveFilterSheet
          filter={{ screen, ...storedFilter(filter) } as unknown as Filter}
          filters={saved}
          renames={sheet.renames}
          onLeave={leave}
        />
      )}
      {children}
    </div>
  )
}

function wordsOf({ words }: RowGroup<unknown>): ReactNode {
  return <bdi>{words}</bdi>
}

/** Whose rows they are: those of the chosen or only case, else of the library. */
function exportName(library: LibraryInfo): string {
  return chosenCaseOf(library)?.name ?? (library.cases.length === 1 ? library.case.name : library.name)
}

function sortText<C extends string>(sort: RegisterFilterSort<C>, words: Readonly<Record<C, string>>): string {
  return sort.length === 0
    ? ''
    : strings.screen.sortedBy(
        sort.map(({ column, descending }) => `${words[column].toLocaleLowerCase()} ${descending ? '↓' : '↑'}`),
      )
}
type RegisterFilterSort<C> = readonly { readonly column: C; readonly descending: boolean }[]
