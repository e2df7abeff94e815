import { useApp, useAppState } from '../../../core/app-context.ts'
import { Button } from '../../../ui/Button.tsx'
import { ProgressPanel } from '../../../ui/ProgressPanel.tsx'
import { strings } from './strings.ts'

/** How far the running import is, above the status bar of every screen: the analyst can go on working. */
export function ImportProgress() {
  const { client } = useApp()
  const importing = useAppState((state) => state.importing)
  if (!importing) return null
  const { id, total, done, refused, current, isPaused } = importing
  const control = (to: 'pause' | 'resume' | 'cancel') => void client.call('controlImport', { id, to })
  // What is read of the current file counts as that much of a file.
  const share = total === 0 ? 0 : Math.min(1, (done + (current?.share ?? 0)) / total)
  return (
    <ProgressPanel
      key={id}
      title={strings.progress.title(total)}
      status={
        <>
          {isPaused ? strings.progress.paused(done) : strings.progress.done(done)}
          {refused > 0 && strings.progress.refused(refused)}
        </>
      }
      share={share}
      detail={current ? strings.progress.reading(<bdi>{current.name}</bdi>) : ' '}
    >
      <Button onPress={() => control(isPaused ? 'resume' : 'pause')}>
        {isPaused ? strings.progress.resume : strings.progress.pause}
      </Button>
      <Button onPress={() => control('cancel')}>{strings.progress.cancel}</Button>
    </ProgressPanel>
  )
}
