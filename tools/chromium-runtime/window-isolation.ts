import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron'
import { sessionFor, type SessionModel } from './session.ts'
import { has } from './traits.ts'

/** This runtime isolates every page; an app that asks for less is told so instead of being run otherwise. */
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
 * The session of a new page. What a page of the default session or of a `persist:` partition stores, Electron writes below `userData` — Local
 * Storage, Session Storage, cookies, compiled code (`docs/api/app.md`, `sessionData`; `docs/api/session.md`, `fromPartition`). Nothing of a
 * page outlives this runtime, so such a page would leave no trace here and one there: it is refused.
 */
export function sessionOf(preferences: WebPreferences): SessionModel {
  const own = (preferences.session as unknown as SessionModel | undefined) ?? sessionFor(preferences.partition ?? '')
  if (own.isPersistent() && !has('sessions-on-disk'))
    throw new Error(
      'chromium-runtime: a page whose session is kept on disk (the default one, or a “persist:” partition) is not part of this runtime; give its window a partition in memory',
    )
  return own
}
