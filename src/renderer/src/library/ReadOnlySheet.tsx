import { useEffect, useState } from 'react'
import { useApp, useAppState } from '../app/app-context.ts'
import { Button } from '../ui/Button.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { holderWords, takeOverWords } from './holder-words.ts'
import { openAnother } from './open-another.ts'

/** While the sheet is open: what is said of the other Attaché is at most so old, in milliseconds. */
const askEvery = 1000

/** Why the library can only be read, who else has it open, and the way to write in it all the same. */
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
      void client.ask('getLibrary', {}).then((asked) => {
        if (asked.ok) state.setState({ library: asked.value })
      })
    }, askEvery)
    return () => clearInterval(timer)
  }, [client, state, isHeld])
  if (!library?.readOnly) return null
  const means = heldBy && takeOverWords(heldBy)
  const openAgain = async () => {
    setOpening(true)
    const opened = await openAnother(app, 'takeOverLibrary', { force: heldBy !== null && heldBy.state !== 'gone' })
    setOpening(false)
    if (opened?.readOnly === null)
      state.getState().showNotice({ kind: 'info', message: 'The library can be changed here now.' })
  }
  return (
    <Sheet title="This library can only be read" onLeave={close} width={560}>
      <p>{library.readOnly}</p>
      {heldBy && <p role="status">{holderWords(heldBy)}</p>}
      {means && <p>{means}</p>}
      <div className="sheet-actions">
        <Button autoFocus onPress={close}>
          Cancel <kbd>Esc</kbd>
        </Button>
        <Button look={means ? 'danger' : 'primary'} isDisabled={opening} onPress={() => void openAgain()}>
          {means ? 'Take over' : 'Open again'}
        </Button>
      </div>
    </Sheet>
  )
}
