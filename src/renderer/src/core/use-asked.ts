import { useEffect, useState } from 'react'
import { useApp } from './app-context.ts'
import type { Client } from './client.ts'

/** What the library answers to a question, asked anew with every change, and the same value as long as it says the same; null until it is in. `ask` is made once, outside of components. */
export function useAsked<T>(ask: (client: Client) => Promise<T | undefined>): T | null {
  const { api, client } = useApp()
  const [answer, setAnswer] = useState<{ readonly value: T } | null>(null)
  useEffect(() => {
    let gone = false
    const read = async () => {
      const value = await ask(client)
      if (!gone && value !== undefined) setAnswer((last) => (last && saySame(last.value, value) ? last : { value }))
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

/** Most changes leave an answer as it is, and what is worked out from it can stay. */
function saySame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
