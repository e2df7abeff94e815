import type { App, WebContents } from 'electron'

/** No page of the app ever navigates away, opens a window, attaches a webview or reaches the network by WebRTC. */
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
  // WebRTC is bound by no policy of a page and seen by no request handler; what it may still do goes through the proxy.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
