import type { HistoryEntry } from '#shared/history/history-view.ts'
import type { ChangeOrigin } from '#shared/model/enums.ts'
import { timeText, type HistoryPlace } from './history-steps.ts'

const originWords: Readonly<Record<ChangeOrigin, string>> = {
  user: '',
  load: 'read from a file',
  undo: 'undone',
  redo: 'done again',
  import: 'imported',
}

/** One step: its time, its label, and each field before and after. */
export function HistoryStep({
  entry,
  now,
  at,
  places,
  idOf,
  onChoose,
  onRestore,
}: {
  readonly entry: HistoryEntry
  readonly now: Date
  readonly at: number
  readonly places: readonly HistoryPlace[]
  readonly idOf: (at: number) => string
  readonly onChoose: (at: number) => void
  readonly onRestore: (place: HistoryPlace) => void
}) {
  const head = places.findIndex((place) => place.entry === entry && place.line === null)
  const notes = [originWords[entry.origin], entry.analyst].filter((note) => note !== '')
  const row = (i: number, className: string, content: React.ReactNode) => (
    <li
      key={i}
      id={idOf(i)}
      role="option"
      aria-selected={i === at}
      className={`${className}${i === at ? ' at' : ''}`}
      onClick={() => onChoose(i)}
      ref={(node) => {
        if (i === at) node?.scrollIntoView({ block: 'nearest' })
      }}
    >
      {content}
      {i === at && places[i] && (
        <span className="link" onClick={() => onRestore(places[i]!)}>
          {places[i].line ? 'bring back' : 'bring all back'} <kbd>R</kbd>
        </span>
      )}
    </li>
  )
  return (
    <>
      {row(
        head,
        'history-head',
        <>
          <b>{entry.label}</b>
          <span className="quiet">{[timeText(entry.at, now), ...notes].join(' · ')}</span>
        </>,
      )}
      {entry.lines.map((line, i) =>
        row(
          head + 1 + i,
          'history-line',
          <>
            <span className="history-name">{line.name}</span>
            <span className="history-values" dir="auto">
              {line.before !== null && <del>{line.before === '' ? 'empty' : line.before}</del>}
              {line.before !== null && line.after !== null && <span aria-hidden> → </span>}
              {line.after !== null && <ins>{line.after === '' ? 'empty' : line.after}</ins>}
            </span>
          </>,
        ),
      )}
    </>
  )
}
