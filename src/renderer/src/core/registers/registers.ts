import type {
  ActorColumn,
  ActorConditions,
  ClaimColumn,
  ClaimConditions,
  SourceColumn,
  SourceConditions,
} from '#shared/registers/filter.ts'
import type { Client } from '../client.ts'
import { lazyModule } from '../lazy.ts'
import { createQuestionsState } from './questions-state.ts'
import { createRegisterState, type RegisterState } from './register-state.ts'

/** The state of all registers; it outlives their screens. */
export type Registers = {
  readonly claims: RegisterState<ClaimColumn, ClaimConditions>
  readonly actors: RegisterState<ActorColumn, ActorConditions>
  readonly sources: RegisterState<SourceColumn, SourceConditions>
  readonly questions: ReturnType<typeof createQuestionsState>
  /** Resets all registers when another library opens. */
  readonly reset: () => void
  /** Loads how they were left in the open library. */
  readonly load: () => Promise<void>
}

const filters = lazyModule(() => import('#shared/registers/filter.ts'))

export function createRegisters(client: Client): Registers {
  const claims = createRegisterState<ClaimColumn, ClaimConditions>(
    client,
    'claims',
    async () => (await filters.load()).claimFilterSchema,
  )
  const actors = createRegisterState<ActorColumn, ActorConditions>(
    client,
    'actors',
    async () => (await filters.load()).actorFilterSchema,
  )
  const sources = createRegisterState<SourceColumn, SourceConditions>(
    client,
    'sources',
    async () => (await filters.load()).sourceFilterSchema,
  )
  const questions = createQuestionsState()
  return {
    claims,
    actors,
    sources,
    questions,
    reset: () => {
      for (const state of [claims, actors, sources, questions]) state.reset()
    },
    load: async () => {
      await Promise.all([claims.load(), actors.load(), sources.load()])
    },
  }
}
