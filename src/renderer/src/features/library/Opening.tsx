import { useEffect, useState } from 'react'
import { useApp } from '../../core/app-context.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyOf } from '../../core/keyboard/Keys.tsx'

/** After so long, in milliseconds, it is said that the library is on its way, and what else can be done. Main lets another one overtake it from then on. */
const delaysMs = { toSay: 1000, toOffer: 10_000 }

/** Stands where the library will be. Nothing is seen of it while that comes as quickly as it does as a rule. */
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
