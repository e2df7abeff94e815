import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { equivalent } from './equivalent.ts'
import { drawSample } from './find-mutants.ts'
import { groups, mutantsOf, root, unitTests, type GroupName } from './groups.ts'
import { openMutantTests } from './mutant-tests.ts'
import { describeMutant, describeScores, describeSurvivors, isKilled, scoresOf, type GroupResult } from './report.ts'

/**
 * `npm run test:mutation`: puts faults into the code, one at a time and in memory only, and counts those that no unit test notices.
 * --group NAME (again and again) selects groups; --count and --seed say how many mutants are drawn, --all takes every one;
 * --file PART takes only files whose path contains it; --verbose names the test that killed each mutant. The survivors are listed in test-results/mutation.md.
 */
const { values } = parseArgs({
  options: {
    group: { type: 'string', multiple: true },
    count: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    file: { type: 'string', default: '' },
    all: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '120' },
    verbose: { type: 'boolean', default: false },
  },
})
const names = (values.group ?? Object.keys(groups)) as GroupName[]
const unknown = names.find((name) => !Object.hasOwn(groups, name))
if (unknown !== undefined) {
  console.error(`There is no group “${unknown}”; there are ${Object.keys(groups).join(', ')}.`)
  process.exit(2)
}

const left = new Set(equivalent.map(({ key }) => key))
const drawn = names.map((name) => {
  const all = mutantsOf(root, groups[name]).filter(({ key, file }) => !left.has(key) && file.includes(values.file))
  const sample = values.all ? all : drawSample(all, Number(values.count), values.seed)
  return { name, mutants: all.length, sample }
})
const started = Date.now()
const tests = await openMutantTests({
  root,
  mutants: drawn.flatMap(({ sample }) => sample),
  secondsPerMutant: Number(values.seconds),
  ...unitTests,
})
for (const file of await tests.findReach()) console.log(`${file} fails without any mutant, and is left out.`)
console.log(`The tests ran once in ${seconds()} seconds.`)

const results: GroupResult[] = []
for (const { name, mutants, sample } of drawn) {
  const judged: GroupResult['judged'][number][] = []
  const { says, goal } = groups[name]
  console.log(`${says}: ${sample.length} of ${mutants} mutants, seed ${values.seed}`)
  for (const mutant of sample) {
    const verdict = await tests.judge(mutant)
    judged.push({ mutant, verdict })
    if (!isKilled(verdict) || values.verbose)
      console.log(
        `  ${verdict.outcome}: ${describeMutant(mutant)}${verdict.by === null ? '' : `\n    by ${verdict.by}`}`,
      )
    if (judged.length % 25 === 0) console.log(`  ${judged.length} judged after ${seconds()} seconds`)
  }
  results.push({ name, says, goal, mutants, judged })
}
await tests.close()

const scores = describeScores(results)
const reports = join(root, 'test-results')
mkdirSync(reports, { recursive: true })
writeFileSync(
  join(reports, 'mutation.md'),
  `# Mutants that no test notices\n\nSeed ${values.seed}.\n\n${scores}\n\n${describeSurvivors(results)}\n`,
)
console.log(`\n${scores}\n\n${seconds()} seconds. The survivors are listed in test-results/mutation.md.`)
const short = results.filter((result) => scoresOf(result).all < result.goal)
for (const { says, goal } of short) console.log(`${says} stays under its goal of ${goal} %.`)
process.exit(short.length > 0 ? 1 : 0)

function seconds(): number {
  return Math.round((Date.now() - started) / 1000)
}
