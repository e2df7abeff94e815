import { EventEmitter } from 'node:events'
import type { App } from 'electron'
import { expect, it } from 'vitest'
import { quitAfterClosing } from './quit-after-closing.ts'

it('waits for the library, which closes once, though the app is asked to quit again meanwhile', async () => {
  const told: string[] = []
  const events = new EventEmitter()
  const quit = () => {
    let prevented = false
    events.emit('will-quit', { preventDefault: () => (prevented = true) })
    if (!prevented) told.push('gone')
  }
  const closing = Promise.withResolvers<void>()
  quitAfterClosing({ on: events.on.bind(events), quit } as unknown as App, () => {
    told.push('closes')
    // A library that is closing already answers a second call at once.
    return told.length > 1 ? Promise.resolve() : closing.promise
  })
  quit()
  quit()
  await new Promise((resolve) => setImmediate(resolve))
  expect(told).toEqual(['closes'])
  closing.resolve()
  await new Promise((resolve) => setImmediate(resolve))
  expect(told).toEqual(['closes', 'gone'])
})
