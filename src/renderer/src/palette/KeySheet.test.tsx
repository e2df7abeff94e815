// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import type { Handlers } from '../core/keyboard/keyboard.ts'
import { cleanUpAfterEach, createTestApp, renderIn } from '../core/test-app/test-app.tsx'
import { KeySheet } from './KeySheet.tsx'

cleanUpAfterEach()

it('says which keys choose from a list in a place that has lists, and only there', () => {
  const app = createTestApp()
  for (const scope of ['reading', 'claim-card'] as const) app.keyboard.mount(scope, {} as Handlers<typeof scope>)
  renderIn(app, <KeySheet />)
  const places = [...document.querySelectorAll('section:not(:has(section))')].map((one) => one.textContent)
  expect(places.filter((text) => /Choose from the list.*Alt 1.*Alt 0.*Alt -/u.test(text))).toEqual([
    expect.stringMatching(/^Claim card/u),
  ])
  expect(places.length).toBeGreaterThan(1)
})
