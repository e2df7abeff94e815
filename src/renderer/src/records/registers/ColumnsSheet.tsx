import { useRef } from 'react'
import { KeyOf } from '../../core/keyboard/Keys.tsx'
import { useKeyScope } from '../../core/keyboard/use-key-scope.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyCap } from '../../ui/KeyCap.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { moveColumn, toggleColumn, turnSort } from './order-columns.ts'
import type { RegisterFilter, RegisterState } from '../../core/registers/register-state.ts'
import { strings } from './strings.tsx'

/** The buttons that move a column, as its keys do. */
const moves = [
  { by: -1, sign: '↑', words: strings.columns.moveUp },
  { by: 1, sign: '↓', words: strings.columns.moveDown },
] as const

/** Chooses columns, their order and the sorting. Changes are visible at once behind the sheet. */
export function ColumnsSheet<C extends string, Q>({
  state,
  filter,
  visible,
  columns,
  words,
  onLeave,
}: {
  readonly state: RegisterState<C, Q>
  readonly filter: RegisterFilter<C, Q>
  readonly visible: readonly C[]
  readonly columns: readonly C[]
  readonly words: Readonly<Record<C, string>>
  readonly onLeave: () => void
}) {
  const list = useRef<HTMLUListElement>(null)
  const rows = [...visible, ...columns.filter((column) => !visible.includes(column))]
  const focusOn = (column: C | undefined) =>
    list.current?.querySelector<HTMLElement>(`[data-column="${column}"]`)?.focus()
  /** The column whose row has the focus. */
  const atHand = () => rows.find((column) => document.activeElement?.getAttribute('data-column') === column)
  const on = (act: (column: C) => void) => () => {
    const column = atHand()
    return column === undefined ? false : act(column)
  }
  useKeyScope('columns', {
    'columns.sort': on((column) => state.setFilter({ sort: turnSort(filter.sort, column) })),
    'columns.moveUp': on((column) => state.setFilter({ columns: moveColumn(visible, column, -1) })),
    'columns.moveDown': on((column) => state.setFilter({ columns: moveColumn(visible, column, 1) })),
    'columns.done': on(onLeave),
  })
  const press = (event: React.KeyboardEvent, column: C) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    event.stopPropagation()
    focusOn(rows[rows.indexOf(column) + step])
  }
  return (
    <Sheet title={strings.columns.title} onLeave={onLeave} width={520}>
      <ul ref={list} className="column-rows" aria-label={strings.columns.list}>
        {rows.map((column, i) => {
          const place = filter.sort.findIndex((one) => one.column === column)
          const by = filter.sort[place]
          return (
            <li key={column}>
              <button
                type="button"
                role="checkbox"
                aria-checked={visible.includes(column)}
                data-column={column}
                autoFocus={i === 0}
                tabIndex={i === 0 ? 0 : -1}
                aria-label={by ? strings.columns.sorted(words[column], by.descending, place + 1) : words[column]}
                onClick={() => state.setFilter({ columns: toggleColumn(visible, column) })}
                onKeyDown={(event) => press(event, column)}
              >
                <span className="column-tick" aria-hidden>
                  {visible.includes(column) ? '✓' : ''}
                </span>
                {words[column]}
              </button>
              {visible.includes(column) &&
                moves.map(({ by: step, sign, words: say }) => (
                  <button
                    key={step}
                    type="button"
                    tabIndex={-1}
                    className="column-move"
                    aria-label={say(words[column])}
                    disabled={visible.indexOf(column) === (step < 0 ? 0 : visible.length - 1)}
                    onClick={() => state.setFilter({ columns: moveColumn(visible, column, step) })}
                  >
                    {sign}
                  </button>
                ))}
              <button
                type="button"
                tabIndex={-1}
                className={by ? 'column-sort on' : 'column-sort'}
                aria-label={strings.columns.sortBy(words[column])}
                onClick={() => state.setFilter({ sort: turnSort(filter.sort, column) })}
              >
                {by ? `${by.descending ? '↓' : '↑'} ${place + 1}` : strings.columns.sort}
              </button>
            </li>
          )
        })}
      </ul>
      <p className="sheet-keys">
        {strings.columns.keys(
          <KeyCap>Space</KeyCap>,
          <KeyOf command="columns.moveUp" />,
          <KeyOf command="columns.moveDown" />,
          <KeyOf command="columns.sort" />,
        )}
      </p>
      <div className="sheet-actions">
        <Button onPress={() => state.setFilter({ columns: [], sort: [] })}>{strings.columns.reset}</Button>
        <Button look="primary" onPress={onLeave}>
          {strings.columns.done} <KeyOf command="columns.done" />
        </Button>
      </div>
    </Sheet>
  )
}
