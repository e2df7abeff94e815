import { defineConfig } from '@playwright/test'
import './network-log.ts'

/** Stories that make tools/chromium-runtime behave like certain systems. Electron behaves so by itself, or never. */
const ownOfTheRuntime = process.env.ATTACHE_TESTS === 'electron' ? ['traits/**'] : []

/**
 * User stories on the built app, two at a time. One app start serves a whole story. There are no retries, because a retry would hide a
 * race.
 */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/e2e',
  timeout: 90_000,
  expect: { timeout: 10_000 },
  workers: 2,
  retries: 0,
  projects: [
    { name: 'stories', testIgnore: ['network.spec.ts', ...ownOfTheRuntime], teardown: 'network' },
    { name: 'network', testMatch: 'network.spec.ts' },
  ],
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json']],
})
