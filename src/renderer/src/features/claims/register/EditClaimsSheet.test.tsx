// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { claimOf, sourceTextOf } from '#shared/briefing/compose/fixtures.ts'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import type { ClaimRow } from '#shared/registers/claim-register.ts'
import { keptIn, typeWithoutRest, wait } from '../../../core/test-app/kept-places.ts'
import { cleanUpAfterEach, createTestApp, renderIn, type TestApp } from '../../../core/test-app/test-app.tsx'
import { EditClaimsSheet } from './EditClaimsSheet.tsx'

const text = sourceTextOf('A title\nThey said that both had agreed and that nobody had paid.\n')
const agreed = claimOf(text, { quotes: ['both had agreed'] })
const paid = claimOf(text, { quotes: ['nobody had paid'] })

let app: TestApp
let places: Map<string, string>

beforeEach(() => {
  vi.useFakeTimers()
  places = new Map()
  app = createTestApp(keptIn(places))
})
afterEach(() => void vi.useRealTimers())
cleanUpAfterEach()

async function open(...claims: readonly ClaimView[]): Promise<void> {
  cleanup()
  renderIn(app, <EditClaimsSheet rows={claims.map((claim) => ({ claim }) as ClaimRow)} onLeave={cleanup} />)
  await wait(0)
}
const tags = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Add tags' })
const stored = () => places.get('draft:edit-claims')

it('keeps what is typed after five seconds while somebody types on and on, for the same claims in any order', async () => {
  await open(agreed, paid)
  const words = await typeWithoutRest(tags)
  expect(stored()).toContain(words)
  await open(paid, agreed)
  expect(tags().value).toBe(words)
})

it('only offers what was typed for other claims', async () => {
  await open(agreed, paid)
  fireEvent.change(screen.getByRole('combobox', { name: 'Kind' }), { target: { value: 'denial' } })
  await open(paid)
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Kind' }).value).toBe('')
  fireEvent.click(screen.getByText('Use it'))
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Kind' }).value).toBe('denial')
  fireEvent.submit(tags().closest('form')!)
  await wait(0)
  expect(app.sent('updateClaims')).toEqual([{ ids: [paid.id], fields: { kind: 'denial' } }])
  expect(stored()).toBe('')
})

it('keeps what is typed when a field is left', async () => {
  await open(agreed, paid)
  fireEvent.change(tags(), { target: { value: 'talks' } })
  fireEvent.blur(tags())
  expect(stored()).toContain('talks')
})
