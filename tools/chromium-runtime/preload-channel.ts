import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Protocol } from 'devtools-protocol'
import type { WebPreferences } from 'electron'
import type { CdpSession } from './cdp.ts'
import { codec } from './codec.ts'
import { ipcMain } from './ipc-main.ts'
import type { FromPreload, ToPreload } from './page/preload-world.ts'
import { pageWorldSource, preloadWorldSource } from './page/sources.ts'
import type { WebContentsModel } from './web-contents.ts'

const world = 'Electron Isolated Context'

/** The channel between a page's preload and main: a binding in its world one way, evaluation in that world the other way. */
export class PreloadChannel {
  private readonly contents: WebContentsModel
  private readonly preferences: WebPreferences
  private readonly secret = `runtime-${randomBytes(12).toString('hex')}`
  private cdp: CdpSession | null = null
  private context: string | null = null

  constructor(contents: WebContentsModel, preferences: WebPreferences) {
    this.contents = contents
    this.preferences = preferences
  }

  /** The commands that must complete before the page loads anything. */
  attach(cdp: CdpSession, frameId: string): Promise<unknown>[] {
    this.cdp = cdp
    const { preload } = this.preferences
    if (!preload) return []
    cdp.hear('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === world && (context.auxData as { frameId?: string }).frameId === frameId)
        this.context = context.uniqueId
    })
    cdp.hear('Runtime.executionContextsCleared', () => this.forget())
    cdp.hear('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === this.secret) void this.receive(JSON.parse(payload) as FromPreload)
    })
    const code = this.read(preload)
    const asksForPaths = code.includes('getPathForFile')
    if (asksForPaths) cdp.hear('Debugger.paused', (paused) => void this.answerPath(cdp, paused))
    return [
      cdp.send('Runtime.addBinding', { name: this.secret, executionContextName: world }),
      cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: pageWorldSource(this.secret) }),
      cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: code, worldName: world }),
      ...(asksForPaths ? [cdp.send('Debugger.enable', { maxScriptsCacheSize: 0 })] : []),
    ]
  }

  /** Forgets the preload of a document that is gone. */
  forget(): void {
    this.context = null
  }

  send(channel: string, args: unknown[]): void {
    this.tell({ op: 'event', channel, value: codec.encode(args) }, this.context)
  }

  private tell(message: ToPreload, context: string | null): void {
    if (context === null || context !== this.context) return
    this.cdp?.tell('Runtime.evaluate', {
      expression: `receiveFromMain(${JSON.stringify(message)})`,
      uniqueContextId: context,
      silent: true,
    })
  }

  private read(path: string): string {
    let code: string
    try {
      code = readFileSync(path, 'utf8')
    } catch (error) {
      setImmediate(() => this.contents.emit('preload-error', {}, path, error))
      return `console.error(${JSON.stringify(`Unable to load preload script: ${path}`)})`
    }
    const { platform, arch, versions, env, execPath, argv } = process
    return preloadWorldSource(
      this.secret,
      {
        binding: this.secret,
        process: {
          platform,
          arch,
          versions: { ...versions },
          env: { ...env },
          execPath,
          argv: [argv[0], ...(this.preferences.additionalArguments ?? [])],
          type: 'renderer',
          sandboxed: true,
          contextIsolated: true,
        },
      },
      code,
    )
  }

  private async receive(message: FromPreload): Promise<void> {
    const { contents, context } = this
    switch (message.op) {
      case 'preload-error':
        contents.emit(
          'preload-error',
          {},
          this.preferences.preload,
          Object.assign(new Error(message.message), { stack: message.stack }),
        )
        return
      case 'zoom':
        contents.setZoomFactor(message.factor)
        return
      case 'send': {
        const args = codec.decode(message.value) as unknown[]
        contents.emit('ipc-message', this.event(), message.channel, ...args)
        ipcMain.emit(message.channel, this.event(), ...args)
        return
      }
      case 'invoke':
        try {
          const value = await ipcMain.$invoke(
            this.event() as never,
            message.channel,
            codec.decode(message.value) as unknown[],
          )
          this.tell({ op: 'reply', id: message.id, ok: true, value: codec.encode(value) }, context)
        } catch (error) {
          this.tell({ op: 'reply', id: message.id, ok: false, value: String(error) }, context)
        }
    }
  }

  private event(): object {
    const { contents } = this
    const frame = contents.mainFrame
    return {
      type: 'frame',
      sender: contents,
      /** Evaluated at each access, as in Electron (`shell/common/gin_converters/frame_converter.cc`). */
      get senderFrame() {
        return frame.$forEvent()
      },
      processId: contents.getProcessId(),
      frameId: frame.detached ? 0 : frame.routingId,
      frameTreeNodeId: frame.frameTreeNodeId,
      ports: [],
      preventDefault: () => undefined,
      reply: (channel: string, ...args: unknown[]) => contents.send(channel, ...args),
      set returnValue(_value: unknown) {
        throw new Error('chromium-runtime: event.returnValue (synchronous IPC) is not part of this runtime')
      },
    }
  }

  /** Serves `webUtils.getPathForFile`, whose preload half waits in a `debugger` statement. */
  private async answerPath(cdp: CdpSession, { callFrames }: Protocol.Debugger.PausedEvent): Promise<void> {
    try {
      const callFrameId = callFrames[0]?.callFrameId ?? ''
      const { result } = await cdp.send('Debugger.evaluateOnCallFrame', {
        callFrameId,
        expression: 'globalThis.pathAskedOfMain?.file',
      })
      if (!result.objectId) return
      const { path } = await cdp.send('DOM.getFileInfo', { objectId: result.objectId })
      await cdp.send('Debugger.evaluateOnCallFrame', {
        callFrameId,
        expression: `globalThis.pathAskedOfMain.path = ${JSON.stringify(path)}`,
      })
    } catch {
      // The page was closed meanwhile, so nobody waits for the answer.
    } finally {
      cdp.tell('Debugger.resume', {})
    }
  }
}
