import { useEffect, useState } from 'react'
import { useApp } from '../../core/app-context.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyOf } from '../../core/keyboard/Keys.tsx'

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
        {how !== 'quick' && <h1>Opening the library…</h1>}
        {how === 'stuck' && (
          <p>This takes longer than usual. You can wait, or open another one; this one is left as it is.</p>
        )}
      </div>
      {how === 'stuck' && (
        <div className="opening-others">
          <Button autoFocus onPress={() => void keyboard.run('library.open')}>
            Open another library… <KeyOf command="library.open" />
          </Button>
          <Button onPress={() => void keyboard.run('library.new')}>
            New library… <KeyOf command="library.new" />
          </Button>
        </div>
      )}
    </div>
  )
}
