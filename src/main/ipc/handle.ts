import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import { z } from 'zod'
import { contract, type Handlers, type MethodName } from '#shared/contract/contract.ts'
import type { ImportJob } from '#shared/imports/import-job.ts'
import { methodNames } from '#shared/contract/names.ts'
import { fail, type Result } from '#shared/model/result.ts'
import { factsOf, type Log } from '../log/log-file.ts'
import { hasForeignKey } from '#shared/model/foreign-key.ts'

/**
 * The only way into main from a window: checks the sender, parses the input by the contract, and returns Results.
 * A bug in a handler is logged without content and returned as a message; the window never gets a stack trace.
 * In development and tests the output is checked, too: one that its schema does not allow is a bug.
 */
export function serveContract(options: {
  readonly handlers: Handlers<MethodName>
  /** Called before the first `await`: later, Electron no longer knows which frame sent the message. */
  readonly isTrusted: (event: IpcMainInvokeEvent) => boolean
  readonly log: Log
  /** False in production, where checking every answer would cost time. */
  readonly checkOutputs: boolean
}): void {
  for (const name of methodNames) {
    ipcMain.handle(channelOf(name), (event, input: unknown) => answer(name, options.isTrusted(event), input, options))
  }
}

/** What the import window may ask of main, and who is allowed to: `isTrusted` is called before the first `await`. */
export type ImportWindowCalls = {
  readonly isTrusted: (event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>) => boolean
  readonly take: () => Promise<ImportJob>
  /** `firstPage` is whatever the window sent; undefined if it sent none. */
  readonly progress: (id: string, share: number, firstPage: unknown) => void
  /** `answer` is whatever the window sent. */
  readonly deliver: (id: string, answer: unknown) => void
}

/** Serves the three functions of the import window. What comes from another window, or is no such message, is dropped. */
export function serveImportWindow({ isTrusted, take, progress, deliver }: ImportWindowCalls): void {
  ipcMain.handle('import:take', (event) => (isTrusted(event) ? take() : new Promise(() => undefined)))
  ipcMain.on('import:progress', (event, id: unknown, share: unknown, firstPage: unknown) => {
    if (isTrusted(event) && typeof id === 'string' && typeof share === 'number') progress(id, share, firstPage)
  })
  ipcMain.handle('import:deliver', (event, id: unknown, answer: unknown) => {
    if (isTrusted(event) && typeof id === 'string') deliver(id, answer)
  })
}

function channelOf(name: MethodName): string {
  return `attache:${name}`
}

async function answer(
  name: MethodName,
  trusted: boolean,
  input: unknown,
  { handlers, log, checkOutputs }: Parameters<typeof serveContract>[0],
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
    const result = await (handlers[name] as (input: unknown) => Promise<Result<unknown>>)(parsed.value)
    return checkOutputs && result.ok ? checkOutput(name, result, log) : result
  } catch (error) {
    log.write('ipc-failed', { method: name, ...factsOf(error) })
    return fail('unexpected', 'Something went wrong inside Attaché. What was saved is safe; the log names the place.')
  }
}

/** Parses a window's input for a method. Refuses wrong types, unknown members and keys that could reach a prototype. */
function parseInput(name: MethodName, input: unknown): Result<unknown> {
  if (hasForeignKey(input)) return fail('bad-input', 'That was not understood, and nothing was changed.')
  const parsed = contract[name].input.safeParse(input)
  if (parsed.success) return { ok: true, value: parsed.data }
  return fail('bad-input', sentenceOf(parsed.error))
}

/** Returns the result, or a failure that names the members which the output's schema does not allow. */
function checkOutput(name: MethodName, result: Extract<Result<unknown>, { ok: true }>, log: Log): Result<unknown> {
  const { error } = contract[name].output.safeParse(result.value)
  if (!error) return result
  const places = error.issues.map(({ path }) => path.join('.') || 'the whole').join(', ')
  log.write('ipc-output-wrong', { method: name, place: places })
  console.error(`The output of ${name} does not match its schema:\n${z.prettifyError(error)}`)
  return fail('unexpected', `The output of ${name} does not match its schema: ${places}.`)
}

/**
 * The message to show. Messages in the schemas end with a full stop; Zod's own are for developers and are not shown.
 */
function sentenceOf(error: z.ZodError): string {
  const own = error.issues.find((issue) => issue.message.endsWith('.'))
  return own?.message ?? 'That was not understood, and nothing was changed.'
}
