import type { MergePreview } from '#shared/actors/actor-card.ts'
import type { ActorView } from '#shared/actors/actor-view.ts'
import { wordsAround } from '../card/words-around.ts'
import { mergeWords } from './merge-words.ts'
import { strings } from '../strings.tsx'

/** The changes that a merge would make, in words, with the first mentions that would move. */
export function MergeChanges({
  preview,
  goes,
  stays,
}: {
  readonly preview: MergePreview
  readonly goes: ActorView
  readonly stays: ActorView
}) {
  const lines = mergeWords(preview)
  return (
    <div className="merge-changes" aria-label={strings.merge.changes} role="group">
      <ul>
        {lines.length === 0 ? (
          <li>{strings.merge.onlyName(<bdi>{goes.name}</bdi>)}</li>
        ) : (
          lines.map((line) => (
            <li key={line} dir="auto">
              {line}
            </li>
          ))
        )}
      </ul>
      {preview.examples.length > 0 && (
        <ul className="merge-examples">
          {preview.examples.map((mention) => {
            const { before, after } = wordsAround(mention)
            return (
              <li key={mention.id} dir="auto">
                {before}
                <b title={strings.merge.newMention(stays.name)}>{mention.exact}</b>
                {after}
              </li>
            )
          })}
          {preview.mentions > preview.examples.length && (
            <li className="merge-more">{strings.merge.moreMentions(preview.mentions - preview.examples.length)}</li>
          )}
        </ul>
      )}
    </div>
  )
}
