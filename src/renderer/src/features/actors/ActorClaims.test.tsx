// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { claimOf, sourceTextOf, sourceViewOf } from '#shared/briefing/compose/fixtures.ts'
import { occasionCalled } from '#shared/claims/fixtures.ts'
import { cleanUpAfterEach, createTestApp, renderIn } from '../../core/test-app/test-app.tsx'
import { ActorClaims } from './ActorClaims.tsx'

cleanUpAfterEach()

const text = sourceTextOf('Rain will fall. Snow will fall. Hail will fall.\n')
const source = sourceViewOf(text)
const [rain, snow, hail] = ['Rain', 'Snow', 'Hail'].map((word) => claimOf(text, { quotes: [word] }))

function open(first?: ReadonlySet<string>): string[] {
  const app = createTestApp()
  act(() => app.stores.sources.setState({ byId: new Map([[source.id, source]]) }))
  const post = { ...occasionCalled('o', 'Post'), withdrawn: { by: '', date: '' } }
  const claims = [hail!, { ...rain!, occasion: post }, snow!]
  renderIn(app, <ActorClaims title="Said about them" claims={claims} {...(first && { first })} />)
  return screen.getAllByRole('listitem').map((item) => item.querySelector('.claim-words')!.textContent)
}

it('puts claims in reading order', () => {
  expect(open()).toEqual(['Rain', 'Snow', 'Hail'])
})

it('puts those first that the analyst says are about the actor, and tells what was withdrawn', () => {
  expect(open(new Set([hail!.id, snow!.id]))).toEqual(['Snow', 'Hail', 'Rain'])
  expect(screen.getAllByRole('listitem').map((item) => item.textContent.includes('since deleted'))).toEqual([
    false,
    false,
    true,
  ])
})
