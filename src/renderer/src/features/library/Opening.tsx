import { useEffect, useState } from 'react'
import { useApp } from '../../core/app-context.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyOf } from '../../core/keyboard/Keys.tsx'
import { strings } from './strings.ts'

/**
 * Delays in ms: after the first a message says that the library is being opened, after the second other options are offered. From then on
 * main lets another library be opened first.
 */
const delaysMs = { toSay: 1000, toOffer: 10_000 }

/** Shown while the library is being opened. Shows nothing as long as opening takes its normal time. */
export function Opening() {
  const { keyboard } = useApp()
  const [how, setHow] = useState<'quick' | 'slow' | 'stuck'>('quick')
  useEffect(() => {
    const timers = [
      setTimeout(() => setHow('slow'), delaysMs.toSay),
      setTimeout(() => setHow('stuck'), delaysMs.toOffer),
    ]
    return () => timers.forEach(clearTimeout)
  }, [])
  return (
    <div className="opening">
      <div role="status">
        {how !== 'quick' && <h1>{strings.opening.title}</h1>}
        {how === 'stuck' && <p>{strings.opening.long}</p>}
      </div>
      {how === 'stuck' && (
        <div className="opening-others">
          <Button autoFocus onPress={() => void keyboard.run('library.open')}>
            {strings.openOther} <KeyOf command="library.open" />
          </Button>
          <Button onPress={() => void keyboard.run('library.new')}>
            {strings.newLibrary} <KeyOf command="library.new" />
          </Button>
        </div>
      )}
    </div>
  )
}
