import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createServer, loadConfigFromFile, type InlineConfig } from 'vite'
import { expect, test } from '@playwright/test'
import { makeHome, startApp } from './launch.ts'

const root = join(import.meta.dirname, '..')

/** Starts electron-vite's server for the page on its own port. */
async function startDevServer() {
  const loaded = await loadConfigFromFile(
    { command: 'serve', mode: 'development' },
    join(root, 'electron.vite.config.ts'),
  )
  const { renderer } = loaded!.config as { readonly renderer: InlineConfig }
  const server = await createServer({
    ...renderer,
    configFile: false,
    root: join(root, 'src/renderer'),
    server: { port: 0 },
  })
  await server.listen()
  return server
}

test('in development the page is under the policy of the built app, and hot reload works', async () => {
  const server = await startDevServer()
  const home = makeHome()
  try {
    const app = await startApp(home, { env: { ELECTRON_RENDERER_URL: server.resolvedUrls!.local[0]! } })
    const { page } = app
    const refused = await page.evaluate(async () => {
      const refusals: string[] = []
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        refusals.push(effectiveDirective),
      )
      const script = document.createElement('script')
      script.append('window.hacked = 1')
      document.head.append(script)
      await fetch('http://localhost:9/').catch(() => undefined)
      try {
        document.body.insertAdjacentHTML('beforeend', '<img src=x>')
      } catch {
        // Refused; the event has already recorded it.
      }
      // The events arrive a moment later.
      await new Promise((resolve) => setTimeout(resolve, 200))
      return refusals
    })
    expect(refused).toEqual(['require-trusted-types-for', 'connect-src', 'require-trusted-types-for'])
    const reloaded = page.waitForEvent('domcontentloaded')
    server.hot.send({ type: 'full-reload' })
    await reloaded
    await expect(page.getByRole('heading', { name: 'Start with your sources' })).toBeVisible()
    await app.close()
  } finally {
    await server.close()
    rmSync(home.folder, { recursive: true })
  }
})
