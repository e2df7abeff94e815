import { KeyOf } from '../../core/keyboard/Keys.tsx'
import type { Option } from '../../ui/combo-box/ListBox.tsx'
import { timeText } from '#shared/words/dates.ts'
import type { HistoryPlace } from './history-steps.ts'
import { strings } from './strings.tsx'

/**
 * One row of a history as an option: the head of a step (its label and time), or one of its fields before and after. `onRestore` is called
 * when its link is pressed, which only the highlighted row has.
 */
export function stepOption(
  id: string,
  { entry, line }: HistoryPlace,
  now: Date,
  onRestore: (() => void) | null,
): Option {
  const link = onRestore && (
    <span className="link" onClick={onRestore}>
      {line ? strings.step.restoreField : strings.step.restoreAll} <KeyOf command="history.restore" />
    </span>
  )
  if (line)
    return {
      id,
      className: 'history-line',
      content: (
        <>
          <span className="history-name">{strings.step.name(line.name, line.state)}</span>
          <span className="history-values" dir="auto">
            {line.before !== null && <del>{line.before === '' ? strings.step.empty : line.before}</del>}
            {line.before !== null && line.after !== null && <span aria-hidden> → </span>}
            {line.after !== null && <ins>{line.after === '' ? strings.step.empty : line.after}</ins>}
          </span>
          {link}
        </>
      ),
    }
  const notes = [strings.step.origin[entry.origin], entry.analyst].filter((note) => note !== '')
  return {
    id,
    className: 'history-head',
    content: (
      <>
        <b>{entry.label}</b>
        <span className="quiet">{[timeText(entry.at, now), ...notes].join(' · ')}</span>
        {link}
      </>
    ),
  }
}
