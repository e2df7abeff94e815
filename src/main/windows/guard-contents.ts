import type { App, WebContents } from 'electron'

/**
 * Keeps every page of the app from navigating away, opening a window, attaching a webview and reaching the network by
 * WebRTC.
 */
export function guardContents(app: App, isOwnPage: (url: string) => boolean): void {
  app.on('web-contents-created', (_event, contents) => guardOne(contents, isOwnPage))
}

function guardOne(contents: WebContents, isOwnPage: (url: string) => boolean): void {
  contents.on('will-navigate', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOwnPage(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  // No content security policy and no request handler covers WebRTC. What it may still do goes through the proxy.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
