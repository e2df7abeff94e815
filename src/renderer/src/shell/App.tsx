import { Suspense, useEffect } from 'react'
import { useStore } from 'zustand'
import { useEverywhere } from './use-everywhere.ts'
import { Opening } from '../features/library/Opening.tsx'
import { ReadScreen } from '../features/reader/ReadScreen.tsx'
import { DropZone } from '../features/sources/DropZone.tsx'
import { ImportProgress } from '../features/sources/import/ImportProgress.tsx'
import { FirstScreen } from '../features/sources/FirstScreen.tsx'
import { useApp, useAppState, useRecords } from '../core/app-context.ts'
import { Dialogs } from './Dialogs.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { lazyComponent } from '../core/lazy.ts'
import { LongGestureProgress } from './LongGestureProgress.tsx'
import { NoticeBar } from './NoticeBar.tsx'
import { StatusBar } from './StatusBar.tsx'
import { TopBar } from './TopBar.tsx'
import { UndoToast } from './UndoToast.tsx'
import { useKeyProperties } from '../core/use-key-properties.ts'
import { usePlaceMenu } from './use-place-menu.ts'
import { useMenuState } from './use-menu-state.ts'
import { useTheme } from './use-theme.ts'
import './app.css'

const LibraryProblemScreen = lazyComponent(
  async () => (await import('../features/library/LibraryProblemScreen.tsx')).LibraryProblemScreen,
)
const SourcesScreen = lazyComponent(
  async () => (await import('../features/sources/register/SourcesScreen.tsx')).SourcesScreen,
)
const QuestionsScreen = lazyComponent(
  async () => (await import('../features/questions/QuestionsScreen.tsx')).QuestionsScreen,
)
const TagsScreen = lazyComponent(async () => (await import('../features/tags/TagsScreen.tsx')).TagsScreen)
const MemosScreen = lazyComponent(async () => (await import('../features/memos/MemosScreen.tsx')).MemosScreen)
const ClaimsScreen = lazyComponent(async () => (await import('../features/claims/ClaimsScreen.tsx')).ClaimsScreen)
const ActorsScreen = lazyComponent(async () => (await import('../features/actors/ActorsScreen.tsx')).ActorsScreen)
const BriefingScreen = lazyComponent(
  async () => (await import('../features/briefing/BriefingScreen.tsx')).BriefingScreen,
)

/** The window: top bar, screen, status bar. Screens do not know each other. */
export function App() {
  const { keyboard, spentKeys, report } = useApp()
  const screen = useAppState((state) => state.screen)
  useTheme()
  useKeyProperties()
  useEverywhere()
  useMenuState()
  usePlaceMenu()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && !event.isComposing && keyboard.press(event)) event.preventDefault()
    }
    const first = (event: KeyboardEvent) => {
      if (!spentKeys.isSpent(event)) return
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    window.addEventListener('keydown', first, true)
    window.addEventListener('pointerdown', spentKeys.pointerPressed, true)
    window.addEventListener('keydown', press)
    return () => {
      window.removeEventListener('keydown', first, true)
      window.removeEventListener('pointerdown', spentKeys.pointerPressed, true)
      window.removeEventListener('keydown', press)
    }
  }, [keyboard, spentKeys])
  return (
    <DropZone>
      <TopBar />
      <main className="screen">
        <ErrorBoundary key={screen} report={report}>
          <Suspense fallback={null}>
            <CurrentScreen />
          </Suspense>
        </ErrorBoundary>
      </main>
      <div className="progress-place">
        <ImportProgress />
        <LongGestureProgress />
      </div>
      <NoticeBar />
      <UndoToast />
      <StatusBar />
      <Dialogs />
      <Announcer />
    </DropZone>
  )
}

function CurrentScreen() {
  const { stores } = useApp()
  const screen = useAppState((state) => state.screen)
  const problem = useAppState((state) => state.problem)
  const libraryOpen = useAppState((state) => state.library !== null)
  const { byId, ready } = useRecords(stores.sources)
  const claimsReady = useStore(stores.claims, (claims) => claims.ready)
  if (problem) return <LibraryProblemScreen problem={problem} />
  if (!libraryOpen || !ready) return <Opening />
  if (byId.size === 0) return <FirstScreen />
  // The reader gets the claims of its text first, and sources say how many they have; every other screen needs all claims.
  if (screen !== 'read' && screen !== 'sources' && !claimsReady) return null
  switch (screen) {
    case 'sources':
      return <SourcesScreen />
    case 'read':
      return <ReadScreen />
    case 'questions':
      return <QuestionsScreen />
    case 'tags':
      return <TagsScreen />
    case 'memos':
      return <MemosScreen />
    case 'claims':
      return <ClaimsScreen />
    case 'actors':
      return <ActorsScreen />
    case 'briefing':
      return <BriefingScreen />
  }
}

/** Speaks what is announced to screen readers, also while a sheet hides the rest of the window from them. */
function Announcer() {
  const announcement = useAppState((state) => state.announcement)
  return (
    <div className="visually-hidden" role="status" aria-live="polite" data-live-announcer="true">
      {announcement}
    </div>
  )
}
