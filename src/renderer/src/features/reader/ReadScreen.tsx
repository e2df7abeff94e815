import { useEffect } from 'react'
import { openSourceKey } from '#shared/sources/reading-place.ts'
import { useApp, useAppState } from '../../core/app-context.ts'
import { ActorsHere } from './aside/ActorsHere.tsx'
import { SourceList } from './aside/SourceList.tsx'
import { Desk } from './Desk.tsx'
import { later } from '../../core/later.tsx'
import { ReadingContext } from './reading.ts'
import { useReadingOf } from './use-reading-of.ts'
import './read-screen.css'

const SweepHere = later(async () => (await import('./SweepHere.tsx')).SweepHere)

/** The reader screen: the list of sources, the open text with its marks, and the cards in its margin. */
export function ReadScreen() {
  const { state, client } = useApp()
  const openSource = useAppState((values) => values.openSource)
  const sweep = useAppState((values) => values.sweep)
  const reading = useReadingOf(openSource)
  useEffect(() => () => state.getState().set({ place: '' }), [state])
  useEffect(() => {
    if (openSource !== null) void client.want('keepPlace', { key: openSourceKey, value: openSource })
  }, [client, openSource])
  return (
    <ReadingContext value={reading}>
      <div className="read-screen">
        <aside className="read-aside" aria-label="Sources and actors">
          <SourceList />
          {reading && <ActorsHere reading={reading} />}
        </aside>
        {reading ? (
          <Desk key={`${reading.text.revision} ${reading.serial}`} reading={reading} />
        ) : (
          <p className="read-empty">{openSource === null ? 'Choose a source on the left, or paste a text.' : ''}</p>
        )}
        {sweep && <SweepHere key={`${sweep.actor} ${sweep.source}`} sweep={sweep} reading={reading} />}
      </div>
    </ReadingContext>
  )
}
