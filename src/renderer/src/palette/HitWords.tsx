import { Fragment } from 'react'
import type { SearchHit } from '#shared/library/library-view.ts'
import { sourceVoice } from '#shared/claims/claim-words.ts'
import { markWords } from '#shared/search/words.ts'
import { shortDate } from '#shared/words/dates.ts'
import { useApp, type App } from '../core/app-context.ts'
import { KindBadge } from '../records/actors/KindBadge.tsx'
import { placeText } from '../records/claims/claim-rows.ts'
import { MemoSign } from '../records/memos/MemoSign.tsx'
import { memoOf } from './open-hit.ts'
import { strings } from './strings.tsx'

/** A search result: the words that were found, with those of the query marked, and below them whose they are and where they stand. */
export function HitWords({
  hit,
  query,
  inOther,
}: {
  readonly hit: SearchHit
  readonly query: string
  /** In which case it is, if that is not the chosen one. */
  readonly inOther: string
}) {
  const { stores } = useApp()
  const actor = hit.type === 'actor' && !hit.memo ? stores.actors.getState().byId.get(hit.id) : undefined
  const below = [
    ...(hit.memo ? [strings.palette.memoOn[hit.type]] : []),
    ...(hit.title === hit.detail ? [] : [hit.title]),
    ...placeOf(hit, stores),
    ...(inOther === '' ? [] : [inOther]),
  ]
  return (
    <>
      {actor && <KindBadge kind={actor.kind} />}
      <span className="hit">
        <span className={isTheirs(hit, stores) ? 'hit-words theirs' : 'hit-words'} dir="auto" title={hit.detail}>
          {markWords(hit.detail, query).map(({ text, isHit }, i) =>
            // oxlint-disable-next-line react/no-array-index-key -- the runs of one text, which are all there is to tell them apart
            isHit ? <mark key={i}>{text}</mark> : <Fragment key={i}>{text}</Fragment>,
          )}
        </span>
        {below.length > 0 && (
          <small dir="auto" title={below.join(' · ')}>
            {below.join(' · ')}
            {!hit.memo && <MemoSign memo={memoOf(stores, hit)} />}
          </small>
        )}
      </span>
    </>
  )
}

/** Whether the words are those of a text, and not the analyst's own or a name. */
function isTheirs({ type, id, title, detail, memo }: SearchHit, stores: App['stores']): boolean {
  if (memo) return false
  if (type === 'source') return title !== detail
  return type === 'claim' && stores.claims.getState().byId.get(id)?.gloss !== detail
}

/** Where a record stands, by what tells it from others of its name: "Newsroom ¶3", "Newsroom, 3 March", "Prime minister". */
function placeOf({ type, id }: SearchHit, stores: App['stores']): readonly string[] {
  const sources = stores.sources.getState().byId
  switch (type) {
    case 'claim': {
      const claim = stores.claims.getState().byId.get(id)
      const source = claim && sources.get(claim.source)
      return source ? [placeText({ claim, source })] : []
    }
    case 'source': {
      const source = sources.get(id)
      return source
        ? [source.publisher && sourceVoice(source), source.published && shortDate(source.published)].filter(Boolean)
        : []
    }
    case 'actor':
      return [stores.actors.getState().byId.get(id)?.office ?? ''].filter(Boolean)
    case 'question':
    case 'briefing':
      return []
  }
}
