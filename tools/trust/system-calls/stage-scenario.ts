import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { compileChild } from '../../../src/main/library/kill-tests/compile-child.ts'
import type { Acknowledged } from '../checker/journal.ts'
import type { Played } from '../play/player.ts'
import { pathIn, type Prepared } from '../play/prepared.ts'
import { heard, judge, reopen, type After } from './judge.ts'
import type { Scenario } from './scenarios.ts'
import { runCounted } from './count-calls.ts'
import { hasStrace, runTraced, type Fault, type Ran, type SystemCall } from './strace.ts'

/** The number of runs at the same time, for two cores. */
const lanes = 2

/** Watches every system call, including SQLite's own; without strace, the calls of Node's file functions. */
const runWatched = hasStrace() ? runTraced : runCounted

/** A scenario that was played once without a fault: the calls it makes, and a function that plays it again with faults. */
export type Staged = {
  readonly calls: readonly SystemCall[]
  /** Whether the person got a notice or a refusal, because something is damaged or missing. */
  readonly told: boolean
  /** Plays it with each fault. Returns what was wrong with the resulting states, and how many faults happened. */
  readonly playAll: (
    faults: readonly Fault[],
  ) => Promise<{ readonly failures: readonly string[]; readonly played: number }>
}

/** Compiles the player process, so that it starts fast. */
export function compilePlayer(folder: string): Promise<string> {
  return compileChild('player', folder, join(import.meta.dirname, '../play'))
}

/** Prepares a scenario in a folder and plays it without a fault. */
export async function stageScenario(scenario: Scenario, work: string, player: string): Promise<Staged> {
  const state = join(work, scenario.name)
  mkdirSync(state)
  const prepared = await scenario.prepare(state)
  const play = async (place: string, fault: Fault | null): Promise<{ ran: Ran; after: After }> => {
    const folder = join(work, place)
    rmSync(folder, { recursive: true, force: true })
    cpSync(state, folder, { recursive: true })
    const { stage } = prepared
    const played: Played = {
      path: pathIn(folder),
      stage,
      steps: scenario.steps(stage),
      open: { create: 'if-missing', ...scenario.open?.(folder) },
    }
    const args = ['--disable-warning=ExperimentalWarning', player, JSON.stringify(played)]
    const ran = await runWatched(args, folder, fault)
    return { ran, after: await openTwice(folder, prepared, ran, scenario.open?.(folder)) }
  }
  const undisturbed = await play('undisturbed', null)
  return {
    calls: undisturbed.ran.calls,
    told: undisturbed.after.said.some(({ said }) => said === 'notice' || said === 'refused'),
    playAll: async (faults) => {
      const failures: string[] = []
      let next = 0
      let played = 0
      const lane = async (number: number): Promise<void> => {
        for (let fault = faults[next++]; fault; fault = faults[next++]) {
          const { ran, after } = await play(`lane ${number}`, fault)
          if (ran.killed || fault.kind === 'fail') played++
          const problems = [...judge(scenario, after, undisturbed.after), ...endedBadly(ran, after)]
          failures.push(...problems.map((problem) => `${inWords(fault)}: ${problem}`))
        }
      }
      await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number)))
      return { failures, played }
    },
  }
}

async function openTwice(
  folder: string,
  { acknowledged }: Prepared,
  ran: Ran,
  open?: Readonly<Record<string, unknown>>,
): Promise<After> {
  const { acknowledged: more, said } = heard(ran.stdout)
  const all: readonly Acknowledged[] = [...acknowledged, ...more]
  return { said, first: await reopen(folder, all, open), second: await reopen(folder, all) }
}

/** What a process must not do even if its disk fails: end by itself, or throw an unexpected error. */
function endedBadly({ killed, code }: Ran, { said }: After): string[] {
  if (killed) return []
  const thrown = said.filter((line) => line.said === 'thrown')
  return [
    ...(code === 0 ? [] : [`the process ended with ${code}`]),
    ...thrown.map((line) => `“${line.step}” throws ${line.message}`),
  ]
}

function inWords(fault: Fault): string {
  const call = fault.at.text.replace(/, "(?:[^"\\]|\\.)*"\.*/u, ', …')
  if (fault.kind === 'kill') return `Killed before ${call}`
  return `${fault.error}${fault.forGood ? ' from' : ' at'} ${call}`
}

/** Selects some of the calls, evenly spread: half of them page writes and syncs, half of them other calls. */
export function spread(calls: readonly SystemCall[], count: number): SystemCall[] {
  const rare = calls.filter(({ name }) => name !== 'pwrite64' && name !== 'fsync')
  const common = calls.filter(({ name }) => name === 'pwrite64' || name === 'fsync')
  return [...every(rare, Math.ceil(count / 2)), ...every(common, Math.floor(count / 2))]
}

function every<T>(items: readonly T[], count: number): T[] {
  if (items.length <= count) return [...items]
  return Array.from({ length: count }, (_, index) => items[Math.floor(((index + 0.5) * items.length) / count)]!)
}
