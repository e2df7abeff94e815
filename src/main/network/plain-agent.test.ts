import { expect, it } from 'vitest'
import { plainAgent } from './plain-agent.ts'

const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)'

it.each([
  ['Attaché/0.1.0', 'Electron/45.4.1', '(X11; Linux x86_64)'],
  ['attache/0.1.0-beta.1', 'Electron/45.4.1', '(Windows NT 10.0; Win64; x64)'],
  ['Attaché(dev)/0', 'Electron/46.0.0-nightly', '(Macintosh; Intel Mac OS X 10_15_7)'],
])('%s and %s are not named, and %s is', (app, electron, system) => {
  expect(plainAgent(`Mozilla/5.0 ${system} ${webkit} ${app} Chrome/156.0.0.0 ${electron} Safari/537.36`)).toBe(
    `Mozilla/5.0 ${system} ${webkit} Chrome/156.0.0.0 Safari/537.36`,
  )
})

it('what names nobody else stays as it is', () => {
  const agent = `Mozilla/5.0 (X11; Linux x86_64) ${webkit} Chrome/156.0.0.0 Safari/537.36`
  expect(plainAgent(agent)).toBe(agent)
})
