import { useRef, useState } from 'react'
import type { SourceView } from '#shared/sources/source-view.ts'
import { encodingGroups, encodingName, isEncoding, type Encoding } from '#shared/text/encodings/encodings.ts'
import { useApp } from '../../../core/app-context.ts'
import { Button } from '../../../ui/Button.tsx'
import { strings } from '../strings.tsx'
import { Field, submitOnEnter } from './card-fields.tsx'

/**
 * The encoding that the text of a source was read in, to be corrected. The text is read again by a button, not by the choice: arrow keys go
 * through the list, and each encoding on the way would be a gesture.
 */
export function ReadAs({ view }: { readonly view: SourceView }) {
  const { client } = useApp()
  const now = isEncoding(view.encoding) ? view.encoding : null
  const choices = useRef<HTMLSelectElement>(null)
  const [chosen, setChosen] = useState<Encoding | null>(null)
  const encoding = chosen ?? now
  const readAgain = async () => {
    if (encoding === null) return
    const sentence = strings.card.readAgainAs(encodingName(encoding))
    await client.mutate('rereadSource', { id: view.id, encoding }, sentence)
    // The button is disabled now, and a disabled one loses the focus: Escape would no longer close the card.
    choices.current?.focus()
    setChosen(null)
  }
  return (
    <div className="source-read-as">
      <Field label={strings.card.readAs}>
        <select
          ref={choices}
          className="input"
          value={encoding ?? ''}
          onChange={(event) => setChosen(isEncoding(event.target.value) ? event.target.value : null)}
          onKeyDown={submitOnEnter}
        >
          {encodingGroups.map(({ name, encodings }) => (
            <optgroup key={name} label={name}>
              {Object.entries(encodings).map(([label, words]) => (
                <option key={label} value={label}>
                  {words}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </Field>
      <Button isDisabled={encoding === now} onPress={() => void readAgain()}>
        {strings.card.readAgain}
      </Button>
    </div>
  )
}
