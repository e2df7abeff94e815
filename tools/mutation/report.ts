import type { Mutant } from './find-mutants.ts'
import type { Verdict } from './mutant-tests.ts'

/** A group with the verdicts on its mutants. */
export type GroupResult = {
  readonly name: string
  readonly says: string
  readonly goal: number
  /** How many mutants the group has, of which `judged` were drawn. */
  readonly mutants: number
  readonly judged: readonly { readonly mutant: Mutant; readonly verdict: Verdict }[]
}

/** The share of the mutants that a test noticed, in percent: of all, and of those that a test comes by at all. */
export function scoresOf({ judged }: Pick<GroupResult, 'judged'>): { readonly all: number; readonly reached: number } {
  const killed = judged.filter(({ verdict }) => isKilled(verdict)).length
  const reached = judged.filter(({ verdict }) => verdict.outcome !== 'unreached').length
  const percent = (of: number) => (of === 0 ? 0 : (100 * killed) / of)
  return { all: percent(judged.length), reached: percent(reached) }
}

export function isKilled({ outcome }: Verdict): boolean {
  return outcome === 'killed' || outcome === 'timed out'
}

/** The table of all groups, for a terminal and for a Markdown file alike. */
export function describeScores(results: readonly GroupResult[]): string {
  const rows = results.map((result) => {
    const count = (outcome: Verdict['outcome']) =>
      result.judged.filter(({ verdict }) => verdict.outcome === outcome).length
    const { all, reached } = scoresOf(result)
    return [
      result.says,
      String(result.mutants),
      String(result.judged.length),
      String(count('killed')),
      String(count('timed out')),
      String(count('survived')),
      String(count('unreached')),
      `${all.toFixed(1)} %`,
      `${result.goal} %`,
      `${reached.toFixed(1)} %`,
    ]
  })
  const head = [
    'group',
    'mutants',
    'drawn',
    'killed',
    'timed out',
    'survived',
    'no test',
    'score',
    'goal',
    'of reached',
  ]
  const widths = head.map((word, column) => Math.max(word.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

/** The mutants that no test noticed, file by file, with what to paste into `equivalent.ts` for one that changes nothing. */
export function describeSurvivors(results: readonly GroupResult[]): string {
  return results
    .map(({ says, judged }) => {
      const left = judged.filter(({ verdict }) => !isKilled(verdict))
      const lines = left
        .toSorted((a, b) =>
          a.mutant.file === b.mutant.file ? a.mutant.line - b.mutant.line : a.mutant.file < b.mutant.file ? -1 : 1,
        )
        .map(({ mutant, verdict }) => `- ${describeMutant(mutant)} (${describeVerdict(verdict)})\n  ${mutant.key}`)
      return [`## ${says}`, ...(lines.length > 0 ? lines : ['None.'])].join('\n')
    })
    .join('\n\n')
}

/** One mutant on one line. */
export function describeMutant({ file, line, within, from, to }: Mutant): string {
  return `${file}:${line}${within === '' ? '' : ` in ${within}`}: \`${from}\` → \`${to}\``
}

function describeVerdict({ outcome, reaching, run }: Verdict): string {
  if (outcome === 'unreached') return 'no test comes by'
  return run < reaching ? `survived ${run} of ${reaching} test files` : `survived ${reaching} test files`
}
