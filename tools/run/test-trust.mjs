import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { ensureStrace } from './install-strace.mjs'
import { root, runNode } from './node.mjs'
import { runtimeEnvironment } from './runtime.mjs'
import { readPlaywright, readVitest } from './test-reports.mjs'
import { printTable, writeTable } from './trust-table.mjs'

/**
 * `npm run test:trust`: the figures behind docs/trust.md. Each figure is counted by the test it belongs to.
 * Names as arguments select parts; --write puts the table into docs/trust.md.
 */
const parts = {
  kills: {
    says: 'The library’s process killed while marking, merging and opening',
    vitest: ['src/main/library/kill-tests'],
  },
  'app-kills': { says: 'The whole app killed while marking', playwright: ['e2e/killed.spec.ts'] },
  'system-calls': {
    says: 'Killed before each system call of gestures, closing, backup, migration, erasing, recovery and restoring',
    vitest: ['tools/trust/system-calls/kill'],
  },
  disk: {
    says: 'Disk full, and an I/O error, at each write point of the same',
    vitest: ['tools/trust/system-calls/fail'],
  },
  damage: {
    says: 'Damaged libraries: header, pages, WAL, schema, rows',
    vitest: [
      'tools/trust/damage',
      'tools/trust/checker',
      'src/main/library/opening/recover',
      'src/main/library/opening/wal',
      'src/main/library/worker/damage-found',
    ],
    playwright: ['e2e/broken-libraries.spec.ts'],
  },
  backups: { says: 'Backups under write load, with wrong clocks, on bad disks', vitest: ['src/main/library/backups'] },
  erase: {
    says: 'No word of an erased source left, through kills',
    vitest: ['src/main/library/erase'],
    playwright: ['e2e/erasing.spec.ts'],
  },
  file: {
    says: 'File replaced, deleted, unmounted, made read-only, its folder renamed while open',
    vitest: ['src/main/library/opening/file-lost', 'src/main/library/opening/unwritable'],
    playwright: ['e2e/file-replaced.spec.ts', 'e2e/missing-libraries.spec.ts'],
  },
  clock: { says: 'Clock back and forward a year', vitest: ['tools/trust/clock'] },
  machines: { says: 'Two machines in one folder; hostile locks', vitest: ['src/main/library/opening/lock'] },
  ipc: {
    says: 'Wrong and very large calls to every method',
    playwright: ['e2e/ipc.spec.ts', 'e2e/large-calls.spec.ts', 'e2e/bad-input.spec.ts'],
  },
  payloads: { says: 'Payloads through every field, printing and exports', playwright: ['e2e/payloads.spec.ts'] },
}

const args = process.argv.slice(2)
const asked = args.filter((arg) => !arg.startsWith('--'))
const unknown = asked.filter((name) => !(name in parts))
if (unknown.length > 0) {
  console.error(`There is no part “${unknown[0]}”; there are ${Object.keys(parts).join(', ')}.`)
  process.exit(2)
}
const chosen = asked.length > 0 ? asked : Object.keys(parts)
const results = join(root, 'test-results')
const figures = join(results, 'trust')

mkdirSync(results, { recursive: true })
ensureStrace()
const env = { ...(await runtimeEnvironment()), ATTACHE_LONG_TESTS: '1', ATTACHE_APP_KILLS: '200' }
const built = chosen.some((name) => parts[name].playwright) ? await build() : 0

const rows = []
for (const name of chosen) rows.push(await runPart(name, parts[name]))
printTable(rows)
if (args.includes('--write')) writeTable(rows)
process.exit(rows.every(({ failed }) => failed === 0) ? 0 : 1)

/** Runs one part and returns its counts and the figures that its tests have written. */
async function runPart(name, { says, vitest = [], playwright = [] }) {
  console.log(`\n${name}: ${says}`)
  rmSync(figures, { recursive: true, force: true })
  const started = Date.now()
  const ran = [
    ...(vitest.length > 0 ? [await runVitest(vitest, join(results, `trust-${name}-vitest.json`))] : []),
    ...(playwright.length > 0 ? [await runPlaywright(playwright, join(results, `trust-${name}-playwright.json`))] : []),
  ]
  const files = ran.flatMap((one) => one.files)
  const passed = files.reduce((sum, file) => sum + file.passed, 0)
  const isClean = ran.every(({ code }) => code === 0) && passed > 0
  const failed = Math.max(files.flatMap((file) => file.failed).length, isClean ? 0 : 1)
  const seconds = Math.round((Date.now() - started) / 1000)
  return { part: name, says, passed, failed, seconds, figures: readFigures() }
}

async function runVitest(names, report) {
  rmSync(report, { force: true })
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  const code = await runNode([`${root}/node_modules/vitest/vitest.mjs`, 'run', ...reporters, ...names], { env })
  return { code, files: readVitest(read(report), root) }
}

async function runPlaywright(names, report) {
  if (built !== 0) return { code: built, files: [] }
  rmSync(report, { force: true })
  const code = await runNode(
    [`${root}/node_modules/@playwright/test/cli.js`, 'test', '--config', 'e2e/playwright.config.ts', ...names],
    { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report } },
  )
  return { code, files: readPlaywright(read(report)) }
}

function readFigures() {
  try {
    return readdirSync(figures)
      .toSorted()
      .map((file) => JSON.parse(readFileSync(join(figures, file), 'utf8')))
  } catch {
    return []
  }
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}
