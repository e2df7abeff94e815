import { Button } from '../ui/Button.tsx'
import { useFocusReturn } from '../ui/use-focus-return.ts'
import { useApp, useAppState } from '../core/app-context.ts'
import { nameBefore } from '../core/app-state.ts'
import { dismissStatusChanges } from '../features/claims/dismiss-status-changes.ts'
import { strings } from './strings.ts'

/**
 * Shows one notice. It stays until the person dismisses it or the next notice comes. Without one, it says how many statuses
 * the upgrade of the library changed, until the person dismisses that.
 */
export function NoticeBar() {
  const app = useApp()
  const notice = useAppState((state) => state.notice)
  const library = useAppState((state) => state.library)
  const changes = library?.statusChanges ?? 0
  const dismiss = useAppState((state) => state.dismissNotice)
  const { onFocus, giveBack } = useFocusReturn()
  if (!notice && changes === 0) return null
  const leave = () => {
    giveBack()
    if (notice) dismiss()
    else void dismissStatusChanges(app)
  }
  const kind = notice?.kind ?? 'info'
  const shown = notice ?? { message: strings.statusChanges.notice(changes), about: library?.name }
  return (
    <div className={`notice ${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
      {nameBefore(shown).map((name) => (
        <bdi key={name} className="notice-about">
          {name}
        </bdi>
      ))}
      <p>{shown.message}</p>
      <div className="notice-actions" onFocus={onFocus}>
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
