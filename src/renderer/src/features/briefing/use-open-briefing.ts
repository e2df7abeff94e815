import { useEffect, useState } from 'react'
import type { Id } from '#shared/model/id.ts'
import type { Output } from '#shared/contract/contract.ts'
import { useApp, useAppState, type App } from '../../core/app-context.ts'
import { useQuery } from '../../core/use-query.ts'

/** The key under which the library keeps the briefing that was open last. */
const openBriefingKey = 'open-briefing'

type Listed = Output<'listBriefings'>

/** Remembers a briefing as the open one, also after a restart. */
export function openBriefing({ client, state }: Pick<App, 'client' | 'state'>, briefing: Id): void {
  state.getState().set({ openBriefing: briefing })
  void client.tryCall('keepUiState', { key: openBriefingKey, value: briefing })
}

/** The briefing that commands from other screens are about: the one that was open last, else the newest; null if there is none. */
export async function findOpenBriefing({ client, state }: Pick<App, 'client' | 'state'>): Promise<Id | null> {
  const [briefings, kept] = await Promise.all([
    client.query('listBriefings', {}),
    client.query('getUiState', { key: openBriefingKey }),
  ])
  return chosenOf(briefings ?? [], state.getState().openBriefing ?? kept ?? null)
}

/** The list of briefings, and which one is open: the one opened last, else the newest. Null until both are read. */
export function useOpenBriefing(): { readonly briefings: Listed; readonly open: Id | null } | null {
  const { client } = useApp()
  const briefings = useQuery('listBriefings', {})
  const chosen = useAppState((values) => values.openBriefing)
  const [kept, setKept] = useState<Id | null | undefined>(undefined)
  useEffect(() => {
    let left = false
    void client.tryQuery('getUiState', { key: openBriefingKey }).then((read) => {
      if (!left) setKept(read.ok ? read.value : null)
    })
    return () => {
      left = true
    }
  }, [client])
  if (!briefings || (chosen === null && kept === undefined)) return null
  return { briefings, open: chosenOf(briefings, chosen ?? kept ?? null) }
}

function chosenOf(briefings: Listed, wanted: Id | null): Id | null {
  return briefings.find(({ id }) => id === wanted)?.id ?? briefings[0]?.id ?? null
}
