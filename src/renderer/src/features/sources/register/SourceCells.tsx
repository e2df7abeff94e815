import type { ReliabilityLetter } from '#shared/model/enums.ts'
import { percentText, type SourceRow } from '#shared/registers/source-register.ts'
import type { WorkState } from '#shared/sources/source-view.ts'
import { reliabilityText } from '#shared/standards/admiralty.ts'
import { MemoSign } from '../../../records/memos/MemoSign.tsx'
import { strings } from './strings.tsx'

/** The title on one line, with the sign of a memo. */
export function TitleCell({ row: { source, cell } }: { readonly row: SourceRow }) {
  return (
    <span className="source-title">
      <b dir="auto" title={cell('title')}>
        {cell('title')}
      </b>
      <MemoSign memo={source.memo} />
    </span>
  )
}

/** The publisher after the letter of the source. */
export function PublisherCell({ row: { source } }: { readonly row: SourceRow }) {
  return (
    <span className="source-publisher">
      <Letter letter={source.reliability} />
      <span dir="auto" title={source.publisher}>
        {source.publisher}
      </span>
    </span>
  )
}

/** A reliability letter in its box; a dash in a dashed one where it is not rated. */
export function Letter({ letter }: { readonly letter: ReliabilityLetter | null }) {
  const words = letter === null ? strings.cells.notRated : strings.cells.reliability(letter, reliabilityText(letter))
  return (
    <span
      className={letter === null ? 'letter-badge none' : 'letter-badge'}
      role="img"
      aria-label={words}
      title={words}
    >
      {letter ?? '–'}
    </span>
  )
}

export function MarkedCell({ row: { share } }: { readonly row: SourceRow }) {
  const percent = percentText(share)
  return (
    <span className="source-marked" title={strings.cells.marked(percent)}>
      <span className="marked-bar" aria-hidden>
        <span style={{ width: percent }} />
      </span>
      {percent}
    </span>
  )
}

/** The sign of a state: an empty, a half and a full circle. */
export function StateSign({ state }: { readonly state: WorkState }) {
  return <span className={`state-sign ${state}`} aria-hidden />
}
