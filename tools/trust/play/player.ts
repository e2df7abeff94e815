import { writeSync } from 'node:fs'
import { makeBackup } from '../../../src/main/library/backups/backups.ts'
import { openSession, type Session } from '../../../src/main/library/worker/session.ts'
import { playGesture, type AskLibrary, type Stage } from './play-gestures.ts'

/**
 * The process that is killed, or whose disk fails. It runs its steps one after another and prints what was acknowledged to stdout, one
 * JSON line each. A step that is refused or throws is printed too, and the next step follows.
 */
export type Played = {
  readonly path: string
  readonly stage: Stage
  readonly steps: readonly Step[]
  /** Further options for opening the library. */
  readonly open?: Readonly<Record<string, unknown>>
}
export type Step =
  | { readonly do: 'open' | 'close' | 'backup' }
  | { readonly do: 'gestures'; readonly from: number; readonly count: number }
  | { readonly do: 'erase'; readonly source: string; readonly typed: string }

/** An output line of the player other than a journal line. */
export type Said =
  | { readonly said: 'notice' | 'refused' | 'thrown'; readonly step: string; readonly message: string }
  | { readonly said: 'done'; readonly step: string; readonly message?: undefined }

const { path, stage, steps, open = {} } = JSON.parse(process.argv[2] ?? '') as Played
const say = (line: object): void => void writeSync(1, `${JSON.stringify(line)}\n`)
let session: Session | null = null

const ask: AskLibrary = async (method, input) => {
  if (!session) throw new Refusal('No library is open.')
  const result = await session.call(method as never, input)
  if (!result.ok) throw new Refusal(result.error.message)
  return result.value
}

class Refusal extends Error {}

for (const step of steps) {
  await attempt(step.do, () => take(step))
}

async function take(step: Step): Promise<void> {
  switch (step.do) {
    case 'open': {
      const opened = openSession(
        { path, device: 'player', analyst: '', ...open },
        {
          changed: () => {},
          accessChanged: () => {},
          notice: ({ message }) => say({ said: 'notice', step: 'later', message } satisfies Said),
        },
      )
      if (!opened.ok) throw new Refusal(opened.error.message)
      session = opened.value
      const { notices } = (await ask('getLibrary', {})) as { notices: readonly string[] }
      for (const message of notices) say({ said: 'notice', step: step.do, message } satisfies Said)
      return
    }
    case 'gestures':
      for (let number = step.from; number < step.from + step.count; number++)
        await attempt(`gesture ${number}`, async () => say(await playGesture(ask, stage, number)))
      return
    case 'erase':
      return void (await ask('eraseSource', { id: step.source, typed: step.typed }))
    case 'backup': {
      const made = makeBackup(path, Date.now())
      if (!made.ok) throw new Refusal(made.error.message)
      return
    }
    case 'close': {
      const open = session
      session = null
      return open?.close()
    }
  }
}

async function attempt(step: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
    if (!step.startsWith('gesture')) say({ said: 'done', step } satisfies Said)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    say({ said: error instanceof Refusal ? 'refused' : 'thrown', step, message } satisfies Said)
  }
}
