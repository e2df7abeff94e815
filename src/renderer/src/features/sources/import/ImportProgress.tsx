import { useState } from 'react'
import type { FirstPage } from '#shared/imports/first-page.ts'
import { useApp, useAppState, useRecords } from '../../../core/app-context.ts'
import { Button } from '../../../ui/Button.tsx'
import { ProgressPanel } from '../../../ui/ProgressPanel.tsx'
import { strings } from './strings.ts'
import './import-progress.css'

/**
 * How far the running import is, above the status bar of every screen: the analyst can go on working. What the first page of a long file says
 * can be read here before the rest is there; it takes room from the screen, so it waits to be asked for, unless there is no text to read yet.
 */
export function ImportProgress() {
  const { client, stores } = useApp()
  const importing = useAppState((state) => state.importing)
  const { byId, ready } = useRecords(stores.sources)
  const [showsPage, setShowsPage] = useState<boolean | null>(null)
  if (!importing) return null
  const { id, total, isListing, done, refused, current, firstPage, isPaused } = importing
  const isPageOpen = showsPage ?? (ready && byId.size === 0)
  const control = (to: 'pause' | 'resume' | 'cancel') => void client.call('controlImport', { id, to })
  // What is read of the current file counts as that much of a file.
  const share = total === 0 ? 0 : Math.min(1, (done + (current?.share ?? 0)) / total)
  return (
    <ProgressPanel
      key={id}
      title={isListing ? strings.progress.listing(total) : strings.progress.title(total)}
      status={
        !isListing && (
          <>
            {isPaused ? strings.progress.paused(done) : strings.progress.done(done)}
            {refused > 0 && strings.progress.refused(refused)}
          </>
        )
      }
      share={isListing ? null : share}
      detail={current ? strings.progress.reading(<bdi>{current.name}</bdi>) : ' '}
      above={firstPage && isPageOpen && <PageRead {...firstPage} />}
    >
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
    </ProgressPanel>
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
