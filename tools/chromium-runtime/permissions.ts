import type { Protocol } from 'devtools-protocol'
import type { Session, WebContents } from 'electron'
import { chromium } from './runtime.ts'

export type PermissionRequest = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>
export type PermissionCheck = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>

type Permission = Parameters<PermissionRequest>[1] & Parameters<PermissionCheck>[1]

/** Electron's name of each permission, and the Chromium descriptor that it controls. */
const permissions: readonly (readonly [Permission, Protocol.Browser.PermissionDescriptor])[] = [
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

/** Sets the permissions of an origin before its page loads, because Chromium cannot ask over the protocol later. */
export async function applyPermissions(options: {
  readonly contents: WebContents
  readonly origin: string
  readonly shownOrigin: string
  readonly context: { readonly browserContextId?: string }
  readonly request: PermissionRequest | null
  readonly check: PermissionCheck | null
}): Promise<void> {
  await Promise.all(
    permissions.map(async ([permission, descriptor]) => {
      const checked =
        options.check?.(options.contents, permission, options.shownOrigin, {
          isMainFrame: true,
          requestingUrl: options.shownOrigin,
        }) ?? true
      const granted = checked && (await isGranted(options, permission))
      await chromium()
        .cdp.browser.send('Browser.setPermission', {
          permission: descriptor,
          setting: granted ? 'granted' : 'denied',
          origin: options.origin,
          ...options.context,
        })
        .catch(() => undefined)
    }),
  )
}

function isGranted(
  { contents, request, shownOrigin }: Parameters<typeof applyPermissions>[0],
  permission: Permission,
): Promise<boolean> | boolean {
  if (!request) return true
  return new Promise((resolve) =>
    request(contents, permission, resolve, { isMainFrame: true, requestingUrl: shownOrigin }),
  )
}
