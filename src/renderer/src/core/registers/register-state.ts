import type { VirtualItem } from '@tanstack/react-virtual'
import type { z } from 'zod'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { SortBy } from '#shared/registers/sort-rows.ts'
import type { Client } from '../client.ts'
import { parseKept } from '../parse-kept.ts'
import { noChoice, type Choice } from './choice.ts'

/** Filter, sorting and columns of a register. An empty list of columns means the default columns. */
export type RegisterFilter<C extends string, Q> = {
  readonly conditions: Q
  readonly sort: SortBy<C>
  readonly columns: readonly C[]
  /** What its rows are grouped by, where it has groups; undefined means the default. */
  readonly group?: string | undefined
}

/** A filter as it is stored: a register without groups has no such member, not even an undefined one. */
export function storedFilter<C extends string, Q>({
  conditions,
  sort,
  columns,
  group,
}: RegisterFilter<C, Q>): RegisterFilter<C, Q> {
  return { conditions, sort, columns, ...(group !== undefined && { group }) }
}

/** The scroll offset and the measured row heights, so that a register comes back with the same rows in sight. */
type RegisterPlace = { readonly offset: number; readonly sizes: VirtualItem[] }

type RegisterValues<C extends string, Q> = {
  readonly filter: RegisterFilter<C, Q>
  readonly choice: Choice
  readonly place: RegisterPlace | null
}

/** The state of a register. It outlives the screen, so that filter, row and scroll position are still there when the person comes back. */
export type RegisterState<C extends string, Q> = StoreApi<RegisterValues<C, Q>> & {
  /** Changes the filter and stores it in the library, outside of the history. */
  readonly setFilter: (patch: Partial<RegisterFilter<C, Q>>) => void
  readonly setChoice: (change: (choice: Choice) => Choice) => void
  /** Resets the register when another library opens. */
  readonly reset: () => void
  /** Loads the stored filter of this library. A filter that the person has set meanwhile wins. */
  readonly load: () => Promise<void>
}

/** Delay in ms before a changed filter is stored. */
const saveDelayMs = 500

/** Creates the state of one register. `schema` checks the stored filter; `screen` names the register. */
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
  /** A token for this run of the register, replaced by `reset`; null once the person has set a filter. */
  let untouched: object | null = {}
  const keep = () =>
    void client.tryCall('keepUiState', {
      key,
      value: JSON.stringify({ screen, ...storedFilter(store.getState().filter) }),
    })
  return Object.assign(store, {
    setFilter: (patch: Partial<RegisterFilter<C, Q>>) => {
      untouched = null
      store.setState(({ filter }) => ({ filter: { ...filter, ...patch } }))
      clearTimeout(timer)
      timer = setTimeout(keep, saveDelayMs)
    },
    setChoice: (change: (choice: Choice) => Choice) => store.setState(({ choice }) => ({ choice: change(choice) })),
    reset: () => {
      clearTimeout(timer)
      untouched = {}
      store.setState(start)
    },
    load: async () => {
      const beginning = untouched
      const kept = await client.tryQuery('getUiState', { key })
      const filter = kept.ok && kept.value !== null ? parseKept(kept.value, await schema()) : null
      if (filter && beginning !== null && beginning === untouched) store.setState({ filter: storedFilter(filter) })
    },
  })
}
