import { useEffect, useState } from 'react'
import { useApp } from './app-context.ts'
import type { Client } from './client.ts'

/** What the library answers to a question, asked anew with every change; null until it is in. `ask` is made once, outside of components. */
export function useAsked<T>(ask: (client: Client) => Promise<T | undefined>): T | null {
  const { api, client } = useApp()
  const [answer, setAnswer] = useState<{ readonly value: T } | null>(null)
  useEffect(() => {
    let gone = false
    const read = async () => {
      const value = await ask(client)
      if (!gone && value !== undefined) setAnswer({ value })
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
