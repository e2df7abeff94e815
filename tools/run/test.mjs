import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { ensureStrace } from './install-strace.mjs'
import { root, runNode } from './node.mjs'
import { runtimeEnvironment } from './runtime.mjs'
import { readPlaywright, readVitest } from './test-reports.mjs'

/**
 * `npm test`: unit and integration tests (Vitest), then the user stories on the built app (Playwright).
 * --long runs what does not fit into nine minutes; --electron insists on Electron's binary.
 * Anything else narrows the run to files whose name holds it.
 */
const args = process.argv.slice(2)
const long = args.includes('--long')
const must = args.includes('--electron') ? 'electron' : null
const names = args.filter((arg) => !arg.startsWith('--'))
const results = join(root, 'test-results')

rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
ensureStrace()
const env = { ...runtimeEnvironment({ must }), ATTACHE_LONG_TESTS: long ? '1' : '' }
const started = Date.now()

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

const built = await build()
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

const files = [...readVitest(read(vitestReport), root), ...readPlaywright(read(playwrightReport))]
console.log('\nSeconds a file')
for (const { file, seconds } of files.toSorted((a, b) => b.seconds - a.seconds))
  console.log(`${seconds.toFixed(1).padStart(7)}  ${file}`)
const passed = sum(files, 'passed')
const failed = sum(files, 'failed')
console.log(`\n${((Date.now() - started) / 1000).toFixed(0)} seconds in all`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(vitest === 0 && playwright === 0 && failed === 0 && passed > 0 ? 0 : 1)

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

function sum(rows, key) {
  return rows.reduce((total, row) => total + row[key], 0)
}
