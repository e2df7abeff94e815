import type { IpcMainInvokeEvent } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
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
    checkOutputs: true,
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

describe('an output that its schema does not allow', () => {
  const wrong = ok([{ id: 'a', name: 'Halden', date: '2025-08-17' }, { id: 'b' }])
  let logged: unknown[]
  const serve = (checkOutputs: boolean) =>
    serveContract({
      handlers: { listBriefings: () => Promise.resolve(wrong) } as unknown as Handlers<MethodName>,
      isTrusted: () => true,
      log: { write: (event, facts) => logged.push({ event, ...facts }) },
      checkOutputs,
    })
  const ask = () => handlers.get('attache:listBriefings')!({} as IpcMainInvokeEvent, {})
  beforeEach(() => {
    logged = []
  })

  it('is a failure in development and tests, told with the method and the places, and logged without content', async () => {
    const told = vi.spyOn(console, 'error').mockReturnValue()
    serve(true)
    expect(await ask()).toMatchObject({ ok: false, error: { code: 'unexpected' } })
    expect(told.mock.calls.join()).toContain('The output of listBriefings does not match its schema')
    expect(logged).toEqual([
      { event: 'ipc-output-wrong', method: 'listBriefings', place: expect.stringContaining('1.title') },
    ])
    expect(JSON.stringify(logged)).not.toContain('Halden')
    told.mockRestore()
  })
  it('is not looked at in production', async () => {
    serve(false)
    expect([await ask(), logged]).toEqual([wrong, []])
  })
})
