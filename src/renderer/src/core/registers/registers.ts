import type { ActorColumn, ActorConditions, ClaimColumn, ClaimConditions } from '#shared/registers/filter.ts'
import type { Client } from '../client.ts'
import { laterCode } from '../later.tsx'
import { createQuestionsState } from './questions-state.ts'
import { createRegisterState, type RegisterState } from './register-state.ts'

/** The registers of the app as the person left them; they outlive their screens. */
export type Registers = {
  readonly claims: RegisterState<ClaimColumn, ClaimConditions>
  readonly actors: RegisterState<ActorColumn, ActorConditions>
  readonly questions: ReturnType<typeof createQuestionsState>
  /** Begins all of them anew: another library is open. */
  readonly reset: () => void
  /** Reads how they were left in the library that is open. */
  readonly load: () => Promise<void>
}

const filters = laterCode(() => import('#shared/registers/filter.ts'))

export function createRegisters(client: Client): Registers {
  const claims = createRegisterState<ClaimColumn, ClaimConditions>(
    client,
    'claims',
    async () => (await filters.fetch()).claimFilterSchema,
  )
  const actors = createRegisterState<ActorColumn, ActorConditions>(
    client,
    'actors',
    async () => (await filters.fetch()).actorFilterSchema,
  )
  const questions = createQuestionsState()
  return {
    claims,
    actors,
    questions,
    reset: () => {
      for (const state of [claims, actors, questions]) state.reset()
    },
    load: async () => {
      await Promise.all([claims.load(), actors.load()])
    },
  }
}
