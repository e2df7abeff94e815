import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron'
import { sessionFor, type SessionModel } from './session.ts'
import { has } from './traits.ts'

/** Throws if an app asks for less isolation. This runtime isolates every page and must not run the app differently without saying so. */
export function refuseInsecure(preferences: NonNullable<BrowserWindowConstructorOptions['webPreferences']>): void {
  const refused: readonly (readonly [keyof typeof preferences, boolean])[] = [
    ['sandbox', false],
    ['contextIsolation', false],
    ['nodeIntegration', true],
    ['nodeIntegrationInWorker', true],
    ['nodeIntegrationInSubFrames', true],
    ['webviewTag', true],
    ['webSecurity', false],
    ['allowRunningInsecureContent', true],
  ]
  for (const [name, value] of refused) {
    if (preferences[name] === value)
      throw new Error(`chromium-runtime: webPreferences.${name}: ${value} is not part of this runtime`)
  }
}

/**
 * The session of a new page. For a page of the default session or a `persist:` partition, Electron writes Local Storage, Session
 * Storage, cookies and compiled code below `userData` (`docs/api/app.md`, `sessionData`; `docs/api/session.md`, `fromPartition`). This
 * runtime stores nothing of a page, so such a page would leave traces only in Electron: it is refused.
 */
export function sessionOf(preferences: WebPreferences): SessionModel {
  const own = (preferences.session as unknown as SessionModel | undefined) ?? sessionFor(preferences.partition ?? '')
  if (own.isPersistent() && !has('sessions-on-disk'))
    throw new Error(
      'chromium-runtime: a page whose session is kept on disk (the default one, or a “persist:” partition) is not part of this runtime; give its window a partition in memory',
    )
  return own
}
