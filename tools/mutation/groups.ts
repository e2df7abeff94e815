import { globSync } from 'node:fs'
import { join } from 'node:path'
import { findMutants, type Mutant } from './find-mutants.ts'
import { readText } from './mutant-tests.ts'

/** A group of folders that has a score of its own. */
export type Group = {
  readonly says: string
  /** The least share of its mutants that must be killed, in percent. */
  readonly goal: number
  readonly files: readonly string[]
  readonly without: readonly string[]
}

/** What only tests import. */
const forTests = [
  '**/*.test.{ts,tsx}',
  '**/*.d.ts',
  '**/fixtures.ts',
  '**/kill-tests/**',
  '**/random-tests/**',
  '**/test-library/**',
  'src/main/library/erase/secret-words.ts',
  'src/shared/briefing/compose/sample.ts',
  'src/shared/claims/contents/content-keys.ts',
  'src/shared/claims/propose/compare-with-story.ts',
  'src/shared/story/claims-in-words.ts',
  'src/shared/text/ugly-texts.ts',
]
const inRenderer = 'src/renderer/src'

export const groups = {
  shared: { says: 'src/shared', goal: 85, files: ['src/shared/**/*.ts'], without: forTests },
  library: { says: 'src/main/library', goal: 85, files: ['src/main/library/**/*.ts'], without: forTests },
  main: {
    says: 'the rest of src/main',
    goal: 75,
    files: ['src/main/**/*.ts'],
    without: [...forTests, 'src/main/library/**', 'src/main/print/fixture/**'],
  },
  core: {
    says: 'renderer: core',
    goal: 75,
    files: [`${inRenderer}/core/**/*.{ts,tsx}`],
    without: [...forTests, `${inRenderer}/core/test-app/**`],
  },
  // Models are the files without JSX that are no hook; components and hooks are what the stories are for.
  features: {
    says: 'renderer: models of features and records',
    goal: 75,
    files: [`${inRenderer}/features/**/*.ts`, `${inRenderer}/records/**/*.ts`],
    without: [...forTests, '**/use-*.ts'],
  },
} satisfies Record<string, Group>

export type GroupName = keyof typeof groups

/** The unit tests that may kill a mutant. Left out: those that kill processes or play for minutes, and those that start an app. */
export const unitTests = {
  include: ['src/**/*.test.{ts,tsx}'],
  exclude: [
    '**/kill-tests/**',
    'src/main/library/random-tests/random-gestures.test.ts',
    'src/main/library/backups/backup-load.test.ts',
    'src/main/print/print-briefing.test.ts',
  ],
}

/** All mutants of a group of folders, file by file. */
export function mutantsOf(root: string, { files, without }: Pick<Group, 'files' | 'without'>): Mutant[] {
  return globSync([...files], { cwd: root, exclude: [...without] })
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted()
    .flatMap((file) => findMutants(file, readText(root, file)))
}

export const root = join(import.meta.dirname, '../..')
