import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import { createDisk, type Disk } from './disk.ts'
import { makeHome, startApp, type Home, type Running } from './launch.ts'
import { FramePage } from './pages/frame-page.ts'

const article = 'Talks resume in Halden\n\nThe envoy said that the talks would resume on Monday.\n'
/** A home with a closed library of one source. Each story breaks a copy of it. */
export const test = base.extend<
  {
    disk: Disk
    home: Home
    library: string
    start: (
      how?: { readonly userData?: string; readonly documents?: string } & Parameters<typeof startApp>[1],
    ) => Promise<Running>
  },
  { finished: Home }
>({
  finished: [
    async ({}, use) => {
      const home = makeHome()
      const app = await startApp(home)
      await new FramePage(app.page).importText(article)
      await app.close()
      await use(home)
      rmSync(home.folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  disk: async ({}, use) => use(createDisk()),
  home: async ({ finished, disk }, use) => {
    const home = makeHome()
    cpSync(finished.documents, home.documents, { recursive: true })
    await use(home)
    // Done here and not in the story, which may fail or time out with an app open. At this point `start` has ended all apps.
    disk.giveBack()
    rmSync(home.folder, { recursive: true, force: true })
  },
  library: async ({ home }, use) => use(join(home.documents, 'Attaché', 'My library.attache')),
  start: async ({ home }, use) => {
    const running: Running[] = []
    await use(async ({ userData = home.userData, documents = home.documents, ...how } = {}) => {
      const app = await startApp({ ...home, userData, documents }, how)
      running.push(app)
      return app
    })
    for (const app of running) await app.close()
  },
})
