import { actorFilterSchema, claimFilterSchema, type ActorColumn, type ActorConditions, type ClaimColumn, type ClaimConditions } from '#shared/registers/filter.ts'
import type { Client } from '../app/client.ts'
import { createClaimRegister, type ClaimLookups, type ClaimRegister } from '#shared/registers/claim-register.ts'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import type { Id } from '#shared/model/id.ts'
import { createQuestionsState } from '../questions/questions-state.ts'
import { keepLast } from './keep-last.ts'
import { createRegisterState, type RegisterState } from './register-state.ts'

/** The registers of the app as the person left them; they outlive their screens. */
export type Registers = {
  readonly claims: RegisterState<ClaimColumn, ClaimConditions>
  readonly actors: RegisterState<ActorColumn, ActorConditions>
  readonly questions: ReturnType<typeof createQuestionsState>
  /** The rows of the claims, with what was worked out for finding and sorting them: made anew when something of them changed. */
  readonly claimRows: (claims: ReadonlyMap<Id, ClaimView>, sources: ClaimLookups['sources'], actors: ClaimLookups['actors'], questions: ClaimLookups['questions']) => ClaimRegister
  /** As they were left in the library that is open. */
  readonly load: () => Promise<void>
}

export function createRegisters(client: Client): Registers {
  const claims = createRegisterState<ClaimColumn, ClaimConditions>(client, 'claims', claimFilterSchema)
  const actors = createRegisterState<ActorColumn, ActorConditions>(client, 'actors', actorFilterSchema)
  const questions = createQuestionsState()
  return {
    claims, actors, questions,
    claimRows: keepLast((views, sources, named, asked) => createClaimRegister(views.values(), { sources, actors: named, questions: asked })),
    load: async () => {
      questions.reset()
      await Promise.all([claims.load(), actors.load()])
    },
  }
}
