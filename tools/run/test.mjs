import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { ensureStrace } from './install-strace.mjs'
import { root, runNode } from './node.mjs'
import { runtimeEnvironment } from './runtime.mjs'
import { readPlaywright, readVitest } from './test-reports.mjs'

/**
 * `npm test`: unit and integration tests (Vitest), then user stories on the built app (Playwright).
 * --long runs the tests that do not fit into twelve minutes. --electron requires Electron's binary and runs only tests that start an app
 * (the contract tests, printing, the stories) on Linux, macOS and Windows; all other tests are the same as in `npm test`.
 * Any other argument selects files whose name contains it. A complete run that takes longer than twelve minutes fails.
 */
const args = process.argv.slice(2)
const long = args.includes('--long')
const must = args.includes('--electron') ? 'electron' : null
const names = args.filter((arg) => !arg.startsWith('--'))
const results = join(root, 'test-results')
/** The limit for a complete `npm test` on two cores, in seconds. A slower suite would be run less often. */
const mostSeconds = 720

rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
if (must === null) ensureStrace()
const env = {
  ...(await runtimeEnvironment({ must })),
  ATTACHE_LONG_TESTS: long ? '1' : '',
  ATTACHE_TESTS: must ?? '',
}
const started = Date.now()

// First, since some tests run the built page of the import window.
const built = await build()

const vitestReport = join(results, 'vitest.json')
const vitest = await runNode(
  [
    `${root}/node_modules/vitest/vitest.mjs`,
    'run',
    '--passWithNoTests',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${vitestReport}`,
    ...names,
  ],
  { env },
)

const playwrightReport = join(results, 'playwright.json')
const playwright =
  built !== 0
    ? built
    : await runNode(
        [
          `${root}/node_modules/@playwright/test/cli.js`,
          'test',
          '--config',
          'e2e/playwright.config.ts',
          '--pass-with-no-tests',
          ...names,
        ],
        { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport } },
      )

const files = [...readVitest(read(vitestReport), root), ...readPlaywright(read(playwrightReport))].toSorted(
  (a, b) => b.seconds - a.seconds,
)
console.log('\nSeconds a file, from one second')
printSeconds(files.filter(({ seconds }) => seconds >= 1))
const passed = files.reduce((sum, file) => sum + file.passed, 0)
const failed = files.flatMap((file) => file.failed.map((test) => `${file.file} › ${test}`))
const seconds = Math.round((Date.now() - started) / 1000)
console.log(`\n${seconds} seconds in all`)
const tooLong = !long && names.length === 0 && seconds > mostSeconds
if (tooLong) {
  console.log(`That is more than the ${mostSeconds} seconds that the whole suite may take. The ten slowest files:`)
  printSeconds(files.slice(0, 10))
}
for (const test of failed) console.log(`failed: ${test}`)
console.log(`${passed} passed, ${failed.length} failed`)
process.exit(vitest === 0 && playwright === 0 && failed.length === 0 && passed > 0 && !tooLong ? 0 : 1)

function printSeconds(rows) {
  for (const { file, seconds } of rows) console.log(`${seconds.toFixed(1).padStart(7)}  ${file}`)
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}
