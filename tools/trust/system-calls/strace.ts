import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** All system calls that change the contents of a file or folder, including SQLite's own. */
const writing =
  'write,writev,pwrite64,pwritev,pwritev2,copy_file_range,sendfile,truncate,ftruncate,fallocate,fsync,fdatasync,' +
  'rename,renameat,renameat2,link,linkat,symlink,symlinkat,unlink,unlinkat,mkdir,mkdirat,rmdir'

/** The calls that a full disk or a broken drive can refuse. Calls that write to a pipe are not among them. */
const failing = 'pwrite64,pwritev,copy_file_range,ftruncate,fsync,fdatasync,rename,link,mkdir'

/** A system call of a process on a file in a folder. */
export type SystemCall = {
  readonly name: string
  /** How many calls of each name the thread had made at this one, on any file, because strace counts each name separately. */
  readonly counts: Readonly<Record<string, number>>
  /** The call as strace prints it, with the paths of file descriptors. */
  readonly text: string
}

/** What happens at a call: the process ends immediately; the call fails without effect; or it and all later calls fail. */
export type Fault =
  | { readonly kind: 'kill'; readonly at: SystemCall }
  | { readonly kind: 'fail'; readonly at: SystemCall; readonly error: 'ENOSPC' | 'EIO'; readonly forGood: boolean }

/** How a process ended, its output, and its calls. */
export type Ran = {
  readonly killed: boolean
  readonly code: number | null
  readonly stdout: string
  readonly calls: readonly SystemCall[]
}

/** Whether strace is installed and allowed to trace. */
export function hasStrace(): boolean {
  if (process.env.ATTACHE_NO_STRACE === '1') return false
  return process.platform === 'linux' && spawnSync('strace', ['-f', '-o', '/dev/null', 'true']).status === 0
}

/** Runs Node under strace, with or without a fault, and returns its calls on files below `folder`. */
export async function runTraced(args: readonly string[], folder: string, fault: Fault | null): Promise<Ran> {
  const own = mkdtempSync(join(tmpdir(), 'attache-strace-'))
  const log = join(own, 'log')
  try {
    const child = spawn(
      'strace',
      [
        '-f',
        ...quick(fault),
        '-qq',
        '-y',
        '-o',
        log,
        '-e',
        `trace=${writing}`,
        ...inject(fault),
        process.execPath,
        ...args,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    let stdout = ''
    child.stdout.setEncoding('utf8').on('data', (data: string) => {
      stdout += data
    })
    const [code, signal] = await new Promise<[number | null, string | null]>((resolve, reject) => {
      child.on('error', reject)
      child.on('close', (...ended) => resolve(ended))
    })
    return { killed: signal === 'SIGKILL', code, stdout, calls: readCalls(readFileSync(log, 'utf8'), folder) }
  } finally {
    rmSync(own, { recursive: true, force: true })
  }
}

/**
 * Makes strace stop only at traced calls, which is faster. Not used for kills: signals are delivered only if strace stops at every call.
 */
function quick(fault: Fault | null): string[] {
  return fault?.kind === 'kill' ? [] : ['--seccomp-bpf']
}

function inject(fault: Fault | null): string[] {
  if (!fault) return []
  const { name, counts } = fault.at
  const what = fault.kind === 'kill' ? 'signal=KILL' : `error=${fault.error}`
  if (fault.kind === 'kill' || !fault.forGood) return ['-e', `inject=${name}:${what}:when=${counts[name]}`]
  return failing
    .split(',')
    .flatMap((one) => ['-e', `inject=${one}:${what}:when=${(counts[one] ?? 0) + (one === name ? 0 : 1)}+`])
}

/** The main thread's calls on files below the folder. strace counts each thread's calls separately. */
function readCalls(log: string, folder: string): SystemCall[] {
  let main = ''
  const counts: Record<string, number> = {}
  const calls: SystemCall[] = []
  for (const line of log.split('\n')) {
    const call = /^(\d+) +(\w+)\(/u.exec(line)
    if (!call) continue
    const [, thread = '', name = ''] = call
    main ||= thread
    if (thread !== main) continue
    counts[name] = (counts[name] ?? 0) + 1
    if (line.includes(folder)) calls.push({ name, counts: { ...counts }, text: line.slice(thread.length).trim() })
  }
  return calls
}
