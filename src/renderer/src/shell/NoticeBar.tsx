import { useRef } from 'react'
import { Button } from '../ui/Button.tsx'
import { useAppState } from '../core/app-context.ts'
import { strings } from './strings.ts'

/** Shows one notice. It stays until the person dismisses it or the next notice comes. */
export function NoticeBar() {
  const notice = useAppState((state) => state.notice)
  const dismiss = useAppState((state) => state.dismissNotice)
  const cameFrom = useRef<EventTarget | null>(null)
  if (!notice) return null
  const leave = () => {
    // Moves the focus back first: removing the button would lose it.
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus()
    dismiss()
  }
  return (
    <div className={`notice ${notice.kind}`} role={notice.kind === 'error' ? 'alert' : 'status'}>
      <p>{notice.message}</p>
      <Button
        onFocus={({ relatedTarget }) => {
          cameFrom.current = relatedTarget
        }}
        onPress={leave}
      >
        {strings.notice.dismiss}
      </Button>
    </div>
  )
}
