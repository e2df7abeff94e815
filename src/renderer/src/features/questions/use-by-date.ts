import { useSyncExternalStore } from 'react'
import { useApp, useAppState } from '../../core/app-context.ts'
import { strings } from './strings.tsx'

/** From this width on, the answers of a question have room side by side. In px of the page, so zooming in counts as a narrower window. */
const wideEnough = '(min-width: 1440px)'

/**
 * Whether the reports are shown by date: as the person chose, which is remembered, else where the window is narrow. Returns also what
 * chooses.
 */
export function useByDate(): readonly [boolean, (byDate: boolean) => void] {
  const { client, state } = useApp()
  const chosen = useAppState(({ settings }) => settings.questionsByDate)
  const isWide = useSyncExternalStore(onWidth, () => matchMedia(wideEnough).matches)
  const choose = (byDate: boolean) => {
    void client.call('updateSettings', { questionsByDate: byDate }).then((saved) => {
      if (saved) state.getState().announce(byDate ? strings.screen.shownByDate : strings.screen.shownByAnswer)
    })
  }
  return [chosen ?? !isWide, choose]
}

function onWidth(changed: () => void): () => void {
  const width = matchMedia(wideEnough)
  width.addEventListener('change', changed)
  return () => width.removeEventListener('change', changed)
}
