// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react'
import { createRef } from 'react'
import { beforeEach, expect, it, vi } from 'vitest'
import { commandIds, commandOf, type CommandId } from '#shared/commands/commands.ts'
import { cleanUpAfterEach, createTestApp, renderIn, type TestApp } from '../../core/test-app/test-app.tsx'
import { RegisterControls } from './RegisterControls.tsx'

let app: TestApp
/** The commands that ran, with whether the rows had the focus. */
let ran: string[]
beforeEach(() => {
  app = createTestApp()
  ran = []
  const rows = () => document.activeElement?.getAttribute('role') === 'grid'
  const of = commandIds.filter((id) => commandOf(id).scope === 'register')
  app.keyboard.mount(
    'register',
    Object.fromEntries(of.map((id: CommandId) => [id, () => void ran.push(`${id} ${rows()}`)])) as never,
  )
})
cleanUpAfterEach()

function open(inMenu: boolean): void {
  const rows = createRef<HTMLDivElement>()
  renderIn(
    app,
    <>
      <RegisterControls inMenu={inMenu} groupedBy={undefined} sorted="" rowsRef={rows} />
      <div ref={rows} role="grid" tabIndex={0} />
    </>,
  )
}
/** Opens the menu; returns its entries. */
function menu() {
  fireEvent.click(screen.getByRole('button', { name: 'More actions' }))
  const { dialog } = app.state.getState()
  return dialog?.kind === 'menu' ? dialog.items : []
}
const labels = () => menu().map((entry) => entry?.label)

it('a button runs its command on the rows', () => {
  open(false)
  fireEvent.click(screen.getByRole('button', { name: 'Add filter F' }))
  expect(ran).toEqual(['register.condition true'])
})

it('the menu has what has no button, and those for which the line has no room', () => {
  open(false)
  expect(labels()).toEqual(['Copy as table', 'Select all'])
  screen.getByRole('button', { name: /^Save filter/u }).style.display = 'none'
  expect(labels()).toEqual(['Save filter', 'Copy as table', 'Select all'])
})

it('the menu has all while selected rows have their buttons in the line, and runs them', async () => {
  open(true)
  expect(screen.getAllByRole('button')).toHaveLength(1)
  const items = menu()
  expect(items).toHaveLength(6)
  act(() => items[1]?.run?.())
  await vi.waitFor(() => expect(ran).toEqual(['register.columns true']))
})
