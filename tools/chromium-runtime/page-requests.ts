import type { Protocol } from 'devtools-protocol'
import type { HandlerDetails, WindowOpenHandlerResponse } from 'electron'
import { fromChromium } from './app-scheme.ts'
import type { CdpSession } from './cdp.ts'
import { runtime, say } from './runtime.ts'
import type { WebContentsModel } from './web-contents.ts'

export type OpenHandler = (details: HandlerDetails) => WindowOpenHandlerResponse

/** Handles a page's requests to its environment: a new window, a dialog, a console line, a download. */
export class PageRequests {
  private readonly contents: WebContentsModel
  openHandler: OpenHandler | null = null

  constructor(contents: WebContentsModel) {
    this.contents = contents
  }

  attach(cdp: CdpSession): void {
    cdp.hear('Runtime.consoleAPICalled', (call) => this.emitConsole(call))
    cdp.hear('Page.windowOpen', ({ url, windowName, windowFeatures }) =>
      this.askToOpen(url, windowName, windowFeatures.join(','), 'new-window'),
    )
    cdp.hear('Page.frameRequestedNavigation', ({ url, disposition }) => {
      if (disposition === 'newTab' || disposition === 'newWindow')
        this.askToOpen(url, '', '', disposition === 'newTab' ? 'background-tab' : 'new-window')
    })
    cdp.hear('Page.downloadWillBegin', (event) => this.contents.session.$downloadBegins(this.contents, event))
    cdp.hear('Page.javascriptDialogOpening', (opened) => answerDialog(cdp, opened))
  }

  private askToOpen(
    url: string,
    frameName: string,
    features: string,
    disposition: HandlerDetails['disposition'],
  ): void {
    const answer = this.openHandler?.({
      url: fromChromium(url),
      frameName,
      features,
      disposition,
      referrer: { url: this.contents.getURL(), policy: 'strict-origin-when-cross-origin' },
    })
    if (answer?.action !== 'deny') say('pages open no windows in this runtime; it denied one')
  }

  private emitConsole({ type, args, stackTrace }: Protocol.Runtime.ConsoleAPICalledEvent): void {
    const { contents } = this
    if (contents.listenerCount('console-message') === 0) return
    const level = type === 'error' || type === 'warning' || type === 'debug' ? type : 'info'
    const message = args
      .map((arg) => (arg.value === undefined ? (arg.description ?? arg.type) : String(arg.value)))
      .join(' ')
    const frame = stackTrace?.callFrames[0]
    contents.emit('console-message', {
      level,
      message,
      lineNumber: (frame?.lineNumber ?? 0) + 1,
      sourceId: fromChromium(frame?.url ?? ''),
      frame: contents.mainFrame,
    })
  }
}

/** A test that drives Chromium answers the page's dialogs itself. Otherwise nobody can, so they are answered here. */
function answerDialog(cdp: CdpSession, { type, message }: Protocol.Page.JavascriptDialogOpeningEvent): void {
  if (runtime.commandLine.switches.has('remote-debugging-port') && type !== 'beforeunload') return
  if (type !== 'beforeunload') say(`the page’s ${type} “${message}” was answered with no`)
  cdp.tell('Page.handleJavaScriptDialog', { accept: type === 'beforeunload' || type === 'alert' })
}
