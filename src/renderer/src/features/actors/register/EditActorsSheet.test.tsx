// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { ActorView } from '#shared/actors/actor-view.ts'
import { actorOf } from '#shared/briefing/compose/fixtures.ts'
import type { ActorRow } from '#shared/registers/actor-register.ts'
import { keptIn, typeWithoutRest, wait } from '../../../core/test-app/kept-places.ts'
import { cleanUpAfterEach, createTestApp, renderIn, type TestApp } from '../../../core/test-app/test-app.tsx'
import { EditActorsSheet } from './EditActorsSheet.tsx'

const [macron, merz] = [{ ...actorOf('Macron'), tags: ['envoys'] }, actorOf('Merz')]

let app: TestApp
let places: Map<string, string>

beforeEach(() => {
  vi.useFakeTimers()
  places = new Map()
  app = createTestApp(keptIn(places))
})
afterEach(() => void vi.useRealTimers())
cleanUpAfterEach()

async function open(...actors: readonly ActorView[]): Promise<void> {
  cleanup()
  renderIn(app, <EditActorsSheet rows={actors.map((actor) => ({ actor }) as ActorRow)} onLeave={cleanup} />)
  await wait(0)
}
const tags = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Add tags' })
const takenOff = () => screen.getByRole<HTMLInputElement>('checkbox', { name: 'envoys' })
const stored = () => places.get('draft:edit-actors')

it('keeps what is typed after five seconds while somebody types on and on', async () => {
  await open(macron, merz)
  const words = await typeWithoutRest(tags)
  expect(stored()).toContain(words)
  await open(macron, merz)
  expect(tags().value).toBe(words)
})

it('keeps what is chosen for the same actors, offers it for others, and forgets it once it is saved', async () => {
  await open(macron, merz)
  fireEvent.click(takenOff())
  await open(merz, macron)
  expect(takenOff().checked).toBe(true)
  await open(macron)
  expect(takenOff().checked).toBe(false)
  fireEvent.click(screen.getByText('Use it'))
  fireEvent.submit(tags().closest('form')!)
  await wait(0)
  expect(app.sent('updateActors')).toEqual([{ ids: [macron.id], fields: { removeTags: ['envoys'] } }])
  expect(stored()).toBe('')
})

it('keeps what is typed when a field is left', async () => {
  await open(macron, merz)
  fireEvent.change(tags(), { target: { value: 'talks' } })
  fireEvent.blur(tags())
  expect(stored()).toContain('talks')
})
