import { Fragment, type Ref } from 'react'
import type { SourceView } from '#shared/sources/source-view.ts'
import { useTitleOf } from '../../core/keyboard/Keys.tsx'
import { useApp } from '../../core/app-context.ts'
import { sourceFacts } from './source-words.ts'
import { strings } from './strings.tsx'

/** The facts that are always short (date, reliability in words, number of words) are never longer than this, in letters. */
const maxShortFact = 36

/**
 * The facts about the source. If the text has a title of its own, they are shown under it, otherwise under the title from the source card.
 */
export function SourceHeader({
  ref,
  source,
  title,
  titled,
}: {
  readonly ref: Ref<HTMLElement>
  readonly source: SourceView | undefined
  readonly title: string
  readonly titled: boolean
}) {
  const { state } = useApp()
  const hint = useTitleOf('source.card', strings.screen.sourceCard)
  const findHint = useTitleOf('edit.find', strings.screen.find)
  return (
    <header ref={ref} className={titled ? 'source-header titled' : 'source-header'}>
      {!titled && (
        <h1 dir="auto" title={title}>
          {title}
        </h1>
      )}
      <div className="source-line">
        {source && (
          <button
            type="button"
            className="source-facts"
            title={hint}
            onClick={() => state.getState().openDialog({ kind: 'source-card', source: source.id, fresh: false })}
          >
            {sourceFacts(source).map((fact, i) => (
              <Fragment key={fact}>
                {i > 0 && <i aria-hidden>·</i>}
                <span
                  dir="auto"
                  className={fact.length > maxShortFact ? 'long' : undefined}
                  title={[fact, hint].join('\n')}
                >
                  {fact}
                </span>
              </Fragment>
            ))}
          </button>
        )}
        <button
          type="button"
          className="find-here"
          title={findHint}
          aria-label={strings.screen.find}
          onClick={() => state.getState().setFind({ isOpen: true, asked: 'field' })}
        >
          <svg viewBox="0 0 16 16" aria-hidden>
            <circle cx="7" cy="7" r="4.5" />
            <path d="m10.5 10.5 4 4" />
          </svg>
        </button>
      </div>
    </header>
  )
}
