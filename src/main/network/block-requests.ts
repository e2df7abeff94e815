import type { App, ProxyConfig, Session } from 'electron'

/** What a page may load without leaving the machine. `devtools:` is the inspector's own pages. */
const localSchemes: ReadonlySet<string> = new Set(['app:', 'data:', 'blob:', 'devtools:'])

/** Answers every name but this machine's with "not found", before any name server is asked. Must be called before the app is ready. */
export function blockNames(app: App): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1')
}

/**
 * Blocks every request but the app's own scheme, for a whole session.
 * `devServer` is the origin of the development server, or null in a built app.
 */
export function blockRequests(session: Session, devServer: string | null): void {
  session.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, ({ url }, answer) => {
    answer({ cancel: !mayLoad(url, devServer) })
  })
}

/**
 * Sends what is no request — a connection that a page opens ahead, WebRTC over TCP — to a proxy whose name nobody can bear
 * (RFC 2606) and no resolver is asked for. This machine is reached through it too: without its rule Chromium goes to loopback directly.
 * The app's own scheme needs no network.
 */
export function deadProxy(devServer: string | null): ProxyConfig {
  return {
    mode: 'fixed_servers',
    proxyRules: 'http://nowhere.invalid:1',
    proxyBypassRules: ['<-loopback>', ...(devServer === null ? [] : [new URL(devServer).host])].join(','),
  }
}

/** Whether a page may load an address: the app's own, and in development those of the dev server. */
export function mayLoad(url: string, devServer: string | null): boolean {
  const { protocol, host } = new URL(url)
  if (localSchemes.has(protocol)) return true
  if (devServer === null) return false
  return (protocol === 'http:' || protocol === 'ws:') && host === new URL(devServer).host
}
