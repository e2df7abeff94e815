import { defineConfig } from '@playwright/test'
import './network-log.ts'

/** User stories on the built app. One app start serves a whole story; a retry would hide a race. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/e2e',
  timeout: 90_000,
  expect: { timeout: 10_000 },
  workers: 1,
  retries: 0,
  projects: [
    { name: 'stories', testIgnore: 'network.spec.ts', teardown: 'network' },
    { name: 'network', testMatch: 'network.spec.ts' },
  ],
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json']],
})
