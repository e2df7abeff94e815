import type { App, ProxyConfig, Session } from 'electron'

/** Schemes that a page may load without leaving the machine. `devtools:` is for the inspector's own pages. */
const localSchemes: ReadonlySet<string> = new Set(['app:', 'data:', 'blob:', 'devtools:'])

/**
 * Resolves every host name but this machine's to "not found", without asking a name server. Must be called before the
 * app is ready.
 */
export function blockNames(app: App): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1')
}

/**
 * Blocks every request of a session but those to the app's own scheme.
 * `devServer` is the origin of the development server, or null in a built app.
 */
export function blockRequests(session: Session, devServer: string | null): void {
  session.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, ({ url }, answer) => {
    answer({ cancel: !mayLoad(url, devServer) })
  })
}

/**
 * A proxy that takes connections which are not requests (preconnects of a page, WebRTC over TCP). Its host name cannot
 * exist (RFC 2606), and no resolver is asked for it. The rule `<-loopback>` sends connections to this machine through
 * it too; without it Chromium connects to loopback directly.
 * The app's own scheme needs no network.
 */
export function deadProxy(devServer: string | null): ProxyConfig {
  return {
    mode: 'fixed_servers',
    proxyRules: 'http://nowhere.invalid:1',
    proxyBypassRules: ['<-loopback>', ...(devServer === null ? [] : [new URL(devServer).host])].join(','),
  }
}

/** Whether a page may load a URL: the app's own, and in development those of the dev server. */
export function mayLoad(url: string, devServer: string | null): boolean {
  const { protocol, host } = new URL(url)
  if (localSchemes.has(protocol)) return true
  if (devServer === null) return false
  return (protocol === 'http:' || protocol === 'ws:') && host === new URL(devServer).host
}
