// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react'
import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import { actorOf } from '#shared/briefing/compose/fixtures.ts'
import { ok } from '#shared/model/result.ts'
import { keysReach } from '../../../core/test-app/press-keys.ts'
import { cleanUpAfterEach, createTestApp, renderIn, type TestApp } from '../../../core/test-app/test-app.tsx'
import { PlacesOrStatesSheet } from './PlacesOrStatesSheet.tsx'
import { SameActorsSheet } from './SameActorsSheet.tsx'

const [halden, karvia] = [actorOf('Halden', 'place'), actorOf('Karvia', 'state')]
/** Mentions of places that wait for an answer, and one that has it. */
let doubtful: object[]
let known: object[]
let app: TestApp
beforeEach(() => {
  const mention = { id: 'm', actor: halden.id, source: 's', exact: 'Halden', prefix: '', suffix: '', where: '¶1' }
  doubtful = [mention]
  known = [{ ...mention, id: 'n', reading: karvia.id }]
  app = createTestApp({
    listDoubtfulReadings: () => ok(doubtful as never),
    listActorMentions: () => ok({ total: known.length, mentions: known } as never),
    listDuplicates: () => ok([{ actor: halden.id, other: karvia.id, likeness: 'same-name' }] as never),
  })
})
const press = keysReach(() => app)
cleanUpAfterEach()

async function open(sheet: ReactNode): Promise<void> {
  act(() => app.stores.actors.setState({ byId: new Map([halden, karvia].map((one) => [one.id, one])) }))
  app.state.getState().openDialog({ kind: 'same-actors' })
  await act(
    async () => void renderIn(app, <QueryClientProvider client={app.queries.cache}>{sheet}</QueryClientProvider>),
  )
  await screen.findByRole('button', { name: 'Close Esc' })
}
const click = (name: RegExp) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const buttons = () => screen.getAllByRole('button').map((one) => one.textContent)
const answers = () => app.sent('setReading').map(({ reading }) => reading)

describe('place names to check', () => {
  it('each answer is a button with its key', async () => {
    await open(<PlacesOrStatesSheet />)
    expect(buttons()).toEqual(expect.arrayContaining(['Means Karvia Y', 'The place itself N', 'Means… =', 'Close Esc']))
    await click(/^Means Karvia/u)
    await click(/^The place itself/u)
    expect(answers()).toEqual([karvia.id, null])
    await click(/^Means…/u)
    expect(screen.getByRole('combobox', { name: 'Means here' })).toBeTruthy()
  })
  it('where nothing is known of the place, one button asks what it means', async () => {
    known = []
    await open(<PlacesOrStatesSheet />)
    expect(buttons().filter((one) => one.startsWith('Means'))).toEqual(['Means… Y'])
    await click(/^Means…/u)
    expect(screen.getByRole('combobox', { name: 'Means here' })).toBeTruthy()
  })
  it('the words are shown in the text by a button, and by Enter, but not where Enter presses a button', async () => {
    await open(<PlacesOrStatesSheet />)
    act(() => screen.getByRole('button', { name: /^The place itself/u }).focus())
    press('Enter')
    expect(app.state.getState().openSource).toBeNull()
    await click(/^Show in the text/u)
    expect(app.state.getState().openSource).toBe('s')
  })
  it('is closed by a button, which has the focus where nothing is left', async () => {
    doubtful = []
    await open(<PlacesOrStatesSheet />)
    expect(document.activeElement?.textContent).toBe('Close Esc')
    await click(/^Close Esc/u)
    expect(app.state.getState().dialog).toBeNull()
  })
})

describe('possible duplicates', () => {
  it('have buttons that mean the same and not the same', async () => {
    await open(<SameActorsSheet />)
    await click(/^Not the same/u)
    expect(app.sent('keepApart')).toEqual([{ actor: halden.id, other: karvia.id, apart: true }])
    await click(/^Same…/u)
    expect(app.state.getState().dialog).toMatchObject({ kind: 'merge-actors' })
  })
})
