import { useLayoutEffect, useRef } from 'react'
import type { Place } from '#shared/commands/command.ts'
import type { CommandId } from '#shared/commands/commands.ts'
import { useApp } from '../app-context.ts'
import type { Handler, Handlers } from './keyboard.ts'

type AnyHandlers = Readonly<Partial<Record<CommandId, Handler>>>

/**
 * Makes the keys of a place work while the component is mounted and `active`.
 * Every command of the place must be handled; the handlers may change from render to render. Settled before the picture is drawn, so that
 * no key pressed on what is seen is lost.
 */
export function usePlace<P extends Place>(place: P, handlers: Handlers<P>, active = true): void {
  const { keyboard } = useApp()
  const latest = useRef<AnyHandlers>(handlers)
  useLayoutEffect(() => {
    latest.current = handlers
  })
  useLayoutEffect(() => {
    if (!active) return
    const ids = Object.keys(latest.current) as CommandId[]
    const steady: AnyHandlers = Object.fromEntries(ids.map((id) => [id, () => latest.current[id]?.()]))
    return keyboard.mount(place, steady as Handlers<P>)
  }, [keyboard, place, active])
}
