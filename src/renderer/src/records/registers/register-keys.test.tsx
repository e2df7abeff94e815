// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import type { SavedFilter } from '#shared/registers/filter.ts'
import { ok } from '#shared/model/result.ts'
import { keysReach, setKeys } from '../../core/test-app/press-keys.ts'
import { cleanUpAfterEach, createTestApp, renderIn, type TestApp } from '../../core/test-app/test-app.tsx'
import type { RegisterFilter, RegisterState } from '../../core/registers/register-state.ts'
import { ColumnsSheet } from './ColumnsSheet.tsx'
import { SavedFilterRows } from './SavedFilterRows.tsx'

let app: TestApp
let done: string[]
beforeEach(() => {
  app = createTestApp({ deleteFilter: ({ id }) => (done.push(`delete ${id}`), ok(null)) as never })
  done = []
})
const press = keysReach(() => app)
cleanUpAfterEach()

describe('the keys of saved filters', () => {
  const saved = (id: string, name: string) => ({ id, name, screen: 'claims', filter: {} }) as unknown as SavedFilter
  const open = () =>
    renderIn(
      app,
      <>
        <SavedFilterRows
          filters={[saved('a', 'Money'), saved('b', 'Trump')]}
          onApply={({ id }) => done.push(`apply ${id}`)}
          onRename={({ id }) => done.push(`rename ${id}`)}
          onDeleted={() => done.push('gone')}
        />
        <button>Other</button>
      </>,
    )
  const focus = (name: string) => act(() => screen.getByRole('button', { name }).focus())

  it('rename and delete the one that has the focus', async () => {
    open()
    focus('Trump')
    press('e')
    await act(async () => press('Delete'))
    focus('Money')
    press('e')
    expect(done).toEqual(['rename b', 'delete b', 'gone', 'rename a'])
  })
  it('do nothing elsewhere', () => {
    open()
    focus('Trump')
    focus('Other')
    press('e')
    press('Delete')
    expect(done).toEqual([])
  })
  it('rest while single letters are off, but for the others', async () => {
    setKeys(app, false)
    open()
    focus('Trump')
    press('e')
    await act(async () => press('Delete'))
    expect(done).toEqual(['delete b', 'gone'])
  })
  it('are those that the user gave them, and are told', () => {
    setKeys(app, true, { 'saved-filters.rename': ['F2'] })
    open()
    focus('Trump')
    press('e')
    press('F2')
    expect(done).toEqual(['rename b'])
    expect(screen.getByRole('button', { name: 'Trump' }).getAttribute('aria-keyshortcuts')).toBe('F2 Delete')
  })
  it('are also in a menu beside each', async () => {
    open()
    fireEvent.click(screen.getByRole('button', { name: 'Rename or delete Trump' }))
    const { dialog } = app.state.getState()
    if (dialog?.kind !== 'menu') throw new Error('No menu is open.')
    expect(dialog.items.map((entry) => entry?.command)).toEqual(['saved-filters.rename', 'saved-filters.delete'])
    await act(async () => dialog.items.forEach((entry) => entry?.run?.()))
    expect(done).toEqual(['rename b', 'delete b', 'gone'])
  })
})

describe('the keys of the columns sheet', () => {
  const words = { speaker: 'Speaker', words: 'Words', kind: 'Kind' }
  type Column = keyof typeof words
  const visible: readonly Column[] = ['speaker', 'words', 'kind']
  const open = () => {
    const state = {
      setFilter: (patch: Partial<RegisterFilter<Column, object>>) => done.push(JSON.stringify(patch)),
    } as unknown as RegisterState<Column, object>
    renderIn(
      app,
      <ColumnsSheet
        state={state}
        filter={{ conditions: {}, sort: [], columns: [] }}
        visible={visible}
        columns={visible}
        words={words}
        onLeave={() => done.push('left')}
      />,
    )
    act(() => screen.getByRole('checkbox', { name: 'Speaker' }).focus())
  }

  it('sort by the column that has the focus, move it, and end the sheet', () => {
    open()
    press('s')
    press('ArrowDown')
    press('ArrowUp', { altKey: true })
    press('ArrowDown', { altKey: true })
    press('Enter')
    expect(done).toEqual([
      '{"sort":[{"column":"speaker","descending":false}]}',
      '{"columns":["words","speaker","kind"]}',
      '{"columns":["speaker","kind","words"]}',
      'left',
    ])
  })
  it('are also buttons in the row of each column', () => {
    open()
    fireEvent.click(screen.getByRole('button', { name: 'Move Speaker down' }))
    fireEvent.click(screen.getByRole('button', { name: 'Move Kind up' }))
    fireEvent.click(screen.getByRole('button', { name: 'Sort by Words' }))
    expect(done).toEqual([
      '{"columns":["words","speaker","kind"]}',
      '{"columns":["speaker","kind","words"]}',
      '{"sort":[{"column":"words","descending":false}]}',
    ])
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Move Speaker up' }).disabled).toBe(true)
  })
  it('leave the buttons below alone', () => {
    open()
    act(() => screen.getByRole('button', { name: 'Reset' }).focus())
    press('s')
    press('Enter')
    expect(done).toEqual([])
  })
  it('rest while single letters are off, and can be others', () => {
    setKeys(app, false, { 'columns.done': ['F2'] })
    open()
    press('s')
    press('F2')
    expect(done).toEqual(['left'])
  })
})
