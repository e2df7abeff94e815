import type { Id } from '#shared/model/id.ts'
import { KeyOf } from '../../../core/keyboard/Keys.tsx'
import { draftKind } from '../draft-marks.ts'
import { openDraft } from '../gestures.ts'
import { highlight } from '../moves.ts'
import { useOpenText, useOpenTextState } from '../open-text.ts'
import { strings } from '../strings.tsx'

/** An unfinished claim, memo or tag beside its words. It opens where it was left. */
export function DraftCard({ record, isSelected }: { readonly record: Id; readonly isSelected: boolean }) {
  const openText = useOpenText()
  const kind = useOpenTextState((values) => draftKind(values, record))
  const typed = useOpenTextState(({ noted }) => noted?.typed ?? '')
  const marks = openText.index.marksOfRecord(record)
  const words =
    kind === 'claim' ? marks.map(({ start, end }) => openText.text.text.slice(start, end)).join(' … ') : typed
  return (
    <button
      type="button"
      className={isSelected ? 'draft-card selected' : 'draft-card'}
      onClick={() => openDraft(openText, record)}
      onPointerEnter={() => highlight(openText, 'hover', marks)}
      onPointerLeave={() => highlight(openText, 'hover', [])}
    >
      <b>{strings.cards.draft[kind]}</b>
      <span className="draft-words" dir="auto" title={words}>
        {words}
      </span>
      <span className="draft-open">
        {strings.cards.openDraft(isSelected ? <KeyOf command="reading.open" /> : null)}
      </span>
    </button>
  )
}
