import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Plugin } from 'vite'
import { createVitest, type TestModule, type TestSpecification } from 'vitest/node'
import { insertMarks, mutate, type Mutant } from './find-mutants.ts'

/** What became of a mutant. `timed out` counts as killed; `unreached` is a survivor that no test comes by. */
export type Verdict = {
  readonly outcome: 'killed' | 'timed out' | 'survived' | 'unreached'
  /** The test that noticed it, or the error that stopped its file. */
  readonly by: string | null
  /** How many test files come by, and how many of them were run. */
  readonly reaching: number
  readonly run: number
}

export type MutantTests = {
  /** Runs the tests once with markers in the code. Must be called before `judge`. Returns the test files that fail without any mutant. */
  readonly findReach: () => Promise<readonly string[]>
  /** Runs the test files that come by the mutant, until one fails. */
  readonly judge: (mutant: Mutant) => Promise<Verdict>
  readonly close: () => Promise<void>
}

type Options = {
  readonly root: string
  readonly mutants: readonly Mutant[]
  /** Globs of the test files that may kill a mutant, relative to the root. */
  readonly include: readonly string[]
  readonly exclude: readonly string[]
  /** Once this many seconds of tests were run for one mutant (as long as they take without it), the others are left out. */
  readonly secondsPerMutant: number
  /** The least time that a test file is given, in milliseconds, however quick it is without a mutant. */
  readonly leastTimeoutMs?: number
}

/** A test that takes this many times as long as without the mutant is caught in a loop. The machine may be busy with other things. */
const slower = 6

/**
 * Vitest on files that are changed in memory only: a Vite plugin hands out the text with the mutant in it, and the one module is
 * transformed again for each mutant. Nothing on disk changes.
 */
