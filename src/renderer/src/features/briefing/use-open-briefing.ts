import { useEffect, useMemo, useState } from 'react'
import type { Id } from '#shared/model/id.ts'
import type { Output } from '#shared/contract/contract.ts'
import { useApp, useAppState, type App } from '../../core/app-context.ts'
import { chosenCaseOf, useChosenCase } from '../../core/cases.ts'
import { useQuery } from '../../core/use-query.ts'

/** The key under which the library keeps the briefing that was open last. */
const openBriefingKey = 'open-briefing'

type Listed = Output<'listBriefings'>

/** Remembers a briefing as the open one, also after a restart. */
export function openBriefing({ client, state }: Pick<App, 'client' | 'state'>, briefing: Id): void {
  state.getState().set({ openBriefing: briefing })
  void client.tryCall('keepUiState', { key: openBriefingKey, value: briefing })
}

/** The briefing of the chosen case that commands from other screens are about: the one that was open last, else the newest; null if there is none. */
export async function findOpenBriefing({ client, state }: Pick<App, 'client' | 'state'>): Promise<Id | null> {
  const [briefings, kept] = await Promise.all([
    client.query('listBriefings', {}),
    client.query('getUiState', { key: openBriefingKey }),
  ])
  return chosenOf(
    ofCase(briefings ?? [], chosenCaseOf(state.getState().library)?.id ?? null),
    state.getState().openBriefing ?? kept ?? null,
  )
}

/** The briefings of the chosen case, or all, and which one is open: the one opened last, else the newest. Null until both are read. */
export function useOpenBriefing(): { readonly briefings: Listed; readonly open: Id | null } | null {
  const { client } = useApp()
  const all = useQuery('listBriefings', {})
  const inCase = useChosenCase()?.id ?? null
  const briefings = useMemo(() => all && ofCase(all, inCase), [all, inCase])
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

function ofCase(briefings: Listed, chosen: Id | null): Listed {
  return chosen === null ? briefings : briefings.filter(({ inCase }) => inCase === chosen)
}

function chosenOf(briefings: Listed, wanted: Id | null): Id | null {
  return briefings.find(({ id }) => id === wanted)?.id ?? briefings[0]?.id ?? null
}
