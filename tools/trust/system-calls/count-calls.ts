import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Fault, Ran, SystemCall } from './strace.ts'

/**
 * Like `runTraced`, for machines without strace. It sees only calls of Node's file functions, which are all that recovery makes besides
 * SQLite's.
 */
export async function runCounted(args: readonly string[], folder: string, fault: Fault | null): Promise<Ran> {
  const own = mkdtempSync(join(tmpdir(), 'attache-calls-'))
  const log = join(own, 'log')
  try {
    const asked = {
      log,
      at: fault?.at.counts['all'],
      fault: nameOf(fault),
      forGood: fault?.kind === 'fail' && fault.forGood,
    }
    const preload = join(import.meta.dirname, 'count-calls.mjs')
    const child = spawn(process.execPath, ['--import', preload, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ATTACHE_CALLS: JSON.stringify(asked) },
    })
    let stdout = ''
    child.stdout.setEncoding('utf8').on('data', (data: string) => {
      stdout += data
    })
    const [code, signal] = await new Promise<[number | null, string | null]>((resolve, reject) => {
      child.on('error', reject)
      child.on('close', (...ended) => resolve(ended))
    })
    return { killed: signal === 'SIGKILL', code, stdout, calls: existsSync(log) ? readCalls(log, folder) : [] }
  } finally {
    rmSync(own, { recursive: true, force: true })
  }
}

function nameOf(fault: Fault | null): string | null {
  if (!fault) return null
  return fault.kind === 'kill' ? 'KILL' : fault.error
}

function readCalls(log: string, folder: string): SystemCall[] {
  return readFileSync(log, 'utf8')
    .split('\n')
    .map((text, index): SystemCall => ({ name: text.split(' ')[0] ?? '', counts: { all: index + 1 }, text }))
    .filter(({ text }) => text.includes(folder))
}