export async function openMutantTests({
  root,
  mutants,
  include,
  exclude,
  secondsPerMutant,
  leastTimeoutMs = 8000,
}: Options): Promise<MutantTests> {
  const files = Map.groupBy(mutants, ({ file }) => join(root, file))
  const marks = [...mutants]
  let texts = unchanged
  const plugin: Plugin = {
    name: 'mutants',
    enforce: 'pre',
    transform(code, id) {
      const [path = ''] = id.split('?')
      return files.has(path) ? { code: texts(path, code), map: null } : undefined
    },
  }
  const usual = new Map<string, number>()
  const reaching = new Map<Mutant, TestSpecification[]>()
  const kills = new Map<string, number>()

  const vitest = await createVitest(
    'test',
    {
      root,
      config: false,
      watch: false,
      environment: 'node',
      pool: 'forks',
      // Kept on disk by the text of the file, which is the same for every mutant.
      fsModuleCache: false,
      bail: 1,
      include: [...include],
      exclude: [...exclude],
      setupFiles: [join(import.meta.dirname, 'in-test-process.ts')],
      testTimeout: 20_000,
      maxWorkers: 2,
      reporters: [{}],
      silent: true,
      onConsoleLog: () => false,
      related: [...files.keys()],
    },
    { plugins: [plugin] },
  )

  return { findReach, judge, close }

  async function findReach() {
    vitest.provide('mutationTimeoutMs', 600_000)
    vitest.config.bail = 0
    texts = (path, text) => {
      const here = files.get(path) ?? []
      const unique = [...new Map(here.map((mutant) => [markKey(mutant), mutant])).values()]
      return insertMarks(
        text,
        unique.map(({ mark }) => mark),
        (index) => `__reached(${marks.indexOf(unique[index] as Mutant)})`,
      )
    }
    const specifications = await vitest.getRelevantTestSpecifications()
    const { testModules } = await vitest.runTestSpecifications(specifications)
    const failing: string[] = []
    const reachedBy = new Map<string, TestSpecification[]>()
    for (const module of testModules) {
      const file = relative(root, module.moduleId)
      if (module.state() === 'failed') failing.push(file)
      if (module.state() !== 'passed') continue
      usual.set(module.moduleId, msOf(module))
      for (const mark of module.meta().reached ?? []) {
        const key = markKey(marks[mark] as Mutant)
        const before = reachedBy.get(key) ?? []
        reachedBy.set(key, [...before, ...vitest.getModuleSpecifications(module.moduleId)])
      }
    }
    for (const mutant of mutants) reaching.set(mutant, reachedBy.get(markKey(mutant)) ?? [])
    for (const path of files.keys()) vitest.invalidateFile(path)
    vitest.config.bail = 1
    texts = unchanged
    process.exitCode = 0
    return failing
  }

  async function judge(mutant: Mutant): Promise<Verdict> {
    const path = join(root, mutant.file)
    const tests = inOrder(mutant, reaching.get(mutant) ?? [])
    texts = (at, text) => (at === path ? mutate(text, mutant) : text)
    vitest.invalidateFile(path)
    let spent = 0
    let run = 0
    try {
      for (const test of tests) {
        const ms = usual.get(test.moduleId) ?? 0
        if (run > 0 && spent + ms > secondsPerMutant * 1000) continue
        run += 1
        spent += ms
        const killed = await runOne(test, ms)
        if (killed === null) continue
        kills.set(test.moduleId, (kills.get(test.moduleId) ?? 0) + 1)
        return { ...killed, reaching: tests.length, run }
      }
      return { outcome: tests.length > 0 ? 'survived' : 'unreached', by: null, reaching: tests.length, run }
    } finally {
      texts = unchanged
      vitest.invalidateFile(path)
      process.exitCode = 0
    }
  }

  async function runOne(test: TestSpecification, ms: number): Promise<Pick<Verdict, 'outcome' | 'by'> | null> {
    const timeoutMs = Math.max(leastTimeoutMs, ms * slower)
    vitest.provide('mutationTimeoutMs', timeoutMs)
    const started = performance.now()
    const { testModules: all, unhandledErrors } = await vitest.runTestSpecifications([test])
    // Vitest returns those of earlier runs, too.
    const testModules = all.filter((module) => module.moduleId === test.moduleId)
    if (testModules.every((module) => module.state() === 'passed') && unhandledErrors.length === 0) return null
    const isTimedOut = performance.now() - started >= timeoutMs
    const failed = testModules
      .flatMap((module) => [...module.children.allTests('failed')].map((one) => one.fullName))
      .at(0)
    const [error] = [...testModules.flatMap((module) => module.errors()), ...unhandledErrors]
    const by = `${relative(root, test.moduleId)}: ${failed ?? (error as Error | undefined)?.message ?? 'ended'}`
    return { outcome: isTimedOut ? 'timed out' : 'killed', by }
  }

  /** The test beside the file first, then those that killed most of its like, then the quickest. */
  function inOrder(mutant: Mutant, tests: readonly TestSpecification[]): TestSpecification[] {
    const own = join(root, mutant.file).replace(/\.tsx?$/u, '.test.ts')
    const rank = ({ moduleId }: TestSpecification) =>
      (moduleId.startsWith(own) ? 0 : 1000 + (usual.get(moduleId) ?? 0)) / (1 + (kills.get(moduleId) ?? 0))
    return tests.toSorted((a, b) => rank(a) - rank(b))
  }

  async function close() {
    await vitest.close()
  }
}

function unchanged(_path: string, text: string): string {
  return text
}

function markKey({ file, mark }: Mutant): string {
  return `${file} ${mark.start} ${mark.end} ${mark.how}`
}

function msOf(module: TestModule): number {
  const { environmentSetupDuration, prepareDuration, collectDuration, setupDuration, duration } = module.diagnostic()
  return environmentSetupDuration + prepareDuration + collectDuration + setupDuration + duration
}

/** The text of a file of the project. */
export function readText(root: string, file: string): string {
  return readFileSync(join(root, file), 'utf8')
}
