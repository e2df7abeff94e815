import type { Protocol } from 'devtools-protocol'
import { chromium } from './runtime.ts'

export type PermissionRequest = (contents: unknown, permission: string, answer: (granted: boolean) => void, details: unknown) => void
export type PermissionCheck = (contents: unknown, permission: string, origin: string, details: unknown) => boolean

/** Electron's name of each permission, and the descriptor of Chromium's that it decides. */
const permissions: readonly (readonly [string, Protocol.Browser.PermissionDescriptor])[] = [
  ['clipboard-read', { name: 'clipboard-read' }],
  ['clipboard-sanitized-write', { name: 'clipboard-write' }],
  ['geolocation', { name: 'geolocation' }],
  ['notifications', { name: 'notifications' }],
  ['media', { name: 'camera' }],
  ['media', { name: 'microphone' }],
  ['midi', { name: 'midi' }],
  ['midiSysex', { name: 'midi', sysex: true }],
  ['idle-detection', { name: 'idle-detection' }],
  ['storage-access', { name: 'storage-access' }],
  ['window-management', { name: 'window-management' }],
  ['speaker-selection', { name: 'speaker-selection' }],
  ['display-capture', { name: 'display-capture' }],
]

/** Chromium asks nobody over the protocol, so what the handlers say of an origin is set before its page stands. */
export async function applyPermissions(options: {
  readonly contents: unknown
  readonly origin: string
  readonly shownOrigin: string
  readonly context: { readonly browserContextId?: string }
  readonly request: PermissionRequest | null
  readonly check: PermissionCheck | null
}): Promise<void> {
  await Promise.all(permissions.map(async ([permission, descriptor]) => {
    const checked = options.check?.(options.contents, permission, options.shownOrigin, { isMainFrame: true, requestingUrl: options.shownOrigin }) ?? true
    const granted = checked && (await isGranted(options, permission))
    await chromium().cdp.browser
      .send('Browser.setPermission', { permission: descriptor, setting: granted ? 'granted' : 'denied', origin: options.origin, ...options.context })
      .catch(() => undefined)
  }))
}

function isGranted({ contents, request, shownOrigin }: Parameters<typeof applyPermissions>[0], permission: string): Promise<boolean> | boolean {
  if (!request) return true
  return new Promise((resolve) => request(contents, permission, resolve, { isMainFrame: true, requestingUrl: shownOrigin }))
}
