import type { Id } from '#shared/model/id.ts'
import { useApp, useRecords } from '../../../core/app-context.ts'
import { KeyOf } from '../../../core/keyboard/Keys.tsx'
import { useQuery } from '../../../core/use-query.ts'
import { strings } from '../strings.tsx'
import { takeOffice } from './take-office.ts'

const { offered, take } = strings.standing.offices

/** Offices that texts say the actor holds: dashed, and on the card only when they are taken. */
export function OfficeOffers({ actor }: { readonly actor: Id }) {
  const app = useApp()
  const actors = useRecords(app.stores.actors).byId
  const offers = useQuery('readOfficeOffers', { id: actor }) ?? []
  if (offers.length === 0) return null
  return (
    <div className="fact-line" role="group" aria-label={offered}>
      <span className="card-label">{offered}</span>
      <div className="fact-list">
        {offers.map((offer, i) => {
          const at = offer.organisation === null ? undefined : actors.get(offer.organisation)?.name
          const words = [offer.title, at].filter(Boolean).join(', ')
          return (
            <button
              key={words}
              type="button"
              className="chip fact offered"
              aria-label={take(words)}
              onClick={({ currentTarget }) => {
                // The button goes away with the offer; the list of offices is before it.
                currentTarget.closest('.fact-line')?.previousElementSibling?.querySelector('button')?.focus()
                void takeOffice(app, actor, offer)
              }}
            >
              <bdi>{words}</bdi> {i === 0 && <KeyOf command="actors.takeOffice" />}
            </button>
          )
        })}
      </div>
    </div>
  )
}
