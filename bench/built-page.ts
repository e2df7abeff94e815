import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { build } from 'vite'
import { findChromium } from '../tools/chromium-runtime/find-chromium.ts'

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.html': 'text/html',
}

/** The address of the page of a bench. Nothing of it goes over a network. */
export const benchPage = 'http://bench.invalid/'

/**
 * Builds the page in a folder of `bench/` as the product's window is built, and hands it to `measure` in headless Chromium, with the
 * browser's version. `measure` goes to `benchPage`. Afterwards the browser is closed, and what was built is deleted.
 */
export async function onBuiltPage(
  folder: string,
  measure: (page: Page, version: string) => Promise<void>,
): Promise<void> {
  const built = mkdtempSync(join(tmpdir(), 'attache-bench-'))
  try {
    await build({
      root: join(import.meta.dirname, folder),
      logLevel: 'error',
      base: './',
      build: { outDir: built, emptyOutDir: true, target: 'chrome150', minify: true },
    })
    const executablePath = findChromium()
    const browser = await chromium.launch({
      ...(executablePath === null ? {} : { executablePath }),
      args: ['--no-sandbox'],
    })
    try {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
      await page.route(`${benchPage}**`, async (route) => {
        const { pathname } = new URL(route.request().url())
        await route.fulfill({
          body: readFileSync(join(built, pathname === '/' ? 'index.html' : pathname)),
          contentType: types[extname(pathname)] ?? 'text/html',
        })
      })
      await measure(page, browser.version())
    } finally {
      await browser.close()
    }
  } finally {
    rmSync(built, { recursive: true, force: true })
  }
}
