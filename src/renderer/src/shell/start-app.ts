import { isCommandId } from '#shared/commands/commands.ts'
import type { App } from '../core/app-context.ts'
import { windowCloser } from './close-window.ts'
import { lazyModule, prefetchLazyModules } from '../core/lazy.ts'
import { followGiven } from './open-given.ts'
import { loadRest, rereadStores } from '../core/stores.ts'
import { strings } from './strings.ts'

/**
 * Subscribes to the events from main for the lifetime of the page: changes, another library, settings, menu commands, checks that the
 * window still responds.
 */
export function followMain(app: App): void {
  const { api, client, commits, queries, state, stores, texts, keyboard, flushers, report } = app
  api.onChanged(({ commit, affected, undo, redo }) => {
    texts.forget()
    state.getState().noteCommit(commit)
    const caseChanged = affected.some(({ type }) => type === 'case')
    const read = Promise.all([
      rereadStores(stores, affected),
      caseChanged ? client.query('getLibrary', {}) : undefined,
    ]).then(([put, reread]) => () => {
      put()
      // Updated in the same frame that shows the change; a later frame would delay it.
      const { library } = state.getState()
      if (library)
        state.setState({
          library: { ...library, ...(reread && { cases: reread.cases, case: reread.case }), undo, redo },
        })
    })
    void commits.take(commit, read).catch(report)
    queries.refresh(affected)
  })
  api.onLibraryOpened(() => {
    state.getState().leaveLibrary()
    app.registers.reset()
    queries.clear()
    void openLibrary(app).then((opened) => (opened ? loadLater(app) : undefined))
  })
  api.onLibraryReopened(() => {
    texts.forget()
    queries.refreshAll()
    void rereadLibrary(app)
  })
  api.onAccessChanged(() => void rereadAccess(app))
  api.onSettingsChanged((settings) => state.setState({ settings }))
  api.onCommand(({ id }) => {
    if (isCommandId(id)) keyboard.run(id)
  })
  api.onImportProgress((importing) => state.setState({ importing: importing.isEnded ? null : importing }))
  api.onNotice((notice) => state.getState().showNotice(notice))
  api.onPing(() => void api.alive({ to: 'ping' }))
  // A failed save shows a notice itself and is tried again later.
  api.onLeft(() => void flushers.flushAll({ comesBack: true }).catch(report))
  const close = windowCloser(app)
  api.onClosing(() => void close())
}

/**
 * Maximum wait in ms before the first paint without the data it needs. Two paints take longer than one, and an empty frame shows nothing that
 * could be used; after a second `Opening` says what the window waits for.
 */
const firstPictureTimeoutMs = 1000

/** Requests everything that the first paint needs at once and renders when it has arrived: one render is done sooner than two. */
export async function startApp(app: App, draw: () => void): Promise<void> {
  followMain(app)
  const settings = app.client.query('getSettings', {}).then((read) => {
    if (read) app.state.setState({ settings: read })
  })
  followGiven(app)
  const opened = openLibrary(app, settings)
  await Promise.race([opened, new Promise((resolve) => setTimeout(resolve, firstPictureTimeoutMs))])
  draw()
  const isOpen = await opened
  await app.client.call('alive', { to: 'drawn' })
  await painted()
  await Promise.all([prefetchLazyModules(), addFaces(), isOpen ? loadLater(app) : undefined])
}

const eastAsianFaces = lazyModule(() => import('../core/east-asian-faces.ts'))

/** Only now, because the table of their ranges is long, and few first pictures need one. */
async function addFaces(): Promise<void> {
  const { addEastAsianFaces } = await eastAsianFaces.load()
  addEastAsianFaces()
}

async function loadLater({ stores, registers }: App): Promise<void> {
  await Promise.all([loadRest(stores), registers.load()])
}

/**
 * Reads the open library into the stores and opens the last source, or stores why no library is open. Resolves to whether a library is
 * open.
 * Nothing is rendered until `before` (the person's keys and theme) has resolved.
 */
async function openLibrary({ client, state, stores, texts }: App, before?: Promise<void>): Promise<boolean> {
  const problem = await client.query('readLibraryProblem', {})
  if (problem) {
    await before
    state.setState({ problem })
    return false
  }
  const text = client.query('readOpenSource', {}).then(async (source) => {
    state.setState({ openSource: source ?? null })
    const [claims] = source
      ? await Promise.all([client.query('listSourceClaims', { source }), texts.ahead(source)])
      : []
    stores.claims.begin(claims ?? [])
  })
  const [library] = await Promise.all([
    client.query('getLibrary', {}),
    stores.sources.load(),
    stores.actors.load(),
    before,
    text,
  ])
  if (!library) return false
  state.setState({ library, problem: null })
  const [notice] = library.notices
  if (library.readOnly ?? notice)
    state.getState().showNotice({
      kind: 'info',
      message: [library.readOnly, ...library.notices].filter(Boolean).join(' '),
      about: library.name,
    })
  return true
}

/** Reads again whether the library can be changed, and who else has it open. */
async function rereadAccess({ client, state }: App): Promise<void> {
  const before = state.getState().library?.heldBy ?? null
  const library = await client.query('getLibrary', {})
  if (!library) return
  state.setState({ library })
  if (library.heldBy?.state === 'gone' && before?.state !== 'gone')
    state.getState().showNotice({
      kind: 'info',
      message: strings.libraryFree(library.name),
    })
}

/** Reads everything on screen again. Screen, open text and text being typed stay. */
async function rereadLibrary({ client, state, stores }: App): Promise<void> {
  const [library] = await Promise.all([
    client.query('getLibrary', {}),
    ...Object.values(stores).map((store) => store.load()),
  ])
  if (library) state.setState({ library })
}

/** Resolves once the current render has been painted; after 1 s if the window paints nothing. */
async function painted(): Promise<void> {
  const drawn = frame()
    .then(frame)
    .then(() => new Promise((resolve) => requestIdleCallback(resolve)))
  await Promise.race([drawn, new Promise((resolve) => setTimeout(resolve, 1000))])
}

function frame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve))
}
