import { useMemo } from 'react'
import type { ActorView } from '#shared/actors/actor-view.ts'
import { createActorRegister, findActors, type ActorRow } from '#shared/registers/actor-register.ts'
import type { ActorColumn, ActorConditions } from '#shared/registers/filter.ts'
import { useApp, useRecords } from '../../../core/app-context.ts'
import { useChosenCase } from '../../../core/cases.ts'
import { useQuery } from '../../../core/use-query.ts'
import { useRegister, type Register } from '../../../records/registers/use-register.ts'

/**
 * All actors of the library as a register; sorted by number of mentions by default. There is one registry for all cases; of a chosen case,
 * only its mentions and claims are counted.
 */
export function useActorRegister(): Register<ActorRow, ActorColumn, ActorConditions> {
  const { registers, stores } = useApp()
  const actors = useRecords(stores.actors).byId
  const chosen = useChosenCase()?.id ?? null
  const counts = useQuery('countInCase', chosen === null ? null : { id: chosen })
  const made = useMemo(() => {
    const own = chosen === null ? null : new Map(counts?.map((one) => [one.actor, one]))
    const counted = [...actors.values()].map((actor): ActorView => {
      if (!own) return actor
      const { mentions = 0, claims = 0 } = own.get(actor.id) ?? {}
      return { ...actor, mentions, claims }
    })
    const byMentions = counted.sort((a, b) => b.mentions - a.mentions)
    return createActorRegister(new Map(byMentions.map((actor) => [actor.id, actor])))
  }, [actors, chosen, counts])
  return useRegister({ state: registers.actors, all: made.rows, idOf, find: findActors, sort: made.sort })
}

function idOf({ actor }: ActorRow): string {
  return actor.id
}
