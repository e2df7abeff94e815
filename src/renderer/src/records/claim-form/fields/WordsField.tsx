import type { Range } from '#shared/text/range.ts'
import { Button } from '../../../ui/Button.tsx'
import { Line } from './Line.tsx'
import { strings } from '../strings.tsx'

/** The words of a new claim, which may be in several places of the text. */
export function WordsField({
  text,
  content,
  selectedWords,
  mayBeEmpty,
  onChange,
}: {
  readonly text: string
  readonly content: readonly Range[]
  readonly selectedWords: () => Range | null
  /** “Won’t say” needs no words of its own. */
  readonly mayBeEmpty: boolean
  readonly onChange: (content: readonly Range[], added: Range | null) => void
}) {
  return (
    <Line label={strings.words.label} field="words">
      {content.map((range) => {
        const words = text.slice(range.start, range.end)
        return (
          <span key={range.start} className="span-chip">
            <bdi title={words}>{words}</bdi>
            {(content.length > 1 || mayBeEmpty) && (
              <button
                type="button"
                aria-label={strings.words.remove(words)}
                onClick={() =>
                  onChange(
                    content.filter((other) => other !== range),
                    null,
                  )
                }
              >
                ×
              </button>
            )}
          </span>
        )
      })}
      {content.length === 0 && <span className="card-none">{strings.words.none}</span>}
      <div onPointerDown={(event) => event.preventDefault()}>
        <Button look="quiet" onPress={() => onChange(content, selectedWords())}>
          {strings.words.addSelected}
        </Button>
      </div>
    </Line>
  )
}
