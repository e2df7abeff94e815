import { cleanup, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach } from 'vitest'
import type { Input, MethodName, Output } from '#shared/contract/contract.ts'
import type { EventName, EventPayload } from '#shared/contract/events.ts'
import { ok, type Result } from '#shared/model/result.ts'
import { UiContext } from '../../ui/ui-context.ts'
import { AppContext, type App } from '../app-context.ts'
import { createAppState } from '../app-state.ts'
import { createClient } from '../client.ts'
import { createCommits } from '../commits.ts'
import { createFlushers } from '../flushers.ts'
import { createKeyboard } from '../keyboard/keyboard.ts'
import { createLongGestures } from '../long-gestures.ts'
import { createSpentKeys } from '../keyboard/spent-keys.ts'
import { createQueries } from '../queries.ts'
import { createRegisters } from '../registers/registers.ts'
import { createStores } from '../stores.ts'
import { createTextReads } from '../text-reads.ts'
import type { WindowApi } from '../window-api.ts'

/** What the library handlers in a test; a method that is not named here handlers null. */
export type Handlers = { [N in MethodName]?: (input: Input<N>) => Result<Output<N>> | Promise<Result<Output<N>>> }

/** The parts of the renderer on a library that a test plays. */
export type TestApp = App & {
  readonly handlers: Handlers
  /** The inputs with which a method was called, the first first. */
  readonly sent: <N extends MethodName>(method: N) => readonly Input<N>[]
  /** Tells the window what main would. */
  readonly tell: <N extends EventName>(event: N, payload: EventPayload<N>) => void
}

/** Builds the parts of the renderer for one test. */
export function createTestApp(handlers: Handlers = {}): TestApp {
  const calls: { readonly method: string; readonly input: unknown }[] = []
  const listeners = new Map<string, Set<(payload: unknown) => void>>()
  const subscribe = (event: string, listener: (payload: unknown) => void) => {
    const all = listeners.get(event) ?? new Set()
    listeners.set(event, all.add(listener))
    return () => all.delete(listener)
  }
  const call = async (method: string, input: unknown) => {
    calls.push({ method, input })
    const answer = handlers[method as MethodName] as ((input: unknown) => unknown) | undefined
    return answer ? answer(input) : ok(null)
  }
  const api = new Proxy(
    {},
    {
      get: (_, name: string) =>
        /^on[A-Z]/u.test(name)
          ? (listener: (payload: unknown) => void) => subscribe(name, listener)
          : (input: unknown) => call(name, input),
    },
  ) as WindowApi
  const state = createAppState()
  const commits = createCommits()
  const client = createClient(api, state, commits)
  const settings = () => state.getState().settings
  return {
    api,
    client,
    commits,
    queries: createQueries(client, state),
    state,
    stores: createStores(client, state),
    registers: createRegisters(client),
    texts: createTextReads(client, state, () => Promise.resolve()),
    longGestures: createLongGestures(state, () => undefined),
    keyboard: createKeyboard({ mac: false, letterKeys: () => settings().letterKeys, keys: () => settings().keys }),
    spentKeys: createSpentKeys(),
    flushers: createFlushers(),
    report: (error) => {
      throw error
    },
    handlers,
    sent: (method) => calls.filter((one) => one.method === method).map(({ input }) => input) as never,
    tell: (event, payload) => {
      const name = `on${event.charAt(0).toUpperCase()}${event.slice(1)}`
      for (const listener of listeners.get(name) ?? []) listener(payload)
    },
  }
}

/** Takes what a test has drawn away after it. To be called once in a file. */
export function cleanUpAfterEach(): void {
  afterEach(cleanup)
}

/** Draws a component in an app. */
export function renderIn(app: App, element: ReactNode): ReturnType<typeof render> {
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <AppContext value={app}>
      <UiContext value={app}>{children}</UiContext>
    </AppContext>
  )
  return render(element, { wrapper })
}
