import { useMemo } from 'react'
import { createActorRegister, findActors, type ActorRow } from '#shared/registers/actor-register.ts'
import type { ActorColumn, ActorConditions } from '#shared/registers/filter.ts'
import { useApp, useRecords } from '../../../core/app-context.ts'
import { useRegister, type Register } from '../../../records/registers/use-register.ts'

/** All actors of the library as a register; sorted by number of mentions by default. */
export function useActorRegister(): Register<ActorRow, ActorColumn, ActorConditions> {
  const { registers, stores } = useApp()
  const actors = useRecords(stores.actors).byId
  const made = useMemo(() => {
    const byMentions = [...actors.values()].sort((a, b) => b.mentions - a.mentions)
    return createActorRegister(new Map(byMentions.map((actor) => [actor.id, actor])))
  }, [actors])
  return useRegister({ state: registers.actors, all: made.rows, idOf, find: findActors, sort: made.sort })
}

function idOf({ actor }: ActorRow): string {
  return actor.id
}
