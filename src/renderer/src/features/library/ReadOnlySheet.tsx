import { useEffect, useState } from 'react'
import type { LibraryInfo } from '#shared/library/library-view.ts'
import { useApp, useAppState } from '../../core/app-context.ts'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { holderWords, takeOverWords } from './holder-words.ts'
import { openAnother } from './open-another.ts'
import { strings } from './strings.ts'

/** Interval in ms at which the state of the other Attaché is read while the sheet is open. */
const pollIntervalMs = 1000

/** Says why the library is read-only and who else has it open, and offers to take it over. */
export function ReadOnlySheet() {
  const app = useApp()
  const { client, state } = app
  const library = useAppState((values) => values.library)
  const close = useAppState((values) => values.closeDialog)
  const [opening, setOpening] = useState(false)
  const heldBy = library?.heldBy ?? null
  const isHeld = heldBy !== null
  useEffect(() => {
    if (!isHeld) return undefined
    const timer = setInterval(() => {
      void client.tryQuery('getLibrary', {}).then((asked) => {
        if (asked.ok) state.setState({ library: asked.value })
      })
    }, pollIntervalMs)
    return () => clearInterval(timer)
  }, [client, state, isHeld])
  if (!library?.readOnly) return null
  const means = heldBy && takeOverWords(heldBy)
  const openHow = async (open: () => Promise<LibraryInfo | undefined>) => {
    setOpening(true)
    const opened = await open()
    setOpening(false)
    if (opened?.readOnly === null) state.getState().announce(strings.readOnly.opened(opened.name))
  }
  const openCopy = () => openAnother(app, 'openRescuedCopy', {})
  const openAgain = () => openAnother(app, 'takeOverLibrary', { force: means !== null })
  return (
    <Sheet title={strings.readOnly.title} onLeave={close} width={560}>
      <div className="sheet-words">
        <p>{library.readOnly}</p>
        {heldBy && <p role="status">{holderWords(heldBy)}</p>}
        {means && <p>{means}</p>}
      </div>
      <div className="sheet-actions">
        <Button autoFocus onPress={close}>
          {strings.readOnly.cancel} <kbd>Esc</kbd>
        </Button>
        {library.rescued === null ? (
          <Button look={means ? 'danger' : 'primary'} isDisabled={opening} onPress={() => void openHow(openAgain)}>
            {means ? strings.readOnly.takeOver : strings.readOnly.openAgain}
          </Button>
        ) : (
          <>
            <Button isDisabled={opening} onPress={() => void openHow(openAgain)}>
              {strings.readOnly.openThere}
            </Button>
            <Button look="primary" isDisabled={opening} onPress={() => void openHow(openCopy)}>
              {strings.readOnly.openCopy}
            </Button>
          </>
        )}
      </div>
    </Sheet>
  )
}
