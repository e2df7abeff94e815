import { useLayoutEffect, useRef } from 'react'
import type { KeyScope } from '#shared/commands/command.ts'
import type { CommandId } from '#shared/commands/commands.ts'
import { useApp } from '../app-context.ts'
import type { Handler, Handlers } from './keyboard.ts'

type AnyHandlers = Readonly<Partial<Record<CommandId, Handler>>>

/**
 * Handles the keys of a key scope while the component is mounted and `active`.
 * Every command of the scope needs a handler; handlers may change between renders. The scope is mounted before the browser paints, so that
 * no key pressed on visible content is lost.
 */
export function useKeyScope<P extends KeyScope>(scope: P, handlers: Handlers<P>, active = true): void {
  const { keyboard } = useApp()
  const latest = useRef<AnyHandlers>(handlers)
  useLayoutEffect(() => {
    latest.current = handlers
  })
  useLayoutEffect(() => {
    if (!active) return
    const ids = Object.keys(latest.current) as CommandId[]
    const steady: AnyHandlers = Object.fromEntries(ids.map((id) => [id, () => latest.current[id]?.()]))
    return keyboard.mount(scope, steady as Handlers<P>)
  }, [keyboard, scope, active])
}
