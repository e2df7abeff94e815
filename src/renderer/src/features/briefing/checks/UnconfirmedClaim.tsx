import type { Id } from '#shared/model/id.ts'
import { useApp, useRecords } from '../../../core/app-context.ts'
import { ClaimWords } from '../../../records/claims/ClaimWords.tsx'
import { Button } from '../../../ui/Button.tsx'
import { useDesk } from '../desk-context.ts'
import { strings } from '../strings.tsx'

/** A cited claim whose speaker, kind or form is not confirmed. */
export function UnconfirmedClaim({ claim: id }: { readonly claim: Id }) {
  const { client, stores } = useApp()
  const desk = useDesk()
  const claim = useRecords(stores.claims).byId.get(id)
  const said = desk.word(id)
  if (!claim) {
    return (
      <article className="check">
        <h3>{strings.checks.gone}</h3>
        <p>{strings.checks.goneHint}</p>
      </article>
    )
  }
  return (
    <article className="check">
      <h3>{strings.checks.notConfirmed(desk.cite(id))}</h3>
      <p dir="auto">{said?.speaker}</p>
      <ClaimWords claim={claim} words={said?.words ?? null} />
      <div className="check-actions">
        <Button onPress={() => void client.mutate('confirmClaims', { ids: [id] })}>{strings.checks.confirm}</Button>
        <Button look="quiet" onPress={() => desk.jumpTo(id)}>
          {strings.checks.inText}
        </Button>
      </div>
    </article>
  )
}
