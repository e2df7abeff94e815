import { useEffect, useState } from 'react'
import { useApp } from './app-context.ts'
import type { Client } from './client.ts'

/**
 * A query that runs again after every change of the library; null until the first result. An equal result keeps the same object. `ask` must
 * be a stable function, created outside of components.
 */
export function useAsked<T>(ask: (client: Client) => Promise<T | undefined>): T | null {
  const { api, client } = useApp()
  const [answer, setAnswer] = useState<{ readonly value: T } | null>(null)
  useEffect(() => {
    let gone = false
    const read = async () => {
      const value = await ask(client)
      if (!gone && value !== undefined) setAnswer((last) => (last && isEqual(last.value, value) ? last : { value }))
    }
    void read()
    const stop = api.onChanged(() => void read())
    return () => {
      gone = true
      stop()
    }
  }, [api, client, ask])
  return answer?.value ?? null
}

/** Most changes do not affect a result; keeping the same object saves whatever is computed from it. */
function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
