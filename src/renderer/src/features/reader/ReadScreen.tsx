import { Suspense, useEffect } from 'react'
import { openSourceKey } from '#shared/sources/reading-place.ts'
import { useApp, useAppState } from '../../core/app-context.ts'
import { ActorsHere } from './aside/ActorsHere.tsx'
import { SourceList } from './aside/SourceList.tsx'
import { Desk } from './Desk.tsx'
import { OpenTextContext } from './open-text.ts'
import { lazyComponent } from '../../core/lazy.ts'
import { SweepHere } from './SweepHere.tsx'
import { useOpenTextOf } from './use-open-text-of.ts'
import { strings } from './strings.tsx'
import './read-screen.css'

const PagePane = lazyComponent(async () => (await import('./page/PagePane.tsx')).PagePane)

/** The reader screen: the list of sources, the open text with its marks, and the cards in its margin. */
export function ReadScreen() {
  const { state, client } = useApp()
  const openSource = useAppState((values) => values.openSource)
  const sweep = useAppState((values) => values.sweep)
  const openText = useOpenTextOf(openSource)
  const pageBeside = useAppState((values) => values.pageBeside)
  const hasPage = pageBeside && openText !== null && openText.text.pages.length > 0
  useEffect(() => () => state.getState().set({ place: '' }), [state])
  useEffect(() => {
    if (openSource !== null) void client.tryCall('keepUiState', { key: openSourceKey, value: openSource })
  }, [client, openSource])
  return (
    <OpenTextContext value={openText}>
      <div className={hasPage ? 'read-screen with-page' : 'read-screen'}>
        {/* The page takes the room of the list. */}
        {!hasPage && (
          <aside className="read-aside left-rail" aria-label={strings.screen.aside}>
            <SourceList />
            {openText && <ActorsHere openText={openText} />}
          </aside>
        )}
        {openText ? (
          <Desk key={`${openText.text.revision} ${openText.serial}`} openText={openText} />
        ) : (
          <p className="read-empty">{openSource === null ? strings.screen.none : ''}</p>
        )}
        <Suspense fallback={null}>
          {hasPage && <PagePane key={openText.text.revision} />}
          {sweep && <SweepHere key={`${sweep.actor} ${sweep.source}`} sweep={sweep} openText={openText} />}
        </Suspense>
      </div>
    </OpenTextContext>
  )
}
