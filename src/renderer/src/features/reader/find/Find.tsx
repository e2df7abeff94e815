import { Suspense, type RefObject } from 'react'
import { useAppState } from '../../../core/app-context.ts'
import { TypingHeld } from '../../../core/keyboard/hold-keys.ts'
import { lazyComponent } from '../../../core/lazy.ts'

const FindStrip = lazyComponent(async () => (await import('./FindStrip.tsx')).FindStrip)

/** The strip above the text that finds in it, while it is open. A sweep has the places in the text for itself. */
export function Find({ page }: { readonly page: RefObject<HTMLElement | null> }) {
  const isShown = useAppState(({ find, sweep }) => find.isOpen && sweep === null)
  return <Suspense fallback={<TypingHeld />}>{isShown && <FindStrip page={page} />}</Suspense>
}
