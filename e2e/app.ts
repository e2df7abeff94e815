import { rmSync } from 'node:fs'
import { test as base } from '@playwright/test'
import { makeHome, startApp, type Home, type Running } from './launch.ts'

/** Stories of one file share an app and its home, in order; each file starts afresh. */
export const test = base.extend<object, { home: Home; app: Running }>({
  home: [async ({}, use) => {
    const home = makeHome()
    await use(home)
    rmSync(home.folder, { recursive: true, force: true })
  }, { scope: 'worker' }],
  app: [async ({ home }, use) => {
    const app = await startApp(home)
    await use(app)
    await app.close()
  }, { scope: 'worker' }],
})

export { expect } from '@playwright/test'
