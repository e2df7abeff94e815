import { useRef } from 'react'
import { Button } from '../ui/Button.tsx'
import { useApp, useAppState } from '../core/app-context.ts'
import { dismissStatusChanges } from '../features/claims/dismiss-status-changes.ts'
import { strings } from './strings.ts'

/**
 * Shows one notice. It stays until the person dismisses it or the next notice comes. Without one, it says how many statuses
 * the upgrade of the library changed, until the person dismisses that.
 */
export function NoticeBar() {
  const app = useApp()
  const notice = useAppState((state) => state.notice)
  const changes = useAppState((state) => state.library?.statusChanges ?? 0)
  const dismiss = useAppState((state) => state.dismissNotice)
  const cameFrom = useRef<EventTarget | null>(null)
  if (!notice && changes === 0) return null
  const leave = () => {
    // Moves the focus back first: removing the button would lose it.
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus()
    if (notice) dismiss()
    else void dismissStatusChanges(app)
  }
  const kind = notice?.kind ?? 'info'
  return (
    <div className={`notice ${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
      <p>{notice?.message ?? strings.statusChanges.notice(changes)}</p>
      <div
        className="notice-actions"
        onFocus={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.contains(relatedTarget)) cameFrom.current = relatedTarget
        }}
      >
        {!notice && (
          <Button onPress={() => app.state.getState().openDialog({ kind: 'status-changes' })}>
            {strings.statusChanges.show(changes)}
          </Button>
        )}
        {notice?.action && (
          <Button
            onPress={() => {
              leave()
              notice.action?.run()
            }}
          >
            {notice.action.label}
          </Button>
        )}
        <Button onPress={leave}>{strings.notice.dismiss}</Button>
      </div>
    </div>
  )
}
