import { useMemo } from 'react'
import { wordClaim } from '#shared/briefing/compose/said-wording.ts'
import { wordedBy } from '#shared/briefing/compose/voices.ts'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import { claimKindWord } from '#shared/model/enums.ts'
import { useApp, useRecords } from '../app/app-context.ts'
import { claimRows, placeText, ratingOf } from '../claims/claim-rows.ts'
import { ClaimWords } from '../claims/ClaimWords.tsx'
import { useSourceTexts } from '../sources/use-source-texts.ts'
import { KeyOf } from '../ui/Keys.tsx'

/** More than fit on a page are better read in the list of all claims. */
const most = 50

/** What an actor says, in reading order; each leads to its words. */
export function ActorClaims({ claims }: { readonly claims: readonly ClaimView[] }) {
  const { state, stores } = useApp()
  const actors = useRecords(stores.actors).byId
  const sources = useRecords(stores.sources).byId
  const rows = useMemo(() => claimRows(claims, sources, actors), [claims, sources, actors])
  const texts = useSourceTexts(rows.slice(0, most).map((row) => row.source.id))
  if (rows.length === 0) return <p className="register-none">No claim has this speaker.</p>
  return (
    <>
      <h2 className="eyebrow">Says · {rows.length}</h2>
      <ul className="actor-claims">
        {rows.slice(0, most).map((row) => {
          const text = texts.get(row.source.id)
          return (
            <li key={row.claim.id}>
              <span>{claimKindWord[row.claim.kind]}</span>
              <div><ClaimWords claim={row.claim} runs={text ? wordClaim(row.claim, { name: wordedBy(row.source), text: text.text, blocks: text.blocks }) : null} /></div>
              <span>{ratingOf(row)}</span>
              <button type="button" className="link" onClick={() => state.getState().jumpTo({ source: row.source.id, record: row.claim.id, offset: null })}>{placeText(row)}</button>
            </li>
          )
        })}
      </ul>
      {rows.length > most && <p className="register-none">And {rows.length - most} more: filter the claims (<KeyOf command="go.claims" />) by the name.</p>}
    </>
  )
}
