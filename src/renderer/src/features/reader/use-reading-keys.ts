import { useEffect } from 'react'
import { useAppState } from '../../core/app-context.ts'
import { usePlace } from '../../core/keyboard/use-place.ts'
import { useNudgeKeys } from './nudge-keys.ts'
import { beginClaim, confirmAtHand, deleteRecord, rejectAtHand, turnBlockType } from './gestures.ts'
import { beginAsking, beginMention, showActorAtHand, sweepAtHand } from './mention-gestures.ts'
import { focusText, selectRecord, stepOverlapping, stepRecord } from './moves.ts'
import { beginNudge, endNudge, isNudging } from './nudge-gesture.ts'
import { beginNote } from './notes/note-gestures.ts'
import { useReadingStateOf, type Reading } from './reading.ts'
import { beginSticky, endSticky, markSticky, repeatLast } from './repeat.ts'
import { resizeSelection } from './resize.ts'
import { nextUntouched, stepParagraph, stepSentence } from './steps.ts'

/**
 * Handles the keys of the text. They are inactive while a popover is open or a card in the margin has the focus, which have keys of their
 * own.
 */
export function useReadingKeys(reading: Reading): void {
  const inText = useReadingStateOf(
    reading,
    ({ popover, noteEditor, inCard }) => popover === null && noteEditor === null && !inCard,
  )
  const active = useAppState((values) => values.dialog === null && values.sweep === null) && inText
  useNudgeKeys(reading)
  const { state } = reading
  useEffect(() => () => reading.app.state.getState().set({ mode: '' }), [reading])
  usePlace(
    'reading',
    {
      'reading.actor': () => beginMention(reading),
      'reading.sweep': () => sweepAtHand(reading),
      'reading.means': () => beginAsking(reading, 'means'),
      'reading.give': () => beginAsking(reading, 'whose'),
      'reading.actorCard': () => showActorAtHand(reading),
      'reading.claim': () => beginClaim(reading),
      'reading.tag': () => beginNote(reading, 'tag'),
      'reading.memo': () => beginNote(reading, 'memo'),
      'reading.repeat': () => repeatLast(reading),
      'reading.sticky': () => (reading.state.getState().sticky ? endSticky(reading) : beginSticky(reading)),
      'reading.shrink': () => resizeSelection(reading, 'shrink'),
      'reading.widen': () => resizeSelection(reading, 'widen'),
      'reading.nextSentence': () => stepSentence(reading, 1),
      'reading.previousSentence': () => stepSentence(reading, -1),
      'reading.nextParagraph': () => (isInText(reading) ? stepParagraph(reading, 1) : false),
      'reading.previousParagraph': () => (isInText(reading) ? stepParagraph(reading, -1) : false),
      'reading.untouched': () => nextUntouched(reading),
      'reading.next': () => stepRecord(reading, 1),
      'reading.previous': () => stepRecord(reading, -1),
      'reading.overlapping': () => stepOverlapping(reading),
      'reading.open': () => {
        if (isNudging(state.getState())) return void endNudge(reading, true)
        if (isInText(reading) && markSticky(reading)) return
        return openCard(reading)
      },
      'reading.confirm': () => void confirmAtHand(reading),
      'reading.reject': () => void rejectAtHand(reading),
      'reading.nudgeStart': () => beginNudge(reading, 'start'),
      'reading.nudgeEnd': () => beginNudge(reading, 'end'),
      'reading.delete': () => (isInText(reading) ? void deleteRecord(reading, reading.recordAtHand()) : false),
      'reading.blockType': () => void turnBlockType(reading),
      'reading.back': () => back(reading),
    },
    active,
  )
}

/** Enter works only while the text has the focus, so that buttons and fields keep theirs. */
function openCard(reading: Reading): void | false {
  if (!isInText(reading)) return false
  const record = reading.recordAtHand()
  if (record === null) return reading.app.state.getState().announce('No mark here: A marks an actor, C a claim')
  selectRecord(reading, record, { reveal: 'nearest', moveCaret: false })
  reading.state.setState({ called: record })
}

function isInText(reading: Reading): boolean {
  return document.activeElement === reading.reader()?.root
}

function back(reading: Reading): void | false {
  const { selected, offered, sticky } = reading.state.getState()
  if (isNudging(reading.state.getState())) return void endNudge(reading, true)
  if (!isInText(reading)) return focusText(reading, null)
  if (sticky) return endSticky(reading)
  if (offered) return reading.state.setState({ offered: null })
  if (selected === null) return false
  reading.state.setState({ selected: null })
}
