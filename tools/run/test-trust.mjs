import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { ensureStrace } from './install-strace.mjs'
import { root, runNode } from './node.mjs'
import { runtimeEnvironment } from './runtime.mjs'
import { readPlaywright, readVitest } from './test-reports.mjs'
import { printTable, writeTable } from './trust-table.mjs'

/**
 * `npm run test:trust`: the figures that docs/trust.md rests on, each counted by the test that it is a figure of.
 * Names narrow the run to parts; --write puts the table into docs/trust.md.
 */
const parts = {
  kills: { vitest: ['src/main/library/kill-tests'] },
  'app-kills': { playwright: ['e2e/killed.spec.ts'] },
  'system-calls': { vitest: ['tools/trust/system-calls/kill'] },
  disk: { vitest: ['tools/trust/system-calls/fail'] },
  damage: {
    vitest: [
      'tools/trust/damage',
      'tools/trust/checker',
      'src/main/library/opening/recover',
      'src/main/library/opening/wal',
    ],
  },
  backups: { vitest: ['src/main/library/backups'] },
  erase: { vitest: ['src/main/library/erase'] },
  file: { vitest: ['src/main/library/opening/file-lost', 'src/main/library/opening/unwritable'] },
  machines: { vitest: ['src/main/library/opening/lock'] },
  clock: { vitest: ['tools/trust/clock'] },
  ipc: { playwright: ['e2e/ipc.spec.ts', 'e2e/bad-input.spec.ts'] },
  payloads: { playwright: ['e2e/payloads.spec.ts'] },
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
const env = { ...runtimeEnvironment(), ATTACHE_LONG_TESTS: '1', ATTACHE_APP_KILLS: '200' }
const built = chosen.some((name) => parts[name].playwright) ? await build() : 0

const rows = []
for (const name of chosen) rows.push(await runPart(name, parts[name]))
printTable(rows)
if (args.includes('--write')) writeTable(rows)
process.exit(rows.every(({ failed }) => failed === 0) ? 0 : 1)

/** Runs a part; answers its counts and the figures that its tests left. */
async function runPart(name, { vitest, playwright }) {
  console.log(`\n${name}`)
  rmSync(figures, { recursive: true, force: true })
  const report = join(results, `trust-${name}.json`)
  rmSync(report, { force: true })
  const started = Date.now()
  const code = vitest ? await runVitest(vitest, report) : built === 0 ? await runPlaywright(playwright, report) : built
  const files = vitest ? readVitest(read(report), root) : readPlaywright(read(report))
  const sum = (key) => files.reduce((total, file) => total + file[key], 0)
  return {
    part: name,
    passed: sum('passed'),
    failed: Math.max(sum('failed'), code === 0 ? 0 : 1),
    seconds: Math.round((Date.now() - started) / 1000),
    figures: readFigures(),
  }
}

function runVitest(names, report) {
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  return runNode([`${root}/node_modules/vitest/vitest.mjs`, 'run', ...reporters, ...names], { env })
}

function runPlaywright(names, report) {
  return runNode(
    [`${root}/node_modules/@playwright/test/cli.js`, 'test', '--config', 'e2e/playwright.config.ts', ...names],
    { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report } },
  )
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
