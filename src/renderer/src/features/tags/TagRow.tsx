import type { TagView } from '#shared/tags/tag-view.ts'
import { MemoSign } from '../../records/memos/MemoSign.tsx'
import { depthOf, type TagUses } from './tag-uses.ts'
import { strings } from './strings.tsx'

/** One tag: its position in the tree, its definition, and the number of records with it or a tag below it. Counts are links. */
export function TagRow({
  tag,
  uses: { claims, actors, sources, questions, places },
  isChosen,
  onClaims,
  onActors,
  onQuestions,
  onTexts,
}: {
  readonly tag: TagView
  readonly uses: TagUses
  readonly isChosen: boolean
  readonly onClaims: () => void
  readonly onActors: () => void
  readonly onQuestions: () => void
  /** Sources and places, which no register lists. */
  readonly onTexts: () => void
}) {
  const isCounted = claims + actors + sources + questions + places > 0
  return (
    <div className={isChosen ? 'label-row tag-row chosen' : 'label-row tag-row'}>
      <div style={{ paddingInlineStart: depthOf(tag.path) * 22 }}>
        <span className="visually-hidden">{tag.path}: </span>
        <b dir="auto" title={tag.path}>
          {tag.name}
        </b>{' '}
        <MemoSign memo={tag.memo} />
        {tag.definition !== '' && (
          <p className="quiet" dir="auto">
            {tag.definition}
          </p>
        )}
      </div>
      <span className="tag-counts">
        {claims > 0 && (
          <button type="button" tabIndex={-1} className="count-link" onClick={onClaims}>
            {strings.uses.claims(claims)}
          </button>
        )}
        {actors > 0 && (
          <button type="button" tabIndex={-1} className="count-link" onClick={onActors}>
            {strings.uses.actors(actors)}
          </button>
        )}
        {questions > 0 && (
          <button type="button" tabIndex={-1} className="count-link" onClick={onQuestions}>
            {strings.uses.questions(questions)}
          </button>
        )}
        {sources > 0 && (
          <button type="button" tabIndex={-1} className="count-link" onClick={onTexts}>
            {strings.uses.sources(sources)}
          </button>
        )}
        {places > 0 && (
          <button type="button" tabIndex={-1} className="count-link" onClick={onTexts}>
            {strings.uses.places(places)}
          </button>
        )}
        {!isCounted && (
          <span className="quiet">{tag.usesWithin === 0 ? strings.uses.none : strings.uses.noneHere}</span>
        )}
      </span>
    </div>
  )
}
