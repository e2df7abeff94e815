import type { OfficeOffer } from '#shared/actors/offer-offices.ts'
import type { Id } from '#shared/model/id.ts'
import type { App } from '../../../core/app-context.ts'

/** Actors whose office is being taken: a key pressed twice takes it once. */
const taking = new Set<Id>()

/** Puts an office that a text names on the actor's card; the first of several if none is given. */
export async function takeOffice({ client }: Pick<App, 'client'>, actor: Id, given?: OfficeOffer): Promise<void> {
  if (taking.has(actor)) return
  taking.add(actor)
  try {
    const office = given ?? (await client.query('readOfficeOffers', { id: actor }))?.[0]
    if (office) await client.mutate('addOffice', { actor, ...office, from: '', to: '' })
  } finally {
    taking.delete(actor)
  }
}
