// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react'
import { QueryClientProvider } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import type { ActorCard } from '#shared/actors/actor-card.ts'
import { actorOf, claimOf, sourceTextOf } from '#shared/briefing/compose/fixtures.ts'
import { ok } from '#shared/model/result.ts'
import { cleanUpAfterEach, createTestApp, renderIn } from '../../../core/test-app/test-app.tsx'
import { SplitSheet } from './SplitSheet.tsx'

cleanUpAfterEach()

it('offers the claims that the actor makes, and those that are said about it, each once', async () => {
  const vik = actorOf('Vik')
  const text = sourceTextOf('Rain will fall. Snow will fall.\n')
  const claims = ['Rain', 'Snow'].map((word) => claimOf(text, { quotes: [word] }))
  const [says, said] = claims.map(({ id }) => id) as [string, string]
  const card = { actor: vik, claims: [says], claimsSaidAbout: [said, says] } as unknown as ActorCard
  const app = createTestApp({
    readActorCard: () => ok(card),
    listActorMentions: () => ok({ total: 0, mentions: [] }),
  })
  act(() => {
    app.stores.actors.setState({ byId: new Map([[vik.id, vik]]) })
    app.stores.claims.setState({ byId: new Map(claims.map((one) => [one.id, one])) })
  })
  renderIn(
    app,
    <QueryClientProvider client={app.queries.cache}>
      <SplitSheet actor={vik.id} />
    </QueryClientProvider>,
  )
  expect(await screen.findByText(/of 2 selected/u)).toBeTruthy()
})
