// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import type { MemoView } from '#shared/memos/memo-view.ts'
import { fail, ok } from '#shared/model/result.ts'
import { cleanUpAfterEach, createTestApp, renderIn, type TestApp } from './test-app/test-app.tsx'
import { useQuery } from './use-query.ts'

cleanUpAfterEach()

/** What the library has. */
let filters: { readonly id: string; readonly name: string }[]
let app: TestApp
/** Every result that the component was rendered with. */
let rendered: unknown[]

beforeEach(() => {
  filters = [{ id: 'a', name: 'Mine' }]
  rendered = []
  app = createTestApp({
    listFilters: async () => ok(filters.map((filter) => ({ ...filter })) as never),
    listMemos: async () => ok([] as MemoView[]),
  })
})

function Names({
  method = 'listFilters' as const,
  asked = true,
}: {
  readonly method?: 'listFilters'
  readonly asked?: boolean
}) {
  const found = useQuery(method, asked ? {} : null)
  rendered.push(found)
  return <p>{found ? found.map(({ name }) => name).join(' ') : 'not read'}</p>
}

const shown = () => document.querySelector('p')?.textContent
const changed = (...types: ('filter' | 'claim')[]) => app.queries.refresh(types.map((type) => ({ type, id: 'a' })))
const asked = () => app.sent('listFilters').length
/** Lets everything that is ready go on. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 20))

it('shows nothing until it is read, then the result', async () => {
  renderIn(app, <Names />)
  expect(shown()).toBe('not read')
  await screen.findByText('Mine')
})

it('asks again after a change that affects it, and after no other', async () => {
  renderIn(app, <Names />)
  await screen.findByText('Mine')
  filters = [{ id: 'a', name: 'Ours' }]
  changed('claim')
  await settle()
  expect([asked(), shown()]).toEqual([1, 'Mine'])
  changed('claim', 'filter')
  await screen.findByText('Ours')
  expect(asked()).toBe(2)
})

it('keeps the same object when the result is equal, and renders nothing again', async () => {
  renderIn(app, <Names />)
  await screen.findByText('Mine')
  const before = rendered.length
  changed('filter')
  await waitFor(() => expect(asked()).toBe(2))
  await settle()
  expect(rendered.length).toBe(before)
})

it('never replaces a later result by one that was asked for earlier', async () => {
  renderIn(app, <Names />)
  await screen.findByText('Mine')
  const early = Promise.withResolvers<never>()
  app.handlers.listFilters = () => early.promise
  changed('filter')
  app.handlers.listFilters = async () => ok([{ id: 'a', name: 'Later' }] as never)
  changed('filter')
  await screen.findByText('Later')
  early.resolve(ok([{ id: 'a', name: 'Earlier' }]) as never)
  await settle()
  expect(shown()).toBe('Later')
})

it('is asked once for all components that show it', async () => {
  renderIn(
    app,
    <>
      <Names />
      <Names />
    </>,
  )
  await waitFor(() => expect(screen.getAllByText('Mine')).toHaveLength(2))
  expect(asked()).toBe(1)
})

it('is not asked with null as its input', async () => {
  const { rerender } = renderIn(app, <Names asked={false} />)
  await settle()
  expect(asked()).toBe(0)
  rerender(<Names />)
  await screen.findByText('Mine')
})

it('reads anew what changed while nobody showed it', async () => {
  const { unmount } = renderIn(app, <Names />)
  await screen.findByText('Mine')
  unmount()
  filters = [{ id: 'a', name: 'Ours' }]
  changed('filter')
  renderIn(app, <Names />)
  expect(shown()).toBe('not read')
  await screen.findByText('Ours')
})

it('shows a failure as a notice and keeps what it had', async () => {
  renderIn(app, <Names />)
  await screen.findByText('Mine')
  app.handlers.listFilters = async () => fail('unreadable', 'Not so.')
  changed('filter')
  await waitFor(() => expect(app.state.getState().notice?.message).toBe('Not so.'))
  expect(shown()).toBe('Mine')
})

it('says nothing of a record that is gone: what shows it goes with the same change', async () => {
  app.handlers.listFilters = async () => fail('not-found', 'Not there.')
  renderIn(app, <Names />)
  await settle()
  expect([app.state.getState().notice, shown()]).toEqual([null, 'not read'])
})

it('forgets everything when another library opens', async () => {
  const { unmount } = renderIn(app, <Names />)
  await screen.findByText('Mine')
  unmount()
  app.queries.clear()
  renderIn(app, <Names />)
  expect(shown()).toBe('not read')
  await screen.findByText('Mine')
})
