import type { Id } from '#shared/model/id.ts'
import { useApp } from '../../../core/app-context.ts'
import { useQuery } from '../../../core/use-query.ts'
import { Button } from '../../../ui/Button.tsx'
import { markSpeakers } from '../mark-speakers.ts'
import { strings } from '../strings.tsx'

/** Says who speaks the turns of a transcript, and offers to mark them. Nothing is shown once all are marked, or for any other text. */
export function Speakers({ source }: { readonly source: Id }) {
  const app = useApp()
  const speakers = useQuery('readTurnSpeakers', { id: source }) ?? []
  if (!speakers.some(({ toMark }) => toMark > 0)) return null
  const mark = async (button: Element) => {
    // The offer goes away once it is taken.
    button.closest('form')?.querySelector<HTMLElement>('[data-start]')?.focus()
    await markSpeakers(app, source)
  }
  return (
    <div className="source-copy" role="group" aria-label={strings.speakers.label}>
      <p dir="auto">{strings.speakers.found(speakers)}</p>
      <div className="source-copy-answers">
        <Button onPress={({ target }) => void mark(target)}>{strings.speakers.mark}</Button>
      </div>
    </div>
  )
}
