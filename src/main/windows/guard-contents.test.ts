import { EventEmitter } from 'node:events'
import type { App } from 'electron'
import { beforeEach, expect, it } from 'vitest'
import { guardContents } from './guard-contents.ts'

const own = 'app://attache/index.html'
let contents: EventEmitter
let openWindow: () => object
let webRtc: string

beforeEach(() => {
  const app = new EventEmitter()
  guardContents(app as unknown as App, (url) => url === own)
  contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: () => object) => (openWindow = handler),
    setWebRTCIPHandlingPolicy: (policy: string) => (webRtc = policy),
  })
  app.emit('web-contents-created', {}, contents)
})

const isStopped = (event: string, fields: object = {}) => {
  let prevented = false
  contents.emit(event, { ...fields, preventDefault: () => (prevented = true) })
  return prevented
}

it.each<[string, object, boolean]>([
  ['will-navigate', { url: own }, false],
  ['will-navigate', { url: 'https://example.org/' }, true],
  ['will-frame-navigate', { url: own, isMainFrame: true }, false],
  ['will-frame-navigate', { url: own, isMainFrame: false }, true],
  ['will-frame-navigate', { url: 'https://example.org/', isMainFrame: true }, true],
  ['will-redirect', { url: own }, true],
  ['will-attach-webview', {}, true],
])('%s with %o is stopped: %s', (event, fields, stopped) => {
  expect(isStopped(event, fields)).toBe(stopped)
})

it('no window is opened, and WebRTC has no way but the proxy', () => {
  expect(openWindow()).toEqual({ action: 'deny' })
  expect(webRtc).toBe('disable_non_proxied_udp')
})
