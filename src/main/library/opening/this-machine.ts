import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'

/** What a lock needs to know of the machine that this process runs on. */
export type Machine = {
  readonly host: string
  readonly pid: number
  /** Whether a process of that id runs here now. */
  readonly isAlive: (pid: number) => boolean
  /** When that process was started, as text that only equals itself; null where that cannot be known. */
  readonly startOf: (pid: number) => string | null
}

export const thisMachine: Machine = { host: hostname(), pid: process.pid, isAlive, startOf }

/** 0 and negative ids mean groups of processes to `kill`, never one that could hold a library. */
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
 * Linux counts ticks since it was started (field 22 of proc(5)'s stat), so which start it was belongs to it. The other systems would have to
 * be asked through a program of theirs, which is not worth its time at every opening: there a process is known by its id alone.
 */
function startOf(pid: number): string | null {
  if (process.platform !== 'linux') return null
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name of the program, in brackets, may hold blanks and brackets itself.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return ticks === undefined ? null : `${boot} ${ticks}`
  } catch {
    return null
  }
}
