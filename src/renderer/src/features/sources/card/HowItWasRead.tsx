import type { SourceView } from '#shared/sources/source-view.ts'
import { useApp } from '../../../core/app-context.ts'
import { Button } from '../../../ui/Button.tsx'
import { addAttachments, showOriginal } from '../original.ts'
import { strings } from '../strings.tsx'
import { encodingSentence, isEncodingDoubtful } from './encoding-sentence.ts'
import { ReadAs } from './ReadAs.tsx'
import { remarkSentence } from './remark-sentences.ts'

/** What a reader should know of how a file was read: a guessed encoding, what was left out, attachments that are not added yet. */
export function HowItWasRead({ view }: { readonly view: SourceView }) {
  const app = useApp()
  const guess = encodingSentence(view)
  const sentences = view.remarks.map(remarkSentence)
  const mayBeWrong = isEncodingDoubtful(view)
  if (!mayBeWrong && sentences.length === 0) return null
  return (
    <div className="source-read">
      {guess !== null && <p>{guess}</p>}
      {mayBeWrong && <ReadAs view={view} />}
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {view.remarks.some(({ code }) => code === 'attachments') && (
        <Button onPress={() => void addAttachments(app, view.id)}>{strings.card.addAttachments}</Button>
      )}
    </div>
  )
}

/** Shows the original: its pages beside the text, or the file itself, saved to where the person says. */
export function OriginalButton({ view }: { readonly view: SourceView }) {
  const app = useApp()
  return <Button onPress={() => void showOriginal(app, view)}>{strings.card.original}</Button>
}
