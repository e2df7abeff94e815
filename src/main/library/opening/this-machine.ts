import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'

/** The facts about this machine that a lock needs. */
export type Machine = {
  readonly host: string
  readonly pid: number
  /** Whether a process with this id is running. */
  readonly isAlive: (pid: number) => boolean
  /** When the process was started, as text to compare for equality; null if that cannot be known. */
  readonly startOf: (pid: number) => string | null
}

export const thisMachine: Machine = { host: hostname(), pid: process.pid, isAlive, startOf }

/** Whether a process is running. `kill` takes 0 and negative ids for process groups, which cannot hold a library. */
function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * Linux gives the start time in ticks since boot (field 22 of proc(5)'s stat), so the boot id is added. Other systems
 * would need an external program, which takes too long at every opening: there a process is known by its id alone.
 */
function startOf(pid: number): string | null {
  if (process.platform !== 'linux') return null
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The program's name, in parentheses, may itself contain blanks and parentheses.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return ticks === undefined ? null : `${boot} ${ticks}`
  } catch {
    return null
  }
}
