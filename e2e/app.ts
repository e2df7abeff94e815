import { rmSync } from 'node:fs'
import { test as base } from '@playwright/test'
import { makeHome, startApp, type Home, type Running } from './launch.ts'

type Open = { readonly file: string; readonly home: Home; readonly app: Running }

/** Keeps the app of the current story file open, and closes it when the stories of another file start. */
class AppPerFile {
  private open: Open | null = null

  async of(file: string): Promise<Open> {
    if (this.open?.file === file) return this.open
    await this.close()
    const home = makeHome()
    this.open = { file, home, app: await startApp(home) }
    return this.open
  }

  async close(): Promise<void> {
    const last = this.open
    this.open = null
    await last?.app.close()
    if (last) rmSync(last.home.folder, { recursive: true, force: true })
  }
}

/** Stories of one file share an app and its home, in order; each file starts with a new home. */
export const test = base.extend<{ home: Home; app: Running }, { apps: AppPerFile }>({
  apps: [
    async ({}, use) => {
      const apps = new AppPerFile()
      await use(apps)
      await apps.close()
    },
    { scope: 'worker' },
  ],
  app: async ({ apps }, use, info) => use((await apps.of(info.file)).app),
  home: async ({ apps }, use, info) => use((await apps.of(info.file)).home),
})

export { expect } from '@playwright/test'
