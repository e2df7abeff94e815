import { useEffect } from 'react'
import { focusText, showPlace } from './moves.ts'
import { useOpenTextStateOf, type OpenText } from './open-text.ts'

/**
 * Shows a mark that undo brought back as it was before it was deleted: selected, in sight, and with the caret on it. Not while the person is
 * somewhere else: in a card, a dialog or a field, or has pressed another key since, which went on from where the caret was.
 */
export function useReturn(openText: OpenText): void {
  const returned = useOpenTextStateOf(openText, (values) => values.returned)
  useEffect(() => {
    if (returned === null) return
    const { popover, noteEditor, inCard } = openText.state.getState()
    const { dialog, sweep, undoneBy } = openText.app.state.getState()
    const isWaiting = openText.app.spentKeys.lastKey() === undoneBy
    const isHere = isWaiting && popover === null && noteEditor === null && !inCard && dialog === null && sweep === null
    const [mark] = openText.index.marksOfRecord(returned)
    if (!isHere || !mark) return openText.state.setState({ returned: null })
    // It is not announced: that would replace what undo says.
    openText.state.setState({ selected: returned, offered: null, brought: returned })
    showPlace(openText, returned, mark.start)
    focusText(openText, { anchor: mark.start, focus: mark.start })
    openText.reader()?.reveal(mark, 'nearest')
  }, [openText, returned])
}
