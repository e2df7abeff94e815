import { readdirSync, readFileSync } from 'node:fs'
import type { ProcessMetric } from 'electron'
import { chromium } from './runtime.ts'

type Found = {
  readonly pid: number
  readonly parent: number
  readonly type: string
  readonly memory: number
  readonly peak: number
  readonly ticks: number
  readonly started: number
}

/** Memory in KiB and processor time of the main process and each Chromium process, from /proc. */
export function processMetrics(): ProcessMetric[] {
  const found = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => read(Number(name)))
  const family = new Set<number | undefined>([process.pid, chromium().process.pid])
  for (let before = -1; before !== family.size;) {
    before = family.size
    for (const { pid, parent } of found) if (parent !== process.pid && family.has(parent)) family.add(pid)
  }
  return found
    .filter(({ pid }) => family.has(pid))
    .map(
      (one) =>
        ({
          pid: one.pid,
          type: typeOf(one),
          creationTime: one.started,
          cpu: { percentCPUUsage: 0, idleWakeupsPerSecond: 0, cumulativeCPUUsage: one.ticks / 100 },
          memory: { workingSetSize: one.memory, peakWorkingSetSize: one.peak },
          sandboxed: one.type === 'renderer',
          integrityLevel: 'unknown',
        }) as ProcessMetric,
    )
}

function typeOf({ pid, type }: Found): ProcessMetric['type'] {
  if (pid === process.pid) return 'Browser'
  switch (type) {
    case 'renderer':
      return 'Tab'
    case 'gpu-process':
      return 'GPU'
    case 'zygote':
      return 'Zygote'
    default:
      return 'Utility'
  }
}

function read(pid: number): Found[] {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    const kilobytes = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
    return [
      {
        pid,
        parent: Number(stat[1]),
        type: /--type=([\w-]+)/.exec(command)?.[1] ?? '',
        memory: kilobytes('VmRSS'),
        peak: kilobytes('VmHWM'),
        ticks: Number(stat[11]) + Number(stat[12]),
        started: Number(stat[19]),
      },
    ]
  } catch {
    return []
  }
}
