// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { newId } from '#shared/model/id.ts'
import { ok } from '#shared/model/result.ts'
import { cleanUpAfterEach, createTestApp, renderIn } from '../../../core/test-app/test-app.tsx'
import { OfficeOffers } from './OfficeOffers.tsx'
import { takeOffice } from './take-office.ts'

cleanUpAfterEach()

const actor = newId()
const offers = [
  { title: 'Prime minister', organisation: null },
  { title: 'Mayor of Port Lisse', organisation: null },
]

it('stores an office only when it is taken: a pressed one, or by the key the first, once', async () => {
  const app = createTestApp({ readOfficeOffers: () => ok(offers), addOffice: () => ok({ id: newId() }) })
  renderIn(app, <OfficeOffers actor={actor} />)
  const second = await screen.findByRole('button', { name: 'Take Mayor of Port Lisse' })
  expect(app.sent('addOffice')).toEqual([])
  await act(async () => second.click())
  expect(app.sent('addOffice')).toEqual([{ actor, ...offers[1], from: '', to: '' }])
  await act(async () => {
    await Promise.all([takeOffice(app, actor), takeOffice(app, actor)])
  })
  expect(app.sent('addOffice').slice(1)).toEqual([{ actor, ...offers[0], from: '', to: '' }])
})
