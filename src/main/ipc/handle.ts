import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import { z } from 'zod'
import { contract, type Answers, type MethodName } from '#shared/contract/contract.ts'
import { methodNames } from '#shared/contract/names.ts'
import { fail, type Result } from '#shared/contract/result.ts'
import { factsOf, type Log } from '../log/log-file.ts'
import { hasForeignKey } from './foreign-key.ts'

/**
 * The one door for IPC: checks who asks, parses what is asked by the contract, and hands Results back.
 * A bug behind it is logged without content and told to the person as a sentence; it never reaches the window as a stack.
 */
export function serveContract(options: {
  readonly answers: Answers<MethodName>
  /** Asked before anything is waited for: later, Electron no longer knows which frame a message came from. */
  readonly isTrusted: (event: IpcMainInvokeEvent) => boolean
  readonly log: Log
}): void {
  for (const name of methodNames) {
    ipcMain.handle(channelOf(name), (event, input: unknown) => answer(name, options.isTrusted(event), input, options))
  }
}

function channelOf(name: MethodName): string {
  return `attache:${name}`
}

async function answer(
  name: MethodName,
  trusted: boolean,
  input: unknown,
  { answers, log }: Parameters<typeof serveContract>[0],
): Promise<Result<unknown>> {
  if (!trusted) {
    log.write('ipc-refused', { method: name, why: 'frame' })
    return fail('bad-input', 'This window may not ask for that.')
  }
  const parsed = parseInput(name, input)
  if (!parsed.ok) {
    log.write('ipc-refused', { method: name, why: 'input' })
    return parsed
  }
  try {
    return await (answers[name] as (input: unknown) => Promise<Result<unknown>>)(parsed.value)
  } catch (error) {
    log.write('ipc-failed', { method: name, ...factsOf(error) })
    return fail('unexpected', 'Something went wrong inside Attaché. What was saved is safe; the log names the place.')
  }
}

/** Parses what a window sent for a method; refuses wrong types, unknown members and keys that reach for prototypes. */
function parseInput(name: MethodName, input: unknown): Result<unknown> {
  if (hasForeignKey(input)) return fail('bad-input', 'That was not understood, and nothing was changed.')
  const parsed = contract[name].input.safeParse(input)
  if (parsed.success) return { ok: true, value: parsed.data }
  return fail('bad-input', sentenceOf(parsed.error))
}

/** Our own sentences stand in the schemas; Zod's are for developers, and are not shown. */
function sentenceOf(error: z.ZodError): string {
  const own = error.issues.find((issue) => issue.message.endsWith('.'))
  return own?.message ?? 'That was not understood, and nothing was changed.'
}
