import { Button } from '../ui/Button.tsx'
import { useAppState } from './app-context.ts'

/** One sentence for the person; it stays until they dismiss it or the next one comes. */
export function NoticeBar() {
  const notice = useAppState((state) => state.notice)
  const dismiss = useAppState((state) => state.dismissNotice)
  if (!notice) return null
  return (
    <div className={`notice ${notice.kind}`} role={notice.kind === 'error' ? 'alert' : 'status'}>
      <p>{notice.message}</p>
      <Button onPress={dismiss}>Dismiss</Button>
    </div>
  )
}
