import { Suspense } from 'react'
import { useApp, useAppState } from '../core/app-context.ts'
import { TypingHeld } from '../core/keyboard/hold-keys.ts'
import { lazyComponent } from '../core/lazy.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { strings } from './strings.ts'

const OpenDialog = lazyComponent(async () => (await import('./OpenDialog.tsx')).OpenDialog)

/**
 * Shows the open dialog, if any. If a dialog fails to render, it is closed and a notice says so; otherwise keys would still be blocked for
 * it.
 */
export function Dialogs() {
  const { report, state } = useApp()
  const dialog = useAppState((values) => values.dialog)
  if (!dialog) return null
  const giveUp = (error: unknown) => {
    report(error)
    state.getState().closeDialog()
    state.getState().showNotice({
      kind: 'error',
      message: strings.failed.dialog,
    })
  }
  return (
    <ErrorBoundary key={dialog.kind} report={giveUp} instead={null}>
      {/* What is typed into the palette right after a start stands in it. */}
      <Suspense fallback={<TypingHeld />}>
        <OpenDialog dialog={dialog} />
      </Suspense>
    </ErrorBoundary>
  )
}
