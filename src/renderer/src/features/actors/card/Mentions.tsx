import { sourceVoice } from '#shared/claims/claim-words.ts'
import type { MentionInContext } from '#shared/actors/actor-card.ts'
import { useApp, useRecords } from '../../../core/app-context.ts'
import { wordsAround } from './words-around.ts'
import { strings } from '../strings.tsx'

/** An actor's mentions: one line each with the surrounding words, aligned at the mention; each is a link to its place. */
export function Mentions({
  mentions,
  total,
  onMore,
}: {
  readonly mentions: readonly MentionInContext[]
  readonly total: number
  readonly onMore: () => void
}) {
  const { state, stores } = useApp()
  const sources = useRecords(stores.sources).byId
  const actors = useRecords(stores.actors).byId
  if (total === 0) return null
  return (
    <section aria-label={strings.card.mentions}>
      <h2 className="eyebrow">{strings.card.mentionsTitle(total)}</h2>
      <ul className="actor-mentions">
        {mentions.map((mention, i) => {
          const { before, after } = wordsAround(mention)
          const source = sources.get(mention.source)
          const isFirst = mentions[i - 1]?.source !== mention.source
          const place = [isFirst && source ? sourceVoice(source) : '', strings.place(mention.where)]
            .filter(Boolean)
            .join(' ')
          const meant = mention.reading === null ? null : (actors.get(mention.reading)?.name ?? null)
          const placed = meant === null ? place : strings.card.meansAt(meant, place)
          return (
            <li key={mention.id}>
              <button
                type="button"
                title={`${before}${mention.exact}${after}`}
                onClick={() => state.getState().jumpTo({ source: mention.source, record: mention.id, offset: null })}
              >
                <span className="before">
                  <bdi>{before}</bdi>
                </span>
                <b dir="auto">{mention.exact}</b>
                <span className="after" dir="auto">
                  {after}
                </span>
                <small title={placed}>{placed}</small>
              </button>
            </li>
          )
        })}
      </ul>
      {mentions.length < total && (
        <button type="button" className="link" onClick={onMore}>
          {strings.showMore(total)}
        </button>
      )}
    </section>
  )
}
