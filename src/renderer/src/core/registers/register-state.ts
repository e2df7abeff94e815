import type { VirtualItem } from '@tanstack/react-virtual'
import type { z } from 'zod'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { SortBy } from '#shared/registers/sort-rows.ts'
import type { Client } from '../client.ts'
import { parseKept } from '../parse-kept.ts'
import { noChoice, type Choice } from './choice.ts'

/** What a register is filtered, sorted and drawn by. No column named is the usual ones. */
export type RegisterFilter<C extends string, Q> = {
  readonly conditions: Q
  readonly sort: SortBy<C>
  readonly columns: readonly C[]
}

/** Where the rows were scrolled to, with the heights that were measured, so that coming back shows the same rows. */
type RegisterPlace = { readonly offset: number; readonly sizes: VirtualItem[] }

type RegisterValues<C extends string, Q> = {
  readonly filter: RegisterFilter<C, Q>
  readonly choice: Choice
  readonly place: RegisterPlace | null
}

/** A register as the person left it. It outlives its screen: whoever goes to the text and comes back finds filter, row and place as they were. */
export type RegisterState<C extends string, Q> = StoreApi<RegisterValues<C, Q>> & {
  /** Changes the filter and keeps it in the library, outside of its history. */
  readonly setFilter: (patch: Partial<RegisterFilter<C, Q>>) => void
  readonly setChoice: (change: (choice: Choice) => Choice) => void
  /** Begins anew: another library is open. */
  readonly reset: () => void
  /** Reads how the register was left in this library. Whoever has filtered since it began keeps what they asked for. */
  readonly load: () => Promise<void>
}

/** How long a filter rests, in ms, before it is kept. */
const keptAfter = 500

/** The state of one register; `schema` checks what was kept, `screen` names it. */
export function createRegisterState<C extends string, Q extends object>(
  client: Client,
  screen: string,
  schema: () => Promise<z.ZodType<RegisterFilter<C, Q>>>,
): RegisterState<C, Q> {
  const start: RegisterValues<C, Q> = {
    filter: { conditions: {} as Q, sort: [], columns: [] },
    choice: noChoice,
    place: null,
  }
  const store = createStore<RegisterValues<C, Q>>(() => start)
  const key = `register:${screen}`
  let timer: ReturnType<typeof setTimeout> | undefined
  /** One beginning of the register, until a filter is asked for; null from then on. */
  let untouched: object | null = {}
  const keep = () =>
    void client.want('keepPlace', { key, value: JSON.stringify({ screen, ...store.getState().filter }) })
  return Object.assign(store, {
    setFilter: (patch: Partial<RegisterFilter<C, Q>>) => {
      untouched = null
      store.setState(({ filter }) => ({ filter: { ...filter, ...patch } }))
      clearTimeout(timer)
      timer = setTimeout(keep, keptAfter)
    },
    setChoice: (change: (choice: Choice) => Choice) => store.setState(({ choice }) => ({ choice: change(choice) })),
    reset: () => {
      clearTimeout(timer)
      untouched = {}
      store.setState(start)
    },
    load: async () => {
      const beginning = untouched
      const kept = await client.ask('readPlace', { key })
      const filter = kept.ok && kept.value !== null ? parseKept(kept.value, await schema()) : null
      if (filter && beginning !== null && beginning === untouched)
        store.setState({ filter: { conditions: filter.conditions, sort: filter.sort, columns: filter.columns } })
    },
  })
}
