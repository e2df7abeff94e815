import { useEffect } from 'react'
import { useAppState } from '../../core/app-context.ts'
import { useKeyScope } from '../../core/keyboard/use-key-scope.ts'
import { useNudgeKeys } from './nudge-keys.ts'
import { isDraft } from './draft-marks.ts'
import { beginClaim, confirmAtHand, deleteRecord, openDraft, rejectAtHand, turnBlockType } from './gestures.ts'
import { beginAsking, beginMention, showActorAtHand, sweepAtHand } from './mention-gestures.ts'
import { turnAside } from './aside-of-text.ts'
import { focusText, selectRecord, stepOverlapping, stepRecord } from './moves.ts'
import { beginNudge, endNudge, isNudging } from './nudge-gesture.ts'
import { beginNote } from './notes/note-gestures.ts'
import { useOpenTextStateOf, type OpenText } from './open-text.ts'
import { goToPage, turnPage } from './page/show-page.ts'
import { beginSticky, endSticky, markSticky, repeatLast } from './repeat.ts'
import { resizeSelection } from './resize.ts'
import { nextUntouched, stepParagraph, stepSentence } from './steps.ts'
import { strings } from './strings.tsx'

/**
 * Handles the keys of the text. They are inactive while a popover is open, or a card in the margin or the strip that finds has the focus,
 * which have keys of their own.
 */
export function useReadingKeys(openText: OpenText): void {
  const inText = useOpenTextStateOf(
    openText,
    ({ popover, noteEditor, inCard, inFind, inPage }) =>
      popover === null && noteEditor === null && !inCard && !inFind && !inPage,
  )
  const active = useAppState((values) => values.dialog === null && values.sweep === null) && inText
  useNudgeKeys(openText)
  const { state } = openText
  useEffect(() => () => openText.app.state.getState().set({ mode: '' }), [openText])
  useKeyScope(
    'reading',
    {
      'reading.actor': () => beginMention(openText),
      'reading.sweep': () => sweepAtHand(openText),
      'reading.means': () => beginAsking(openText, 'means'),
      'reading.give': () => beginAsking(openText, 'whose'),
      'reading.actorCard': () => showActorAtHand(openText),
      'reading.claim': () => beginClaim(openText),
      'reading.tag': () => beginNote(openText, 'tag'),
      'reading.memo': () => beginNote(openText, 'memo'),
      'reading.repeat': () => repeatLast(openText),
      'reading.sticky': () => (openText.state.getState().sticky ? endSticky(openText) : beginSticky(openText)),
      'reading.shrink': () => resizeSelection(openText, 'shrink'),
      'reading.widen': () => resizeSelection(openText, 'widen'),
      'reading.nextSentence': () => stepSentence(openText, 1),
      'reading.previousSentence': () => stepSentence(openText, -1),
      'reading.nextParagraph': () => (isInText(openText) ? stepParagraph(openText, 1) : false),
      'reading.previousParagraph': () => (isInText(openText) ? stepParagraph(openText, -1) : false),
      'reading.untouched': () => nextUntouched(openText),
      'reading.next': () => stepRecord(openText, 1),
      'reading.previous': () => stepRecord(openText, -1),
      'reading.overlapping': () => stepOverlapping(openText),
      'reading.open': () => {
        if (isNudging(state.getState())) return void endNudge(openText, true)
        if (isInText(openText) && markSticky(openText)) return
        return openCard(openText)
      },
      'reading.confirm': () => void confirmAtHand(openText),
      'reading.reject': () => void rejectAtHand(openText),
      'reading.nudgeStart': () => beginNudge(openText, 'start'),
      'reading.nudgeEnd': () => beginNudge(openText, 'end'),
      'reading.delete': () => (isInText(openText) ? void deleteRecord(openText, openText.recordAtHand()) : false),
      'reading.blockType': () => void turnBlockType(openText),
      'reading.page': () => turnPage(openText),
      'reading.toPage': () => goToPage(openText),
      'reading.aside': () => turnAside(openText),
      'reading.back': () => back(openText),
    },
    active,
  )
}

/** Enter works only while the text has the focus, so that buttons and fields keep theirs. */
function openCard(openText: OpenText): void | false {
  if (!isInText(openText)) return false
  const record = openText.recordAtHand()
  if (record === null) return openText.app.state.getState().announce(strings.gestures.noMarkToOpen)
  if (isDraft(record)) return openDraft(openText, record)
  selectRecord(openText, record, { reveal: 'nearest', moveCaret: false })
  openText.state.setState({ called: record })
}

function isInText(openText: OpenText): boolean {
  return document.activeElement === openText.reader()?.root
}

function back(openText: OpenText): void | false {
  const { selected, offered, sticky } = openText.state.getState()
  if (isNudging(openText.state.getState())) return void endNudge(openText, true)
  if (!isInText(openText)) return focusText(openText, null)
  if (sticky) return endSticky(openText)
  if (offered) return openText.state.setState({ offered: null })
  if (selected !== null) return openText.state.setState({ selected: null })
  const { find, setFind } = openText.app.state.getState()
  if (!find.isOpen) return false
  setFind({ isOpen: false })
}
