import { useEffect, useRef, useState } from 'react'
import type { FirstPage } from '#shared/imports/first-page.ts'
import { numberText } from '#shared/words/counted.ts'
import { useApp, useAppState, useRecords } from '../../../core/app-context.ts'
import { Button } from '../../../ui/Button.tsx'
import { strings } from './strings.ts'
import './import-progress.css'

/** An import that is over sooner than this, in milliseconds, shows no progress. */
const shownAfter = 400

/**
 * How far the running import is, above the status bar of every screen: the analyst can go on working. What the first page of a long file says
 * can be read here before the rest is there; it takes room from the screen, so it waits to be asked for, unless there is no text to read yet.
 */
export function ImportProgress() {
  const { client, stores } = useApp()
  const importing = useAppState((state) => state.importing)
  const isShown = useIsLong(importing?.id ?? null)
  const { byId, ready } = useRecords(stores.sources)
  const [showsPage, setShowsPage] = useState<boolean | null>(null)
  if (!importing || !isShown) return null
  const { id, total, isListing, done, refused, current, firstPage, isPaused } = importing
  const isPageOpen = showsPage ?? (ready && byId.size === 0)
  const title = isListing ? strings.progress.listing(total) : strings.progress.title(total)
  const control = (to: 'pause' | 'resume' | 'cancel') => void client.call('controlImport', { id, to })
  // What is read of the current file counts as that much of a file.
  const share = total === 0 ? 0 : Math.min(1, (done + (current?.share ?? 0)) / total)
  const percent = Math.floor(share * 100)
  return (
    <section className="import-progress" aria-label={title}>
      {firstPage && isPageOpen && <PageRead {...firstPage} />}
      <p>
        <b>{title}</b>{' '}
        {!isListing && (
          <span>
            {isPaused ? strings.progress.paused(done) : strings.progress.done(done)}
            {refused > 0 && strings.progress.refused(refused)}
          </span>
        )}
      </p>
      <div className="import-actions">
        {firstPage && (
          <Button onPress={() => setShowsPage(!isPageOpen)}>
            {isPageOpen ? strings.firstPage.hide(firstPage.page) : strings.firstPage.show(firstPage.page)}
          </Button>
        )}
        {!isListing && (
          <Button onPress={() => control(isPaused ? 'resume' : 'pause')}>
            {isPaused ? strings.progress.resume : strings.progress.pause}
          </Button>
        )}
        <Button onPress={() => control('cancel')}>{strings.progress.cancel}</Button>
      </div>
      <progress max={100} {...(!isListing && { value: percent })} aria-label={title} />
      <small className="import-percent">{isListing ? '' : `${numberText(percent)} %`}</small>
      <small className="import-file">{current ? strings.progress.reading(<bdi>{current.name}</bdi>) : ' '}</small>
    </section>
  )
}

/** The words of the page that was read first: to be read, and nothing else, until the source itself is there. */
function PageRead({ page, pages, paragraphs }: FirstPage) {
  const title = strings.firstPage.title(page, pages)
  return (
    // Scrolled by its keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="import-page" tabIndex={0} aria-label={title}>
      <h2>{title}</h2>
      {paragraphs.map((words, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- the page never changes
        <p key={i} dir="auto">
          {words}
        </p>
      ))}
    </section>
  )
}

/** Whether the import of this number has been running for a while. */
function useIsLong(id: number | null): boolean {
  const [long, setLong] = useState<number | null>(null)
  const shown = useRef<number | null>(null)
  useEffect(() => {
    if (id === null || shown.current === id) return
    const timer = setTimeout(() => {
      shown.current = id
      setLong(id)
    }, shownAfter)
    return () => clearTimeout(timer)
  }, [id])
  return id !== null && long === id
}
