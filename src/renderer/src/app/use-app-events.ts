import { useEffect } from 'react'
import { isCommandId } from '#shared/commands/commands.ts'
import { useApp, type App } from './app-context.ts'
import { refreshStores } from './stores.ts'

/** Follows what main tells: changes, another library, settings, menu commands, signs of life. */
export function useAppEvents(): void {
  const app = useApp()
  useEffect(() => {
    const { api, state, stores, keyboard, flushers } = app
    const undos = [
      api.onChanged(({ touched, undo, redo }) => {
        const { library } = state.getState()
        if (library) state.setState({ library: { ...library, undo, redo } })
        void refreshStores(stores, touched)
      }),
      api.onLibraryOpened(() => {
        state.setState({ openSource: null, jump: null, dialog: null, screen: 'read' })
        void openLibrary(app)
      }),
      api.onSettingsChanged((settings) => state.setState({ settings })),
      api.onCommand(({ id }) => {
        if (isCommandId(id)) keyboard.run(id)
      }),
      api.onNotice((notice) => state.getState().showNotice(notice)),
      api.onPing(() => void api.alive({ to: 'ping' })),
      api.onClosing(() => void flushers.flushAll().finally(() => api.alive({ to: 'closing' }))),
    ]
    void start(app)
    return () => { for (const undo of undos) undo() }
  }, [app])
}

async function start(app: App): Promise<void> {
  const settings = await app.client.want('getSettings', {})
  if (settings) app.state.setState({ settings })
  await openLibrary(app)
  await app.client.want('alive', { to: 'drawn' })
}

/** Reads the open library into the stores and goes back to where the person was. */
async function openLibrary({ client, state, stores }: App): Promise<void> {
  const library = await client.want('getLibrary', {})
  if (!library) return
  await Promise.all([stores.sources.load(), stores.actors.load(), stores.claims.load()])
  const known = stores.sources.getState().byId
  const place = await client.want('readPlace', { key: 'open-source' })
  const [first] = known.keys()
  const openSource = place && known.has(place) ? place : (first ?? null)
  state.setState({ library, openSource })
  const [notice] = library.notices
  if (library.readOnly ?? notice) state.getState().showNotice({ kind: 'info', message: [library.readOnly, ...library.notices].filter(Boolean).join(' ') })
}
