import type { Session } from 'electron'

/** What a page may load without leaving the machine. `devtools:` is the inspector's own pages. */
const localSchemes: ReadonlySet<string> = new Set(['app:', 'data:', 'blob:', 'devtools:'])

/**
 * Blocks every request but the app's own scheme, for a whole session.
 * `devServer` is the origin of the development server, or null in a built app.
 */
export function blockRequests(session: Session, devServer: string | null): void {
  session.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, ({ url }, answer) => {
    answer({ cancel: !mayLoad(url, devServer) })
  })
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerLanguages([])
}

export function mayLoad(url: string, devServer: string | null): boolean {
  const { protocol, host } = new URL(url)
  if (localSchemes.has(protocol)) return true
  if (devServer === null) return false
  return (protocol === 'http:' || protocol === 'ws:') && host === new URL(devServer).host
}
