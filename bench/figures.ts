import { cpus } from 'node:os'

/** The value below which the given share of the times lies. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

export function median(times: readonly number[]): number {
  return percentile(times, 0.5)
}

export function ms(time: number): string {
  return `${time.toFixed(time < 10 ? 1 : 0)} ms`
}

/** Prints a figure with its name, its goal, and whether the goal is met. */
export function printGoal(name: string, time: number, goal: number): void {
  console.log(`${time <= goal ? 'met    ' : 'NOT MET'} ${name.padEnd(64)} ${ms(time).padStart(9)}   goal ${ms(goal)}`)
}

export function machine(): string {
  return `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'CPU'}, Node ${process.versions.node}`
}
