import type { IpcMainInvokeEvent } from 'electron'
import { expect, it, vi } from 'vitest'
import type { Handlers, MethodName } from '#shared/contract/contract.ts'
import { ok } from '#shared/model/result.ts'
import { serveContract } from './handle.ts'

type Handler = (event: IpcMainInvokeEvent, input: unknown) => Promise<unknown>
const handlers = vi.hoisted(() => new Map<string, Handler>())
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, handler: Handler) => void handlers.set(channel, handler) },
}))

it('asks who sends before it waits for anything: Electron knows the frame of a message only at once', async () => {
  const trusted: boolean[] = []
  serveContract({
    handlers: { listActors: () => Promise.resolve(ok([])) } as unknown as Handlers<MethodName>,
    isTrusted: ({ senderFrame }) => {
      trusted.push(senderFrame !== null)
      return senderFrame !== null
    },
    log: { write: () => {} },
  })
  let navigated = false
  const event = {
    get senderFrame() {
      return navigated ? null : {}
    },
  } as unknown as IpcMainInvokeEvent
  const asked = handlers.get('attache:listActors')!(event, {})
  navigated = true
  expect([trusted, await asked]).toEqual([[true], ok([])])
  expect(await handlers.get('attache:listActors')!(event, {})).toMatchObject({
    error: { message: 'This window may not ask for that.' },
  })
})
