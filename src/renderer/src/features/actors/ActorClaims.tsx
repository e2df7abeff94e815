import { useMemo, useState } from 'react'
import { claimWords } from '#shared/briefing/compose/said-wording.ts'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import { wordedBy } from '#shared/claims/claim-words.ts'
import { claimKindWord } from '#shared/model/enums.ts'
import { shownStatus } from '#shared/questions/status-view.ts'
import type { Id } from '#shared/model/id.ts'
import { useApp, useRecords } from '../../core/app-context.ts'
import { claimRows, placeText, ratingOf } from '../../records/claims/claim-rows.ts'
import { ClaimWords } from '../../records/claims/ClaimWords.tsx'
import { StatusMark } from '../../records/claims/StatusMark.tsx'
import { MemoSign } from '../../records/memos/MemoSign.tsx'
import { useSourceTexts } from '../../records/sources/use-source-texts.ts'
import { strings } from './strings.tsx'

const firstClaims = 50
const moreClaims = 500
const noneFirst: ReadonlySet<Id> = new Set()

/** Claims in reading order under a title; each is a link to its words. `by` names the speaker of a claim made by another actor. */
export function ActorClaims({
  title,
  claims,
  first = noneFirst,
  by,
  none,
}: {
  readonly title: string
  readonly claims: readonly ClaimView[]
  /** Claims that come before the others. */
  readonly first?: ReadonlySet<Id>
  readonly by?: (claim: ClaimView, speaker: string) => string
  /** The text shown without claims; without it, nothing is shown. */
  readonly none?: string
}) {
  const { state, stores } = useApp()
  const actors = useRecords(stores.actors).byId
  const sources = useRecords(stores.sources).byId
  const rows = useMemo(() => {
    const all = claimRows(claims, sources, actors)
    const isFirst = (row: (typeof all)[number]) => first.has(row.claim.id)
    return [...all.filter(isFirst), ...all.filter((row) => !isFirst(row))]
  }, [claims, first, sources, actors])
  const [shown, setShown] = useState(firstClaims)
  const texts = useSourceTexts(rows.slice(0, shown).map((row) => row.source.id))
  if (rows.length === 0) return none === undefined ? null : <p className="register-none">{none}</p>
  return (
    <section aria-label={title}>
      <h2 className="eyebrow">{strings.claims.title(title, rows.length)}</h2>
      <ul className="actor-claims">
        {rows.slice(0, shown).map((row) => {
          const text = texts.get(row.source.id)
          return (
            <li key={row.claim.id}>
              <span>{claimKindWord[row.claim.kind]}</span>
              <div>
                <ClaimWords
                  claim={row.claim}
                  words={
                    text
                      ? claimWords(row.claim, { name: wordedBy(row.source), text: text.text, blocks: text.blocks })
                      : null
                  }
                />
                {by && (
                  <small className="claim-by" dir="auto">
                    {by(row.claim, row.speaker)}
                  </small>
                )}
              </div>
              <span>
                {ratingOf(row)} <MemoSign memo={row.claim.memo} />
              </span>
              <span>{shownStatus(row.claim) !== 'open' && <StatusMark status={shownStatus(row.claim)} />}</span>
              <button
                type="button"
                className="link"
                onClick={() => state.getState().jumpTo({ source: row.source.id, record: row.claim.id, offset: null })}
              >
                {placeText(row)}
              </button>
            </li>
          )
        })}
      </ul>
      {rows.length > shown && (
        <button type="button" className="link" onClick={() => setShown(shown + moreClaims)}>
          {strings.showMore(rows.length)}
        </button>
      )}
    </section>
  )
}
