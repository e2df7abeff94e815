import { useAppState } from '../core/app-context.ts'
import { Button } from '../ui/Button.tsx'
import { ProgressPanel } from '../ui/ProgressPanel.tsx'
import { strings } from './strings.ts'

/** How far a gesture on many records is, above the status bar of every screen, with a button that stops it. */
export function LongGestureProgress() {
  const gesture = useAppState((state) => state.longGesture)
  const stop = useAppState((state) => state.stopLongGesture)
  if (!gesture) return null
  const { id, title, done, left } = gesture
  return (
    <ProgressPanel key={id} title={title} status={strings.longGesture.done(gesture)} share={done / (done + left)}>
      <Button onPress={stop}>{strings.longGesture.stop}</Button>
    </ProgressPanel>
  )
}
