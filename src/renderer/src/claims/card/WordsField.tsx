import type { Range } from '#shared/text/range.ts'
import { Button } from '../../ui/Button.tsx'
import { Line } from './Line.tsx'

/** The words of a new claim, which may stand in several places of the text. */
export function WordsField({ text, content, selectedWords, onChange }: {
  readonly text: string
  readonly content: readonly Range[]
  readonly selectedWords: () => Range | null
  readonly onChange: (content: readonly Range[], added: Range | null) => void
}) {
  return (
    <Line label="Words" field="words">
      {content.map((range) => {
        const words = text.slice(range.start, range.end)
        return (
          <span key={range.start} className="span-chip">
            <bdi title={words}>{words}</bdi>
            {content.length > 1 && <button type="button" aria-label={`Leave out: ${words}`} onClick={() => onChange(content.filter((other) => other !== range), null)}>×</button>}
          </span>
        )
      })}
      <div onPointerDown={(event) => event.preventDefault()}>
        <Button look="quiet" onPress={() => onChange(content, selectedWords())}>Also the words selected in the text</Button>
      </div>
    </Line>
  )
}
